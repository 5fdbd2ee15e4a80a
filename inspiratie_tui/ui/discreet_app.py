"""An application that keeps what is typed and shown to itself."""

from collections.abc import Callable
from typing import TypeVar

from inspiratie_tui.ui.keys.in_turn import KeysInTurn

Result = TypeVar("Result")


class DiscreetApp(KeysInTurn[Result]):
    """An app that gives nothing to other programs unless it may."""

    def __init__(self, monotonic: Callable[[], float], *, may_copy_out: bool) -> None:
        """Keep what is copied inside, unless it `may_copy_out`, to the clipboard of the machine.

        `monotonic` tells the seconds that times of events count in.
        """
        super().__init__(monotonic)
        self._may_copy_out = may_copy_out
        self._copied = ""

    @property
    def clipboard(self) -> str:
        """Return what was copied in a field last, for ctrl+v there."""
        return self._copied

    def copy_to_clipboard(self, text: str) -> None:
        """Keep `text` to be pasted; give it to the terminal, where all programs read it, only if that is wanted."""
        self._copied = text
        if self._may_copy_out:
            super().copy_to_clipboard(text)
