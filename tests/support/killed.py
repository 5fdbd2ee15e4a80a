"""A program that is killed before each of its steps on the disk in turn: a copy of this process each time."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_STEPS = {"open", "os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.chmod", "os.utime"}


def kills(act: Callable[[], object], below: Path, pace: int = 1) -> Iterator[int]:
    """Run `act` in a copy of this process that dies before its first step below a folder, then `pace` steps later ...

    Yields after each death which step was not taken; ends when `act` came to its end. What is left stays for whoever
    asks, who must put everything back to the beginning. A write dies by half.
    """
    for step in range(1, 1_000, pace):
        if not is_killed(act, below, step):
            return
        yield step
    raise AssertionError("it never came to its end")


def is_killed(act: Callable[[], object], below: Path, step: int) -> bool:
    """Run `act` in a copy of this process that dies before its step with that number below a folder.

    Returns False when it came to its end before that. A write dies by half.
    """
    child = os.fork()
    if child == 0:
        os._exit(_dies(act, below, step))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 9), f"step {step}: {status}"
    return status == 9


def _dies(act: Callable[[], object], below: Path, last: int) -> int:
    """Run `act` until its step number `last`, and return 0 if it had fewer."""
    taken = 0
    write = os.write

    def count() -> bool:
        nonlocal taken
        taken += 1
        return taken == last

    def watch(event: str, values: tuple[Any, ...]) -> None:
        if (
            event in _STEPS
            and any(isinstance(value, str | os.PathLike) and _below(value) for value in values)
            and count()
        ):
            os._exit(9)

    def _below(value: Any) -> bool:
        return os.fspath(value).startswith(str(below)) if isinstance(os.fspath(value), str) else False

    def half(file: int, data: bytes) -> int:
        if count():
            write(file, data[: len(data) // 2])
            os._exit(9)
        return write(file, data)

    sys.addaudithook(watch)
    os.write = half
    try:
        act()
    except BaseException:  # noqa: BLE001  (the parent says it)
        import traceback

        traceback.print_exc()
        return 1
    return 0
