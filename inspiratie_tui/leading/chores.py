"""What is done beside the clock: each kind of work once at a time, and a failure is never lost."""

import asyncio
from collections.abc import Callable, Coroutine


class Chores:
    """Tasks that are under way, each under a name."""

    def __init__(self) -> None:
        """Begin with no task."""
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._anew: dict[str, Callable[[], Coroutine[None, None, None]]] = {}
        self._failed: list[BaseException] = []

    def start(self, name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Begin `work` as a task called `name`, unless one of that name is under way; return at once."""
        if name in self._under_way:
            return
        task = asyncio.get_running_loop().create_task(work(), name=name)
        self._under_way[name] = task
        task.add_done_callback(self._done)

    def start_anew(self, name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Begin `work` as `start` does; if it is under way, once more when that is done, for things have changed."""
        if name in self._under_way:
            self._anew[name] = work
        else:
            self.start(name, work)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._under_way.pop(task.get_name(), None)
        if (anew := self._anew.pop(task.get_name(), None)) is not None and not task.cancelled():
            self.start(task.get_name(), anew)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._failed.append(error)

    def raise_failure(self) -> None:
        """Raise what made a task fail, each failure once and the first one first; return when none failed."""
        if self._failed:
            raise self._failed.pop(0)

    def under_way(self, *names: str) -> bool:
        """Tell whether a task with one of `names` is under way."""
        return any(name in self._under_way for name in names)

    async def finish(self, *names: str) -> None:
        """Return when the tasks with these `names` are done. Raises the first failure of any task."""
        while self.under_way(*names):
            await asyncio.wait([task for name, task in self._under_way.items() if name in names])
        self.raise_failure()
