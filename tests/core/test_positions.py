"""Places of any agenda: in order, each reached from the one before it; repeats are the whole, and steps are fixed."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.drawn import agendas

from inspiratie_tui.core.agenda.lengths import block_length, repeat_length
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.position import (
    AgendaPosition,
    block_at,
    first_position,
    last_repeat,
    position_after,
    position_before,
    positions,
    rest_of_part,
    step_at,
    steps_of_repeat,
)
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import position_length, repeat_length_at
from inspiratie_tui.core.session.fold import fold

numbers = st.integers(-1, 4)
anywhere = st.builds(AgendaPosition, numbers, st.none() | numbers, numbers, numbers)


@given(agenda=agendas)
@settings(max_examples=40)
def test_forward_and_back_return(agenda: Agenda) -> None:
    places = positions(agenda)
    assert all(block_at(agenda, place) is not None for place in places)
    for place, following in zip(places, (*places[1:], None), strict=True):
        assert position_after(agenda, place) == following
        assert following is None or position_before(agenda, following) == place
        assert rest_of_part(agenda, place) == tuple(p for p in places[places.index(place) :] if p.part == place.part)
        behind = position_after(agenda, last_repeat(agenda, place))
        assert behind is None or (behind.part, behind.activity) != (place.part, place.activity)
    assert all(first_position(agenda, part) in places for part in range(len(agenda.parts)))


@given(agenda=agendas, place=anywhere)
@settings(max_examples=40)
def test_from_anywhere_the_nearest_place_is_reached(agenda: Agenda, place: AgendaPosition) -> None:
    def order(other: AgendaPosition) -> tuple[int, int, int, int]:
        return other.part, -1 if other.activity is None else other.activity, other.repeat, other.step

    after = [other for other in positions(agenda) if order(other) > order(place)]
    before = [other for other in positions(agenda) if order(other) < order(place)]
    assert position_after(agenda, place) == min(after, key=order, default=None)
    assert position_before(agenda, place) == max(before, key=order, default=None)
    assert (block_at(agenda, place) is not None) == (
        place in positions(agenda)
        or (place.activity is None and 0 <= place.part < len(agenda.parts) and place.repeat == place.step == 0)
    )


@given(agenda=agendas)
@settings(max_examples=40)
def test_the_repeats_together_are_the_whole(agenda: Agenda) -> None:
    people = [PersonId(f"p{seat}") for seat in range(8)]
    session = fold((e.Opened(number=1, at=0, agenda=agenda, participants=tuple(people), facilitators=()),))
    for number, whole in enumerate(agenda.parts):
        for index, block in enumerate(whole.activities) if whole.activities else [(None, whole)]:
            lengths = [repeat_length_at(session, AgendaPosition(number, index, r)) for r in range(block.repeats)]
            expected = block_length(block, 8, 0)
            assert {repeat_length(block, 8, 0)} == set(lengths)
            assert expected is None or sum(length or 0 for length in lengths) == expected


@given(agenda=agendas)
@settings(max_examples=40)
def test_a_step_has_its_own_length_in_every_repeat(agenda: Agenda) -> None:
    session = fold((e.Opened(number=1, at=0, agenda=agenda, participants=(PersonId("p1"),), facilitators=()),))
    for place in positions(agenda):
        block, step = block_at(agenda, place), step_at(agenda, place)
        assert block is not None
        if step is None:
            assert not block.steps
            assert position_length(session, place) == repeat_length_at(session, place)
        else:
            assert step is block.steps[place.step]
            assert position_length(session, place) == step.length
            assert place in steps_of_repeat(agenda, place)
            assert [step_at(agenda, other) for other in steps_of_repeat(agenda, place)] == list(block.steps)


def test_a_whole_part_of_repeats_is_named_once() -> None:
    assert positions(Agenda(parts=(Part(title="t", length=24, times=2),))) == (
        AgendaPosition(0),
        AgendaPosition(0, repeat=1),
    )
