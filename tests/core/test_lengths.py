import pytest

from inspiratie_tui.core.agenda.lengths import activities_length, block_length, part_length
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
