"""What earlier sessions say about a plan. Minutes throughout; the expected ones are worked out by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.forecast.typical_lengths import PartRecord, part_records, typical_lengths, typical_of_agenda
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, whole_minutes
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Ended, Held, Left, Lengthened, Replanned, WentOn, WentTo

Lead = Callable[[Agenda], Any]

DIALOGUE, FEEDBACK, BREAK, OTHER = PartKind.DIALOGUE, PartKind.FEEDBACK, PartKind.BREAK, PartKind.OTHER


def part(kind: PartKind, minutes: int | None = None, **more: int) -> Part:
    return Part(title=kind, kind=kind, length=None if minutes is None else minutes * MINUTE, **more)


def dialogues(*pairs: tuple[int, int]) -> list[PartRecord]:
    """Dialogues of one session, planned and actual."""
    return [PartRecord(DIALOGUE, planned * MINUTE, actual * MINUTE) for planned, actual in pairs]


@pytest.mark.parametrize(
    ("sessions", "planned", "usual"),
    [
        # All of one length: the middle of what they took.
        ([[(60, 70)], [(60, 75)], [(60, 95)]], 60, 75),
        ([[(60, 70)], [(60, 75)], [(60, 95)]], 40, 50),
        # 1.2, 1.25 and 1.33 times the plan. Two medians would say "planned 60, usually 75" of any plan.
        ([[(30, 36)], [(60, 75)], [(90, 120)]], 60, 75),
        ([[(30, 36)], [(60, 75)], [(90, 120)]], 30, 38),  # 37.5
        # The medians of 30, 60, 60 and of 60, 60, 60 are equal, yet one of three took twice its plan.
        ([[(30, 60)], [(60, 60), (60, 60)]], 60, 60),
        # The medians (50 and 50) say that all is well; two of the three took far less than planned.
        ([[(20, 50)], [(50, 25)], [(100, 50)]], 50, 25),
        # An even number: halfway between the middle two, 1.1 and 1.3.
        ([[(60, 60), (60, 66)], [(60, 78), (60, 120)]], 60, 72),
        # One odd afternoon of three moves nothing.
        ([[(60, 60)], [(60, 61)], [(60, 600)]], 60, 61),
        # Half a minute is rounded up: 30 x 1.05 = 31.5, 10 x 1.05 = 10.5; 9 x 1.05 = 9.45 is not one.
        ([[(20, 21)], [(40, 42), (60, 63)]], 30, 32),
        ([[(20, 21)], [(40, 42), (60, 63)]], 10, 11),
        ([[(20, 21)], [(40, 42), (60, 63)]], 9, 9),
        # Never nothing.
        ([[(60, 1)], [(60, 1)], [(60, 1)]], 5, 1),
    ],
)
def test_what_is_planned_usually_takes_so_long(sessions: list[list[tuple[int, int]]], planned: int, usual: int) -> None:
    known = typical_lengths(dialogues(*session) for session in sessions)
    (found,) = typical_of_agenda(Agenda(parts=(part(DIALOGUE, planned),)), known, 8, 2)
    assert (found.planned, found.usual) == (planned * MINUTE, usual * MINUTE)


@pytest.mark.parametrize(
    ("sessions", "parts", "of"),
    [
        ([], 0, 0),
        ([2], 0, 0),
        ([1, 1], 0, 0),
        ([3], 0, 0),
        ([9], 0, 0),
        ([2, 1], 3, 2),
        ([0, 3, 0], 0, 0),
        ([0, 3, 1], 4, 2),
        ([1, 1, 1], 3, 3),
    ],
)
def test_a_habit_needs_three_parts_from_two_sessions(sessions: list[int], parts: int, of: int) -> None:
    known = typical_lengths(dialogues(*[(60, 75)] * count) for count in sessions)
    assert [(one.parts, one.sessions) for one in known.values()] == ([(parts, of)] if parts else [])


def test_each_kind_has_its_own_habit_and_is_told_in_the_order_of_the_agenda() -> None:
    afternoon = [*dialogues((60, 75)), PartRecord(FEEDBACK, 40 * MINUTE, 30 * MINUTE)]
    known = typical_lengths([afternoon, afternoon, afternoon, [PartRecord(BREAK, MINUTE, MINUTE)]])
    agenda = Agenda(
        parts=(
            part(BREAK, 20),
            part(FEEDBACK, 20),
            part(OTHER, 10),
            part(DIALOGUE),
            part(DIALOGUE, 20),
            part(FEEDBACK, None, each=2 * MINUTE),
        )
    )
    found = typical_of_agenda(agenda, known, 10, 2)
    # Feedback: 20 and 10 x 2 are 40, of which three quarters. A part without a length is nothing to count with.
    assert [(one.kind, one.parts, one.planned // MINUTE, one.usual // MINUTE) for one in found] == [
        (FEEDBACK, (1, 5), 40, 30),
        (DIALOGUE, (4,), 20, 25),
    ]


@pytest.mark.parametrize(
    ("seconds", "factor", "differs"),
    [
        (2_400, 1.125, True),  # 40 and 45
        (2_400, 1.12, True),  # 40 and 44.8
        (2_400, 1.11, False),  # 40 and 44.4
        (2_400, 0.875, True),  # 40 and 35
        (2_400, 0.9, False),
        (2_429, 1.1, True),  # 40 min 29 sec and 44 min 32 sec: 40 and 45 on the screen
        (2_430, 1.1, False),  # 40 min 30 sec and 44 min 33 sec: 41 and 45
    ],
)
def test_a_difference_of_five_minutes_on_the_screen_is_worth_telling(
    seconds: int, factor: float, differs: bool
) -> None:
    one = PartRecord(DIALOGUE, 1_000 * MINUTE, round(1_000 * MINUTE * factor))
    agenda = Agenda(parts=(Part(title="d", kind=DIALOGUE, length=seconds * SECOND),))
    (found,) = typical_of_agenda(agenda, typical_lengths([[one], [one, one]]), 8, 2)
    assert found.differs is differs


class TestTaken:
    """What one session says."""

    def test_planned_is_what_the_agenda_said_and_actual_is_without_holds(self, lead: Lead) -> None:
        led = lead(Agenda(parts=(part(DIALOGUE, 60), part(FEEDBACK, None, each=4 * MINUTE))))
        led.write(WentTo, part=0, activity=None)
        led.wait(20 * MINUTE).write(Held)
        led.wait(10 * MINUTE).write(WentOn)
        led.write(Lengthened, part=0, by=30 * MINUTE)
        led.wait(50 * MINUTE).do(actions.go_to, 1)
        led.write(Left, person=PersonId("a"))
        led.wait(15 * MINUTE).write(Ended)
        assert part_records(led.session) == (
            PartRecord(DIALOGUE, 60 * MINUTE, 70 * MINUTE),
            PartRecord(FEEDBACK, 20 * MINUTE, 15 * MINUTE),  # five who were there, of six
        )

    def test_a_part_that_was_left_out_says_nothing_unless_it_was_held_after_all(self, lead: Lead) -> None:
        led = lead(Agenda(parts=(part(DIALOGUE, 60), part(FEEDBACK, 40))))
        led.write(WentTo, part=1, activity=None)
        led.wait(5 * MINUTE).do(actions.go_to, 0)
        led.write(Replanned, by=(15 * MINUTE, 0), dropped=(1,))
        led.wait(75 * MINUTE).write(Ended)
        dialogue = PartRecord(DIALOGUE, 60 * MINUTE, 75 * MINUTE)
        assert part_records(led.session) == (dialogue,)
        led.undo()
        led.do(actions.go_to, 1)
        led.wait(25 * MINUTE).write(Ended)
        assert part_records(led.session) == (dialogue, PartRecord(FEEDBACK, 40 * MINUTE, 30 * MINUTE))

    def test_it_says_nothing_before_it_is_ended_nor_after_it_was_reopened(self, lead: Lead) -> None:
        led = lead(Agenda(parts=(part(DIALOGUE, 60),)))
        assert part_records(led.session) == ()
        led.write(WentTo, part=0, activity=None)
        assert part_records(led.wait(75 * MINUTE).session) == ()
        led.write(Ended)
        assert part_records(led.session) == (PartRecord(DIALOGUE, 60 * MINUTE, 75 * MINUTE),)
        led.wait(30 * MINUTE).do(actions.reopen)
        assert part_records(led.session) == ()
        led.wait(5 * MINUTE).write(Ended)
        assert part_records(led.session) == (PartRecord(DIALOGUE, 60 * MINUTE, 80 * MINUTE),)

    @pytest.mark.parametrize(
        ("one", "spent", "counts"),
        [
            (part(DIALOGUE, 60), MINUTE, True),
            (part(DIALOGUE, 60), MINUTE - 1, False),
            (part(DIALOGUE, 60), DAY, True),
            (part(DIALOGUE, 60), DAY + 1, False),
            (part(DIALOGUE), 60 * MINUTE, False),
            (part(DIALOGUE, 0), 60 * MINUTE, False),
            (part(OTHER, 60), 60 * MINUTE, False),
            (part(BREAK, 60), 60 * MINUTE, True),
        ],
    )
    def test_a_part_counts_when_it_was_really_held(self, lead: Lead, one: Part, spent: int, counts: bool) -> None:
        led = lead(Agenda(parts=(one, part(FEEDBACK, 10))))  # where nobody goes
        led.write(WentTo, part=0, activity=None)
        led.wait(spent).write(Ended)
        assert [(found.kind, found.actual) for found in part_records(led.session)] == (
            [(one.kind, spent)] if counts else []
        )


lengths = st.integers(1, 24 * 60 * 60).map(lambda seconds: seconds * SECOND)
parts_held = st.builds(PartRecord, st.sampled_from([DIALOGUE, FEEDBACK, BREAK]), lengths, lengths)
years = st.lists(st.lists(parts_held, max_size=6), max_size=10)


@given(years, st.randoms(use_true_random=False))
def test_the_order_of_sessions_and_of_parts_does_not_matter(year: list[list[PartRecord]], chance: object) -> None:
    other = [list(session) for session in year]
    for some in (other, *other):
        chance.shuffle(some)  # type: ignore[attr-defined]
    assert typical_lengths(other) == typical_lengths(year)


@given(years, st.integers(2, 50))
def test_everything_so_many_times_as_long_is_the_same_habit(year: list[list[PartRecord]], times: int) -> None:
    longer = [[PartRecord(one.kind, one.planned * times, one.actual * times) for one in session] for session in year]
    assert typical_lengths(longer) == typical_lengths(year)


@given(years, lengths)
def test_the_usual_lies_within_what_was_seen(year: list[list[PartRecord]], planned: int) -> None:
    known = typical_lengths(year)
    assume(known)
    for kind, habit in known.items():
        took = [planned * one.actual / one.planned for session in year for one in session if one.kind is kind]
        usual = habit.usual(planned)
        assert usual % MINUTE == 0
        assert min(took) - MINUTE / 2 - 1 <= usual <= max(MINUTE, max(took) + MINUTE / 2 + 1)
        assert len(took) == habit.parts >= habit.sessions


@given(years, lengths, lengths)
def test_who_plans_more_is_told_more(year: list[list[PartRecord]], one: int, other: int) -> None:
    for habit in typical_lengths(year).values():
        assert habit.usual(min(one, other)) <= habit.usual(max(one, other))


@given(st.lists(st.lists(lengths, min_size=1, max_size=3), min_size=3, max_size=5), lengths)
def test_who_always_keeps_to_the_plan_is_told_the_plan(year: list[list[int]], planned: int) -> None:
    habit = typical_lengths([PartRecord(DIALOGUE, length, length) for length in session] for session in year)[DIALOGUE]
    assert habit.usual(planned) == max(1, whole_minutes(planned)) * MINUTE
