"""An old, strange or damaged log always opens."""

from collections.abc import Sequence
from functools import reduce
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.lived import all_spent

from inspiratie_tui.core.actions import next_step, undo
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part, PartKind, Voice
from inspiratie_tui.core.forecast.typical_lengths import part_records, typical_lengths
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import EARLIEST, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.build import view

STEPS = (FormStep(title="Tell", length=MINUTE, speaks=Voice.BRINGER), FormStep(title="Ask", length=MINUTE))
AGENDA = Agenda(
    parts=(
        Part(title="Talk", length=MINUTE, kind=PartKind.DIALOGUE),
        Part(title="Steps", activities=(Activity(title="Write"), Activity(title="Round", each=MINUTE))),
        Part(title="Free", any_order=True, with_facilitators=True),
        Part(title="Form", length=4, times=2, steps=STEPS),
    )
)
OTHER = Agenda(
    title="Other", parts=(AGENDA.parts[0], Part(title="Tlak", length=MINUTE), *AGENDA.parts[1:], Part(title="More"))
)
numbers = st.integers(1, 12) | st.integers()
times = st.integers(0, 100) | st.integers(EARLIEST - 1, 0) | st.integers()
indexes = st.integers(-2, 4)
people = st.sampled_from([PersonId(name) for name in ("a", "b", "c", "F", "nobody", "")])
common = {"number": numbers, "at": times, "since": st.none() | times}
opened = st.builds(
    e.Opened,
    **common,
    agenda=st.sampled_from([AGENDA, Agenda()]),
    participants=st.lists(people, max_size=4).map(tuple),
    facilitators=st.lists(people, max_size=2).map(tuple),
    starter=st.integers(),
    order=st.lists(people, max_size=4).map(tuple),
)
events = st.one_of(
    opened,
    st.builds(e.WentTo, **common, part=indexes, activity=st.none() | indexes),
    st.builds(e.WentTo, **common, part=st.just(3), activity=st.none(), repeat=indexes, step=indexes),
    *(st.builds(kind, **common, person=st.none() | people) for kind in (e.FloorGiven, e.FloorReturned)),
    *(
        st.builds(kind, **common, person=people)
        for kind in (e.Passed, e.HandRaised, e.HandLowered, e.Came, e.Left, e.StarterChosen, e.LeadTaken, e.FloorGiven)
    ),
    *(st.builds(kind, **common, person=people, guide=st.integers()) for kind in (e.FloorGiven, e.Passed)),
    st.builds(
        e.GroupsFormed, **common, groups=st.lists(st.lists(people, max_size=3).map(tuple), max_size=4).map(tuple)
    ),
    *(st.builds(kind, **common) for kind in (e.Held, e.WentOn, e.Ended, e.Reopened)),
    st.builds(
        e.TurnsShared,
        **common,
        turns=st.lists(st.builds(e.SharedTurn, indexes, people, times), max_size=3).map(tuple),
        until=times,
        guide=st.none() | st.integers(),
    ),
    st.builds(e.Seated, **common, seats=st.permutations(("a", "b", "c")).map(tuple) | st.lists(people).map(tuple)),
    st.builds(e.Lengthened, **common, part=indexes, by=st.integers()),
    *(st.builds(kind, **common, event=numbers) for kind in (e.Undone, e.Redone)),
    st.builds(e.Struck, **common, event=numbers, which=st.none() | indexes),
    st.builds(
        e.GapNoticed,
        **common,
        last=times,
        unsure=st.booleans(),
        still=st.booleans(),
        was=st.none() | st.sampled_from(e.GapMeaning),
    ),
    st.builds(e.GapExplained, **common, event=numbers, what=st.sampled_from(e.GapMeaning)),
    st.builds(
        e.Replanned,
        **common,
        by=st.lists(st.integers(), max_size=5).map(tuple),
        dropped=st.lists(indexes, max_size=3).map(tuple),
        later=st.integers(),
    ),
    st.builds(
        e.AgendaChanged, **common, agenda=st.sampled_from([AGENDA, Agenda(), OTHER, Agenda(parts=AGENDA.parts[1:])])
    ),
    st.builds(
        e.Corrected,
        **common,
        event=numbers,
        to=st.none() | times,
        person=st.none() | people,
        which=st.none() | indexes,
    ),
)
OPENED = e.Opened(
    number=1,
    at=0,
    agenda=AGENDA,
    participants=(PersonId("a"), PersonId("b"), PersonId("c")),
    facilitators=(PersonId("F"),),
)
BEGUN = e.WentTo(number=2, at=1, part=0, activity=None)


@settings(max_examples=300)
@given(st.booleans(), st.lists(events, max_size=25), times, times)
def test_any_log_folds_and_shows(properly: bool, strange: list[e.Event], now: int, wall: int) -> None:
    log = (*((OPENED, BEGUN) if properly else ()), *strange)
    session = fold(log)
    assert isinstance(session, Session)
    assert all(span.end is None or span.begin <= span.end for span in session.spans)
    assert not session.form.is_round or len(set(session.form.queue)) == len(session.form.queue) or not properly
    view(session, WallClock(now, wall), {})
    next_step.previous_step(session)
    typical_lengths([part_records(session)] * 3)
    undo.undo(Log(log), now, 0)
    undo.redo(Log(log), now, 0)


A, B = (PersonId(name) for name in "ab")
NOT_ONE_STEP = [
    ((BEGUN,), replace(OPENED, number=3, at=5)),
    ((OPENED, BEGUN), e.Undone(number=3, at=3, event=2)),
    ((OPENED, BEGUN, e.Undone(number=3, at=2, event=4)), e.FloorGiven(number=4, at=3, person=A)),
    ((OPENED, BEGUN, e.Held(number=3, at=3)), e.FloorGiven(number=3, at=4, person=A)),
    ((OPENED, BEGUN, e.FloorGiven(number=3, at=9, person=A)), e.FloorGiven(number=4, at=5, person=B)),
    (
        (
            replace(OPENED, at=EARLIEST - 9),
            replace(BEGUN, at=EARLIEST - 9),
            e.FloorGiven(number=3, at=EARLIEST - 9, person=A),
            e.Corrected(number=4, at=EARLIEST - 9, event=3, to=0),
        ),
        e.FloorGiven(number=5, at=EARLIEST - 3, person=B),
    ),
]
"""Events of which `apply` after the fold of the log before them makes something else."""


@pytest.mark.parametrize(("log", "event"), NOT_ONE_STEP)
def test_an_event_that_does_not_come_last_is_folded_with_all_others(log: tuple[e.Event, ...], event: e.Event) -> None:
    whole = fold((*log, event))
    assert apply(fold(log), event) != whole
    assert fold_on(fold(log), Log(log), event) == whole


@settings(max_examples=300)
@given(st.lists(events, max_size=12), times, st.data())
def test_one_step_on_is_the_whole_fold(strange: list[e.Event], at: int, data: st.DataObject) -> None:
    log: tuple[e.Event, ...] = (OPENED, BEGUN)
    for number, one in enumerate(strange, 3):
        log = (*log, replace(one, number=number, at=log[-1].at + at % 3))
    event = replace(data.draw(events), number=len(log) + 1, at=log[-1].at + data.draw(st.integers(-1, 2)))
    after, whole = fold_on(fold(log), Log(log), event), fold((*log, event))
    assert (after, all_spent(after, at)) == (whole, all_spent(whole, at))


@given(st.lists(events, max_size=12), st.integers(0, 14), events, times)
def test_whatever_comes_out_of_a_session_it_stays_what_it_was(
    strange: list[e.Event], which: int, other: e.Event, now: int
) -> None:
    """Sessions share what happened: one that something else follows on keeps its own, and so do those after it."""

    def apart(log: Sequence[e.Event]) -> Session:
        return reduce(apply, log, Session())

    log = (OPENED, BEGUN, *strange)
    sessions = [*accumulate(log, apply, initial=Session())]
    before = log[:which]
    branch = apply(sessions[len(before)], other)
    for count, session in enumerate(sessions):
        alone = apart(log[:count])
        assert (session, all_spent(session, now)) == (alone, all_spent(alone, now))
        assert view(session, WallClock(now, now), {}) == view(alone, WallClock(now, now), {})
    alone = apart((*before, other))
    assert (branch, all_spent(branch, now)) == (alone, all_spent(alone, now))


@given(st.lists(events, max_size=25))
def test_events_about_other_events_change_nothing_by_themselves(strange: list[e.Event]) -> None:
    session = Session()
    for event in (OPENED, BEGUN, *strange):
        after = apply(session, event)
        if isinstance(event, e.Undone | e.Redone | e.Corrected | e.Struck | e.GapExplained):
            assert after == session
        session = after
