"""Who had the floor how long: by hand, and as a law over whatever was done."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.lived import lived

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.balance import BRIEF, Balance, balance
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.balance import BAR, balance_slice

TALK = Part(title="Dialogue", length=30 * MINUTE)
ROUND = Part(title="Round", kind=PartKind.INTRODUCTION, each=2 * MINUTE)
AGENDA = Agenda(parts=(ROUND, Part(title="Tea", kind=PartKind.BREAK, length=10 * MINUTE), TALK))

Had = tuple[str, float, float, int, float]
"""Who, minutes had, minutes measured beside, turns, minutes of the longest."""


@pytest.fixture
def led(lead):
    return lead(AGENDA)


def play(led, story: str):
    """`a3` gives a the floor for 3 min, `>` goes to the next part, `=5` holds for 5 min, `-a` and `+a` go and come.

    `.2` lets 2 min go by, `/` ends a turn.
    """
    for step in story.split():
        what, rest = step[0], step[1:]
        if what == ">":
            led.do(actions.go_to, led.session.place.part + 1 if led.session.spans else 0)
        elif what in "-+":
            led.do(actions.toggle_presence, PersonId(rest))
        elif what == "=":
            led.do(actions.hold)
            led.wait(int(float(rest) * MINUTE)).do(actions.hold)
        elif what == "/":
            led.do(actions.give_floor, led.session.floor)
        else:
            if what != ".":
                led.do(actions.give_floor, PersonId(what))
            led.wait(int(float(rest) * MINUTE))
    return led


def kept(led) -> Balance:
    return balance(led.session, led.now)


def rows(shown: Balance) -> list[Had]:
    return [
        (time.person, time.spoken / MINUTE, time.beside / MINUTE, time.turns, time.longest / MINUTE)
        for time in shown.people
    ]


@pytest.mark.parametrize(
    ("story", "measured", "gone_on", "had"),
    [
        ("> .5", 0, 5, []),
        ("> .1 a3 b1 / .2", 4, 7, [("a", 3, 4, 1, 3), ("b", 1, 4, 1, 1), *[(who, 0, 4, 0, 0) for who in "cdef"]]),
        # Interrupted it is the same turn; in another part it is another one.
        ("> a2 b1 a1 > > a4", 8, 8, [("a", 7, 8, 2, 4), ("b", 1, 8, 1, 1), *[(who, 0, 8, 0, 0) for who in "cdef"]]),
        # Time that stood still is nobody's, and a break is no part of it, whoever had the floor in it.
        (
            "> a2 =9 .1 > b5 > c1",
            4,
            4,
            [("a", 3, 4, 1, 3), ("b", 0, 4, 0, 0), ("c", 1, 4, 1, 1), *[(w, 0, 4, 0, 0) for w in "def"]],
        ),
        # A facilitator is listed once they had the floor, behind the seats.
        ("> G2 a2", 4, 4, [("a", 2, 4, 1, 2), *[(who, 0, 4, 0, 0) for who in "bcdef"], ("G", 2, 4, 1, 2)]),
        # Who came later, or left, is measured by the time they were here; who never was is not there.
        (
            "-b -f > a4 +b b2 -a c2",
            8,
            8,
            [("a", 4, 6, 1, 4), ("b", 2, 4, 1, 2), ("c", 2, 8, 1, 2), ("d", 0, 8, 0, 0), ("e", 0, 8, 0, 0)],
        ),
        # A digit that was meant for somebody else is no turn.
        (
            "> a0.05 b3",
            3.05,
            3.05,
            [("a", 0.05, 3.05, 0, 0.05), ("b", 3, 3.05, 1, 3), *[(who, 0, 3.05, 0, 0) for who in "cdef"]],
        ),
    ],
)
def test_by_hand(led, story: str, measured: float, gone_on: float, had: list[Had]) -> None:
    shown = kept(play(led, story))
    assert (shown.measured / MINUTE, shown.gone_on / MINUTE, rows(shown)) == (measured, gone_on, had)


@pytest.mark.parametrize(
    ("part", "story", "had"),
    [
        ({}, "> a3 b2 G1", [("G", 1)]),
        ({"with_facilitators": True}, "> a3 G1", []),
        ({"givers": True}, "> a3 b2", [("a", 3), ("b", 2)]),
    ],
)
def test_who_is_given_feedback_does_not_speak(lead, part: dict[str, bool], story: str, had: list[Had]) -> None:
    """The turn is theirs, and who spoke in it nobody kept."""
    led = lead(Agenda(parts=(Part(title="Feedback", kind=PartKind.FEEDBACK, each=4 * MINUTE, **part),)))
    shown = kept(play(led, story))
    assert [(time.person, time.spoken / MINUTE) for time in shown.people if time.spoken] == had
    assert shown.measured / MINUTE == sum(minutes for _, minutes in had)
    assert shown.gone_on == led.now - led.session.spans[0].begin


def test_who_was_not_here_all_the_time_is_known(led) -> None:
    shown = kept(play(led, "-b > a4 +b b2"))
    assert {time.person: time.all_along for time in shown.people if time.person in "ab"} == {"a": True, "b": False}


def test_a_session_that_has_not_begun_has_none(led) -> None:
    assert kept(led) == Balance((), 0, 0)


def test_after_the_end_it_stays_what_it_was(led) -> None:
    play(led, "> a2").do(actions.end)
    before = kept(led)
    led.wait(HOUR)
    assert kept(led) == before


def test_the_bars_are_in_order_of_seats_and_by_the_share(led) -> None:
    play(led, "-b > c8 a4 +b b4 d0.01")
    names = {PersonId(who): who.upper() for who in "abcdef"}
    shown = balance_slice(led.session, led.now, names)
    assert [(row.name, row.cells, row.percent) for row in shown.rows] == [
        ("A", 4, 25),
        ("B", BAR, 100),
        ("C", 8, 50),
        ("D", 0, 0),  # what was that short is no turn
        ("E", 0, 0),
        ("F", 0, 0),
    ]
    assert (shown.ended, shown.some_were_away) == (False, True)


Step = tuple[tuple[Callable[..., Answer], tuple[object, ...]], int]
"""An action with what it is given, and how many ms go by after it."""
everyone = st.sampled_from([PersonId(who) for who in "abcdefFG"])
steps = st.tuples(
    st.one_of(
        everyone.map(lambda who: (actions.give_floor, (who,))),
        everyone.map(lambda who: (actions.toggle_presence, (who,))),
        st.integers(0, 2).map(lambda part: (actions.go_to, (part,))),
        st.sampled_from(
            [actions.hold, actions.pass_turn, actions.forward, actions.back, actions.end, actions.reopen]
        ).map(lambda action: (action, ())),
    ),
    st.sampled_from([0, 1, 4_999, 5_000, MINUTE]) | st.integers(0, HOUR),
)


@given(st.lists(steps, max_size=25), st.integers(0, HOUR))
def test_what_all_had_is_what_was_measured(lead, done: list[Step], more: int) -> None:
    led = lead(AGENDA)
    led.do(actions.go_to, 0)
    for (action, args), ms in done:
        answer = action(led.session, led.now, len(led.log) + 1, *args)
        if not isinstance(answer, Refusal):
            led.log = (*led.log, answer)
        led.wait(ms)
    led.wait(more)
    session, shown = led.session, balance(led.session, led.now)
    # Counted anew, from one event to the next.
    spoken: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    gone_on = 0
    moments = lived(amended(led.log))
    ends = [*(event.at for event, _ in moments[1:]), led.now]
    for (event, then), end in zip(moments, ends, strict=True):
        if then.state is State.RUNNING and then.part is not None and then.part.kind is not PartKind.BREAK:
            gone_on += end - event.at
            if then.floor is not None:
                spoken[then.floor] += end - event.at
                beside.update(dict.fromkeys(then.circle.everyone_here, end - event.at))
    assert sum(time.spoken for time in shown.people) == shown.measured == spoken.total()
    assert shown.gone_on == gone_on >= shown.measured
    assert {time.person: time.spoken for time in shown.people if time.spoken} == +spoken
    order = [person for person in session.circle.everyone if spoken[person] or (beside[person] and person not in "FG")]
    assert [(time.person, time.beside) for time in shown.people] == [(person, beside[person]) for person in order]
    for time in shown.people:
        assert time.longest <= time.spoken <= time.beside <= shown.measured
        assert time.all_along == (time.beside == shown.measured)
        assert (time.turns > 0) == (time.longest >= BRIEF)
