"""What comes and goes on the live screen moves nothing: each line stays in its row, from the first picture on."""

import pytest
from support.room import Room, Table
from support.states import AGENDAS

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.ui.live.widgets.floor import Floor, Ring
from inspiratie_tui.ui.live.widgets.foot_lines import QuestionLine, TruthLine
from inspiratie_tui.ui.live.widgets.head import Head
from inspiratie_tui.ui.live.widgets.time_face import TimeFace
from inspiratie_tui.ui.shared.key_line import KeyLine

STAY = (Head, TimeFace, Floor, Ring, QuestionLine, TruthLine, KeyLine)
"""What has a row of its own; prompt, note and answer stand between the last of the question's rows and the truth."""


def places(table: Table) -> dict[str, int]:
    """Return the row in which each line of the screen begins."""
    return {widget.__name__: table.live_screen.query_one(widget).region.y for widget in STAY}


async def every_state(table: Table) -> None:
    """Go through all that can stand on the screen, and compare the places each time."""
    right = places(table)
    row = next(n for n, line in enumerate(table.text.splitlines()) if "1 Anouk" in line)

    async def same(state: str, *keys: str, shows: str = "") -> None:
        await table.press(*keys)
        assert places(table) == right, state
        assert shows in table.text, state
        lines = table.text.splitlines()
        assert "Anouk" in lines[row], state
        assert "Hugo" in lines[row] + lines[row + 1], state

    await same("a note before it begins", "n")
    await same("and away again", "escape")
    await same("begun", "space")
    await same("a turn", "right")
    await same("a long note", "n")
    await table.type("! a thought about work and what it asks of those who do it, day after day, year after year " * 3)
    await same("of three lines and more")
    await same("saved", "enter", "escape")
    await same("a question for the next digit", "h")
    await same("a long answer", "down", "down")
    await table.wait(4 * MINUTE)
    await same("past zero, and a reminder", shows="[i]")
    await same("a note while it stands", "n")
    await same("closed", "escape", shows="[i]")
    await same("a hold", "escape", "space")
    await same("time goes on", "space")
    await table.close_the_lid(12 * MINUTE)
    await same("a gap asks", shows="[w]")
    await same("answered", "k")
    await same("a facilitator has the floor", "0", "1")
    await same("somebody passes", "4", "p")
    for turn in range(8):
        await same(f"turn {turn}", "right")
    await same("silence", "right")
    await same("a dialogue with hands", "down", "enter", "h", "2", "h", "3", "5")
    await same("a break", "down", "enter")
    await table.wait(30 * SECOND)
    await same("the last part", "down", "enter")
    await table.press("right")
    await table.until(lambda: type(table.screen).__name__ == "EndDialog")
    await table.press("enter")
    await table.until(lambda: type(table.screen).__name__ == "EndPage")
    await table.press("q")
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await same("it is over")


@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("nl", (80, 24)),
        pytest.param("en", (120, 36), marks=pytest.mark.slow),
        pytest.param("en", (80, 24), marks=pytest.mark.slow),
        pytest.param("nl", (120, 36), marks=pytest.mark.slow),
    ],
)
async def test_every_line_stays_in_its_row(room: Room, language: str, size: tuple[int, int]) -> None:
    texts.use(language)
    async with room.open(room.lay(AGENDAS[language]), size) as table:
        await every_state(table)


async def test_on_a_low_screen_a_prompt_and_a_note_of_one_line_move_nothing(room: Room) -> None:
    async with room.open(room.lay(AGENDAS["en"]), (60, 20)) as table:
        right = places(table)

        async def same(shows: str, *keys: str) -> None:
            await table.press(*keys)
            assert shows in table.text
            assert places(table) == right, shows

        await same("note", "n")
        await same("Anouk", "escape", "space", "right")
        await table.wait(4 * MINUTE)
        await same("[i]")
        await same("Esc", "n")
        await table.close_the_lid(12 * MINUTE)
        await same("[w]", "escape")


LONG = "Whoever listens as if the other knows something that nobody in the room knows yet, hears more than was spoken."


async def test_what_there_is_room_for_of_the_question_stays_where_it_stood(room: Room) -> None:
    def asked() -> list[str]:
        top, rows = table.live_screen.query_one(QuestionLine).region.y, table.text.splitlines()
        return [row for row in rows[top:] if "Q" in row or "Whoever" in row or "spoken" in row]

    async with room.open(room.lay(f"# T\n## Talk (40 min)\n- Q1?\n- Q2?\n- Q3?\n> {LONG}\n## End (9 min)\n")) as table:
        await table.press("space")
        before = asked()
        assert len(before) == 5
        await table.close_the_lid(20 * MINUTE)
        assert "[w]" in table.text
        assert asked() == before[:3], "a whole text less, and nothing moved"
