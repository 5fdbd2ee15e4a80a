"""A session as plain text."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.notes.note import Audience, Chosen, Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import (
    Ended,
    Event,
    FloorGiven,
    GapExplained,
    GapMeaning,
    GapNoticed,
    GroupsFormed,
    Held,
    Lengthened,
    Opened,
    Replanned,
    WentOn,
    WentTo,
)
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.reports.session_text import part_rows, session_text
from inspiratie_tui.texts.lengths import rounded

ANN, BO = PersonId("p1"), PersonId("p2")
NAMES = {ANN: "Ann", BO: "[/Bo]"}
DAY_ZERO = 20_780 * DAY + 14 * HOUR  # Mon 23 November 2026, two in the afternoon
AGENDA = Agenda(
    title="Session 5: trying (secret)",
    parts=(
        Part(title="Arriving (with Sam)", length=10 * MINUTE),
        Part(title="Talk", length=30 * MINUTE),
        Part(title="日本語", length=None),
        Part(title="Never reached", length=5 * MINUTE),
    ),
)
LOG: tuple[Event, ...] = (
    Opened(number=1, at=0, agenda=AGENDA, participants=(ANN, BO), facilitators=()),
    WentTo(number=2, at=2 * MINUTE, part=0, activity=None),
    WentTo(number=3, at=12 * MINUTE + 20 * SECOND, part=1, activity=None),
    FloorGiven(number=4, at=13 * MINUTE, person=BO),
    Held(
        number=5,
        at=20 * MINUTE,
    ),
    WentOn(number=6, at=27 * MINUTE),
    Lengthened(number=7, at=28 * MINUTE, part=1, by=5 * MINUTE),
    WentTo(number=8, at=50 * MINUTE, part=2, activity=None),
    Ended(number=9, at=50 * MINUTE + 42 * SECOND),
)
NOTES = (
    Note("a", 3 * MINUTE, Seen(0), NoteKind.NOTE, "of @{p2} and @{gone}"),
    Note("b", 30 * MINUTE, Seen(1, None, BO), NoteKind.QUOTE, "two\nlines", Audience.GROUP),
    Note("c", 31 * MINUTE, Seen(1, None, ANN), NoteKind.STEP, "taken away", removed=True),
    # What stood before the cursor does not count, nor that it named a part that is gone.
    Note("d", 40 * MINUTE, Seen(9), NoteKind.FEEDBACK, "of a part that is gone", about=Chosen(PersonId("gone"))),
    Note("e", 55 * MINUTE, Seen(2, None, BO), NoteKind.AGREEMENT, "of nobody"),
)


def text(log: tuple[Event, ...] = LOG, notes: tuple[Note, ...] = NOTES) -> str:
    return session_text(fold(log), notes, NAMES, 60 * MINUTE, lambda at: DAY_ZERO + at)


def test_the_whole_of_it() -> None:
    assert (
        text()
        == """\
Session 5: trying
Mon 23 November 2026, from 14:02 to 14:50

1 Arriving       planned 10 min, took 10 min
2 Talk           planned 30 min, took 31 min
3 日本語                         lasted 42 sec
4 Never reached  planned 5 min
time stood still for 7 min

Notes

1. Arriving
  14:03  note: of @[/Bo] and @?

2. Talk
  14:30  [/Bo] · quote, for the group: two
         lines
  14:40  [/Bo] → ? · feedback: of a part that is gone

Afterwards
  14:55  agreement: of nobody
"""
    )


def test_in_dutch() -> None:
    texts.use("nl")
    said = text()
    assert "ma 23 november 2026, van 14.02 uur tot 14.50 uur" in said
    assert "citaat" in said
    assert "2 Talk           gepland 30 min, werd 31 min" in said
    assert "planned" not in said


@pytest.mark.parametrize(
    ("log", "when"),
    [
        (LOG[:1], "Mon 23 November 2026, not begun"),
        (LOG[:4], "Mon 23 November 2026, from 14:02, not ended yet"),
    ],
)
def test_of_a_session_under_way(log: tuple[Event, ...], when: str) -> None:
    said = text(log, ())
    assert when in said
    assert "No notes." in said


def test_nothing_at_all_is_still_text() -> None:
    assert "Session without a title" in text((), ())


def test_who_was_with_whom_stands_before_the_notes() -> None:
    formed = GroupsFormed(number=10, at=30 * MINUTE, since=29 * MINUTE, groups=((ANN, BO),))
    lines = text((*LOG[:-2], formed)).split("\n")
    place = lines.index("Who was with whom")
    assert lines[place - 1 : place + 2] == ["", "Who was with whom", "Talk: Ann and [/Bo]"]


def test_holds_are_charged_to_no_part() -> None:
    rows = part_rows(fold(LOG), 60 * MINUTE)
    assert [row.actual for row in rows] == [10 * MINUTE + 20 * SECOND, 30 * MINUTE + 40 * SECOND, 42 * SECOND, None]


def test_what_a_new_division_left_out_is_told() -> None:
    divided = Replanned(number=10, at=40 * MINUTE, by=(0, -10 * MINUTE), dropped=(3,), later=5 * MINUTE)
    lines = text((*LOG, divided)).splitlines()[3:7]
    assert [line.split(maxsplit=1)[1] for line in lines] == [
        "Arriving       planned 10 min,         took 10 min",
        "Talk           planned 30 min,         took 31 min",
        "日本語                                 lasted 42 sec",
        "Never reached  planned 5 min, left out",
    ]


@pytest.mark.parametrize(
    ("length", "said"),
    [(0, "0 min"), (42_000, "42 sec"), (89_999, "1 min"), (90_000, "2 min"), (3_600_000, "1 h")],
)
def test_rounded(length: int, said: str) -> None:
    assert rounded(length) == said


@pytest.mark.parametrize(
    ("unsure", "was", "line"),
    [
        (False, GapMeaning.STILL, "14:20-14:32 not kept, 12 min: time stood still"),
        (False, GapMeaning.WENT_ON, "14:20-14:32 not kept, 12 min: it went on"),
        (False, GapMeaning.BREAK, "14:20-14:32 not kept, 12 min: a break"),
        (False, GapMeaning.STOPPED, "14:20-14:32 not kept, 12 min: it had ended"),
        (False, None, "14:20-14:32 not kept, 12 min: not answered"),
        (True, None, "14:20-14:32 not kept, how long is not certain: not answered"),
    ],
)
def test_when_the_program_was_not_there(unsure: bool, was: GapMeaning | None, line: str) -> None:
    gone = GapNoticed(number=4, at=32 * MINUTE, last=20 * MINUTE, unsure=unsure)
    said = () if was is None else (GapExplained(number=5, at=33 * MINUTE, event=4, what=was),)
    assert line in text((*LOG[:3], gone, *said), ()).splitlines()
    texts.use("nl")
    assert "14.20-14.32 niet bijgehouden" in text((*LOG[:3], gone, *said), ())
