"""The curtain comes from anywhere, only its key lifts it, and it lifts to nothing that a key must ask for."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from rich.console import RenderableType
from support.on_disk import FILES
from support.room import Room, Table
from textual.app import App
from textual.screen import Screen

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.session import State
from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AtHome, AtReview
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.curtain import Curtain
from inspiratie_tui.ui.shared.note_area import NoteArea

IN_FRONT = ["What do you come in with?", "14:00"]


def lines(table: Table) -> list[str]:
    return [line.strip() for line in table.text.splitlines() if line.strip()]


def names(table: Table) -> list[str]:
    return [type(screen).__name__ for screen in table.app.screen_stack]


async def shows(table: Table, name: str) -> None:
    await table.until(lambda: type(table.screen).__name__ == name)
    await table.quiet()


@pytest.mark.parametrize("key", ["space", "q", "5", "escape", "n", "enter", "a", "r", "question_mark", "colon", "u"])
async def test_no_other_key_lifts_it_or_does_anything(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        before = table.live.log
        await table.press("full_stop", key)
        assert lines(table) == IN_FRONT
        assert table.live.log == before
        await table.press("full_stop")
        assert table.screen is table.live_screen


async def test_it_shows_what_time_it_is(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "full_stop")
        assert lines(table) == IN_FRONT
        await table.wait(MINUTE)
        assert lines(table) == [IN_FRONT[0], "14:01"]


async def test_a_key_that_is_held_down_does_not_lift_it(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.at_once("full_stop", "full_stop", "full_stop")
        assert isinstance(table.screen, Curtain)


@pytest.mark.parametrize("key", ["right", "pagedown"])
async def test_forward_goes_on_behind_it(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "full_stop")
        await table.at_once(key)
        assert table.live.session.floor == "p2"
        await table.press(key)
        assert table.live.session.floor == "p3"
        assert lines(table) == IN_FRONT
        await table.press("full_stop")
        assert "Chen" in table.text


async def test_behind_it_nothing_is_asked(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", *["down"] * 5, "enter", "full_stop", "right")
        assert isinstance(table.screen, Curtain)
        assert table.live.session.state is State.RUNNING
        await table.press("full_stop", "right")
        await shows(table, "EndDialog")


OVER = {
    "t": (("t",), "CorrectionsDialog"),
    "l": ((*["plus"] * 20, "l"), "ReplanDialog"),
    "who is here": (("g", "2"), "CircleDialog"),
    "who is with whom": (("space", "g", "p"), "GroupsDialog"),
    "who has the floor": (("0",), "PersonDialog"),
    "leaving": (("q",), "Ask"),
    "help": (("question_mark",), "Page"),
    "the end": ((*["down"] * 5, "enter", "right"), "EndDialog"),
    "the quiet page": ((*["down"] * 5, "enter", "right", "enter"), "EndPage"),
}
"""What is not private: the keys that lead there, and the screen that stands there again when the curtain is lifted."""


@pytest.mark.parametrize("over", OVER)
async def test_it_comes_over_any_dialog_and_what_lies_below_is_there_again(room: Room, agenda: str, over: str) -> None:
    opens, name = OVER[over]
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", *opens)
        await shows(table, name)
        before = table.text
        await table.press("full_stop")
        assert isinstance(table.screen, Curtain)
        assert "Anouk" not in table.text
        await table.press("full_stop")
        await shows(table, name)
        assert table.text == before


async def test_it_comes_at_once_over_a_dialog_that_is_deaf(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.at_once("a", "full_stop")
        assert isinstance(table.screen, Curtain)


async def a_note(table: Table) -> None:
    await table.press("space", "right", "n")
    await table.type("> she is tired")
    await table.press("enter", "escape")


async def guidance(table: Table) -> None:
    await table.press("a")
    await shows(table, "Page")


async def aloud(table: Table) -> None:
    await table.press("r")
    await shows(table, "AloudScreen")


async def help_over_aloud(table: Table) -> None:
    await aloud(table)
    await table.press("question_mark")
    await shows(table, "Page")


async def palette_over_aloud(table: Table) -> None:
    await aloud(table)
    await table.press("colon")
    await shows(table, "Palette")


async def field(table: Table) -> None:
    await table.press("n")
    await table.type("she is afraid")


PRIVATE = {
    "guidance": guidance,
    "aloud": aloud,
    "help over it": help_over_aloud,
    "palette over it": palette_over_aloud,
    "field": field,
}


@pytest.mark.parametrize("over", PRIVATE)
async def test_over_private_words_it_lifts_to_the_live_screen(room: Room, agenda: str, over: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await a_note(table)
        await PRIVATE[over](table)
        await table.press("f9")
        assert lines(table) == IN_FRONT
        await table.press("f9")
        assert table.screen is table.live_screen
        assert names(table)[-1:] == ["LiveScreen"]
        for words in ("tired", "afraid", "Guidance"):
            assert words not in table.text
        await table.press("right")
        assert table.live.session.floor == "p2", "the screen hears keys again"


async def test_over_review_too_and_what_was_being_mended_is_kept(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await a_note(table)
        await table.press(*["down"] * 5, "enter", "right", "enter")
        await shows(table, "EndPage")
        await table.press("r", "r")
        await shows(table, "ReviewScreen")
        await table.press("e")
        await table.type(" of him.")
        assert table.screen.query_one(NoteArea).text == "she is tired of him."
        await table.press("f9")
        assert isinstance(table.screen, Curtain)
        await table.press("full_stop")
        assert type(table.screen).__name__ == "EndPage"
        assert "tired" not in table.text
        assert table.live.drafts.mending is not None
        assert table.live.drafts.mending.text == "she is tired of him."


async def test_at_home_it_shows_what_time_it_is(room: Room) -> None:
    make_missing(room.home, FILES)
    async with room.open(AtHome()) as table:
        await table.press("full_stop")
        assert lines(table) == ["14:00"]
        table.clock.advance(MINUTE)
        await table.until(lambda: "14:01" in table.text)
        await table.press("full_stop", "n")
        await shows(table, "NewAgendaDialog")
        await table.press(".")
        assert type(table.screen).__name__ == "NewAgendaDialog"
        await table.press("f9")
        assert lines(table) == ["14:01"]
        await table.press("full_stop")
        await shows(table, "NewAgendaDialog")


async def test_over_a_review_from_home_it_lifts_to_home(room: Room, agenda: str, agenda_path: Path) -> None:
    async with room.open(room.lay(agenda)) as table:
        await a_note(table)
    async with room.open(AtHome()) as table:
        await table.until(lambda: "> go on with" in table.text)
        await table.press("r", "enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.press("full_stop")
        assert isinstance(table.screen, Curtain)
        await table.press("full_stop")
        assert names(table) == ["HomeScreen"]


async def test_over_a_review_with_nothing_below_it_is_there_again(room: Room, agenda: str) -> None:
    room.lay(agenda)
    async with room.open(AtReview(room.ref)) as table:
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.press("full_stop", "full_stop")
        assert isinstance(table.screen, ReviewScreen)


LATE: dict[str, Callable[[Table], Awaitable[None] | None]] = {
    "guidance": lambda table: table.live_screen.desk.agenda.open(),
    "review": lambda table: table.live_screen.desk.dialogs.review(),
    "help": lambda table: table.live_screen.show_help(),
}


@pytest.mark.parametrize("late", LATE)
async def test_what_comes_late_comes_behind_it(room: Room, agenda: str, late: str) -> None:
    """On a slow machine the curtain may be drawn before what was asked for stands there."""
    async with room.open(room.lay(agenda)) as table:
        await a_note(table)
        await table.press("full_stop")
        LATE[late](table)
        await table.quiet()
        assert lines(table) == IN_FRONT
        await table.press("full_stop")
        await shows(table, "Page" if late == "help" else "LiveScreen")
        await table.press("escape")
        assert names(table)[-1] == "LiveScreen", "one key lifts it for good"


async def test_keys_in_one_breath_show_nothing(room: Room, agenda: str, agenda_path: Path) -> None:
    async with room.open(room.lay(agenda)) as table:
        await a_note(table)
    async with room.open(AtHome()) as table:
        await table.until(lambda: "> go on with" in table.text)
        table.send("enter")
        table.send("full_stop")
        await table.quiet()
        assert isinstance(table.screen, Curtain)
        await table.press("full_stop")
        await shows(table, "LiveScreen")
        await table.press("q", "enter")
        await shows(table, "HomeScreen")


@pytest.mark.parametrize("over", PRIVATE)
async def test_no_picture_of_private_words_is_painted_on_the_way(
    room: Room, agenda: str, over: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even for one frame, when it is drawn and when it is lifted."""
    async with room.open(room.lay(agenda)) as table:
        await a_note(table)
        await PRIVATE[over](table)
        painted: list[str] = []
        display = App._display

        def record(app: App[None], screen: Screen[None], picture: RenderableType | None) -> None:
            painted.append(table.text)
            display(app, screen, picture)

        await table.press("f9")
        monkeypatch.setattr(App, "_display", record)
        await table.press("f9")
        assert table.screen is table.live_screen
        assert painted
        for words in ("tired", "afraid", "Guidance"):
            assert not any(words in picture for picture in painted)
