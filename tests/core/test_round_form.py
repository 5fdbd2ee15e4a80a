"""Rounds by hand: six people a-f, facilitators F and G. Each row is what was pressed and what came of it."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.model import Agenda, FormStep, Part, Voice
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.view.circle_slices import floor_slice, ring_slice
from inspiratie_tui.texts.live_text import round_line

ROUND = Part(title="Round", each=2 * MINUTE)
ANY_ORDER = Part(title="Any order", any_order=True)
TALK = Part(title="Talk", length=30 * MINUTE)


def press(led, keys: str) -> None:
    """`>` forward, `<` back, `p` pass, `-x` x leaves, `+x` x comes, `hx` the hand of x, a letter that seat's digit."""
    waiting = iter(keys)
    for key in waiting:
        led.wait(1_000)
        match key:
            case ">":
                led.do(actions.forward)
            case "<":
                led.do(actions.back)
            case "p":
                led.do(actions.pass_turn)
            case "-" | "+":
                led.do(actions.toggle_presence, next(waiting))
            case "h":
                led.do(actions.toggle_hand, next(waiting))
            case _:
                led.do(actions.give_floor, key)


@pytest.mark.parametrize(
    ("keys", "floor", "queue"),
    [
        (">", "-", "abcdef"),  # opens with nobody speaking
        (">>", "a", "bcdef"),
        (">>>", "b", "cdef"),
        (">>>>>>>", "f", ""),
        (">>>>>>>>", "-", ""),  # complete
        # the first speaker by digit: the order goes on from there, past the end of the circle
        (">d", "d", "efabc"),
        (">d>>>", "a", "bc"),
        # a digit out of turn: nobody loses their place
        (">>e", "e", "bcdf"),
        (">>e>", "b", "cdf"),
        (">>e>>>>", "f", ""),
        # the same digit again: nobody in particular
        (">>a", "-", "bcdef"),
        # pass: whoever speaks comes at the end, the next one begins
        (">>p", "b", "cdefa"),
        (">>p>>>>", "f", "a"),
        (">>p>>>>>", "a", ""),
        # pass before anybody spoke
        (">p", "-", "bcdefa"),
        (">p>", "b", "cdefa"),
        (">pd", "d", "efbca"),  # then the first to speak by digit begins all the same
        # a second pass is for good
        (">>p>>>>>p", "-", ""),
        (">>p>>>>>pa", "a", ""),  # unless the floor is given after all
        # the last one passes: the next key asks again, this one does not
        (">>>>>>>p", "-", "f"),
        (">>>>>>>p>", "f", ""),
        (">>>>>>>pp", "-", ""),
        # everyone passes, twice
        (">pppppp", "-", "abcdef"),
        (">pppppppppppp", "-", ""),
        # back: the turn before goes on again, whoever spoke is next
        (">>><", "a", "bcdef"),
        (">>><>", "b", "cdef"),
        (">><", "-", "abcdef"),
        (">>>>>>>><", "f", ""),
        (">>>>>>>><<", "e", "f"),
        (">>>-a<", "-", "bcdef"),  # who has left gets no turn back
        # somebody leaves or comes
        (">-b>>", "c", "def"),
        (">>>-b", "-", "cdef"),
        (">>-b>+b", "c", "defb"),  # who comes (back) is the last one in the round
        (">-b+b", "-", "abcdef"),  # in one that has not begun, at the seat
        (">>p-c+c", "b", "defac"),  # also behind who passed
        (">>-c+c-d+d>p", "e", "fbcd"),
        (">>-b+b>>>>>p", "-", "b"),  # asked once more, as everybody
        (">>-b+b>>>>>pp", "-", ""),
        (">>-b+b-c+c>>>>p", "c", "b"),  # of two who came late one passes: the other one first
        (">>-b+b>b<", "c", "defb"),  # whose turn was none is to come where it was
        (">>-a+a", "-", "bcdef"),  # who had a turn has none again
        (">d>-d", "e", "fabc"),  # the starter leaves: the order stays
        (">-b>b", "b", "cdef"),  # whose digit is pressed is here
        # a facilitator who explains takes nobody's turn, and does not begin the round
        (">F", "F", "abcdef"),
        (">F>", "a", "bcdef"),
        (">>F>", "b", "cdef"),
    ],
)
def test_a_round(lead, keys: str, floor: str, queue: str) -> None:
    led = lead(Agenda(parts=(ROUND, TALK)))
    press(led, keys)
    assert (led.floor, led.queue) == (floor, queue)


@pytest.mark.parametrize(
    ("keys", "floor", "queue", "next_one"),
    [
        (">", "-", "abcdef", None),  # nobody is proposed
        (">c", "c", "defab", None),
        (">c>", "-", "defab", None),
        (">cp", "-", "defabc", None),  # nobody follows by themselves
        (">cpcp", "-", "defab", None),
        (">he", "-", "abcdef", "e"),  # whose hand went up first is next
        (">hehb>", "e", "fabcd", "b"),
    ],
)
def test_any_order(lead, keys: str, floor: str, queue: str, next_one: str | None) -> None:
    led = lead(Agenda(parts=(ANY_ORDER, TALK)))
    press(led, keys)
    assert (led.floor, led.queue, led.session.proposed) == (floor, queue, next_one)


def test_a_complete_round_goes_on_to_the_next_part(lead) -> None:
    led = lead(Agenda(parts=(ROUND, TALK)), people="ab")
    press(led, ">>>>")
    assert (led.floor, led.session.place.part) == ("-", 0)
    press(led, ">")
    assert led.session.place.part == 1


def test_facilitators_take_a_turn_when_the_agenda_says_so(lead) -> None:
    led = lead(Agenda(parts=(Part(title="All", each=MINUTE, with_facilitators=True),)), people="ab")
    press(led, ">>")
    assert (led.floor, led.queue) == ("a", "bFG")
    press(led, "-F>>")
    assert (led.floor, led.queue) == ("G", "")


def test_nobody_always_begins(lead) -> None:
    led = lead(Agenda(parts=(ROUND, ROUND, ROUND)), people="abc", starter=1)
    press(led, ">>")
    assert led.floor == "b"
    press(led, ">>>>>")
    assert (led.session.place.part, led.floor) == (1, "c")
    press(led, ">>>>>")
    assert (led.session.place.part, led.floor) == (2, "a")


def test_a_turn_that_goes_on_again_goes_on_where_it_was(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    led.do(actions.forward)
    led.do(actions.forward)
    led.wait(50_000).do(actions.forward)
    led.wait(10_000).do(actions.back)
    led.wait(5_000)
    turn = led.session.spans[-1].turn
    assert time_spent(led.session, led.now, turn=turn) == 55_000
    assert [one.person for one in led.session.turns] == ["a", "b"]


@pytest.mark.parametrize(
    ("part", "keys", "reason"),
    [
        (ROUND, "", Reason.NOT_RUNNING),
        (TALK, ">", Reason.NO_ROUND),
        (ANY_ORDER, ">", Reason.NOBODY_TO_PASS),
        (ROUND, ">>>>>>>>", Reason.NOBODY_TO_PASS),
    ],
)
def test_passing_is_refused(lead, part: Part, keys: str, reason: Reason) -> None:
    led = lead(Agenda(parts=(part, TALK)))
    press(led, keys)
    assert led.refused(actions.pass_turn) is reason


def test_a_turn_given_back_to_somebody_without_one_changes_nothing(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    press(led, ">>")
    before = led.session
    led.write(e.FloorReturned, person="e")
    assert led.session == before


WANTS = Part(title="Open", length=30 * MINUTE, whoever_wants=True)
STEP = Part(title="Form", steps=(FormStep(title="Open", length=5 * MINUTE, speaks=Voice.WHOEVER_WANTS),))
SHOWN = [
    # what was pressed; the line beside who speaks; then the ring
    (ROUND, ">>pp>hf", "turn 2 of 6", "none none spoken speaks next hand"),
    (ROUND, ">>>", "turn 2 of 6", "spoken speaks next none none none"),
    (ANY_ORDER, ">abpchf", "turn 2 of 6", "none none speaks none none hand"),
    (ANY_ORDER, ">abc>", "turn 3 of 6", "none none none none none none"),
    (TALK, ">abhfhe", "wants to speak: e", "none speaks none none hand hand"),
    (WANTS, ">abc", "", "none none speaks none none none"),
    (WANTS, ">abhfhe", "wants to speak: e", "none speaks none none none next"),
    (WANTS, ">abc>", "", "none none none none none none"),
    (STEP, ">abc", "", "none none speaks none none none"),
]


@pytest.mark.parametrize(("part", "keys", "line", "ring"), SHOWN)
def test_what_is_shown_of_who_spoke(lead, part: Part, keys: str, line: str, ring: str) -> None:
    led = lead(Agenda(parts=(part, TALK)))
    press(led, keys)
    floor = floor_slice(led.session, {person: person for person in led.session.circle.everyone})
    assert round_line(floor) == line
    assert " ".join(seat.mark for seat in ring_slice(led.session, {}).seats) == ring
    if not part.is_round:
        assert (floor.done, floor.total, floor.complete, led.session.form.turns_left) == (0, 0, False, None)


@pytest.mark.parametrize("part", [WANTS, STEP])
def test_where_whoever_wants_speaks_nobody_can_pass(lead, part: Part) -> None:
    led = lead(Agenda(parts=(part,)))
    press(led, ">a")
    assert led.refused(actions.pass_turn) is Reason.NO_ROUND
