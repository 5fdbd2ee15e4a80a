"""What a screen shows of a session that is led."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from inspiratie_tui.core.actions.reminders import BY_TIME, Dismissal
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.settling import parked_questions
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.slices import ReminderSlice, View


class Viewer:
    """Makes the view of one session."""

    def __init__(self, names: Mapping[PersonId, str], digits: Digits, *, reminds: bool = True) -> None:
        """Show `names` for ids, and times as `digits` says; unless it `reminds`, no reminder comes by itself."""
        self._names = names
        self._digits = digits
        self._reminds = reminds

    def view(
        self, session: Session, clock: WallClock, notes: Sequence[Note], dismissed: Sequence[Dismissal] = ()
    ) -> View:
        """Return all that a screen shows of `session` and its `notes` at the time of `clock`.

        Nothing is said of what was `dismissed`.
        """
        shown = view(session, clock, self._names, self._digits, dismissed, len(parked_questions(notes)))
        silent = not self._reminds and isinstance(shown.prompt, ReminderSlice) and shown.prompt.about in BY_TIME
        return replace(shown, prompt=None) if silent else shown
