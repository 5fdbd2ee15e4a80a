"""Digits on the live screen: who has the floor, who wants to say something."""

from collections.abc import Awaitable
from typing import Any

from textual.events import Key
from textual.screen import Screen

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.ui.keys.bindings import seat_of


class Seating(Screen[None]):
    """The part of the live screen in which digits name seats."""

    live: SessionRunner
    message: Any
    _asking_hand = False

    def do(self, deed: Awaitable[Answer], said: str = "") -> Any:
        """Have it done; the live screen says how."""
        raise NotImplementedError

    def say_nothing(self) -> None:
        """Take away what was said last; the live screen knows how."""
        raise NotImplementedError

    def _choose_person(self) -> Any:
        """Ask who it is, of those without a digit; the live screen knows how."""
        raise NotImplementedError

    def on_key(self, event: Key) -> None:
        """Digits name seats; everything else goes to the bindings."""
        # What was said before stays until this key has its answer: both come in one picture.
        seat = seat_of(event)
        asking, self._asking_hand = self._asking_hand, False
        if self.live.file.read_only or (asking and seat is None):
            self.say_nothing()
        if seat is None:
            return
        event.stop()
        person = self.live.view().ring.at(seat)
        if seat == 0:
            self._choose_person()
        elif person is None:
            self.message = _("There is no seat {number}.").format(number=seat)
        elif asking:
            self.do(self.live.act(lead.toggle_hand, person))
        else:
            self.do(self.live.act(lead.give_floor, person))

    def action_hand(self) -> None:
        """Wait for the digit."""
        self._asking_hand = True
        self.message = _("Who wants to say something? Press the digit.")
