"""What the corrections dialog is given: what can be put right, and what each of it could become."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.correction_outcome import CorrectionOutcome
from inspiratie_tui.core.actions.corrections import Beginning, Correction
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Corrected, FloorGiven
from inspiratie_tui.core.view.corrections import CorrectionView, MissingTurn, correction_view, same_row

AGENDA = Agenda(
    begin=0, end=60 * MINUTE, parts=(Part(title="Round", each=2 * MINUTE), Part(title="Talk", length=60 * MINUTE))
)
NAMES = {PersonId(letter): letter.upper() for letter in "abcdefghijk"}


def seen(led) -> CorrectionView:
    return correction_view(led.log, led.session, WallClock(led.now, led.now), NAMES)


@pytest.fixture
def led(lead):
    """Eleven people; the round from 0, a from 1, b from 4; it is 6 now."""
    led = lead(AGENDA, "abcdefghijk")
    led.do(actions.forward)
    led.wait(MINUTE).do(actions.forward)
    led.wait(3 * MINUTE).do(actions.forward)
    return led.wait(2 * MINUTE)


def test_the_newest_come_first_then_a_missing_turn_and_nothing_else(led) -> None:
    rows = seen(led).rows
    assert [row.at for row in rows if isinstance(row, Beginning)] == [4 * MINUTE, MINUTE, 0]
    assert rows[3:] == (MissingTurn(at=6 * MINUTE, earliest=0, latest=6 * MINUTE),)


def test_of_many_beginnings_four_are_offered(led) -> None:
    for _ in range(4):
        led.wait(MINUTE).do(actions.forward)
    assert sum(isinstance(row, Beginning) for row in seen(led).rows) == 4


def test_to_a_session_that_does_not_go_on_no_turn_is_added(lead) -> None:
    assert not any(isinstance(row, MissingTurn) for row in seen(lead(AGENDA)).rows)
    led = lead(AGENDA)
    led.do(actions.forward)
    led.wait(MINUTE).do(actions.end)
    assert [type(row) for row in seen(led).rows] == [Beginning, Beginning]


def test_what_a_change_could_become_is_asked_of_the_view(led) -> None:
    view = seen(led)
    row = view.rows[0]
    assert isinstance(row, Beginning)
    became = view.outcome(Correction(row.event, to=3 * MINUTE))
    assert isinstance(became, CorrectionOutcome)
    assert (became.at, became.person) == (3 * MINUTE, "b")
    assert view.outcome(Correction(row.event, to=7 * MINUTE)) == Refusal(Reason.NOT_YET)


def test_digits_point_at_nine_and_the_others_come_after_them(led) -> None:
    view = seen(led)
    assert (view.ring.at(1), view.ring.at(9)) == ("a", "i")
    assert view.others == ("j", "k", "F", "G")


def test_who_has_left_can_have_spoken_before(led) -> None:
    led.do(actions.toggle_presence, PersonId("j"))
    view = seen(led)
    assert view.others == ("k", "F", "G", "j"), "after those who are here"
    first = next(row for row in view.rows if row.at == MINUTE and isinstance(row, Beginning))
    led.write(Corrected, event=first.event, person=PersonId("j"))
    assert led.session.form.round.spoken == ("j", "b")
    assert not led.session.circle.is_here(PersonId("j")), "putting right when they spoke brings nobody back"


def test_who_was_never_here_was_if_they_spoke(lead) -> None:
    led = lead(AGENDA, "abc")
    led.do(actions.toggle_presence, PersonId("c"))
    led.do(actions.forward)
    given = led.wait(MINUTE).do(actions.forward)
    led.wait(MINUTE).write(Corrected, event=given.number, person=PersonId("c"))
    assert (led.floor, led.session.circle.is_here(PersonId("c"))) == ("c", True)
    led.undo()
    assert (led.floor, led.session.circle.is_here(PersonId("c"))) == ("a", False)


def test_a_view_stays_what_it_was(led) -> None:
    before = seen(led)
    rows = before.rows
    led.do(actions.give_floor, PersonId("d"))
    assert before.rows == rows
    assert isinstance(led.log[-1], FloorGiven)
    assert seen(led) != before


def test_a_row_is_known_again_when_time_has_gone_on(led) -> None:
    before = seen(led).rows
    after = seen(led.wait(MINUTE)).rows
    assert all(same_row(one, other) for one, other in zip(before, after, strict=False))
    assert not same_row(before[0], before[1])
    assert not same_row(before[2], before[3])
