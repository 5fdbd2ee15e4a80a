"""What is listed where a session is read back, without a screen."""

import pytest
from msgspec.structs import replace
from support.held import NAMES as NAMES_OF_YEAR
from support.held import PEOPLE, held
from support.held import said as said_by

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.notes.aloud import read_aloud
from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome, Seen
from inspiratie_tui.core.notes.settling import parked_questions
from inspiratie_tui.core.notes.typed import draft_of, mended
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.session.events import Ended, Event, FloorGiven, GroupsFormed, Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.year.agreements import agreements
from inspiratie_tui.core.year.our_words import our_words
from inspiratie_tui.store.port import LeftOpen, SessionRef
from inspiratie_tui.ui.review.before_lines import FromBefore
from inspiratie_tui.ui.review.note_mender import removed_or_back, with_next_kind
from inspiratie_tui.ui.review.review_lines import ReadBack
from inspiratie_tui.ui.shared.balance_page import balance_page

PARTS = (Part(title="Arriving", length=20 * MINUTE), Part(title="Dialogue", length=40 * MINUTE))
SESSION = fold(
    (
        Opened(number=1, at=0, agenda=Agenda(title="Session 1", parts=PARTS), participants=(), facilitators=()),
        WentTo(number=2, at=0, part=0, activity=None),
        WentTo(number=3, at=20 * MINUTE, part=1, activity=None),
        Ended(number=4, at=60 * MINUTE),
    )
)


def note(text: str, minute: int, **facts: object) -> Note:
    made = Note(id=text[:4], at=minute * MINUTE, text=text, kind=NoteKind.NOTE, seen=Seen())
    return replace(made, **facts)  # type: ignore[arg-type]


def read_back(*notes: Note, typed: str | None = None) -> ReadBack:
    names = {PersonId("a"): "Anouk"}
    return ReadBack(SESSION, 60 * MINUTE, lambda at: 14 * HOUR + at, notes, names, typed)


def plain(back: ReadBack, width: int = 80) -> list[str]:
    return [line.text.plain for line in back.lines(width)]


def test_the_table_comes_first_and_without_notes_that_is_said() -> None:
    lines = plain(read_back())
    assert lines[0] == "Session 1"
    assert [line.split() for line in lines if "Dialogue" in line] == [
        ["2", "Dialogue", "planned", "40", "min,", "took", "40", "min"]
    ]
    assert lines[-2:] == ["Notes", "No notes."]


ANOUK, BILAL = PersonId("a"), PersonId("b")
NAMES = {ANOUK: "Anouk", BILAL: "Bilal"}


def after(*happened: Event) -> Session:
    opened = Opened(number=1, at=0, agenda=SESSION.agenda, participants=(ANOUK, BILAL), facilitators=())
    return fold((opened, *happened, Ended(number=9, at=20 * MINUTE)))


@pytest.mark.parametrize(
    ("session", "lines"),
    [
        (
            after(WentTo(number=2, at=0, part=0, activity=None), FloorGiven(number=3, at=0, person=ANOUK)),
            [
                "Kept for 20 min of 20 min outside breaks.",
                "",
                "Anouk  ━━━━━━━━━━━━━━━━  100%  20 min · 1 turn",
                "Bilal                    no turn",
            ],
        ),
        (
            after(
                WentTo(number=2, at=0, part=1, activity=None),
                GroupsFormed(number=3, at=MINUTE, groups=((ANOUK, BILAL),)),
            ),
            [
                "It was not kept who had the floor.",
                "",
                "Who was with whom",
                "Dialogue: Anouk and Bilal",
            ],
        ),
    ],
)
def test_a_key_shows_who_had_the_floor_and_who_was_with_whom(session: Session, lines: list[str]) -> None:
    page = balance_page(session, 60 * MINUTE, NAMES)
    assert page.title.plain == "Who had the floor how long"
    assert [line.text.plain for block in page.blocks for line in block] == lines
    told = plain(ReadBack(session, 60 * MINUTE, lambda at: 14 * HOUR + at, (), NAMES, None))
    assert told[-4:] == ["[s] who had the floor how long, who was with whom", "", "Notes", "No notes."]


def test_where_nobody_had_the_floor_no_key_is_told() -> None:
    assert not any("[s]" in line for line in plain(read_back()))


def test_notes_stand_below_their_part_and_those_of_no_part_come_last() -> None:
    back = read_back(note("later", 61), note("second", 20), note("early", -1), note("first", 5))
    assert plain(back)[-8:] == [
        "Before it began",
        "13:59  note: early",
        "1. Arriving",
        "14:05  note: first",
        "2. Dialogue",
        "14:20  note: second",
        "Afterwards",
        "15:01  note: later",
    ]
    assert [line.note for line in back.lines(80)][-8:] == [None, "earl", None, "firs", None, "seco", None, "late"]


def test_what_was_only_typed_is_told_before_the_notes() -> None:
    assert plain(read_back(note("first", 5), typed="half a"))[-3] == "not saved, only typed: half a"


def test_a_removed_note_is_told_to_be_and_can_be_put_back() -> None:
    removed = removed_or_back(note("first", 5))
    assert plain(read_back(removed))[-1] == "14:05  removed: note: first"
    assert removed_or_back(removed) == note("first", 5)


def test_a_long_note_is_wrapped_below_its_own_beginning_and_cut() -> None:
    text = plain(read_back(note("word " * 20, 5)), 40)[-1].split("\n")
    assert len(text) > 1
    assert all(line.startswith("       word") for line in text[1:])
    assert plain(read_back(note("word\n" * 900, 5)))[-1].endswith("prints all of it")


def test_the_kinds_go_round() -> None:
    walked = note("first", 5)
    kinds = []
    for _ in NoteKind:
        kinds.append(walked.kind)
        walked = with_next_kind(walked)
    assert kinds == list(NoteKind)
    assert walked == note("first", 5)


def test_a_doubtful_note_says_so_until_it_is_mended() -> None:
    doubtful = note("perhaps", 5, doubtful=True, kind=NoteKind.STEP)
    assert "14:05  ? perhaps not as it was written, step: perhaps" in plain(read_back(doubtful))
    assert with_next_kind(doubtful).doubtful
    assert not mended(doubtful, draft_of(doubtful, {}), {}).doubtful, "Enter in its field confirms it as it stands"


def test_a_doubtful_note_is_not_read_aloud_nor_parked() -> None:
    kept, doubtful = note("kept", 5, kind=NoteKind.QUESTION, parked=True), note("perh", 6, kind=NoteKind.QUOTE)
    doubtful = replace(doubtful, doubtful=True)
    assert read_aloud((kept, doubtful)) == ((kept,), 1)
    assert parked_questions((kept, replace(kept, doubtful=True))) == (kept,)


def test_what_earlier_sessions_left_stands_before_the_notes() -> None:
    made, again = (said_by(PEOPLE[0], NoteKind.OUR_WORD, "haast: tempo"), said_by(PEOPLE[1], NoteKind.QUOTE, "#haast"))
    agreed = said_by(None, NoteKind.AGREEMENT, "stilte vooraf")
    asked = said_by(None, NoteKind.QUESTION, "wie?", outcome=Outcome.DONE)
    first = held(3, made, agreed, asked)
    before = FromBefore(
        [LeftOpen(SessionRef("kring", first.name), asked)], agreements([first]), our_words([first, held(4, again)])
    )
    lines = list(before.lines(NAMES_OF_YEAR, 80))
    assert [line.text.plain for line in lines] == [
        "Parked in earlier sessions",
        "talked about: wie?",
        "",
        "Agreements of earlier sessions",
        "agreed: stilte vooraf",
        "",
        "Our words",
        "haast: tempo · Anouk, Bilal",
        "",
    ]
    assert [line.note for line in lines if line.note] == [f"{first.name} wie?", f"{first.name} stilte vooraf"]
    assert list(FromBefore().lines({}, 80)) == []
    back = replace(read_back(note("first", 5)), before=before)
    assert plain(back).index("Our words") < plain(back).index("Notes")


def test_what_touches_who_wants_nothing_written_comes_first_and_once() -> None:
    texts.use("en")
    turns = (WentTo(number=2, at=0, part=0, activity=None), FloorGiven(number=3, at=MINUTE, person=BILAL))
    notes = (note("before", 0), note("of his turn", 2), note("@{a} was there", 3), note("gone", 4, removed=True))
    back = replace(read_back(*notes), session=after(*turns), names=NAMES, answers={ANOUK: MayWrite.NOTHING})
    lines = plain(back)
    begin = lines.index("To look at first: they touch who wants nothing written")
    assert "@Anouk was there" in lines[begin + 1]
    assert sum("@Anouk was there" in line for line in lines) == 1
    assert sorted(line.note for line in back.lines(80) if line.note) == sorted(each.id for each in notes)
    his = plain(replace(back, answers={BILAL: MayWrite.NOTHING}))
    first = his.index("To look at first: they touch who wants nothing written")
    assert "of his turn" in his[first + 1]
    assert not any("look at first" in line for line in plain(replace(back, answers={ANOUK: MayWrite.OWN})))
