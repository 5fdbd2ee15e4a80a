"""Everything a facilitator can do, in any order, at any moment: what must be so whatever they did."""

from collections import Counter
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule
from msgspec.structs import replace
from support.before_the_opening import before_the_opening, moves_end
from support.drawn import agendas
from support.lived import all_spent, charged_by_moment, lasted, lived, state_by_events
from support.pressed import Pressed

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.agenda_change import change_agenda
from inspiratie_tui.core.actions.corrections import correct
from inspiratie_tui.core.actions.form_groups import form_groups, history_here, proposed_here
from inspiratie_tui.core.actions.next_step import AtEnd, next_step
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.actions.replan import may_replan, proposals, replan
from inspiratie_tui.core.actions.uncounted import share_turns, uncounted
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import positions
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.pairs import moved
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.changed_agenda import parts_begun
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.formed_groups import groups_to_form
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.build import view

people = st.integers(0, 10)
BEGUN = 20_000 * DAY + 14 * HOUR


class Leading(Pressed):
    @initialize(agenda=agendas, size=st.integers(6, 9), starter=st.integers(0, 9), begin=st.booleans())
    def lay_ready(self, agenda: Agenda, size: int, starter: int, begin: bool) -> None:
        seats = tuple(PersonId(f"p{seat}") for seat in range(1, size + 1))
        lead = (PersonId("f1"), PersonId("f2"))
        opened = e.Opened(number=1, at=0, agenda=agenda, participants=seats, facilitators=lead, starter=starter)
        self.begin(opened)
        if begin:
            self.forward()

    @rule(ms=st.sampled_from([0, 1, 999, 1_000, 59_999, 60_000]) | st.integers(0, 3 * HOUR))
    def time_passes(self, ms: int) -> None:
        self.now += ms

    @rule()
    def forward(self) -> None:
        at_end = next_step(self.live, self.now) == AtEnd()
        refused = actions.may_forward(self.live, self.now)
        assert (self.ask(actions.forward) is None) == (refused is not None)
        if at_end:
            assert refused == Refusal(Reason.LAST_PART)

    @rule(times=st.integers(2, 12), passing=st.sets(st.integers(0, 11)), ms=st.sampled_from([0, 1, 70_000]))
    def lead_for_a_while(self, times: int, passing: set[int], ms: int) -> None:
        for time in range(times):
            self.now += ms
            if time in passing:
                self.pass_turn()
            else:
                self.forward()

    @rule()
    def back(self) -> None:
        refused = actions.may_back(self.live)
        assert (self.ask(actions.back) is None) == (refused is not None)

    @rule(part=st.integers(-1, 4), activity=st.none() | st.integers(-1, 3))
    def go_to(self, part: int, activity: int | None) -> None:
        self.ask(actions.go_to, part, activity)

    @rule(seat=people)
    def give_floor(self, seat: int) -> None:
        self.ask(actions.give_floor, self.person(seat))

    @rule()
    def pass_turn(self) -> None:
        refused = actions.may_pass(self.live)
        passed = self.ask(actions.pass_turn)
        assert (passed is None) == (refused is not None)
        form = self.live.form
        if isinstance(passed, e.Passed) and form.is_round and passed.person not in form.round.declined:
            assert passed.person in form.queue

    @rule(ms=st.sampled_from([1, 999, 200_000, 500_001]), seat=people)
    def forget_to_press_and_share(self, ms: int, seat: int) -> None:
        self.now += ms
        self.give_floor(seat)
        forgotten, before = uncounted(self.live), self.live
        assert (self.ask(share_turns) is None) == (forgotten is None)
        assert (
            len({(one.floor, one.guide, one.spans.last and one.spans.last.begin) for one in (before, self.live)}) == 1
        )

    @rule(seat=people)
    def toggle_hand(self, seat: int) -> None:
        self.ask(actions.toggle_hand, self.person(seat))

    @rule(seat=people | st.none())
    def come_or_go(self, seat: int | None) -> None:
        """Somebody comes or goes; without a seat it is whoever speaks, or began the round."""
        before = self.live
        begun = before.form.round.starter
        person = (before.floor or begun or self.person(0)) if seat is None else self.person(seat)
        if self.ask(actions.toggle_presence, person) is None:
            return
        after = self.live
        assert all_spent(before, self.now) == all_spent(after, self.now)
        assert after.turns == before.turns
        if before.floor != person:
            assert after.turn == before.turn
        if before.place in dict(before.rounds) or not before.form.is_round:
            others = [[other for other in session.form.queue if other != person] for session in (before, after)]
            assert others[0] == others[1]

    @rule(data=st.data())
    def sit_elsewhere(self, data: st.DataObject) -> None:
        """The participants change seats; no turn does."""
        before = self.live
        order = tuple(data.draw(st.permutations(before.circle.seats)))
        if self.ask(actions.seat, order) is not None:
            after = self.live
            assert (after.spans, after.turns, after.floor, after.guide) == (
                before.spans,
                before.turns,
                before.floor,
                before.guide,
            )
            assert sorted(after.form.queue) == sorted(before.form.queue)

    @rule(seat=people)
    def somebody_is_to_begin(self, seat: int) -> None:
        before, person = self.live, self.person(seat)
        if self.ask(actions.let_begin, person) is not None:
            after = self.live
            assert after.next_starter == person
            assert (after.spans, after.turns, after.floor) == (before.spans, before.turns, before.floor)

    @rule()
    def let_the_next_lead(self) -> None:
        before, refused = self.live.leading, actions.may_lead_on(self.live)
        assert (self.ask(actions.let_next_lead) is None) == (refused is not None)
        if refused is None:
            assert self.live.leading != before

    @rule(size=st.sampled_from(GroupSize), first=people, second=people)
    def form_groups(self, size: GroupSize, first: int, second: int) -> None:
        before, history = self.live, history_here(self.live)
        proposed = proposed_here(before, history, before.circle.facilitators, size).groups
        groups = moved(proposed, self.person(first), self.person(second), history)
        if self.ask(form_groups, groups) is not None:
            assert groups_to_form(self.live) == groups
            assert replace(self.live, formed=before.formed) == before

    @rule()
    def hold(self) -> None:
        self.ask(actions.hold)

    @rule(by=st.sampled_from([MINUTE, -MINUTE, 10 * MINUTE, -7 * MINUTE]))
    def lengthen(self, by: int) -> None:
        refused = actions.may_lengthen(self.live, by)
        assert (self.ask(actions.lengthen, by) is None) == (refused is not None)

    @rule(which=st.integers(0, 2))
    def divide_anew(self, which: int) -> None:
        offered = proposals(self.live, WallClock(self.now, BEGUN + self.now))
        assert not (offered and may_replan(self.live))
        for proposal in offered[which : which + 1]:
            assert self.ask(replan, proposal) is not None
            assert forecast(self.live, WallClock(self.now, BEGUN + self.now)).end == proposal.end

    @rule(file=agendas, kept=st.booleans(), noted=st.lists(st.integers(0, 4), max_size=2))
    def agenda_changes(self, file: Agenda, kept: bool, noted: list[int]) -> None:
        """Its file becomes another one altogether, or one that differs in what is to come alone."""
        before, stay = self.live, parts_begun(self.live)
        parts = (*before.agenda.parts[:stay], *file.parts) if kept else file.parts
        if self.ask(change_agenda, replace(file, parts=parts), noted) is None:
            return
        after = self.live
        assert (after.spans, after.turns, after.rounds) == (before.spans, before.turns, before.rounds)
        assert after.agenda.parts[:stay] == before.agenda.parts[:stay]
        assert (
            all_spent(after, self.now).items()
            >= {what: time for what, time in all_spent(before, self.now).items() if time}.items()
        )

    @precondition(lambda self: self.live.spans)
    @rule(ms=st.integers(-6 * HOUR, -1), last=st.booleans(), along=st.floats(0, 1), seat=people)
    def it_began_before_it_was_opened(self, ms: int, last: bool, along: float, seat: int) -> None:
        """What began first began before the opening; or, later, something of then is put right or added."""
        change = before_the_opening(self.log, self.now, ms, self.person(seat), last=last, along=along)
        before, spent = self.live, lasted(self.live, self.now)
        if self.ask(lambda _session, at, number: correct(self.log, at, number, change)) is None:
            return
        sooner = before.spans[0].begin - self.live.spans[0].begin
        gained = lasted(self.live, self.now) - spent - sooner
        assert gained == 0 or moves_end(self.log, change), "an end put elsewhere leaves a hole, or fills one"

    @rule()
    def end(self) -> None:
        self.ask(actions.end)

    @precondition(lambda self: self.live.ended)
    @rule()
    def reopen(self) -> None:
        assert self.ask(actions.reopen) is not None

    @rule()
    def look_how_far_the_keys_lead(self) -> None:
        """Pressed often enough, the back key comes out at nothing, the forward key at the end."""
        if self.live.state in (State.READY, State.ENDED):
            return
        enough = len(self.live.turns) + 13 * (len(positions(self.live.agenda)) + 1)
        for action, reason in ((actions.forward, Reason.LAST_PART), (actions.back, Reason.NOTHING_BEFORE)):
            session = self.live
            for _ in range(enough):
                answer = action(session, self.now, 0)
                if isinstance(answer, Refusal):
                    break
                session = apply(session, answer)
            assert answer == Refusal(reason)

    @invariant()
    def the_log_tells_the_same_as_what_waslived(self) -> None:
        assert fold(self.log) == self.live

    @invariant()
    def spans_tile_the_session(self) -> None:
        spans, counting = self.live.spans, amended(self.log)
        if not spans:
            assert self.live.state is State.READY
            return
        closed = [(event.at, after) for event, after in lived(counting) if isinstance(event, e.Ended) and after.ended]
        reopened = [event.at for event in counting if isinstance(event, e.Reopened)]
        gaps = sum(again - at for (at, _), again in zip(closed, reopened, strict=False))
        until = closed[-1][0] if self.live.ended else self.now
        assert all(one.end is not None and one.begin <= one.end <= two.begin for one, two in pairwise(spans))
        assert (spans[-1].end is not None) == self.live.ended
        assert sum(two.begin - (one.end or 0) for one, two in pairwise(spans)) == gaps
        assert lasted(self.live, self.now) == until - spans[0].begin - gaps

    @invariant()
    def every_moment_is_charged_to_what_was_so(self) -> None:
        counted = all_spent(self.live, self.now)
        assert all(time >= 0 for time in counted.values())
        assert Counter(counted) == charged_by_moment(amended(self.log), self.now)

    @invariant()
    def time_stands_still_from_hold_to_hold(self) -> None:
        assert self.live.state is state_by_events(amended(self.log))

    @invariant()
    def only_who_is_here_speaks_or_wants_to(self) -> None:
        assert not {self.live.floor, *self.live.hands} & self.live.circle.away

    @invariant()
    def in_a_round_nobody_is_skipped_or_twice(self) -> None:
        for _, one in self.live.rounds:
            for several in (one.spoken, one.passed, one.declined, (*one.spoken, *one.declined)):
                assert len(set(several)) == len(several)
                assert set(several) <= set(self.live.circle.everyone)
        form, circle = self.live.form, self.live.form.turn_takers
        if not form.is_round:
            return
        had = {*form.round.spoken, *form.round.declined} & {*circle}
        assert sorted([*had, *form.queue]) == sorted(circle)
        turns = Counter(turn.person for turn in self.live.turns if turn.place == self.live.place)
        turns -= Counter(event.person for event in amended(self.log) if isinstance(event, e.Passed))
        assert all(count <= 1 for count in turns.values()), "one each, and another one after a pass"
        if self.live.floor in circle:
            assert form.round.spoken[-1] == self.live.floor

    @invariant()
    def a_tick_shows_and_decides_nothing(self) -> None:
        for now in (self.now, self.now + 10 * HOUR):
            shown = view(self.live, WallClock(now, BEGUN + now), {})
            assert shown.state is self.live.state
            assert forecast(self.live, WallClock(now, BEGUN + now)).end >= BEGUN + now or self.live.ended
            assert 0 <= shown.truth.closing_minutes <= shown.truth.closing_planned
            silent = self.live.silence_left(now) > 0  # then the next one has the floor already
            to_come = (*self.live.form.queue, *self.live.hands)
            assert shown.floor.next is None or silent or self.live.proposed in to_come


TestLeading = Leading.TestCase
TestLeading.settings = settings(max_examples=80, stateful_step_count=30)
