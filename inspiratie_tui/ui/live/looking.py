"""Looking ahead in the agenda from the live screen: another part, and going there."""

from collections.abc import Awaitable
from typing import Any

from textual.screen import Screen

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.view.slices import ReminderSlice
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.keys import key_of

_SAID = 60
"""Cells of a title in a sentence, so that its end is seen too."""


class Looking(Screen[None]):
    """The part of the live screen that looks at a part which is not the one it is in."""

    live: SessionRunner
    message: Any
    looked_at: Any
    prompt: Any

    def do(self, deed: Awaitable[Answer]) -> Any:
        """Have it done; the live screen says how."""
        raise NotImplementedError

    def say_nothing(self) -> None:
        """Take away what was said last; the live screen knows how."""
        raise NotImplementedError

    def show_view(self) -> None:
        """Show the session as it is; the live screen knows how."""
        raise NotImplementedError

    def action_look(self, step: int) -> None:
        """Look at another part; nothing happens to the session."""
        rows = self.live.view().agenda.rows
        if rows:
            here = self.live.session.place.part if self.looked_at is None else self.looked_at
            self.looked_at = max(0, min(len(rows) - 1, here + step))
            row = rows[self.looked_at]
            said = _("{number}. {title}: {key} goes there, Esc stays")
            if row.dropped:
                said = _("{number}. {title} is left out: {key} goes there all the same, Esc stays")
            self.message = said.format(number=self.looked_at + 1, title=cut(row.title, _SAID), key=key_of("go"))
            self.show_view()

    def action_look_away(self) -> None:
        """Look at where the session is; where one looks at that already, wave away what was pointed at."""
        if self.looked_at is None and isinstance(self.prompt, ReminderSlice) and self.live.dismiss():
            self.show_view()
        self.looked_at = None
        self.say_nothing()

    def action_go(self) -> None:
        """Go to the part that is looked at."""
        if self.looked_at is not None:
            self.do(self.live.act(lead.go_to, self.looked_at))
