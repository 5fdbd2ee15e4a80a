"""An application that keeps what is typed and shown to itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from inspiratie_tui.ui.curtains import Curtains
from inspiratie_tui.ui.keys.in_turn import KeysInTurn

if TYPE_CHECKING:
    from inspiratie_tui.leading.published import Published

Result = TypeVar("Result")


class DiscreetApp(KeysInTurn[Result]):
    """An app with a curtain that comes from anywhere, and that gives nothing to other programs unless it may."""

    curtains: Curtains
    """Draw the curtain; the app that opens sessions makes them."""

    def __init__(self, monotonic: Callable[[], float], *, may_copy_out: bool) -> None:
        """Keep what is copied inside, unless it `may_copy_out`, to the clipboard of the machine.

        `monotonic` tells the seconds that times of events count in.
        """
        super().__init__(monotonic)
        self._may_copy_out = may_copy_out
        self._copied = ""

    def on_load(self) -> None:
        """Keep the curtain before what is opened while it is drawn."""
        self.screen_change_signal.subscribe(self, self.curtains.stay_in_front, immediate=True)

    async def action_curtain(self) -> None:
        """Draw the curtain, or lift it."""
        await self.curtains.toggle()

    def follow_curtain(self, published: "Published") -> None:
        """Do with the curtain what the program does that leads the session, as `published` tells."""
        self.curtains.follow(published)

    @property
    def clipboard(self) -> str:
        """Return what was copied in a field last, for ctrl+v there."""
        return self._copied

    def copy_to_clipboard(self, text: str) -> None:
        """Keep `text` to be pasted; give it to the terminal, where all programs read it, only if that is wanted."""
        self._copied = text
        if self._may_copy_out:
            super().copy_to_clipboard(text)
