"""What is done beside the clock: each kind of work once at a time, and a failure is never lost."""

import asyncio
from collections.abc import Callable, Coroutine


class Chores:
    """Work under way, by its name."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._failed: list[BaseException] = []

    def start(self, name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Begin `work`, unless what was begun under `name` is not done yet; return at once."""
        if name in self._under_way:
            return
        task = asyncio.get_running_loop().create_task(work(), name=name)
        self._under_way[name] = task
        task.add_done_callback(self._done)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._under_way.pop(task.get_name(), None)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._failed.append(error)

    def raise_failure(self) -> None:
        """Raise what kept a piece of work from being done, the first one first."""
        if self._failed:
            raise self._failed.pop(0)

    def under_way(self, *names: str) -> bool:
        """Tell whether anything that was begun under one of `names` is not done yet."""
        return any(name in self._under_way for name in names)

    async def finish(self, *names: str) -> None:
        """Return when what was begun under `names` is done; raise the first failure."""
        while self.under_way(*names):
            await asyncio.wait([task for name, task in self._under_way.items() if name in names])
        self.raise_failure()
