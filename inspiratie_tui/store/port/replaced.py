"""What to tell when something else was put in the place of an open session: a backup, another laptop's version."""

from enum import StrEnum

from msgspec import Struct


class Stood(StrEnum):
    """What stood where the session had been written; one sentence each in `texts.replaced`."""

    ANOTHER = "another version"
    """The same session, at an earlier moment or from elsewhere."""
    NOTHING = "nothing"
    """It was gone, or there was nothing in it."""
    NO_FILE = "no file"
    """A link, a folder, a pipe."""
    UNREADABLE = "unreadable"
    """Something that cannot be read."""
    SOMETHING_ELSE = "something else"
    """Another session, or no session at all."""
    NEWER = "newer"
    """The session as a newer program keeps it, of which this one may read only half."""


class Replaced(Struct, frozen=True):
    """What stood there and what became of it; what this program had is kept again. `texts.replaced` says it."""

    stood: Stood
    """What stood there."""
    set_aside: str | None
    """Under which name it is kept, whole; None when there was nothing to keep."""
    notes: int = 0
    """How many of its notes came along."""
    events: int = 0
    """How many of its events came along."""
    different: int = 0
    """How many of its entries did not, for what this program has is different; they stay in what was set aside."""
    left_out: int = 0
    """How many of its events did not, though this program has none of their number; they stay there too.

    They were done in a session that had become another one, or stand in a damaged file and may be wrong.
    """
