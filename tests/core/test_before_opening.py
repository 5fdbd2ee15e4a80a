"""A session that was opened late: what happened before it was opened has moments below zero, to six hours back."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.correction_outcome import correction_outcome
from inspiratie_tui.core.actions.corrections import Correction, correct, correctable_beginnings
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import When, note_owner
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.spans import span_length
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.slices import Count

OPENED = 14 * HOUR + 12 * MINUTE
AGENDA = Agenda(
    begin=14 * HOUR,
    end=16 * HOUR,
    parts=(Part(title="Round", each=5 * MINUTE), Part(title="Talk", length=60 * MINUTE), Part(title="Last", length=1)),
)


@pytest.fixture
def led(lead):
    """Six people; opened at 14:12 and begun at once, though it began at 14:00; it is 14:14 now."""
    led = lead(AGENDA)
    led.do(actions.forward)
    return led.wait(2 * MINUTE)


def clock(led) -> WallClock:
    return WallClock(led.now, OPENED + led.now)


def put_right(led, change: Correction) -> None:
    led._happened(correct(led.log, led.now, len(led.log) + 1, change))


def spans(led) -> list[tuple[int, int, str]]:
    session = led.session
    return [
        (span.begin // MINUTE, span_length(span, led.now) // MINUTE, person(session, span.turn))
        for span in session.spans
    ]


def person(session, turn: int | None) -> str:
    return "-" if turn is None else session.turns[turn].person


def test_the_first_beginning_alone_can_lie_before_the_opening(led) -> None:
    led.do(actions.forward)
    found = correctable_beginnings(led.log, led.now)
    assert [(one.at, one.earliest) for one in found] == [(2 * MINUTE, 0), (0, -6 * HOUR)]


def test_it_began_as_planned(led) -> None:
    before = led.session
    assert view(before, clock(led), {}).time.count == Count(28)
    put_right(led, Correction(2, -12 * MINUTE))
    assert spans(led) == [(-12, 14, "-")]
    assert time_spent(led.session, led.now, part=0) == 14 * MINUTE
    assert view(led.session, clock(led), {}).time.count == Count(16)
    led.undo()
    assert led.session == before


def test_turns_of_then_are_added_where_they_were(led) -> None:
    put_right(led, Correction(2, -12 * MINUTE))
    put_right(led, Correction(None, -11 * MINUTE, PersonId("a")))
    put_right(led, Correction(None, -5 * MINUTE, PersonId("b")))
    assert spans(led) == [(-12, 1, "-"), (-11, 6, "a"), (-5, 7, "b")]
    assert (led.session.floor, led.queue) == ("b", "cdef")
    moved = next(one for one in correctable_beginnings(led.log, led.now) if one.person == "b")
    assert (moved.earliest, moved.latest) == (-11 * MINUTE, led.now)
    put_right(led, Correction(moved.event, -4 * MINUTE, PersonId("c")))
    assert spans(led) == [(-12, 1, "-"), (-11, 7, "a"), (-4, 6, "c")]
    led.do(actions.pass_turn)
    assert all(time_spent(led.session, led.now, turn=turn) >= 0 for turn in range(len(led.session.turns)))


def test_a_turn_of_then_gets_the_guide_of_then(led) -> None:
    put_right(led, Correction(2, -12 * MINUTE))
    put_right(led, Correction(None, -12 * MINUTE, PersonId("a")))
    assert led.session.guide == 5 * MINUTE
    assert isinstance(led.log[-1], e.FloorGiven)
    assert (led.log[-1].since, led.log[-1].guide) == (-12 * MINUTE, 5 * MINUTE)


def test_the_forecast_counts_from_then(led) -> None:
    assert forecast(led.session, clock(led)).begins[1] == OPENED + 30 * MINUTE
    put_right(led, Correction(2, -12 * MINUTE))
    seen = forecast(led.session, clock(led))
    assert seen.begins[1] == 14 * HOUR + 30 * MINUTE
    for _ in range(3):
        led.wait(MINUTE).do(actions.forward)
    led.do(actions.go_to, 2)
    led.do(actions.end)
    assert forecast(led.session, clock(led)).end == OPENED + led.now


@pytest.mark.parametrize(
    ("to", "reason"), [(-6 * HOUR - 1, Reason.TOO_LONG_AGO), (3 * MINUTE, Reason.NOT_YET), (0, Reason.NOTHING_CHANGED)]
)
def test_how_far_it_goes(led, to: int, reason: Reason) -> None:
    assert correct(led.log, led.now, 3, Correction(2, to)) == Refusal(reason)


def test_six_hours_back_is_possible_and_what_a_file_says_beyond_is_read_so(led) -> None:
    put_right(led, Correction(2, -6 * HOUR))
    assert led.session.spans[0].begin == -6 * HOUR
    led.write(e.Corrected, event=2, to=-60 * HOUR)
    assert led.session.spans[0].begin == -6 * HOUR
    led.write(e.FloorGiven, person=PersonId("a"), since=-60 * HOUR)
    assert [span.begin for span in led.session.spans] == [-6 * HOUR]


def test_what_was_done_at_ready_does_not_keep_it_back(lead) -> None:
    led = lead(AGENDA)
    led.wait(5 * SECOND).do(actions.toggle_presence, PersonId("c"))
    led.wait(5 * SECOND).do(actions.forward)
    led.wait(2 * MINUTE)
    put_right(led, Correction(3, -12 * MINUTE))
    put_right(led, Correction(None, -10 * MINUTE, PersonId("a")))
    assert spans(led) == [(-12, 2, "-"), (-10, 12, "a")]
    assert (led.session.floor, led.queue) == ("a", "bdef")
    assert not led.session.circle.is_here(PersonId("c"))


def test_notes_of_before_the_key_are_notes_of_the_part(lead) -> None:
    led = lead(AGENDA)
    led.wait(MINUTE).do(actions.forward)
    led.wait(MINUTE)
    note = Note("n", 30 * SECOND, Seen(), NoteKind.NOTE, "a word")
    assert note_owner(led.session, note).when is When.BEFORE
    seen = correction_outcome(led.log, led.now, Correction(2, -12 * MINUTE), (note,))
    assert not isinstance(seen, Refusal)
    assert (seen.at, seen.moved.count) == (-12 * MINUTE, 0)
    put_right(led, Correction(2, -12 * MINUTE))
    assert (note_owner(led.session, note).when, note_owner(led.session, note).part) == (When.DURING, 0)


def test_all_of_it_can_lie_before_the_opening(led) -> None:
    led.do(actions.go_to, 1)
    led.do(actions.end)
    end, talk, _ = correctable_beginnings(led.log, led.now)
    put_right(led, Correction(2, -180 * MINUTE))
    put_right(led, Correction(talk.event, -150 * MINUTE))
    put_right(led, Correction(end.event, -60 * MINUTE))
    assert [time_spent(led.session, led.now, part=part) // MINUTE for part in range(2)] == [30, 90]
    assert forecast(led.session, clock(led)).end == OPENED - 60 * MINUTE
    assert fold(led.log).ended
