"""When a bell is due: each story is told in seconds, and asked every second as the screen asks."""

from collections.abc import Callable
from typing import Any

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.view.bell import BellCountdown, count_down, is_wanted

TALK = Part(title="Talk", length=10 * SECOND)
OPEN = Part(title="Open")
ROUND = Part(title="Round", length=10 * SECOND, each=4 * SECOND)
BREAK = Part(
    title="Break",
    length=10 * SECOND,
    kind=PartKind.BREAK,
    activities=(Activity(title="Walk", length=3 * SECOND), Activity(title="Tea", length=7 * SECOND)),
)
STEPS = Part(
    title="Steps",
    length=20 * SECOND,
    activities=(Activity(title="Write", length=5 * SECOND), Activity(title="Talk"), Activity(title="Back")),
)

Deed = Callable[[Any], object]


def onward(led: Any) -> None:
    led.do(actions.forward)


def hold(led: Any) -> None:
    led.do(actions.hold)


def more(led: Any) -> None:
    led.do(actions.lengthen, MINUTE)


def undo(led: Any) -> None:
    led.undo()


def back(led: Any) -> None:
    led.do(actions.back)


def end(led: Any) -> None:
    led.do(actions.end)


def heard(led: Any, deeds: dict[int, Deed], seconds: int) -> list[int]:
    """Do `deeds` at their seconds, ask right after each and every second, and return the seconds of bells."""
    before: BellCountdown | None = None
    bells = []
    for second in range(seconds + 1):
        led.now = second * SECOND
        before, due = count_down(before, led.session, led.now)
        bells += [second] if due else []
        if second in deeds:
            deeds[second](led)
            before, due = count_down(before, led.session, led.now)
            bells += [second] if due else []
    return bells


@pytest.mark.parametrize(
    ("parts", "deeds", "seconds", "bells"),
    [
        # The face says 0 at the tenth second, and goes on counting in silence.
        pytest.param((TALK,), {0: onward}, 40, [10], id="once"),
        pytest.param((TALK,), {}, 40, [], id="ready"),
        pytest.param((OPEN, TALK), {0: onward}, 40, [], id="no length"),
        pytest.param((TALK, TALK), {0: onward, 15: onward}, 40, [10, 25], id="each part its own"),
        pytest.param((TALK, TALK), {0: onward, 5: onward}, 40, [15], id="left early"),
        pytest.param((TALK, TALK), {0: onward, 12: onward, 15: undo}, 40, [10], id="came back to what is over"),
        pytest.param((TALK, TALK), {0: onward, 12: onward, 14: back}, 40, [10], id="goes on where it was over"),
        pytest.param((TALK, TALK), {0: onward, 5: onward, 9: back}, 40, [14], id="goes on where it was not"),
        # A hold is charged to nobody, so the end comes later.
        pytest.param((TALK,), {0: onward, 4: hold, 24: hold}, 40, [30], id="held"),
        pytest.param((TALK,), {0: onward, 4: hold}, 40, [], id="still held"),
        pytest.param((TALK,), {0: onward, 12: hold, 20: hold}, 40, [10], id="held when it was over"),
        pytest.param((TALK,), {0: onward, 12: more}, 90, [10, 70], id="more time ran out again"),
        pytest.param((TALK,), {0: onward, 12: more, 20: undo}, 90, [10], id="more time taken back"),
        pytest.param((TALK,), {0: onward, 5: more}, 90, [70], id="more time before it was up"),
        pytest.param((TALK,), {0: onward, 3: more, 20: undo}, 90, [], id="over by taking back what was given"),
        pytest.param((TALK,), {0: onward, 5: end}, 40, [], id="ended"),
        pytest.param((TALK,), {0: onward, 5: end, 20: undo}, 40, [], id="reopened when it was over"),
        # Everybody's four seconds pass, and no bell is heard.
        pytest.param((ROUND,), {0: onward, 1: onward, 6: onward}, 40, [], id="turns"),
        pytest.param((ROUND,), {0: onward}, 40, [10], id="a round in which nobody speaks"),
        # People come back after all of a break, whatever they do in it.
        pytest.param((BREAK,), {0: onward, 3: onward}, 40, [10], id="back at"),
        # Write has five seconds of its own, Talk and Back have what is left of twenty.
        pytest.param((STEPS,), {0: onward}, 40, [5], id="an activity"),
        pytest.param((STEPS,), {0: onward, 7: onward}, 40, [5, 20], id="then the part"),
        pytest.param((STEPS,), {0: onward, 7: onward, 22: onward}, 40, [5, 20], id="the part once"),
    ],
)
def test_it_is_heard(
    lead: Any, parts: tuple[Part, ...], deeds: dict[int, Deed], seconds: int, bells: list[int]
) -> None:
    assert heard(lead(Agenda(parts=parts), people="abc"), deeds, seconds) == bells


def test_the_clock_of_a_part_goes_on_in_its_next_activity(lead: Any) -> None:
    """Its time runs out between two looks, in which the next activity was begun as well."""
    led = lead(Agenda(parts=(STEPS,)))
    led.do(actions.forward)
    led.wait(6 * SECOND).do(actions.forward)
    led.wait(13_500)
    before, _due = count_down(None, led.session, led.now)
    led.wait(600).do(actions.forward)
    _after, due = count_down(before, led.session, led.now)
    assert due


def test_what_is_over_already_when_it_is_opened_is_silent(lead: Any) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    before, due = count_down(None, led.session, 11 * SECOND)
    assert not due
    assert not count_down(before, led.session, 12 * SECOND)[1]


def test_however_long_nobody_looked_it_is_one_bell(lead: Any) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    before, _due = count_down(None, led.session, SECOND)
    after, due = count_down(before, led.session, 60 * MINUTE)
    assert due
    assert not count_down(after, led.session, 61 * MINUTE)[1]


@pytest.mark.parametrize(
    ("agenda", "settings", "asked"),
    [(None, False, False), (None, True, True), (True, False, True), (True, True, True), (False, True, False)],
)
def test_the_agenda_wins_over_the_settings(agenda: bool | None, settings: bool, asked: bool) -> None:
    assert is_wanted(Agenda(bell=agenda), settings) is asked
