"""The application that plays a demo until somebody takes over."""

import asyncio
from collections.abc import Sequence

from textual.events import Event, Key, MouseDown, Paste
from textual.screen import ModalScreen
from textual.widget import Widget

from inspiratie_tui.leading.published import Published
from inspiratie_tui.texts.keys import keys_of
from inspiratie_tui.ui.app import InspiratieApp
from inspiratie_tui.ui.context import AppContext, Demo, Start
from inspiratie_tui.ui.demo.demo_mark import DemoMark, Told
from inspiratie_tui.ui.demo.player import Player, Wait
from inspiratie_tui.ui.demo.scene import Scene
from inspiratie_tui.ui.demo.script import SCRIPT
from inspiratie_tui.ui.shared.privacy import Discreet

INTERRUPT = "ctrl+c"
"""Leaves at once while the demo plays, as it ends whatever else runs in a terminal."""


class DemoApp(InspiratieApp):
    """Plays scenes by itself with keys that go the way of all keys; any key of somebody takes over, and does no more.

    That first key is pressed by somebody who wants to begin, and cannot know what it would do on this screen.
    """

    def __init__(
        self,
        context: AppContext,
        start: Start,
        demo: Demo,
        *,
        scenes: Sequence[Scene] = SCRIPT,
        wait: Wait = asyncio.sleep,
    ) -> None:
        """Open `start` in `context`, whose clock is that of `demo`; `wait` passes the time between keys."""
        super().__init__(context, start)
        self._told = Told("")
        self._monotonic = context.clock.monotonic
        self._demo = demo
        self._plays = True
        self._own: Key | None = None
        self._player = Player(scenes, self, demo.clock, wait)

    def on_mount(self) -> None:
        """Begin to play."""
        self._playing = self.keep_going(self._player.play())

    def mark(self, screen: Widget) -> None:
        """Let `screen` tell what is seen, and who leads."""
        screen.compose_add_child(DemoMark(self._told))

    def tell(self, sentence: str) -> None:
        """Show `sentence` on every screen that is open, and on those to come."""
        self._tell(Told(sentence))

    def _tell(self, told: Told) -> None:
        self._told = told
        for screen in self.screen_stack:
            for mark in screen.query(DemoMark):
                mark.tell(told)

    async def press(self, key: Key) -> None:
        """Press `key` as if it came from the terminal, and return when it was handled."""
        key.time = self._monotonic()
        self._own = key
        self.post_message(key)
        await self.all_given()

    async def on_event(self, event: Event) -> None:
        """Take over at the first key or click of somebody; keys of the demo itself go on as all keys do."""
        if not isinstance(event, Key | Paste | MouseDown) or event.is_forwarded:
            await super().on_event(event)
        elif event is self._own:
            self._own = None
            if self._plays:  # else it was pressed just before somebody took over
                await super().on_event(event)
        elif not self._plays:
            await super().on_event(event)
        else:
            event.stop()
            await self._interrupted(event)

    async def _interrupted(self, event: Key | Paste | MouseDown) -> None:
        if isinstance(event, Key | Paste):
            self.ahead.arrived(event)
        if isinstance(event, Key) and event.key in (*keys_of("leave"), INTERRUPT):
            self.exit()
        else:
            await self._take_over()

    async def _take_over(self) -> None:
        """Stop playing, and let somebody lead from a screen on which all keys mean what help says."""
        self._plays = False
        self._playing.cancel()
        await self.sieve.end()
        await self.curtains.lift()
        for top in reversed(self.screen_stack):
            if not isinstance(top, ModalScreen):
                break
            top.dismiss(None)
        for screen in tuple(self.screen_stack):
            if isinstance(screen, Discreet):
                await screen.put_words_away()
        self._tell(Told("", led_at=self._demo.speed))
        self._demo.clock.pace(1)
        runner = self._sessions.runner
        if runner is not None:
            runner.subscribe(self._go_fast)

    def _go_fast(self, published: Published) -> None:
        """Let the clock go as fast as was asked once the session has begun: before that it is read at leisure."""
        if published.session.spans:
            self._demo.clock.pace(self._demo.speed)
