"""The base of our screens, so that the first picture of each is a whole one, and is drawn once.

Textual 8.2 draws a new screen three or four times: at its first layout, at every size it hears of, when its styles
follow that size, and at its first idle moment. Each is the whole screen, and some show what is not laid out yet.
"""

import asyncio

from textual import on
from textual.events import ScreenResume
from textual.screen import Screen


class WholePicture(Screen[None]):
    """A screen that draws nothing until all that came with opening it has been handled, and then once at a time."""

    def __init__(self, classes: str = "") -> None:
        """Begin before the first picture, with style `classes`."""
        super().__init__(classes=classes)
        self._first_picture = asyncio.Event()
        self._held = False

    async def stands(self) -> None:
        """Return when the first picture was drawn."""
        await self._first_picture.wait()

    @on(ScreenResume)
    def _styled_already(self, event: ScreenResume) -> None:
        """Keep the styles of a screen that opens: they were worked out a moment ago."""
        if not self._first_picture.is_set():
            event.refresh_styles = False

    async def on_idle(self) -> None:
        """Draw the first picture when nothing waits any more that would change it."""
        if self._first_picture.is_set() or not self.is_current:
            return
        await asyncio.sleep(0)  # the widgets hear of their size, and may have something to say about it
        if self.message_queue_size:
            return
        if self.app._batch_count:  # the application is not ready to draw: look again when it is
            self.app.call_later(self.check_idle)
            return
        self._first_picture.set()
        self._on_timer_update()

    def _on_timer_update(self) -> None:
        """Lay out and draw what has changed; Textual draws after the layout, and then what has changed besides."""
        self._held = True
        try:
            super()._on_timer_update()
        finally:
            self._held = False
        self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        """Draw what has changed, unless more of it is coming, or another screen covers it: it then stays for later."""
        top = self.app.screen
        # Through a dialog a screen is seen; below another screen it would only have that one drawn again.
        if self._first_picture.is_set() and not self._held and (top is self or top.is_modal):
            super()._compositor_refresh()
