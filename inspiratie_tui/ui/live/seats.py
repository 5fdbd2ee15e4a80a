"""Handles the digits of the live screen, which name who has the floor or wants to say something."""

from collections.abc import Callable

from inspiratie_tui.core.actions.lead import give_floor
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.slices import Mark, RingSlice
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.performer import Performer

SeatAction = Callable[[Session, SessionMs, int, PersonId], Answer]
"""What can be performed for somebody who was named."""
ChoosePerson = Callable[[str, Callable[[PersonId], object]], object]
"""Asks a question of those without a digit, and tells who was chosen."""


class Seats:
    """Knows what a digit means now."""

    def __init__(self, performer: Performer, answers: AnswerLine, choose_other: ChoosePerson) -> None:
        """Let `performer` do what a digit asks; `choose_other` asks for somebody without a digit."""
        self._performer = performer
        self._answers = answers
        self._choose_other = choose_other
        self._ring = RingSlice(())
        self._asked: SeatAction | None = None
        self._question = ""

    def follow(self, ring: RingSlice) -> None:
        """Take from `ring` who sits where now."""
        self._ring = ring

    def ask(self, question: str, action: SeatAction) -> None:
        """Ask `question`, and let the next digit name for whom `action` is performed."""
        self._asked, self._question = action, question
        self._answers.say(question)

    def other_key(self) -> None:
        """Let the next digit name who has the floor again: a key came that names no seat."""
        if self._asked is not None:
            self._asked = None
            self._answers.clear()

    def take(self, seat: int) -> None:
        """Do what the digit of `seat` means; 0 is somebody without one."""
        asked, self._asked = self._asked, None
        pointed_at = self._ring.seat(seat)
        if seat == 0:
            question = _("Who has the floor?") if asked is None else self._question
            self._choose_other(question, lambda person: self._performer.perform(asked or give_floor, person))
        elif pointed_at is None:
            self._answers.say(_("There is no seat {number}.").format(number=seat))
        elif pointed_at.mark is Mark.ABSENT:
            # Whoever speaks, or wants to, is here; it stands there, for the name was not on the screen.
            came = _("{name} is here · undo with {key}").format(name=pointed_at.name, key=key_in_sentence("undo"))
            self._performer.perform_and_say(came, asked or give_floor, pointed_at.person)
        else:
            self._performer.perform(asked or give_floor, pointed_at.person)
