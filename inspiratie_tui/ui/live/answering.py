"""Answering what is asked beside all else on the live screen: what a gap was, and whether something was forgotten."""

from collections.abc import Awaitable
from typing import Any

from textual import work
from textual.screen import Screen

from inspiratie_tui.core.actions import gaps, reminders
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.prompts import ANSWERS, shifted


class Answering(Screen[None]):
    """The part of the live screen that notices gaps, and takes the answers to what it asks."""

    live: SessionRunner
    message: Any

    def do(self, deed: Awaitable[Answer], said: str = "") -> Any:
        """Have it done; the live screen says how."""
        raise NotImplementedError

    def show_view(self) -> None:
        """Show the session as it is; the live screen knows how."""
        raise NotImplementedError

    def notice(self) -> None:
        """Look whether the program was there all along; what it missed becomes a question on its line."""
        by = self.live.notice()
        if by:
            self.message = shifted(by)
        if self.live.was_away:
            self._tell_away()

    @work(group="away")
    async def _tell_away(self) -> None:
        await self.live.tell_away()
        self.show_view()

    def action_was(self, what: str) -> None:
        """Say what that time was; `what` is a value of Absence."""
        gap = gaps.open_gap(self.live.session)
        was = GapMeaning(what) if gap is None else gaps.counted_meaning(self.live.session, gap, GapMeaning(what))
        if was is GapMeaning.STOPPED:
            said = _("the session ended then; {key} reopens it").format(key=key_of("reopen"))
        else:
            said = _("noted: {answer}; {key} takes it back").format(answer=_(ANSWERS[was]), key=key_of("undo"))
        self.do(self.live.act(gaps.explain_gap, was), said)

    def action_nudge(self) -> None:
        """It was so: put right what was forgotten, since then."""
        self.do(self.live.act(reminders.accept), _("put right: {what}"))
