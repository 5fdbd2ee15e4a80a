"""A time in which the program was not there, and what it was."""

import pytest

from inspiratie_tui.core import actions
from inspiratie_tui.core import events as e
from inspiratie_tui.core.agenda import MINUTE, Agenda, Part, PartKind
from inspiratie_tui.core.elapsed import spent
from inspiratie_tui.core.session import Place, State

TALK = Part(title="Talk", length=30 * MINUTE)
COFFEE = Part(title="Coffee", length=15 * MINUTE, kind=PartKind.BREAK)
LEFT_AT, BACK_AT = 10 * MINUTE, 22 * MINUTE


@pytest.fixture
def away(lead):
    """Ten minutes of talk, somebody speaking since the fourth; then twelve minutes of nothing, and one more."""

    def begin(*parts: Part):
        led = lead(Agenda(parts=parts))
        led.do(actions.forward)
        led.wait(4 * MINUTE).do(actions.give_floor, "b")
        led.now = BACK_AT
        gone = led.write(e.Away, last=LEFT_AT)
        led.wait(MINUTE)
        return led, gone

    return begin


@pytest.mark.parametrize(
    ("was", "part", "turn", "held"),
    [
        (None, 23, 19, 0),
        (e.Absence.WENT_ON, 23, 19, 0),
        (e.Absence.STILL, 11, 7, 12),
        (e.Absence.BREAK, 11, 7, 12),
        (e.Absence.STOPPED, 10, 6, 0),
    ],
)
def test_it_is_charged_as_is_said(away, was: e.Absence | None, part: int, turn: int, held: int) -> None:
    led, gone = away(TALK, TALK)
    before = led.session
    if was is not None:
        led.write(e.AwayWas, event=gone.number, what=was)
    minutes = [
        spent(led.session, led.now, part=0),
        spent(led.session, led.now, turn=0),
        spent(led.session, led.now, held=True),
    ]
    assert [one // MINUTE for one in minutes] == [part, turn, held]
    assert led.session.ended == (was is e.Absence.STOPPED)
    assert [(gap.since, gap.until, gap.was) for gap in led.session.gaps] == [(LEFT_AT, BACK_AT, was)]
    if was is not None:
        led.undo()
    assert led.session == before, "undone it has not been said"


def test_the_break_that_was_to_come_is_the_one_they_had(away) -> None:
    led, gone = away(TALK, COFFEE, TALK)
    led.write(e.AwayWas, event=gone.number, what=e.Absence.BREAK)
    assert (led.session.place, led.session.state) == (Place(1), State.RUNNING)
    assert [spent(led.session, led.now, part=part) // MINUTE for part in range(3)] == [10, 13, 0]


def test_what_is_said_last_counts(away) -> None:
    led, gone = away(TALK)
    led.write(e.AwayWas, event=gone.number, what=e.Absence.STOPPED)
    led.write(e.AwayWas, event=gone.number, what=e.Absence.STILL)
    assert led.session.state is State.RUNNING
    assert spent(led.session, led.now, held=True) == 12 * MINUTE


def test_asleep_inside_a_hold_it_goes_on_standing_still(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.wait(5 * MINUTE).do(actions.hold)
    led.now = BACK_AT
    gone = led.write(e.Away, last=LEFT_AT)
    for was in (e.Absence.STILL, e.Absence.WENT_ON, e.Absence.BREAK):
        led.write(e.AwayWas, event=gone.number, what=was)
        assert led.session.state is State.HELD
        assert spent(led.session, led.now, part=0) == 5 * MINUTE


def test_the_back_of_a_gap_is_not_undone_by_a_key(away) -> None:
    led, _gone = away(TALK)
    undone = led.undo()
    assert isinstance(undone, e.Undone)
    assert isinstance(led.log[undone.event - 1], e.FloorGiven)
    assert len(led.session.gaps) == 1
