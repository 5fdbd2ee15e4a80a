"""Time in the facilitator's hands, from the live screen: put right what went wrong, divide again what is left."""

from collections.abc import Awaitable
from typing import Any

from textual.screen import Screen

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.actions.replan import Proposal, replan
from inspiratie_tui.core.view.corrections import CorrectionView, correction_view
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_of


class Timing(Screen[None]):
    """The part of the live screen that opens the time dialog."""

    live: SessionRunner
    clock: Clock

    def do(self, deed: Awaitable[Answer], said: str = "") -> Any:
        """Have it done; the live screen says how."""
        raise NotImplementedError

    def action_time(self) -> None:
        """Ask what is to be put right, or how to divide what is left, and do that."""
        # At once: keys that are typed ahead must meet the dialog, not the screen below it.
        from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog

        live = self.live

        def look() -> CorrectionView:
            return correction_view(live.log, live.session, live.wall_clock, live.names)

        self.app.push_screen(CorrectionsDialog(self.clock, look), self._put_right)

    def _put_right(self, wanted: Correction | Proposal | None) -> None:
        if isinstance(wanted, Proposal):
            said = _("what is left is divided again; {key} takes it back").format(key=key_of("undo"))
            self.do(self.live.act(replan, wanted), said)
        elif wanted is not None:
            self.do(self.live.correct(wanted), _("put right"))
