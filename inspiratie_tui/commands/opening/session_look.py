"""Reads a session before anything is done with it."""

from typing import TYPE_CHECKING

from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason

if TYPE_CHECKING:
    from inspiratie_tui.store.port import SessionRef, SessionStore, Store


def look(store: "Store", ref: "SessionRef") -> "SessionStore":
    """Return the session as it is in `store`, not open for writing. Raises Refused when this program cannot read it."""
    from inspiratie_tui.store.port import TooNew

    try:
        return store.look(ref)
    except TooNew as problem:
        raise Refused(
            _("{file} was made by a newer version of the program: update to open it.").format(file=store.place_of(ref))
        ) from problem
    except OSError as problem:
        raise Refused(
            _("{file} cannot be read ({reason}).").format(file=store.place_of(ref), reason=os_reason(problem))
        ) from problem
