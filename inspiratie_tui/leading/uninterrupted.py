"""Lets what was begun run to its end, also when whoever waits for it is cancelled."""

import asyncio
import functools
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_under_way: set[asyncio.Task[Any]] = set()
"""The tasks of `uninterrupted`; asyncio by itself keeps no reference to a task."""


def uninterrupted(function: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """Return `function` as one that runs to its end, also when its caller is cancelled.

    What is on disk is then always in memory too.
    """

    @functools.wraps(function)
    async def done(*args: P.args, **kwargs: P.kwargs) -> T:
        task = asyncio.create_task(function(*args, **kwargs))
        _under_way.add(task)
        task.add_done_callback(_under_way.discard)
        return await asyncio.shield(task)

    return done
