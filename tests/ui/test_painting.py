"""What a key costs the screen: nothing is styled or laid out anew but what the key is about."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from support.room import Room, Table
from textual._compositor import Compositor
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Region

from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.widgets.agenda_panel import AgendaPanel
from inspiratie_tui.ui.live.widgets.foot_lines import QuestionLine
from inspiratie_tui.ui.live.widgets.head import Head
from inspiratie_tui.ui.live.widgets.time_face import TimeFace
from inspiratie_tui.ui.shared.colours import WearTheme
from inspiratie_tui.ui.shared.note_field import NoteField
from inspiratie_tui.ui.shared.painted import Painted

TYPED = ["n", "a", "@", "!", "backspace", "ctrl+j", "tab", "ctrl+g", "up", "pagedown", "enter", "b", "escape"]


@pytest.fixture
def styled(monkeypatch: pytest.MonkeyPatch) -> list[DOMNode]:
    """Every node whose styles were worked out anew."""
    nodes: list[DOMNode] = []
    update = Stylesheet.update_nodes

    def noted(self: Stylesheet, about: Iterable[DOMNode], animate: bool = False) -> None:
        about = list(about)
        nodes.extend(about)
        update(self, about, animate)

    monkeypatch.setattr(Stylesheet, "update_nodes", noted)
    return nodes


def counted(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> list[tuple[Any, ...]]:
    calls: list[tuple[Any, ...]] = []
    done: Callable[..., Any] = getattr(owner, name)

    def noted(*words: Any, **named: Any) -> Any:
        calls.append(words)
        return done(*words, **named)

    monkeypatch.setattr(owner, name, noted)
    return calls


def of_the_live_screen(nodes: list[DOMNode], live: LiveScreen) -> set[str]:
    return {
        type(node).__name__
        for node in nodes
        if live in node.ancestors_with_self and not any(isinstance(one, NoteField) for one in node.ancestors_with_self)
    }


async def back(table: Table, live: LiveScreen) -> None:
    """Close what a key opened."""
    for _ in range(3):
        if table.screen is live:
            return
        hidden = type(table.screen).__name__ == "Curtain"
        await table.press("full_stop" if hidden else "escape" if table.screen.is_modal else "q")
        await table.pilot.pause(0.05)
    assert table.screen is live


async def test_no_key_styles_the_live_screen_anew(room: Room, agenda: str, styled: list[DOMNode]) -> None:
    async with room.open(room.lay(agenda), (120, 36)) as table:
        live = table.live_screen
        keys = [*dict.fromkeys(key for key, _binding in live._bindings if "ctrl" not in key), *"0123456789", "x"]
        assert {"right", "space", "n", "u", "h", "question_mark", "full_stop", "q"} <= set(keys)
        await table.press("space", "right")
        for key in keys:
            styled.clear()
            await table.press(key)
            await table.pilot.pause()
            await back(table, live)
            assert not of_the_live_screen(styled, live), key
        await back(table, live)


async def test_no_key_of_the_note_field_styles_more_than_the_field(
    room: Room, agenda: str, styled: list[DOMNode]
) -> None:
    async with room.open(room.lay(agenda)) as table:
        live = table.live_screen
        await table.press("space", "right")
        for key in TYPED:
            styled.clear()
            await table.press(key)
            assert not of_the_live_screen(styled, live), key


async def test_what_says_the_same_in_as_many_lines_lays_nothing_out(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda), (120, 36)) as table:
        await table.press("space")
        laid_out = counted(monkeypatch, Compositor, "reflow")
        for key in ("right", "right", "left", "2", "h", "4", "p", "+", "-", "u", "u", "y", "down", "up", "escape"):
            await table.press(key)
            assert not [words for words in laid_out if isinstance(words[1], LiveScreen)], key


async def test_a_key_after_something_was_said_has_its_answer_in_one_picture(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "plus")
        assert "a minute more" in table.text
        changes: list[str] = []
        monkeypatch.setattr(LiveScreen, "watch_message", lambda _screen, new: changes.append(new), raising=False)
        await table.press("minus")
        assert changes == ["a minute less for this part"]


async def test_a_second_in_which_nothing_changes_is_not_drawn(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await table.wait(10_000)
        drawn = counted(monkeypatch, Painted, "refresh")
        await table.wait(1_000)
        assert not drawn
        await table.wait(60_000)
        assert drawn


async def test_a_repaint_is_of_the_rows_that_say_something_else(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda), (120, 36)) as table:
        await table.press("space", "right")
        panel = table.live_screen.query_one(AgendaPanel)
        repainted = counted(monkeypatch, AgendaPanel, "refresh")
        await table.press("down")
        # Row 0 has the captions, and between two parts is a blank one.
        here, second, third = (Region(0, y, panel.size.width, 1) for y in (1, 3, 5))
        assert [words[1:] for words in repainted] == [(here, second)], "the part of now, and the one looked at"
        repainted.clear()
        await table.press("down")
        assert [words[1:] for words in repainted] == [(second, third)]


async def test_while_time_goes_on_only_the_row_of_its_shape_is_repainted(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        face = table.live_screen.query_one(TimeFace)
        repainted = counted(monkeypatch, TimeFace, "refresh")
        await table.wait(3_000)
        await table.wait(1_000)
        assert [words[1:] for words in repainted] == [(Region(0, face.size.height - 1, face.size.width, 1),)]


async def test_other_colours_repaint_every_row(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda), (120, 36)) as table:
        head = table.live_screen.query_one(Head)
        before = [head.render_line(y) for y in range(head.size.height)]
        table.app.post_message(WearTheme("light"))
        await table.quiet()
        assert all(head.render_line(y) != row for y, row in enumerate(before))


@pytest.mark.parametrize("size", [(30, 10), (60, 14), (79, 23), (80, 24), (112, 34), (200, 60)])
async def test_the_first_layout_is_the_one_for_the_size(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    laid_out: list[frozenset[str]] = []
    reflow = Compositor.reflow

    def noted(self: Compositor, parent: Any, *more: Any) -> Any:
        laid_out.append(frozenset(parent.classes))
        return reflow(self, parent, *more)

    monkeypatch.setattr(Compositor, "reflow", noted)
    async with room.open(room.lay(agenda), size) as table:
        assert laid_out[0] == table.live_screen.classes
        assert len(laid_out[0]) == 2


async def test_a_value_after_another_size_is_painted_at_that_size(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda), (120, 36)) as table:
        face = table.live_screen.query_one(TimeFace)
        rows = face.size.height
        await table.press("right")
        await table.resize(120, 23)
        await table.press("right")
        assert face.size.height != rows
        assert "turns to go" in table.text


async def test_a_question_stands_in_the_middle(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        (line,) = (line for line in table.text.splitlines() if "What do you come in with?" in line)
        assert line.index("What") == (80 - len("What do you come in with?")) // 2


async def test_a_quote_that_does_not_fit_ends_in_an_ellipsis(room: Room) -> None:
    quote = " ".join(["Whoever listens hears more than was spoken."] * 12)
    async with room.open(room.lay(f"# T\n## Talk (40 min)\n> {quote}\n")) as table:
        line = table.live_screen.query_one(QuestionLine)
        top, bottom = line.region.y, line.region.bottom
        shown = [row.strip() for row in table.text.splitlines()[top:bottom]]
        assert shown[0].startswith("“Whoever")
        assert shown[-1].endswith("…")
