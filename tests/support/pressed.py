"""Keys that are pressed on a session, and taken back and put back: what a state machine of it begins with."""

from collections.abc import Callable
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine, rule

from inspiratie_tui.core.actions import undo
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.fold import fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session


class Pressed(RuleBasedStateMachine):
    """A session with its log, and the sessions it was before each thing that was done or undone."""

    def begin(self, opened: e.Opened) -> None:
        self.now = 0
        self.log = Log((opened,))
        self.live = apply(Session(), opened)
        self.done: list[Session] = []
        self.undone: list[tuple[Session, Session]] = []

    def ask(self, action: Callable[..., Answer], *args: Any) -> e.Event | None:
        before = self.live
        answer = action(self.live, self.now, len(self.log) + 1, *args)
        assert action(self.live, self.now, len(self.log) + 1, *args) == answer
        if isinstance(answer, Refusal):
            return None
        assert (answer.number, answer.at) == (len(self.log) + 1, self.now)
        self.live = fold_on(before, self.log, answer)
        self.log = self.log.plus(answer)
        assert self.live != before, f"{answer} was not refused, and did nothing"
        self.done.append(before)
        self.undone.clear()
        return answer

    def person(self, seat: int) -> PersonId:
        return self.live.circle.everyone[seat % len(self.live.circle.everyone)]

    @rule()
    def undo(self) -> None:
        answer = undo.undo(self.log, self.now, len(self.log) + 1)
        if not self.done:
            assert answer == Refusal(Reason.NOTHING_TO_UNDO)
            return
        assert isinstance(answer, e.Undone)
        self.log = self.log.plus(answer)
        before = self.done.pop()
        self.undone.append((before, self.live))
        self.live = before

    @rule()
    def redo(self) -> None:
        answer = undo.redo(self.log, self.now, len(self.log) + 1)
        if not self.undone:
            assert answer == Refusal(Reason.NOTHING_TO_REDO)
            return
        assert isinstance(answer, e.Redone)
        self.log = self.log.plus(answer)
        before, self.live = self.undone.pop()
        self.done.append(before)
