"""What holds for every proposal, in any agenda, at any moment."""

from itertools import pairwise

from hypothesis import event, given, settings
from hypothesis import strategies as st
from support.drawn import agendas, minutes

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions import undo
from inspiratie_tui.core.actions.refusal import Refusal
from inspiratie_tui.core.actions.replan import Proposal, proposals, replan
from inspiratie_tui.core.actions.ways_to_divide import Way
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.forecast.forecast import Safety, closing_of, forecast
from inspiratie_tui.core.forecast.remaining import remaining
from inspiratie_tui.core.forecast.turns_ahead import lacking
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, whole_minutes
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.durations import agenda_length, planned_length, time_spent
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session

BEGUN = 20_000 * DAY + 14 * HOUR
PEOPLE = tuple(PersonId(name) for name in "abcdef")


@st.composite
def likely(draw: st.DrawFn) -> Agenda:
    """An afternoon as somebody would plan it: pins and end lie near the moment at which they come."""
    parts, running = [], 0
    for _ in range(draw(st.integers(1, 9))):
        kind = draw(st.sampled_from(PartKind))
        length = draw(st.none() | minutes | st.integers(MINUTE, HOUR))
        each = draw(st.none() | st.integers(30_000, 240_000))
        pinned = draw(st.booleans()) and draw(st.booleans())
        if pinned:
            running = max(0, (running + draw(st.integers(-20, 30)) * MINUTE) // MINUTE * MINUTE)
        parts.append(
            Part(
                title="t",
                length=length,
                each=each,
                minimum=draw(st.none() | minutes),
                kind=kind,
                protected=kind is PartKind.PERSPECTIVE,
                optional=draw(st.booleans()),
                pinned=14 * HOUR + running if pinned else None,
            )
        )
        running += length or (each or 0) * len(PEOPLE)
    end = 14 * HOUR + max(1, running // MINUTE + draw(st.integers(-40, 40))) * MINUTE
    return Agenda(begin=draw(st.none() | st.just(14 * HOUR)), end=draw(st.none() | st.just(end)), parts=tuple(parts))


steps = st.lists(
    st.tuples(
        st.integers(0, 40 * MINUTE) | st.integers(0, 40).map(lambda number: number * MINUTE),
        st.sampled_from(["forward", "forward", "back", "hold", "more", "less", "leave", "go", "end", "divide"]),
        st.integers(0, 8),
    ),
    max_size=12,
)


def lived(agenda: Agenda, script: list[tuple[int, str, int]]) -> tuple[tuple[e.Event, ...], int]:
    """A log of what could be done of `script`, and the moment at which it stops."""
    log: tuple[e.Event, ...] = (e.Opened(number=1, at=0, agenda=agenda, participants=PEOPLE, facilitators=()),)
    now = 0
    for wait, what, which in script:
        now += wait
        session, number = fold(log), len(log) + 1
        match what:
            case "forward":
                answer = actions.forward(session, now, number)
            case "back":
                answer = actions.back(session, now, number)
            case "hold":
                answer = actions.hold(session, now, number)
            case "more" | "less":
                answer = actions.lengthen(session, now, number, MINUTE * (which if what == "more" else -which))
            case "leave":
                answer = actions.toggle_presence(session, now, number, PEOPLE[which % len(PEOPLE)])
            case "go":
                answer = actions.go_to(session, now, number, which)
            case "end":
                answer = actions.end(session, now, number)
            case _:
                offered = proposals(session, WallClock(now, BEGUN + now))
                answer = replan(session, now, number, offered[which % len(offered)]) if offered else None
        if isinstance(answer, e.Event):
            log = (*log, answer)
    return log, now


def late(session: Session, now: int) -> list[int | None]:
    """Minutes late at every pin to come, and at the end."""
    lateness = remaining(session, WallClock(now, BEGUN + now)).lateness()
    return [None if one is None else whole_minutes(max(0, one)) for one in lateness]


def fixed(session: Session, part: int) -> bool:
    planned = session.agenda.parts[part]
    return bool(
        planned.kind is PartKind.BREAK
        or planned.protected
        or planned.pinned is not None
        or part in session.dropped
        or part in closing_of(session)
        or planned_length(session, part) is None
    )


@settings(max_examples=400)
@given(likely() | agendas, steps, st.integers(0, 90 * MINUTE))
def test_a_proposal_keeps_its_promise_and_touches_nothing_else(
    agenda: Agenda, script: list[tuple[int, str, int]], wait: int
) -> None:
    log, now = lived(agenda, script)
    now += wait
    session = fold(log)
    offered = proposals(session, WallClock(now, BEGUN + now))
    event(", ".join(one.way for one in offered) or "none")
    ways = [one.way for one in offered]
    assert ways in ([Way.ROOMIER], [Way.TURNS]) or {*ways} <= {Way.SHORTER, Way.DROP, Way.LATER}
    assert len(ways) == len({*ways})
    if offered and (late(session, now)[-1] or 0) > 0 and any(ends_well(proposal) for proposal in offered):
        assert ends_well(offered[0]), "the best brings the closing back when any does"
    assert not (session.ended and offered)
    for proposal in offered:
        happened = replan(session, now, len(log) + 1, proposal)
        assert isinstance(happened, e.Replanned)
        after = fold_on(session, Log(log), happened)
        assert after == fold((*log, happened)) != session
        check(session, after, now, proposal)
        undone = undo.undo(Log((*log, happened)), now, len(log) + 2)
        assert isinstance(undone, e.Undone)
        assert fold((*log, happened, undone)) == session


def check(session: Session, after: Session, now: int, proposal: Proposal) -> None:
    seen = forecast(after, WallClock(now, BEGUN + now))
    assert (seen.end, seen.closing) == (proposal.end, proposal.closing)
    assert seen.late == (None if proposal.due is None else proposal.end - proposal.due)
    assert all(length is None or length >= 0 for length in proposal.lengths)
    assert (len(proposal.by), len(proposal.lengths)) == (len(session.agenda.parts),) * 2
    assert all(change % MINUTE == 0 for change in proposal.by)
    assert after.rounds == session.rounds
    for part, change in enumerate(proposal.by):
        before, length = planned_length(session, part), planned_length(after, part)
        assert length == proposal.lengths[part]
        if fixed(session, part) or part < session.place.part:
            assert (length, change) == (before, 0)
        if part in proposal.dropped:
            assert not fixed(session, part)
            assert part > session.place.part
            assert time_spent(session, now, part=part) == 0
            continue
        assert before is None or length == before + change
        if change < 0:
            minimum = session.agenda.parts[part].minimum
            least = (agenda_length(session, part) or 0) / 2 if minimum is None else minimum
            assert (length or 0) >= max(least, time_spent(session, now, part=part))
    before_late, after_late = late(session, now), late(after, now)
    assert all(was is None or now_late <= was for was, now_late in zip(before_late, after_late, strict=True))
    match proposal.way:
        case Way.SHORTER:
            assert max(proposal.by) <= 0 > min(proposal.by)
            assert after_late != before_late
            assert seen.end <= forecast(session, WallClock(now, BEGUN + now)).end
        case Way.DROP:
            assert (len(proposal.dropped), any(proposal.by)) == (1, False)
            assert after_late != before_late
        case Way.LATER:
            assert (any(proposal.by), proposal.dropped, after_late[-1]) == (False, (), 0)
            assert proposal.later > 0
            assert proposal.due is not None
            assert 0 <= proposal.due - proposal.end < MINUTE
        case Way.ROOMIER | Way.TURNS:
            lacks = turns_lack(session, now)
            assert (proposal.way is Way.TURNS) == bool(lacks)
            assert not lacks or {part for part, more in enumerate(proposal.by) if more > 0} <= lacks
            assert max(proposal.by) > 0
            assert min(proposal.by) >= 0 or session.place.part in lacks, "only a round that goes on takes from others"
            assert sum(one or 0 for one in before_late + after_late) == 0


def ends_well(proposal: Proposal) -> bool:
    """Whether the closing has all its time and the end is kept."""
    late = proposal.due is not None and whole_minutes(proposal.end - proposal.due) > 0
    return not late and (proposal.closing is None or proposal.closing.safety is Safety.SAFE)


@settings(max_examples=60)
@given(likely() | agendas, steps, st.integers(0, 90 * MINUTE))
def test_the_next_turn_gets_what_was_promised(agenda: Agenda, script: list[tuple[int, str, int]], wait: int) -> None:
    """In the round that goes on, when the turn that runs takes its guide; in one to come, when it begins now."""
    log, now = lived(agenda, script)
    now += wait
    session = fold(log)
    for proposal in proposals(session, WallClock(now, BEGUN + now)):
        happened = replan(session, now, len(log) + 1, proposal)
        assert isinstance(happened, e.Replanned)
        for part, promised in enumerate(proposal.turns):
            given = next_guide((*log, happened), now, part)
            if promised is not None and given is not None:
                event(proposal.way)
                assert abs(given - promised) <= 1


def next_guide(log: tuple[e.Event, ...], now: int, part: int) -> int | None:
    """The guide of the next turn of a part in which no other activity comes first; None when forward gives none."""
    session = fold(log)
    if session.spans and part == session.place.part:
        if session.guide is not None:
            now += max(0, session.guide - time_spent(session, now, turn=session.turn))
    else:
        there = actions.go_to(session, now, len(log) + 1, part)
        if isinstance(there, Refusal):
            return None
        log = (*log, there)
    place = fold(log).place
    turn = actions.forward(fold(log), now, len(log) + 1)
    if not isinstance(turn, e.FloorGiven):
        return None
    after = fold((*log, turn))
    resumes = after.floor is not None and session.last_turn_of(after.floor) is not None
    return after.guide if after.place == place and not resumes else None


def turns_lack(session: Session, now: int) -> set[int]:
    """The parts to which more room can be given that lack time for turns as long as planned."""
    rest = remaining(session, WallClock(now, BEGUN + now))
    parts = {part for stretch in rest.stretches for part in stretch if not fixed(session, part)}
    return {part for part in parts if whole_minutes(lacking(session, now, part)) > 0}


@settings(max_examples=200)
@given(likely() | agendas, steps, st.integers(0, 90 * MINUTE))
def test_asked_again_nothing_is_made_shorter_or_roomier_than_it_was(
    agenda: Agenda, script: list[tuple[int, str, int]], wait: int
) -> None:
    log, now = lived(agenda, script)
    now += wait
    session = fold(log)
    for proposal in proposals(session, WallClock(now, BEGUN + now)):
        happened = replan(session, now, len(log) + 1, proposal)
        assert not isinstance(happened, Refusal)
        after = apply(session, happened)
        again = proposals(after, WallClock(now, BEGUN + now))
        if proposal.way is Way.SHORTER:
            assert proposal.way not in [one.way for one in again]
        if proposal.way is Way.ROOMIER:
            assert proposal.way not in [one.way for one in again]
        if proposal.way is Way.TURNS and Way.ROOMIER in [one.way for one in again]:
            assert not turns_lack(after, now), "only when turns have what was planned others get more room"


@given(likely(), st.integers(0, 3 * HOUR))
def test_the_stretches_lie_behind_each_other_and_end_as_is_expected(agenda: Agenda, wait: int) -> None:
    log, _ = lived(agenda, [(0, "forward", 0)])
    session = fold(log)
    ahead = remaining(session, WallClock(wait, BEGUN + wait))
    parts = [part for stretch in ahead.stretches for part in stretch]
    assert parts == sorted(parts)
    begins = [begin for begin in ahead.begins()[0] if begin is not None]
    assert all(one <= two for one, two in pairwise(begins))
    pins = [ahead.pins[stretch[0]] for stretch in ahead.stretches[1:]]
    for due, stretch, behind in zip(pins, ahead.stretches[1:], ahead.lateness(), strict=False):
        begin = ahead.begins()[0][stretch[0]]
        assert due is not None
        assert begin == due + max(0, behind or 0)
