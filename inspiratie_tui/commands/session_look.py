"""Reading a session before anything is done with it."""

from typing import TYPE_CHECKING

from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason

if TYPE_CHECKING:
    from inspiratie_tui.store import SessionFile, SessionSummary


def look(found: "SessionSummary") -> "SessionFile":
    """Return the session as it stands, without a lock. Raises Refused when it cannot be read by this program."""
    from inspiratie_tui.store import SessionFile, TooNew

    try:
        return SessionFile.look(found.path)
    except TooNew as problem:
        raise Refused(
            _("{file} was made by a newer version of the program: update to open it.").format(file=found.path)
        ) from problem
    except OSError as problem:
        raise Refused(
            _("{file} cannot be read ({reason}).").format(file=found.path, reason=os_reason(problem))
        ) from problem
