"""What is open after a session, first things first."""

import pytest
from msgspec.structs import replace
from support.steps_of_a_year import ANOUK, BILAL, DAAN, PEOPLE, session_of, step_note

from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.core.year.living_steps import steps_of
from inspiratie_tui.core.year.open_lines import Open, OpenLine, open_lines

WHOLE = step_note(ANOUK, "dinsdag bellen, getuige @{p4}")


def listed(*told, here=PEOPLE, last):
    lines = open_lines(steps_of(told), last, here)
    return [(line.why, line.words) for line in lines]


@pytest.mark.parametrize(
    ("text", "lacks_day", "lacks_witness"),
    [
        ("bellen", True, True),
        ("dinsdag bellen", False, True),
        ("bellen, getuige Marieke", True, False),
    ],
)
def test_a_step_without_day_or_witness_is_open(text: str, lacks_day: bool, lacks_witness: bool) -> None:
    held = session_of(1, step_note(ANOUK, text))
    (line,) = open_lines((), held, PEOPLE)
    assert (line.why, line.person, line.lacks_day, line.lacks_witness) == (
        Open.UNFINISHED,
        ANOUK,
        lacks_day,
        lacks_witness,
    )
    assert (line.session, line.note) == (held.name, held.notes[0].id)


def test_a_step_that_was_taken_on_whole_is_not_open() -> None:
    assert listed(last=session_of(1, WHOLE)) == []


def test_a_step_of_nobody_is_open() -> None:
    whole = replace(WHOLE, at=step_note(None, "").at)
    assert listed(last=session_of(1, whole)) == [(Open.UNFINISHED, "dinsdag bellen")]


def test_what_came_of_a_step_is_asked_of_who_was_here_as_long_as_nobody_told() -> None:
    first, quiet = session_of(1, WHOLE), session_of(2)
    assert listed(first, last=quiet) == [(Open.LIVING, "dinsdag bellen")]
    assert listed(first, last=quiet, here=(BILAL, DAAN)) == []
    for told in ("gezet", "losgelaten", "bijgesteld: volgende week woensdag", "bijgesteld"):
        lines = listed(first, last=session_of(2, step_note(ANOUK, told)))
        assert [why for why, _ in lines if why is Open.LIVING] == [], told


def test_what_was_told_in_a_later_session_is_not_asked_when_an_earlier_one_is_read_back() -> None:
    first, quiet = session_of(1, WHOLE), session_of(2)
    for told, why in (("gezet", []), ("bijgesteld", []), ("wandelen", [Open.LIVING])):
        lines = open_lines(steps_of([first]), quiet, PEOPLE, [session_of(3, step_note(ANOUK, told))])
        assert [line.why for line in lines] == why, told


def test_a_step_that_was_changed_and_has_no_day_any_more_is_open() -> None:
    changed = session_of(2, step_note(ANOUK, "bijgesteld: eerst schrijven"))
    assert listed(session_of(1, WHOLE), last=changed) == [(Open.UNFINISHED, "eerst schrijven")]


def test_doubtful_notes_come_first_then_what_lacks_something_then_what_goes_on() -> None:
    doubtful = replace(step_note(BILAL, "?", 5), kind=NoteKind.QUOTE, doubtful=True)
    last = session_of(2, step_note(DAAN, "schrijven"), doubtful, replace(doubtful, id="gone", removed=True))
    lines = open_lines(steps_of([session_of(1, WHOLE)]), last, PEOPLE)
    assert [line.why for line in lines] == [Open.DOUBTFUL, Open.UNFINISHED, Open.LIVING]
    assert lines[0] == OpenLine(Open.DOUBTFUL, last.name, doubtful.id, "?")
    assert [line.session for line in lines] == ["2027-01-01-aa02", "2027-01-01-aa02", "2026-12-04-aa01"]


def test_of_several_steps_of_one_person_each_is_listed_once() -> None:
    notes = (step_note(ANOUK, "bellen", 1), step_note(ANOUK, "schrijven", 2))
    assert [words for _, words in listed(session_of(1, *notes), last=session_of(2))] == ["bellen", "schrijven"]
