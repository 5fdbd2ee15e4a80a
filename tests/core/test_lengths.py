import pytest

from inspiratie_tui.core.agenda.lengths import activities_length, block_length, length_to_come, part_length
from inspiratie_tui.core.agenda.model import Activity, Part
from inspiratie_tui.core.moments import MINUTE


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Part(title="said", length=25 * MINUTE), 25),
        (Part(title="said wins over a turn each", length=25 * MINUTE, each=2 * MINUTE), 25),
        (Part(title="a turn each", each=2 * MINUTE), 16),
        (Part(title="facilitators too", each=2 * MINUTE, with_facilitators=True), 20),
        (Part(title="nothing said"), None),
        (Part(title="any order without a turn's length", any_order=True), None),
    ],
)
def test_a_block_is_as_long_as_said_or_as_its_turns(part: Part, expected: int | None) -> None:
    wanted = None if expected is None else expected * MINUTE
    assert block_length(part, 8, 2) == wanted
    assert part_length(part, 8, 2) == wanted


def test_a_part_without_a_length_is_the_sum_of_its_activities() -> None:
    writing = Activity(title="writing", length=10 * MINUTE)
    circle = Activity(title="circle", each=MINUTE)
    assert part_length(Part(title="p", activities=(writing, circle)), 8, 2) == 18 * MINUTE
    assert part_length(Part(title="p", activities=(writing, Activity(title="open"))), 8, 2) is None


def test_a_part_with_a_length_keeps_it_whatever_its_activities_say() -> None:
    part = Part(title="p", length=5 * MINUTE, activities=(Activity(title="a", length=9 * MINUTE),))
    assert part_length(part, 8, 2) == 5 * MINUTE
    assert activities_length(part, 8, 2) == 9 * MINUTE


def test_a_part_without_activities_adds_up_to_nothing() -> None:
    assert activities_length(Part(title="p"), 8, 2) == 0


ROUND = Activity(title="circle", each=2 * MINUTE)
WRITING = Activity(title="writing", length=6 * MINUTE)
OPEN = Activity(title="open")


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Part(title="no turns", length=5 * MINUTE, activities=(WRITING, WRITING)), 5),
        (Part(title="turns that fit", length=30 * MINUTE, activities=(WRITING, ROUND)), 30),
        (Part(title="half turns fit", length=14 * MINUTE, activities=(WRITING, ROUND)), 14),
        (Part(title="half turns do not", length=13 * MINUTE, activities=(WRITING, ROUND)), 14),
        (Part(title="a length of its own", length=9 * MINUTE, each=2 * MINUTE), 9),
        (Part(title="too short for half turns", length=5 * MINUTE, each=2 * MINUTE), 8),
        (Part(title="two rounds", length=13 * MINUTE, activities=(ROUND, ROUND)), 16),
        (Part(title="turns alone", each=2 * MINUTE), 16),
        (Part(title="nobody can tell", activities=(ROUND, OPEN)), None),
        (Part(title="something open in it", length=9 * MINUTE, activities=(ROUND, OPEN, WRITING)), 14),
    ],
)
def test_a_part_to_come_takes_half_turns_at_least(part: Part, expected: int | None) -> None:
    assert length_to_come(part, 8, 2) == (None if expected is None else expected * MINUTE)
