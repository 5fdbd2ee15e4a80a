"""Asks of a note that is read back whose words it has, and whom it is about."""

from msgspec.structs import replace
from textual.events import Key

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.texts import _
from inspiratie_tui.ui.keys.bindings import seat_of
from inspiratie_tui.ui.shared.note_people import Asked, NotePeople, WhoseQuestion, full_question


class WhoseDesk:
    """Knows what was asked, and what the next digit answers."""

    def __init__(self, people: NotePeople) -> None:
        """Let digits name `people`."""
        self._people = people
        self._question = WhoseQuestion()

    def ask(self) -> tuple[str, ...] | None:
        """Ask the next question, and return it as lines; None when there is no further one."""
        self._question.ask()
        asked = self._question.asked
        return None if asked is None else (full_question(asked),)

    def stop(self) -> bool:
        """Ask no longer; tell whether something was asked."""
        return self._question.stop()

    def answer(self, event: Key, note: Note) -> Note | str | None:
        """Return `note` as the key of `event` answers; a sentence when nobody sits there, None when it answers nothing.

        Backspace answers: as it went.
        """
        asked, digit = self._question.asked, seat_of(event)
        if asked is None or (digit is None and event.key != "backspace"):
            return None
        event.stop()
        before = note.by if asked is Asked.BY else note.about
        choice = None if digit is None else self._people.choice(digit, before)
        if digit is not None and choice is None:
            return _("There is no seat {number}.").format(number=digit)
        self._question.answer(digit)
        return replace(note, by=choice) if asked is Asked.BY else replace(note, about=choice)
