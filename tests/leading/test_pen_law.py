"""Whatever is done after the pen was put down: a kill makes no difference, and in another turn it is up."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions import undo
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import MINUTE, SECOND, SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.pen import where_down
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.pen import Pen
from inspiratie_tui.store.port import Alive, SessionRef

PEOPLE = tuple(PersonId(f"p{seat}") for seat in range(1, 4))
AGENDA = Agenda(parts=(Part(title="Round", each=2 * MINUTE), Part(title="Talk"), Part(title="Any", each=MINUTE)))
STEPS: dict[str, Callable[..., Answer]] = {
    "forward": actions.forward,
    "back": actions.back,
    "hold": actions.hold,
    "pass": actions.pass_turn,
    "end": actions.end,
    "reopen": actions.reopen,
    **{f"floor {seat}": lambda *asked, seat=seat: actions.give_floor(*asked, PEOPLE[seat]) for seat in range(3)},
    **{f"part {part}": lambda *asked, part=part: actions.go_to(*asked, part) for part in range(3)},
}
steps = st.lists(st.sampled_from([*STEPS, "forward", "forward", "undo", "undo", "redo"]), max_size=12)


class Led:
    """A session that is led, without a disk."""

    drafts: Any = None
    notes: tuple[Note, ...] = ()

    def __init__(self) -> None:
        opened = e.Opened(number=1, at=SessionMs(0), agenda=AGENDA, participants=PEOPLE, facilitators=())
        self.log = Log((opened,))
        self.session = fold(self.log)
        self.pen = self.another_pen()

    def another_pen(self) -> Pen:
        nothing: Any = SimpleNamespace()
        return Pen(self, nothing, nothing, None, SessionRef("kring-ab12", "2026-11-23-0000"))

    def keep_draft(self) -> None:
        """The disk does not come to it."""

    async def sign(self) -> None:
        """Neither here."""

    def publish(self) -> None:
        """Nobody looks."""

    def lead(self, names: Sequence[str]) -> None:
        for name in names:
            at, number = self.log.next_at(SessionMs(len(self.log) * SECOND))
            if name in ("undo", "redo"):
                answer = getattr(undo, name)(self.log, at, number)
            else:
                answer = STEPS[name](self.session, at, number)
            if isinstance(answer, Refusal):
                continue
            before, self.session = self.session, fold_on(self.session, self.log, answer)
            self.log = self.log.plus(answer)
            self.pen.follow(before, answer, self.session)


def put_down_after(steps: Sequence[str]) -> Led:
    """A session that goes on, with the pen down."""
    led = Led()
    led.lead(["forward", *steps])
    assume(led.session.state in (State.RUNNING, State.HELD))
    led.pen.put_down()
    return led


@settings(max_examples=60)
@given(before=steps, later=steps)
def test_a_kill_makes_no_difference(before: list[str], later: list[str]) -> None:
    led = put_down_after(before)
    left = Alive(None, pen=led.pen.down)
    led.lead(later)
    opened = led.another_pen()
    opened.go_on(left)
    assert opened.down == led.pen.down


@settings(max_examples=60)
@given(before=steps, meanwhile=steps, later=steps)
def test_nor_does_one_some_time_later(before: list[str], meanwhile: list[str], later: list[str]) -> None:
    led = put_down_after(before)
    led.lead(meanwhile)
    assume(led.pen.down is not None)
    left = Alive(None, pen=led.pen.down)
    led.lead(later)
    opened = led.another_pen()
    opened.go_on(left)
    assert opened.down == led.pen.down


@settings(max_examples=60)
@given(before=steps, undone=st.integers(1, 4))
def test_undo_and_redo_come_to_it_as_it_was(before: list[str], undone: int) -> None:
    led = put_down_after(before)
    pen, session = led.pen.down, led.session
    led.lead(["undo"] * undone)
    led.lead(["redo"] * undone)
    assume(led.session == session)
    assert led.pen.down == pen


@settings(max_examples=60)
@given(before=steps, later=st.lists(st.sampled_from([*STEPS]), max_size=12))
def test_it_is_down_just_where_it_was_put_down(before: list[str], later: list[str]) -> None:
    """As long as nothing is said of what was: then it is the turn, or the part, that counts."""
    led = put_down_after(before)
    pen = led.pen.down
    assert pen is not None
    place = where_down(pen, led.session)
    for name in later:
        led.lead([name])
        here = not led.session.ended and where_down(pen, led.session) == place
        assert (led.pen.down is not None) == here or isinstance(place, AgendaPosition)
