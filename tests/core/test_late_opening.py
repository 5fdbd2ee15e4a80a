"""A session that was opened after its planned begin: it is asked once whether it began then, and never again."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correct
from inspiratie_tui.core.actions.late_opening import begun_as_planned, offered_begin, opened_late, shown_reminder
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.actions.reminders import ReminderKind, dismiss
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE

TWO = 14 * HOUR
ROUND = Part(title="Round", each=2 * MINUTE)
TALK = Part(title="Talk", length=60 * MINUTE)
AGENDA = Agenda(begin=TWO, parts=(ROUND, TALK))


def opened(lead, late: int, waited: int = 0, agenda: Agenda = AGENDA):
    """Opened `late` minutes after 14:00, begun so many after that; a function tells the clock in the room."""
    led = lead(agenda)
    led.wait(waited * MINUTE).do(actions.forward)
    return led, lambda: WallClock(led.now, 20_000 * DAY + TWO + late * MINUTE + led.now)


@pytest.mark.parametrize(
    ("late", "waited", "asked", "offered"),
    [
        (12, 0, -12, -12),
        (12, 3, -12, -12),
        (3, 0, -3, -3),
        (60, 0, -60, -60),
        (2, 0, None, None),  # as good as in time
        (2, 1, None, -2),
        (0, 0, None, None),  # a rehearsal, or a laptop that was there
        (0, 12, None, 0),  # it was open: whoever led began when they began
        (-20, 32, None, 20),
        (-20, 0, None, None),  # before it was to begin
        (61, 0, None, -61),  # tried out in the evening, perhaps
        (330, 0, None, -330),
        (359, 0, None, -359),
        (360, 0, None, -360),
        (361, 0, None, None),
        (20 * 60, 0, None, None),  # the next one is nearer
    ],
)
def test_when_it_is_asked_and_when_it_is_offered(
    lead, late: int, waited: int, asked: int | None, offered: int | None
) -> None:
    led, clock = opened(lead, late, waited)
    due = shown_reminder(led.session, clock())
    assert (None if due is None else due.since // MINUTE) == asked
    planned = offered_begin(led.session, clock())
    assert (None if planned is None else planned // MINUTE) == offered


def test_it_is_asked_in_the_first_minutes_alone_and_before_anything_else(lead) -> None:
    led, clock = opened(lead, 12)
    due = shown_reminder(led.session, clock())
    assert due is not None
    assert (due.about, due.place, due.since) == (ReminderKind.OPENED_LATE, AgendaPosition(0), -12 * MINUTE)
    led.wait(3 * MINUTE)
    assert shown_reminder(led.session, clock()) == due
    led.wait(MINUTE)
    after = shown_reminder(led.session, clock())
    assert after is not None
    assert after.about is ReminderKind.NOBODY
    assert offered_begin(led.session, clock()) == -12 * MINUTE, "it can still be put right"


def test_waved_away_it_is_not_asked_again(lead) -> None:
    led, clock = opened(lead, 12)
    due = shown_reminder(led.session, clock())
    assert due is not None
    dismissed = dismiss(due, (), led.now)
    for _ in range(10):
        shown = shown_reminder(led.session, clock(), dismissed)
        assert shown is None or shown.about is ReminderKind.NOBODY
        led.wait(MINUTE // 2)


def test_yes_puts_it_right_with_one_event_that_one_undo_takes_back(lead) -> None:
    led, clock = opened(lead, 12, 1)
    before = led.session
    led.wait(MINUTE).do(actions.forward)
    turn = led.session
    due = shown_reminder(turn, clock())
    assert due is not None
    led._happened(begun_as_planned(led.log, due.since, led.now, len(led.log) + 1))
    assert [span.begin // MINUTE for span in led.session.spans] == [-12, 2]
    assert opened_late(led.session, clock()) is None
    assert offered_begin(led.session, clock()) is None
    led.undo()
    assert led.session == turn
    led.undo()
    assert led.session == before


def test_what_was_put_right_by_hand_before_the_opening_is_not_asked(lead) -> None:
    led, clock = opened(lead, 12)
    led._happened(correct(led.log, led.now, 3, Correction(2, -5 * MINUTE)))
    assert opened_late(led.session, clock()) is None
    assert offered_begin(led.session, clock()) == -12 * MINUTE


def test_not_while_nothing_goes_on_nor_without_a_planned_begin(lead) -> None:
    led, clock = opened(lead, 12)
    led.do(actions.hold)
    assert shown_reminder(led.session, clock()) is None
    led.do(actions.hold)
    assert shown_reminder(led.session, clock()) is not None
    led.do(actions.end)
    assert shown_reminder(led.session, clock()) is None
    assert offered_begin(led.session, clock()) == -12 * MINUTE, "after the end it is put right as well"
    ready = lead(AGENDA)
    late = WallClock(0, TWO + 12 * MINUTE)
    assert (shown_reminder(ready.session, late), offered_begin(ready.session, late)) == (None, None)
    for agenda in (Agenda(parts=(ROUND,)), Agenda(begin=TWO, parts=(Part(title="Talk", kind=PartKind.DIALOGUE),))):
        led, clock = opened(lead, 12, agenda=agenda)
        assert shown_reminder(led.session, clock()) is None


def test_what_did_not_begin_cannot_have_begun_as_planned(lead) -> None:
    assert begun_as_planned(lead(AGENDA).log, -MINUTE, 0, 2) == Refusal(Reason.NO_REMINDER)
