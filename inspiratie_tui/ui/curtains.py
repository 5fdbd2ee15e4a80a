"""Draws the curtain over whatever is on the screen, and lifts it without showing anything that no key asked for."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from textual.screen import Screen

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.moments import LocalMs
from inspiratie_tui.core.view.time_slices import time_of_day
from inspiratie_tui.ui.shared.privacy import Discreet, LedUnseen

if TYPE_CHECKING:
    # Imported when the first curtain is drawn: no screen waits for it.
    from inspiratie_tui.leading.published import Published
    from inspiratie_tui.leading.runner import SessionRunner
    from inspiratie_tui.ui.shared.curtain import Curtain, InFront


class CurtainStage(Protocol):
    """What the curtain needs of the application."""

    @property
    def screen(self) -> Screen[object]:
        """Return the screen on top."""

    @property
    def screen_stack(self) -> Sequence[Screen[object]]:
        """Return the screens, the lowest one first."""

    def push_screen(self, screen: Screen[None]) -> object:
        """Put `screen` on top."""

    def call_later(self, callback: Callable[[], object]) -> bool:
        """Call `callback` when what is being handled is done."""


class OpenSession(Protocol):
    """Knows which session is open."""

    @property
    def runner(self) -> "SessionRunner | None":
        """Return what runs the session that is open, None when none is."""


class Curtains:
    """Keeps the one curtain of the program, which hangs before everything while it is drawn."""

    def __init__(self, stage: CurtainStage, session: OpenSession, clock: Clock) -> None:
        """Draw it on `stage`, with the question of the open `session` and what time it is by `clock`."""
        self._stage = stage
        self._session = session
        self._clock = clock
        self._curtain: Curtain | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._followed = False

    async def toggle(self) -> None:
        """Draw the curtain, or lift it when it is drawn."""
        if self._curtain is None:
            self.draw()
        else:
            await self.lift()

    def draw(self) -> None:
        """Hang the curtain before everything; what lies below stays as it is."""
        if self._curtain is not None:
            return
        self._hang()
        runner = self._session.runner
        if runner is not None:
            self._unsubscribe = runner.subscribe(self._look_again)
            runner.cover(True)

    def _hang(self) -> None:
        from inspiratie_tui.ui.shared.curtain import Curtain

        self._curtain = Curtain(self._clock, self._look, self._forward)
        self._stage.push_screen(self._curtain)

    def _look(self) -> "InFront":
        from inspiratie_tui.ui.shared.curtain import InFront

        runner = self._session.runner
        if runner is None:
            return InFront(time_of_day(LocalMs(self._clock.local(self._clock.stamp().utc))))
        view = runner.view()
        return InFront(view.head.clock, view.question)

    def _look_again(self, _published: "Published") -> None:
        if self._curtain is not None:
            self._curtain.look_again()

    def _forward(self) -> None:
        for screen in self._stage.screen_stack:
            if isinstance(screen, LedUnseen):
                screen.forward_unseen()

    def stay_in_front(self, top: Screen[object]) -> None:
        """Hang the curtain anew when `top` came before it, as what was asked for just before it was drawn does."""
        if self._curtain is not None and top is not self._curtain and self._curtain in self._stage.screen_stack:
            self._curtain.lifted = True
            self._hang()

    async def lift(self) -> None:
        """Show what lies below, but for private words: then the screen below them, which is the live one or home."""
        if self._curtain is None:
            return
        bare = await self._bare()
        curtain, self._curtain = self._curtain, None
        self._unsubscribe()
        if self._session.runner is not None:
            self._session.runner.cover(False)
        # All at once: nothing that lies between is painted.
        if bare is None:
            curtain.dismiss(None)
        stack = self._stage.screen_stack
        # Each of them once: one may put a question in its place.
        for top in () if bare is None else tuple(reversed(stack[stack.index(bare) + 1 :])):
            if isinstance(top, Discreet):
                top.take_away()
            else:
                top.dismiss(None)

    async def _bare(self) -> Screen[object] | None:
        """Return the screen above which words are private, None when there are none or nothing lies below them."""
        below: Screen[object] | None = None
        for screen in tuple(self._stage.screen_stack):
            if not isinstance(screen, Discreet):
                continue
            if screen.shows_private_words():
                await screen.put_words_away()
                if below is not None and screen.shows_private_words():
                    return below
            below = screen
        return None

    def follow(self, published: "Published") -> None:
        """Draw and lift the curtain as the program does that leads the session, in a window that looks along."""
        if published.covered == self._followed:
            return
        self._followed = published.covered
        if published.covered:
            self.draw()
        else:
            self._stage.call_later(self.lift)
