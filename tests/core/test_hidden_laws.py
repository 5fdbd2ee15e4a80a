"""Of what is hidden participants are shown its time and nothing else, and all else is what it was."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support.hidden_parts import MARK, hidden
from support.secret_agendas import AGENDAS

from inspiratie_tui.core.agenda.details import DetailKind
from inspiratie_tui.core.agenda.lengths import part_length
from inspiratie_tui.core.agenda.model import Activity, Agenda, Block, FormStep, Part
from inspiratie_tui.core.agenda.position import positions
from inspiratie_tui.core.agenda.public import all_details, hidden_throughout, public_agenda
from inspiratie_tui.core.agenda.timetable import timetable

CHOSEN = st.lists(st.tuples(st.integers(0, 2), st.none() | st.integers(0, 1)), max_size=4)


def there(agenda: Agenda, chosen: list[tuple[int, int | None]]) -> list[tuple[int, int | None]]:
    """Those of `chosen` that the agenda has."""
    return [
        (part, activity)
        for part, activity in chosen
        if part < len(agenda.parts) and (activity is None or activity < len(agenda.parts[part].activities))
    ]


def times(block: Block) -> list[tuple[DetailKind, int, int]]:
    kinds = (DetailKind.LENGTH, DetailKind.PINNED)
    return [(detail.kind, detail.amount, detail.times) for detail in all_details(block) if detail.kind in kinds]


@given(AGENDAS, CHOSEN)
def test_nothing_of_a_hidden_block_but_its_time_and_nothing_else_changes(
    agenda: Agenda, chosen: list[tuple[int, int | None]]
) -> None:
    which = there(agenda, chosen)
    before, shown = public_agenda(agenda), public_agenda(hidden(agenda, *which))
    assert MARK not in str(shown)
    assert replace(shown, parts=()) == replace(before, parts=())
    for number, (was, now) in enumerate(zip(before.parts, shown.parts, strict=True)):
        part = agenda.parts[number]
        if (number, None) in which:
            assert (now.title, now.questions, now.quotes, now.activities, now.steps) == (None, (), (), (), ())
            assert (now.at, [(told.kind, told.amount, told.times) for told in now.details]) == (was.at, times(part))
            continue
        assert replace(now, activities=()) == replace(was, activities=())
        for index, (one, other) in enumerate(zip(was.activities, now.activities, strict=True)):
            if (number, index) in which:
                assert (other.title, other.questions, other.quotes, other.steps) == (None, (), (), ())
                assert [(told.kind, told.amount, told.times) for told in other.details] == times(part.activities[index])
            else:
                assert other == one


@given(AGENDAS, CHOSEN)
def test_hiding_changes_no_length_and_no_place(agenda: Agenda, chosen: list[tuple[int, int | None]]) -> None:
    after = hidden(agenda, *there(agenda, chosen))
    assert positions(after) == positions(agenda)
    assert timetable(after, 8, 2) == timetable(agenda, 8, 2)
    assert [part_length(part, 8, 2) for part in after.parts] == [part_length(part, 8, 2) for part in agenda.parts]


@given(AGENDAS, CHOSEN)
def test_what_stands_in_what_is_hidden_is_hidden_as_well(agenda: Agenda, chosen: list[tuple[int, int | None]]) -> None:
    for part in hidden(agenda, *there(agenda, chosen)).parts:
        assert hidden_throughout(part) == part
        for activity in part.activities:
            assert activity.for_facilitators or not part.for_facilitators
            assert all(step.for_facilitators for step in activity.steps) or not activity.for_facilitators
        assert all(step.for_facilitators for step in part.steps) or not part.for_facilitators


def test_what_is_not_hidden_is_left_as_it_is() -> None:
    step = FormStep(title="Look", length=1)
    part = Part(title="A", activities=(Activity(title="B", steps=(step,)),), steps=(step,))
    assert hidden_throughout(part) is part


def test_an_agenda_of_an_older_program_hides_nothing() -> None:
    kept = msgspec.json.decode(msgspec.json.encode(Agenda(parts=(Part(title="A"),))))
    del kept["parts"][0]["for_facilitators"]
    (part,) = msgspec.convert(kept, Agenda).parts
    assert (part.for_facilitators, part.shown_title) == (False, "A")
