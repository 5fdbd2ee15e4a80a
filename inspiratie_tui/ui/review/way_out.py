"""What becomes of a session that was opened to be read back, when that is over."""

from collections.abc import Callable

from msgspec import Struct

from inspiratie_tui.leading.unsaved import Unsaved


class WayOut(Struct, frozen=True):
    """The two ways to leave its review."""

    leave: Callable[[], object]
    """Closes the session and the screen."""
    ask_unseen: Callable[[Unsaved], object]
    """Asks in place of the screen, where no note can be seen, whether what is unsaved may be lost."""
