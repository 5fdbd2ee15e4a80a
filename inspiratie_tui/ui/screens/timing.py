"""Time in the facilitator's hands, from the live screen: put right what went wrong, divide again what is left."""

from collections.abc import Awaitable
from typing import Any

from textual.screen import Screen

from inspiratie_tui.clock import Clock
from inspiratie_tui.core.actions import Answer
from inspiratie_tui.core.beginnings import Change
from inspiratie_tui.core.replan import Proposal, replan
from inspiratie_tui.live import Live
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_of


class Timing(Screen[None]):
    """The part of the live screen that opens the time dialog."""

    live: Live
    clock: Clock

    def do(self, deed: Awaitable[Answer], said: str = "") -> Any:
        """Have it done; the live screen says how."""
        raise NotImplementedError

    def action_time(self) -> None:
        """Ask what is to be put right, or how to divide what is left, and do that."""
        # At once: keys that are typed ahead must meet the dialog, not the screen below it.
        from inspiratie_tui.ui.modals.time import TimeDialog

        self.app.push_screen(TimeDialog(self.clock, self.live), self._put_right)

    def _put_right(self, wanted: Change | Proposal | None) -> None:
        if isinstance(wanted, Proposal):
            said = _("what is left is divided again; {key} takes it back").format(key=key_of("undo"))
            self.do(self.live.act(replan, wanted), said)
        elif wanted is not None:
            self.do(self.live.put_right(wanted), _("put right"))
