"""Who has a session, and what is left behind every two seconds while it is open."""

from msgspec import Struct

from inspiratie_tui.core.notes.note import NoteDraft, PenDown
from inspiratie_tui.core.session.stamp import Stamp


class Holder(Struct, frozen=True):
    """Who has a session open for writing."""

    user: str
    """Name of the account."""
    host: str
    """Name of the machine."""
    pid: int
    """The process."""
    since_utc: int
    """Milliseconds since 1970 UTC at which it was opened, by the clock of the store."""


class Alive(Struct, frozen=True):
    """A sign of life: the clocks and the drafts, as they were at most two seconds ago."""

    stamp: Stamp | None
    """The clocks; None when nobody wrote them since the session was made."""
    draft: NoteDraft | None = None
    """The note that was being typed; where none was, the one that was being mended."""
    holder: Holder | None = None
    """Who wrote it; the store fills it in."""
    curtain: bool = False
    """Whether the curtain was drawn: then it is in every window of this machine."""
    mending: NoteDraft | None = None
    """The note that was being mended in the review, while the draft of another one was kept."""

    pen: PenDown | None = None
    """Until when the pen is down; None when it is not, and then nothing on the disk says that it was."""
    after: NoteDraft | None = None
    """What was being typed for the two facilitators alone, when the session was over."""

    @property
    def keeps(self) -> bool:
        """Tell whether it has what somebody would miss after a power cut."""
        return self.draft is not None or self.after is not None or self.pen is not None

    @property
    def drafts(self) -> tuple[NoteDraft, ...]:
        """Return all that was being typed."""
        return tuple(draft for draft in (self.draft, self.mending, self.after) if draft is not None)
