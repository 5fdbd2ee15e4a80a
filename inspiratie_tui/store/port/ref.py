"""How a session is named everywhere but in the store that keeps it."""

from typing import NamedTuple


class SessionRef(NamedTuple):
    """One session of one group; sorted it is by group, then by the day it was made."""

    group: str
    """Id of the group: any name a folder can have, so what is shown of it passes `as_given`."""
    session: str
    """`<ISO date>-<4 random letters>`; in a store that was changed by hand any name a file can have."""
