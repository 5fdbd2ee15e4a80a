"""What the keys of the dialog that divides what is left act on: the ways, which one is chosen, and the answer."""

from collections.abc import Callable

from inspiratie_tui.core.view.replan import ProposalSlice, ReplanView, same_way
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.texts.replan import proposal_lines, proposal_title


class ReplanDesk:
    """The dialog without its screen: keys and time change it, until it is `closed` with an `answer`."""

    def __init__(self, look: Callable[[], ReplanView]) -> None:
        """Let `look` return what can be divided now; the best way is chosen."""
        self._look = look
        self.view = look()
        """What could be divided at the last look."""
        self.cursor = 0
        """Which way is chosen, counted from 0."""
        self.shown: tuple[str, ...] = ()
        """What stands on the screen about the chosen way: it is only done when it stood there."""
        self.closed = False
        """Whether the dialog is over."""
        self.answer: ProposalSlice | None = None
        """The way to divide; None leaves all as it is."""

    @property
    def row(self) -> ProposalSlice | None:
        """Return the chosen way, None when there is none any more."""
        return self.view.proposals[self.cursor] if self.view.proposals else None

    @property
    def has_others(self) -> bool:
        """Tell whether there is another way than the chosen one."""
        return len(self.view.proposals) > 1

    @property
    def titles(self) -> tuple[str, ...]:
        """Return what the ways are called, each with the digit that chooses it."""
        return tuple(f"{number} {proposal_title(row)}" for number, row in enumerate(self.view.proposals, 1))

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what would come of the chosen way, or why there is none any more."""
        if self.row is not None:
            return proposal_lines(self.row)
        return () if self.view.nothing is None else (refusal(self.view.nothing),)

    @property
    def most_lines(self) -> int:
        """Return the most lines that any way has, so that nothing moves when another one is chosen."""
        return max((len(proposal_lines(row)) for row in self.view.proposals), default=1)

    @property
    def _readable(self) -> tuple[str, ...]:
        return ("" if self.row is None else proposal_title(self.row), *self.lines)

    def look(self) -> None:
        """Look again, for time goes on meanwhile; the same way stays chosen as long as it is there."""
        chosen = self.row
        self.view = self._look()
        rows = self.view.proposals
        again = (number for number, row in enumerate(rows) if chosen is not None and same_way(row, chosen))
        self.cursor = next(again, 0)

    def show(self) -> bool:
        """Take it that `lines` stand on the screen; return whether others did."""
        before, self.shown = self.shown, self._readable
        return self.shown != before

    def choose(self, step: int) -> None:
        """Choose the way `step` further (negative: back)."""
        self.cursor = max(0, min(len(self.view.proposals) - 1, self.cursor + step))

    def choose_number(self, number: int) -> bool:
        """Choose the way with that digit; return whether there is one."""
        if not 1 <= number <= len(self.view.proposals):
            return False
        self.cursor = number - 1
        return True

    def do(self) -> None:
        """Close with the chosen way if it is what stands on the screen; one that has just changed is shown first."""
        self.look()
        if self.row is not None and self._readable == self.shown:
            self.answer, self.closed = self.row, True

    def close(self) -> None:
        """Close without an answer: all stays as it is."""
        self.closed = True
