"""Waits until keys that were already pressed have arrived."""

import asyncio

from textual.message_pump import MessagePump


async def settled(pump: MessagePump) -> None:
    """Return when `pump` has handled every message that waits in its queue now."""
    handled = asyncio.Event()
    if pump.call_later(handled.set):
        await handled.wait()
