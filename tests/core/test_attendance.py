"""Who was here when, by hand: six people a-f, facilitators F and G, who come and go beside two rounds."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part, PartKind
from inspiratie_tui.core.agenda.position import position_after, positions
from inspiratie_tui.core.forecast.typical_lengths import part_records
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.attendance import Stay, not_all_the_time, present, stays
from inspiratie_tui.core.session.durations import agenda_length, planned_length
from inspiratie_tui.core.session.events import Corrected, WentTo

ROUND = Part(title="Round", kind=PartKind.INTRODUCTION, each=2 * MINUTE)
TALK = Part(title="Talk", length=30 * MINUTE)
A, B, G = (PersonId(name) for name in "abG")


@pytest.fixture
def led(lead):
    return lead(Agenda(parts=(ROUND, TALK, ROUND)))


def toggles(led, *people: str) -> None:
    for person in people:
        led.do(actions.toggle_presence, PersonId(person))


def test_all_are_here_from_beginning_to_end(led) -> None:
    assert (present(led.session), stays(led.session, A)) == ((), ()), "nothing has begun"
    led.wait(MINUTE).do(actions.forward)
    assert stays(led.session, A) == (Stay(MINUTE, None),)
    assert len(present(led.session)) == 6
    assert not_all_the_time(led.session) == ()


def test_who_comes_an_hour_later(led) -> None:
    toggles(led, "b")
    led.wait(MINUTE).do(actions.forward)
    assert len(present(led.session)) == 5
    led.wait(HOUR)
    toggles(led, "b")
    assert stays(led.session, B) == (Stay(HOUR + MINUTE, None),)
    assert not_all_the_time(led.session) == (B,)
    assert len(present(led.session)) == 6, "who was here at any moment"
    led.wait(HOUR).do(actions.end)
    assert stays(led.session, B) == (Stay(HOUR + MINUTE, None),)


def test_who_leaves_at_the_meal_and_a_facilitator_who_never_was(led) -> None:
    toggles(led, "G")
    led.do(actions.forward)
    led.wait(HOUR)
    toggles(led, "a")
    led.wait(HOUR).do(actions.end)
    assert stays(led.session, A) == (Stay(0, HOUR),)
    assert stays(led.session, G) == ()
    assert not_all_the_time(led.session) == (A, G)
    assert len(present(led.session)) == 6


def test_who_came_and_left_at_one_moment_was_not_here(led) -> None:
    toggles(led, "b")
    led.wait(MINUTE).do(actions.forward)
    led.wait(MINUTE)
    toggles(led, "b", "b")
    assert stays(led.session, B) == ()
    assert B not in present(led.session)


def test_who_was_away_before_it_was_said_to_have_begun_never_was_here(led) -> None:
    """Opened ten minutes late: somebody is marked as away, then the beginning is put right."""
    led.wait(MINUTE)
    toggles(led, "b")
    begun = led.wait(MINUTE).do(actions.forward)
    led.wait(MINUTE).write(Corrected, event=begun.number, to=-10 * MINUTE)
    assert stays(led.session, A) == (Stay(-10 * MINUTE, None),)
    assert stays(led.session, B) == ()


def test_undo_takes_a_going_back(led) -> None:
    led.do(actions.forward)
    led.wait(MINUTE)
    before = led.session
    toggles(led, "a")
    led.undo()
    assert led.session == before
    led.redo()
    assert stays(led.session, A) == (Stay(0, MINUTE),)


def test_what_is_over_had_the_people_of_then(led) -> None:
    toggles(led, "b")
    led.do(actions.forward)
    led.wait(10 * MINUTE)
    led.write(WentTo, part=1, activity=None)
    assert agenda_length(led.session, 0) == 10 * MINUTE
    led.wait(MINUTE)
    toggles(led, "b")
    assert [planned_length(led.session, part) for part in range(3)] == [10 * MINUTE, 30 * MINUTE, 12 * MINUTE]
    toggles(led, "a", "c")
    assert [planned_length(led.session, part) for part in range(3)] == [10 * MINUTE, 30 * MINUTE, 8 * MINUTE]


def test_what_was_over_before_anybody_left_had_everybody(led) -> None:
    led.do(actions.forward)
    led.wait(10 * MINUTE)
    led.write(WentTo, part=1, activity=None)
    toggles(led, "a")
    assert [planned_length(led.session, part) for part in (0, 2)] == [12 * MINUTE, 10 * MINUTE]


def test_where_it_was_before_anybody_left_is_kept_in_the_order_of_the_agenda(lead) -> None:
    steps = tuple(FormStep(title=str(number), length=MINUTE) for number in range(8))
    led = lead(Agenda(parts=(Part(title="Form", times=2, length=16 * MINUTE, steps=steps), Part(title="Talk"))))
    for _place in range(17):
        led.do(actions.forward)
        led.wait(MINUTE)
    toggles(led, "c")
    assert [place for place, _away in led.session.away_then] == list(positions(led.session.agenda)[:-1])


def test_a_habit_is_learned_from_who_was_here_then(led) -> None:
    toggles(led, "b")
    led.do(actions.forward)
    led.wait(10 * MINUTE).write(WentTo, part=1, activity=None)
    toggles(led, "b")
    led.wait(30 * MINUTE).do(actions.end)
    assert [(record.planned, record.actual) for record in part_records(led.session)] == [(10 * MINUTE, 10 * MINUTE)]


TWO_ROUNDS = Part(
    title="Two rounds",
    kind=PartKind.FEEDBACK,
    activities=(Activity(title="One", each=MINUTE), Activity(title="Other", each=MINUTE, with_facilitators=True)),
)


@pytest.mark.parametrize(
    ("first", "between", "after", "minutes"),
    [
        ("", "", "", 6 + 8),
        ("b", "", "", 5 + 7),
        ("b", "b", "", 5 + 8),  # who was late
        ("", "bG", "", 6 + 6),  # who left before the other
        ("F", "", "", 6 + 7),
        ("b", "", "b", 5 + 7),  # who came when it was over
        ("", "", "abc", 6 + 8),  # who left after it
    ],
)
def test_what_was_planned_is_with_the_people_of_each_round(
    lead, first: str, between: str, after: str, minutes: int
) -> None:
    led = lead(Agenda(parts=(TWO_ROUNDS, TALK)))
    toggles(led, *first)
    led.do(actions.forward)
    led.wait(10 * MINUTE)
    place = position_after(led.session.agenda, led.session.place)
    assert place is not None
    led.write(WentTo, **place._asdict())
    toggles(led, *between)
    led.wait(10 * MINUTE).write(WentTo, part=1, activity=None)
    toggles(led, *after)
    led.wait(MINUTE).do(actions.end)
    assert [(record.planned, record.actual) for record in part_records(led.session)] == [
        (minutes * MINUTE, 20 * MINUTE)
    ]
