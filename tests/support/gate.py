"""A gate before the disk of a session."""

import asyncio
import errno
import os
import threading
from collections.abc import Callable
from typing import Any

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.leading.runner import SessionRunner

PATIENCE = 60
"""Seconds that are waited in vain only."""


class Gate:
    """Holds a write back until it is opened, or refuses it."""

    def __init__(self, live: SessionRunner, monkeypatch: pytest.MonkeyPatch, name: str = "append_many") -> None:
        self.open = threading.Event()
        self.reached = threading.Event()
        self.full = False
        self.calls: list[Any] = []
        write: Callable[..., Any] = getattr(live.store, name)

        def through(*words: Any) -> Any:
            self.calls.append(words)
            self.reached.set()
            assert self.open.wait(PATIENCE)
            if self.full:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return write(*words)

        monkeypatch.setattr(live.store, name, through)

    async def is_reached(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while not self.reached.is_set():
                await asyncio.sleep(0.001)


async def held_back(live: SessionRunner, monkeypatch: pytest.MonkeyPatch) -> tuple[Gate, asyncio.Task[Answer]]:
    """Forward was asked, and its event is being written until the gate is opened."""
    gate = Gate(live, monkeypatch)
    asked = asyncio.create_task(live.perform(actions.forward))
    await gate.is_reached()
    return gate, asked
