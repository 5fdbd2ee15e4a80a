"""Which lines home has, and which of them is chosen."""

from msgspec import Struct

from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.shared.entries import ListEntry


class HomeChoice(Struct, frozen=True):
    """What a key at home acts on, instead of the screen."""

    context: AppContext
    """Where things are, and the group that home is about."""
    entries: tuple[ListEntry, ...]
    """The lines of the list, in order."""
    cursor: int
    """The index of the chosen line."""

    @property
    def chosen(self) -> ListEntry | None:
        """Return the chosen line, None when there are no lines."""
        return self.entries[self.cursor] if self.entries else None

    @property
    def may_open(self) -> bool:
        """Tell whether the chosen line can be opened: one without a session needs an agenda."""
        chosen = self.chosen
        return chosen is not None and (chosen.session is not None or chosen.agenda is not None)

    @property
    def may_edit(self) -> bool:
        """Tell whether the chosen line has an agenda that can still be changed."""
        return self.chosen is not None and self.chosen.agenda is not None

    @property
    def readable(self) -> ListEntry | None:
        """Return the session to read back: the chosen one, else the newest that was held, else the first of the list.

        None when the list has no session.
        """
        sessions = [entry for entry in self.entries if entry.session is not None]
        if self.chosen in sessions:
            return self.chosen
        return next((entry for entry in reversed(sessions) if entry.ended), sessions[0] if sessions else None)
