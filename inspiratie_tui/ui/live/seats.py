"""Handles the digits of the live screen, which name who has the floor or wants to say something."""

from collections.abc import Callable

from inspiratie_tui.core.actions.lead import give_floor, toggle_hand
from inspiratie_tui.core.view.slices import RingSlice
from inspiratie_tui.texts import _
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.performer import Performer


class Seats:
    """Knows what a digit means now."""

    def __init__(self, performer: Performer, answers: AnswerLine, choose_other: Callable[[], object]) -> None:
        """Let `performer` do what a digit asks; `choose_other` asks for somebody without a digit."""
        self._performer = performer
        self._answers = answers
        self._choose_other = choose_other
        self._ring = RingSlice(())
        self._asking_hand = False

    def follow(self, ring: RingSlice) -> None:
        """Take from `ring` who sits where now."""
        self._ring = ring

    def ask_hand(self) -> None:
        """Let the next digit name who wants to say something."""
        self._asking_hand = True
        self._answers.say(_("Who wants to say something? Press the digit."))

    def other_key(self) -> None:
        """Let the next digit name who has the floor again: a key came that names no seat."""
        if self._asking_hand:
            self._asking_hand = False
            self._answers.clear()

    def take(self, seat: int) -> None:
        """Do what the digit of `seat` means; 0 is somebody without one."""
        asking, self._asking_hand = self._asking_hand, False
        person = self._ring.at(seat)
        if seat == 0:
            self._choose_other()
        elif person is None:
            self._answers.say(_("There is no seat {number}.").format(number=seat))
        else:
            self._performer.perform(toggle_hand if asking else give_floor, person)
