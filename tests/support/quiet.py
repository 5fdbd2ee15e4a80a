"""When a program has done what it was asked: its queues, its workers and its picture are asked, never the time.

Pilot waits for the processor to be idle, 60 ms a key and more on a busy machine.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from unittest.mock import patch

from rich.text import Text
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.strip import Strip
from textual.worker import WorkerCancelled

from inspiratie_tui.ui.app import InspiratieApp
from inspiratie_tui.ui.live.live_screen import LiveScreen

# What `do`, the note field and home have under way; an open dialog waits for its answer and is no work.
_WORK = ("actions", "notes", "reading", "year", "settings", "agenda")
_CHORES = ("gaps", "retry", "agenda")
"""What a heartbeat has under way that a test waits for: its sign of life changes nothing on a screen."""
_MOST_PICTURES = 20
"""How many pictures a key may need until the last one stands."""
_LOOKS = 100
"""How often a pump is looked at before it is taken to wait for the disk."""


async def quiet(app: InspiratieApp) -> None:
    """Return when everything that `app` was asked has been done, laid out and drawn."""
    calm = pictures = 0
    while calm < 3:
        if app.crash is not None:
            raise app.crash
        if await _handled(app) or await _worked(app):
            calm = 0
        # A scroll bar that comes and goes where there is no room for it is never settled.
        elif pictures < _MOST_PICTURES and _painted(app):
            calm, pictures = 0, pictures + 1
        else:
            calm += 1
    if app.is_running:
        drawn(app.screen)


def drawn(screen: Screen[Any]) -> list[Strip]:
    """Draw `screen` over what can be seen below it."""
    visible_screen_stack.set(screen.app._background_screens)
    return screen._compositor.render_strips()


@contextmanager
def drawn_when_quiet() -> Iterator[None]:
    """Draw what stands when all is done, and whole pictures that are asked for.

    There is no terminal: what would be there for a sixtieth of a second is looked at by nobody, and costs a third of
    each test.
    """
    render = Compositor.render_update

    def when_whole(compositor: Compositor, full: bool = False, **more: Any) -> Any:
        if full:
            return render(compositor, full=True, **more)
        compositor._dirty_regions.clear()
        return Text()

    with patch.object(Compositor, "render_update", when_whole):
        yield


async def _handled(app: InspiratieApp) -> bool:
    """Let every message be handled; whether there was any."""
    looks = 0
    while any(map(_busy, _pumps(app))) and app.crash is None:
        # What goes on longer waits for a thread: it gets the processor.
        await asyncio.sleep(0 if looks < _LOOKS else 0.001)
        looks += 1
    if not looks:
        await asyncio.sleep(0)
    return looks > 0


async def _worked(app: InspiratieApp) -> bool:
    """Wait for what is under way; whether there was any."""
    working = [one for one in app.workers if one.group in _WORK and not one.is_finished]
    for worker in working:
        with suppress(WorkerCancelled):  # another one took its place
            await app.workers.wait_for_complete([worker])
    hearts = [screen.runner.heartbeat for screen in app.screen_stack if isinstance(screen, LiveScreen)]
    beating = [heart for heart in hearts if heart.chores.under_way(*_CHORES)]
    for heart in beating:
        await heart.chores.finish(*_CHORES)
    return bool(working or beating)


def _painted(app: InspiratieApp) -> bool:
    """Do now what a screen does sixty times a second, when there is anything to do; whether there was."""
    if not app.is_running:
        return False
    wanting = [screen for screen in app.screen_stack if screen._callbacks or _unpainted(screen)]
    for screen in wanting:
        screen._on_timer_update()
    return bool(wanting)


def _pumps(app: InspiratieApp) -> list[MessagePump]:
    return [app, *(pump for screen in app.screen_stack for pump in screen.walk_children(with_self=True))]


def _busy(pump: MessagePump) -> bool:
    """Whether `pump` handles a message, or has one to handle."""
    if pump._closing or pump._closed or not pump.is_running:
        return False
    return not (pump._message_queue.empty() and pump._message_queue.ready_event._waiters)


def _unpainted(screen: Screen[Any]) -> bool:
    """Whether `screen` is seen and says something else than its picture."""
    if not screen.is_current:
        return False
    # A screen below a dialog always wants to be painted again: what the dialog does not cover is painted with it.
    again = screen._repaint_required and screen is screen.app.screen
    return again or bool(screen._layout_required or screen._scroll_required or screen._dirty_widgets)
