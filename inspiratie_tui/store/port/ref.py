"""How a session is named everywhere but in the store that keeps it."""

from typing import NamedTuple


class SessionRef(NamedTuple):
    """One session of one group; its name tells the day it was made, and not which of that day it is."""

    group: str
    """Id of the group: any name a folder can have, so what is shown of it passes `as_given`."""
    session: str
    """`<ISO date>-<4 random letters>`; in a store that was changed by hand any name a file can have."""

    @property
    def day(self) -> str:
        """Return the day in its name, on which it was made: an ISO date unless somebody renamed it."""
        return self.session[: len("2027-01-12")]
