"""Home shows the year without a private word; what is for the two opens by a key, and forward puts it away."""

import threading
from datetime import date

import pytest
from msgspec.structs import replace
from support import quiet
from support.afternoons import hold
from support.on_disk import FILES, open_session, store_in
from support.room import PATIENCE, Room, Table

from inspiratie_tui import texts
from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.moments import HOUR, SessionMs
from inspiratie_tui.core.notes.note import AfterQuestion, Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import PrivatePage, TypedQuestion
from inspiratie_tui.core.year.living_steps import Step, WhatCame, Witness
from inspiratie_tui.core.year.looking_back import looking_back
from inspiratie_tui.core.year.questions import Wording
from inspiratie_tui.home import make_missing
from inspiratie_tui.store.port import Alive
from inspiratie_tui.ui.context import AppContext, AtHome
from inspiratie_tui.ui.home import year_reader
from inspiratie_tui.ui.home.home_screen import HomeScreen
from inspiratie_tui.ui.home.two_page import TwoPage, two_blocks
from inspiratie_tui.ui.home.year_reader import read_year
from inspiratie_tui.ui.review.after_screen import AfterScreen

HELD = """\
# Session 1: arriving
Phase: look
Theme: why I am here
## Opening (20 min)
## Dialogue (60 min)
"""
MARKS = {
    AfterQuestion.NEXT_TIME: "differentlymark",
    AfterQuestion.CALL: "callmark @{p4}",
    AfterQuestion.NEEDED: "needmark",
}
DRAFT = "draftmark"
WORDS = ("differentlymark", "callmark", "needmark", DRAFT)
NAME = "2026-10-19-aaaa"
P1 = PersonId("p1")


@pytest.fixture
def room(tmp_path) -> Room:
    """A room in which session 1 was held a month ago, and the two wrote for themselves."""
    room = Room(tmp_path / "home")
    make_missing(room.home, FILES)
    store_in(room.home.data).groups.write(room.group)
    path = hold(room.home.data, room.group, NAME, HELD, 25, 50, ended=True)
    with open_session(path) as session:
        for number, (question, words) in enumerate(MARKS.items()):
            session.put_note(Note(f"n{number}", SessionMs(2 * HOUR), Seen(), NoteKind.NOTE, words, answers=question))
        draft = NoteDraft(DRAFT, NoteKind.NOTE, SessionMs(3 * HOUR), answers=AfterQuestion.CALL)
        session.beat(Alive(room.clock.stamp(), after=draft))
    return room


def assert_no_word(text: str) -> None:
    assert [word for word in WORDS if word in text] == []


async def known(table: Table) -> None:
    await table.until(lambda: isinstance(table.screen, HomeScreen) and table.screen.looks_back)
    await table.until(lambda: table.screen.chosen_agenda.reading is not None)
    await table.quiet()


def test_what_is_read_of_the_year(room: Room) -> None:
    asked = TypedQuestion(P1, "how?", date(2026, 10, 20), NAME)
    store_in(room.home.data).groups.write_private_page(room.group.id, PrivatePage(questions=(asked,)), PrivatePage())
    context = AppContext(room.home, store_in(room.home.data), FILES, room.group, room.clock)
    year = read_year(context)
    assert year.back is not None
    assert len(year.back.lines) == 3
    assert [[wording.text for wording in asked] for asked in year.back.questions] == [["how?"]]
    first, second = (year.themes[key] for key in (next(key for key in year.themes if not isinstance(key, int)), 2))
    assert (first.phase, first.theme) == ("look", "why I am here")
    assert second.phase == "look"
    assert second.theme


async def test_the_session_that_is_opened_begins_and_ends_as_the_plan_has_it(room: Room) -> None:
    planned = replace(room.group.plan[1], begin=19 * HOUR, end=21 * HOUR, phase=Phase.ADJUST)
    group = replace(room.group, plan=(room.group.plan[0], planned, *room.group.plan[2:]))
    store_in(room.home.data).groups.write(group, room.group)
    async with replace(room, group=group).open(AtHome(), (160, 24)) as table:
        await known(table)
        assert "to come · adjust · " in table.text
        assert " · 19:00 · De Kade" in table.text
        assert "\n 19:00" in table.text, "the timetable begins then"
        await table.press("enter")
        await table.until(lambda: not isinstance(table.screen, HomeScreen))
    laid = [session for session in store_in(room.home.data).archive.sessions(group.id) if session.header.number == 2]
    agenda = store_in(room.home.data).archive.session(laid[0].ref).agenda
    assert (agenda.begin, agenda.end, agenda.phase) == (19 * HOUR, 21 * HOUR, Phase.ADJUST)


@pytest.mark.parametrize(
    ("size", "language", "done", "to_come", "for_two", "ready"),
    [
        (
            (120, 36),
            "en",
            "done · Session 1: arriving · Mon 19 October 2026 · look · why I am here",
            "> session 2, Mon 28 December 2026 · to come · look · ",
            " for the two of you: 3 lines from last time [w]",
            "things to lay ready",
        ),
        (
            (80, 24),
            "nl",
            "afgerond · Session 1: arriving · ma 19 oktober 2026 · kijken · why I am here",
            "> bijeenkomst 2, ma 28 december 2026 · komt · kijken · ",
            " voor jullie twee: 3 regels van vorige keer [w]",
            "dingen klaar te leggen",
        ),
    ],
)
async def test_a_line_a_session_and_what_lies_behind_a_key(
    room: Room, size: tuple[int, int], language: str, done: str, to_come: str, for_two: str, ready: str
) -> None:
    texts.use(language)
    async with room.open(AtHome(), size) as table:
        await known(table)
        for words in (done, to_come, for_two, ready):
            assert words in table.text
        assert_no_word(table.text)
        await table.press("w")
        assert isinstance(table.screen, TwoPage)
        await table.press("down", "down", "down", "down")
        assert "callmark @Daan" in table.text
        assert DRAFT not in table.text
        await table.press("f9")
        assert_no_word(table.text)
        await table.press("f9")
        assert isinstance(table.screen, HomeScreen), "it lifts to home"
        assert_no_word(table.text)
        for forward in ("right", "pagedown"):
            await table.press("w", forward)
            assert isinstance(table.screen, HomeScreen)
            assert_no_word(table.text)


async def test_they_write_on_from_home_where_they_were(room: Room) -> None:
    async with room.open(AtHome()) as table:
        await known(table)
        await table.press("w", "e")
        await table.until(lambda: isinstance(table.screen, AfterScreen))
        assert "Whom do we call this week?" in table.text
        await table.type(" too")
        await table.press("enter", "escape")
        await table.until(lambda: isinstance(table.screen, HomeScreen))
        assert_no_word(table.text)
    notes = store_in(room.home.data).archive.held(room.group.id)[0].notes
    assert [note.text for note in notes] == ["differentlymark", f"{DRAFT} too", "needmark"]


def test_what_came_of_steps_stands_between_the_absent_and_the_lines(room: Room) -> None:
    back = looking_back(store_in(room.home.data).archive.held(room.group.id))
    assert back is not None
    without = [[line.text.plain for line in block][:2] for block in two_blocks(back, room.group.names)]
    assert without == [
        ["Who was away, and what they missed", "Everybody was there all the time."],
        ["What do we do differently next time?", "differentlymark"],
        ["Whom do we call this week?", "callmark @Daan"],
        ["Who will need something of us then?", "needmark"],
    ]
    day, later = date(2026, 10, 19), date(2027, 1, 12)
    step = Step(NAME, 1, day, "n7", P1, "be the last to speak", later, Witness(PersonId("p4")))
    told = WhatCame(StepOutcome.DONE, "", NAME, 1, day, "n8")
    asked = (Wording(P1, "how do I say no?", day), Wording(P1, "how do I stay?", later))
    quiet = replace(back, lines=(), steps=(step, replace(step, came=(told,))), questions=(asked,))
    page = two_blocks(quiet, room.group.names)
    assert [[line.text.plain for line in block] for block in page[1:]] == [
        [
            "The steps, and what came of them",
            "Anouk: be the last to speak · Tue 12 Jan · witness Daan",
            "Anouk: be the last to speak · done",
            "",
        ],
        ["You wrote nothing for yourselves after it.", ""],
        [
            "The learning questions, from the first one on",
            "Anouk, Mon 19 Oct: how do I say no?",
            "Anouk, Tue 12 Jan: how do I stay?",
            "",
        ],
    ]


def test_no_output_has_a_word_of_it_but_the_one_that_is_asked_for_it(
    room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--home", str(room.home.folder))
    agenda = str(next((room.home.agendas / "en").glob("01-*.md")))
    for words in (["show"], ["print", agenda, "--group", room.group.id], ["group", "show"], ["check", agenda]):
        run([*words, *home])
        said = capsys.readouterr()
        assert said.out
        assert_no_word(said.out + said.err)
    assert run(["show", "--private", *home]) == 0
    said = capsys.readouterr().out
    assert "Whom do we call this week? callmark @Daan" in said
    assert DRAFT not in said


async def test_what_is_known_of_the_year_moves_no_row(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a timetable that fills the screen: the year is read behind it, and takes the row that was empty."""
    parts = "".join(f"## Part {number} (5 min)\n" for number in range(1, 30))
    (room.home.agendas / "en" / "02-long.md").write_text(f"# Long\n{parts}", "utf-8")
    may_read = threading.Event()
    monkeypatch.setattr(year_reader, "read_year", lambda context: (may_read.wait(PATIENCE), read_year(context))[1])
    monkeypatch.setattr(quiet, "_WORK", [group for group in quiet._WORK if group != "year"])
    async with room.open(AtHome()) as table:
        before = await table.rows_with("Part 1")
        may_read.set()
        after = await table.rows_with("for the two of you")
    # The themes come behind what stands in a row.
    moved = [old for old, new in zip(before[:-2], after[:-2], strict=True) if old[:30] != new[:30]]
    assert moved == []
    assert (before[-2], after[-2]) == ("", " for the two of you: 3 lines from last time [w]")
