"""Last time is a look: dim lines of who speaks, gone at the next key, the next turn or after ten seconds; in no log."""

from support.last_time import AGREED, ALONE, BETWEEN, LINES, NOTES, NOTHING, QUESTION, STEP, WORD, met, said
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.ui.live.question_large import QuestionLarge
from inspiratie_tui.ui.live.widgets.floor import Floor, Ring
from inspiratie_tui.ui.live.widgets.foot_lines import NextStepLine
from inspiratie_tui.ui.live.widgets.head import Head
from inspiratie_tui.ui.live.widgets.time_face import TimeFace

AGENDA = """\
# Session 2: what repeats itself
## Arriving (16 min, 2 min each)
- What do you come in with?
## Dialogue (40 min)
## Societal perspective (20 min)
"""
STEADY = (Head, TimeFace, Floor, Ring, NextStepLine)
"""What the lines may not move."""


async def began(table: Table, *digits: str) -> None:
    await table.press("space", *digits)


def regions(table: Table) -> list[object]:
    return [table.screen.query_one(widget).region for widget in STEADY]


async def test_the_lines_of_who_speaks_are_gone_at_the_next_turn_and_nothing_moves(room: Room) -> None:
    room = met(room)
    async with room.open(room.lay(AGENDA, number=2)) as table:
        await table.until(lambda: "last time: 2 steps, 1 question parked [v]" in table.text)
        await began(table, "1")
        before, log = regions(table), table.live.log
        await table.press("v")
        assert "\n".join(f" {line}" for line in LINES) in table.text
        assert regions(table) == before
        await table.press("right")
        assert not any(line in table.text for line in LINES)
        assert len(table.live.log) == len(log) + 1
        await table.press("1")
        for keys in (("escape",), ("down",), ("n", "escape"), ("space", "space"), ("f9", "f9")):
            await table.press("v")
            assert LINES[0] in table.text
            await table.press(*keys)
            assert LINES[0] not in table.text
        await table.press("v")
        await table.wait(9 * SECOND)
        assert LINES[0] in table.text
        await table.wait(2 * SECOND)
        assert LINES[0] not in table.text
        assert table.live.notes == ()


async def test_the_same_line_for_all_and_a_step_alone(room: Room) -> None:
    room = met(room, *NOTES, said(8, "p4", NoteKind.STEP, "never seen"), nothing=("p4",))
    async with room.open(room.lay(AGENDA, number=2)) as table:
        await began(table)
        for digit in ("2", "4"):
            await table.press(digit, "v")
            assert f"\n {NOTHING}\n" in table.text
            await table.press("v")
            assert NOTHING not in table.text, "there is nothing to enlarge"
        await table.press("3", "v")
        assert f"\n Chen took along: {ALONE}\n" in table.text
        # With the pen down it is only a look too.
        await table.press("x", "v")
        assert "Chen took along" in table.text


async def test_once_more_it_is_large_to_whose_it_is_and_any_key_puts_it_away(room: Room) -> None:
    room = met(room)
    async with room.open(room.lay(AGENDA, number=2)) as table:
        await began(table, "1")
        for key in ("v", "right", "escape", "2"):
            await table.press("v", "v")
            assert isinstance(table.screen, QuestionLarge)
            assert STEP not in table.text
            rows = [line.strip() for line in table.text.splitlines() if line.strip()]
            assert rows[:2] == [QUESTION, "is this right?"]
            await table.press(key)
            assert table.screen is table.live_screen
            assert QUESTION not in table.text
            assert table.live.session.speaker(table.live.now) == "p1"
        for keys in (("v",), ("v", "v")):
            await table.press(*keys, ".")
            assert type(table.screen).__name__ == "Curtain"
            assert "say no" not in table.text
            await table.press(".")
            assert table.screen is table.live_screen
            assert "say no" not in table.text


async def test_a_new_wording_and_what_came_of_a_step_count_at_once(room: Room) -> None:
    room = met(room)
    async with room.open(room.lay(AGENDA.replace("each)", "each, learning question)"), number=2)) as table:
        await began(table, "1")
        for text in ("How do I stay?", "> gezet"):
            await table.press("n")
            await table.type(text)
            await table.press("enter", "escape")
        await table.press("v")
        assert "Anouk asked: How do I stay?" in table.text
        assert "took along" not in table.text


async def test_where_nobody_speaks_it_says_so_and_in_perspective_words_of_ours_stand(room: Room) -> None:
    room = met(room)
    async with room.open(room.lay(AGENDA, number=2)) as table:
        await began(table, "right", "down", "enter", "v")
        assert "Nobody has the floor: [v] is for who speaks." in table.text
        await table.press("down", "enter", "v")
        assert f"\n {WORD}\n" in table.text
        await table.press("v")
        assert type(table.screen).__name__ == "LastTimePage"
        assert "Our words" in table.text
        await table.press("v")
        assert table.screen is table.live_screen
        assert "haste" not in table.text


async def test_before_it_begins_what_is_of_the_group_stands_behind_the_key_without_a_name(room: Room) -> None:
    room = met(room)
    async with room.open(room.lay(AGENDA, number=2)) as table:
        await table.until(lambda: "[v]" in table.text)
        assert "catches" not in table.text
        await table.press("v")
        for words in ("who of us catches somebody?", AGREED, WORD, "2 steps go on: [v] shows each"):
            assert words in table.text
        for words in ("Daan", "Anouk", QUESTION, STEP, ALONE, BETWEEN[-10:]):
            assert words not in "\n".join(line[:78] for line in table.text.splitlines()[3:-3])
        await table.press(".", ".")
        assert table.screen is table.live_screen
        assert AGREED not in table.text


async def test_with_nothing_before_it_says_so_and_typed_as_a_sentence_it_opens_nothing(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("v")
        assert NOTHING in table.text
        await began(table, "1")
        await table.type("vandaag niet")
        await table.quiet()
        assert NOTHING not in table.text


async def test_long_words_are_cut_to_their_row(room: Room) -> None:
    texts.use("nl")
    long = "hoe blijf ik rustig als alles tegelijk komt en niemand wacht tot ik klaar ben met denken"
    room = met(room, said(1, "p1", NoteKind.LEARNING_QUESTION, long), said(2, "p1", NoteKind.STEP, long))
    async with room.open(room.lay(AGENDA, number=2)) as table:
        await began(table, "1", "v")
        rows = [row for row in table.text.splitlines() if "hoe blijf ik rustig" in row]
        assert [row.strip()[:12] for row in rows] == ["Anouk vroeg:", "en nam mee: "]
        assert all(row.endswith("…") and len(row) <= 79 for row in rows)
