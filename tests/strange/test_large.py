"""What is far too large for a screen: it is kept, and everything still answers."""

import pytest
from support.on_disk import look_session
from support.room import Room
from textual.widgets import OptionList

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.agenda_files.limits import MOST_HEADINGS
from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.ui.context import AtHome, AtReview
from inspiratie_tui.ui.live.live_screen import LiveScreen

LINES = 5_000
MILLION = 1_000_000
AGENDA = "# Two\nBegin: 14:00\n\n## First (16 min)\n## Second (15 min)\n"


def long_agenda() -> str:
    lines = ["# Long", "Begin: 14:00", "End: 16:00"]
    while len(lines) < LINES:
        number = len(lines) // 5 + 1
        lines += [f"## Part {number} (1 min)", "Guidance.", f"- What of {number}?", "> A quote.", ""]
    return "\n".join(lines[:LINES])


@pytest.mark.parametrize(
    "text",
    [
        ("een regel met wóórden\n" * 5_000)[: MILLION // 10],
        pytest.param(("een regel met wóórden\n" * 50_000)[:MILLION], marks=pytest.mark.slow),
        pytest.param(("woord " * 170_000)[:MILLION], marks=pytest.mark.slow),
        pytest.param("é" * MILLION, marks=pytest.mark.slow),
        pytest.param("\x1b[31m\u202e\n" * 150_000, marks=pytest.mark.slow),
    ],
    ids=["fewer lines", "lines", "one line", "one word", "hostile"],
)
async def test_a_paste_of_a_million_letters(room: Room, text: str) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space", "n")
        await table.type("begin ")
        await table.paste(text)
        await table.press("pagedown")
        assert table.live.session.place.part == 1, "the session can still be led"
        await table.press("enter")
        assert "saved: note" in table.text
    (note,) = look_session(room.session).notes
    assert note.text == clean("begin " + text).strip()
    async with room.open(AtReview(room.ref)) as table:
        await table.press("enter")  # to the question whether to read notes of a session that is not over
        assert "begin" in table.text
        assert table.screen.query_one(OptionList).virtual_size.height < 300, "a list to walk through"
        await table.press("e")
        await table.press("enter")
    assert look_session(room.session).notes == (note,), "mending without a change changes nothing"


async def test_an_agenda_of_five_thousand_lines(room: Room) -> None:
    text = long_agenda()
    agenda = parse(text).agenda
    assert len(agenda.parts) == MOST_HEADINGS - 1, "all behind that is text"
    file = room.home.agendas / "en" / "01-long.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    async with room.open(AtHome(), (120, 36)) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await table.quiet()
        assert "Part 1" in table.text
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.quiet()
        await table.press("space", "right", "a")
        assert "What of 2?" in table.text
        await table.wait(1000)
        await table.press("escape", "down")
        assert "3. Part 3" in table.text
        await table.press("enter")
        assert table.live.session.place.part == 2
