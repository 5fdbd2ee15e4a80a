"""Waits until keys that were already pressed have arrived, and until there is a screen for the next one."""

import asyncio

from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget


async def settled(pump: MessagePump) -> None:
    """Return when `pump` has handled every message that waits in its queue now."""
    handled = asyncio.Event()
    if pump.call_later(handled.set):
        await handled.wait()


async def all_settled(widget: Widget) -> None:
    """Return when the children of `widget` and then itself have handled every message that waits for them now."""
    for pump in (*widget.children, widget):
        await settled(pump)


async def written(screen: Screen[None]) -> None:
    """Return when the notes that are being saved, of any screen, are on disk or refused."""
    for worker in [worker for worker in screen.workers if worker.group == "notes"]:
        await worker.wait()


async def composed(screen: Screen[object]) -> None:
    """Return when `screen` has its widgets: until then a key would find nothing there that it could be for."""
    await screen._mounted_event.wait()
