"""Letters that came while the timeline was about to change: in whose turn they were typed is known when it has."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import NoteDraft


class Unsure(Struct, frozen=True):
    """A draft with such letters, and what it was before them."""

    draft: NoteDraft
    """With them."""
    before: NoteDraft | None
    """Without them."""
    first: SessionMs
    """When the first of them came."""
    last: SessionMs
    """When the last of them did."""

    def and_then(self, draft: NoteDraft, at: SessionMs) -> "Unsure":
        """Return this with what became of its draft at the moment `at`."""
        return replace(self, draft=draft, last=at)

    def kept(self, keeps: Callable[[NoteDraft], bool]) -> NoteDraft | None:
        """Return what of the draft may be kept: all of it, unless `keeps` refuses what is typed when its letters came.

        Then what it was before them.
        """
        allowed = all(keeps(replace(self.draft, at=at)) for at in (self.first, self.last))
        return self.draft if allowed else self.before
