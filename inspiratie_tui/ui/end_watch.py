"""Ends the program when the system asks for it, also when its event loop does not answer.

The window was closed, the machine is shut down, somebody ended it from outside. What was typed is saved by the loop, in
good order, if that takes no longer than `ORDERLY_SECONDS`; else by this thread, which needs no loop.
"""

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable

ORDERLY_SECONDS = 1.0
"""How long the event loop has to end the program in good order."""
SAVING_SECONDS = 0.8
"""How long saving without it may take: a disk that does not answer either has had its time."""


class EndWatch:
    """Waits for SIGHUP, SIGTERM and SIGINT; the first of them counts, and the program is gone within two seconds."""

    def __init__(self, ask: Callable[[], object], save_at_once: Callable[[], object]) -> None:
        """Call `ask` to have the program end in good order, and `save_at_once` when it did not.

        Both are called in a thread.
        """
        self._ask, self._save_at_once = ask, save_at_once
        self._heard, self._told = os.pipe()

    def begin(self) -> None:
        """Listen until the program is gone. Only in the main thread; on Windows nobody asks like that."""
        if sys.platform == "win32":
            return
        os.set_blocking(self._told, False)
        # The number of each signal is written there at once, whatever the main thread is doing.
        signal.set_wakeup_fd(self._told, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        # A closed window also sends SIGCONT, at which Textual would take the terminal again.
        signal.signal(signal.SIGHUP, lambda *_: signal.signal(signal.SIGCONT, signal.SIG_IGN))
        # Python puts them back to what they were when it is almost gone, and would then end as if it was killed.
        atexit.register(_ignore, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        threading.Thread(target=self._wait, name="end", daemon=True).start()

    def _wait(self) -> None:
        endings = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
        while endings.isdisjoint(os.read(self._heard, 256)):
            pass
        self._ask()
        # The program ends meanwhile, and this thread with it.
        threading.Event().wait(ORDERLY_SECONDS)
        self._end_now()

    def _end_now(self) -> None:
        code = 1
        try:
            from concurrent.futures import ThreadPoolExecutor

            saving = ThreadPoolExecutor(1, "end").submit(self._save_at_once)
            if saving.exception(SAVING_SECONDS) is None:
                code = 0
        finally:
            os._exit(code)


def _ignore(*numbers: signal.Signals) -> None:
    """Ignore the signals with these `numbers`: everything is saved and closed, and Python ends."""
    for number in numbers:
        signal.signal(number, signal.SIG_IGN)
