"""An event loop that does not wait, and a driver without a terminal. Both are imported after Textual."""

import asyncio
import selectors
from collections.abc import Callable
from typing import Any

from textual import messages
from textual.drivers.headless_driver import HeadlessDriver


class _Passing(selectors.SelectSelector):
    """Lets the time pass that is waited for."""

    def __init__(self, passing: Any) -> None:
        super().__init__()
        self._passing = passing

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("everything waits, and nothing will ever come")
        if not ready and timeout:
            self._passing.seconds += timeout
        return ready


class QuickLoop(asyncio.SelectorEventLoop):
    """A loop in which time passes when there is nothing to do, and the work of threads is done at once and counted."""

    def __init__(self, passing: Any) -> None:
        super().__init__(_Passing(passing))

    def run_in_executor(self, _executor: Any, func: Callable[..., Any], *args: Any) -> Any:
        done = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001  (as a thread would hand it over)
            done.set_exception(error)
        return done


class Written(HeadlessDriver):
    """Keeps how much was written for a terminal that marks frames."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._bytes = self._frames = 0

    @property
    def is_headless(self) -> bool:
        """Tell Textual that it is to draw."""
        return False

    def start_application_mode(self) -> None:
        super().start_application_mode()
        self.process_message(messages.TerminalSupportsSynchronizedOutput())

    def write(self, data: str) -> None:
        self._bytes += len(data.encode())
        self._frames += data.count("\x1b[?2026h")

    def taken(self) -> dict[str, int]:
        """Return frames and bytes since the last time."""
        taken = {"frames": self._frames, "bytes": self._bytes}
        self._bytes = self._frames = 0
        return taken
