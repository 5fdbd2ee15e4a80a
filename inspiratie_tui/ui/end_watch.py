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

    def __init__(self, ask: Callable[[], object], save_at_once: Callable[[], int]) -> None:
        """Call `ask` to have the program end in good order, and `save_at_once` for the exit code when it did not.

        Both are called in a thread.
        """
        self._ask, self._save_at_once = ask, save_at_once
        self._heard, self._told = os.pipe()
        self._ending = threading.Lock()
        """Whoever ends the program takes it, and keeps it."""

    def begin(self) -> None:
        """Listen until the program is gone. Only in the main thread; on Windows nobody asks like that."""
        if sys.platform == "win32":
            return
        os.set_blocking(self._told, False)
        # The number of each signal is written there at once, whatever the main thread is doing.
        signal.set_wakeup_fd(self._told, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        # A closed window also sends SIGCONT, at which Textual would take the terminal again. It is heard, not heeded:
        # of a signal that is ignored just after it came Python complains on stderr.
        signal.signal(signal.SIGHUP, lambda *_: signal.signal(signal.SIGCONT, lambda *_: None))
        # Python puts them back to what they were when it is almost gone, and would then end as if it was killed.
        atexit.register(_ignore, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        threading.Thread(target=self._wait, name="end", daemon=True).start()

    def all_saved(self) -> None:
        """Tell that nothing is left to do but to return the exit code: from now on the program may be cut short.

        Never returns when it is being ended already. In its last moments Python lets no thread begin that could save.
        """
        self._ending.acquire()

    def _wait(self) -> None:
        endings = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
        while endings.isdisjoint(os.read(self._heard, 256)):
            pass
        self._ask()
        # The program ends meanwhile, and this thread with it.
        threading.Event().wait(ORDERLY_SECONDS)
        self._end_now()

    def _end_now(self) -> None:
        if not self._ending.acquire(blocking=False):
            os._exit(0)
        code = 1
        try:
            from concurrent.futures import ThreadPoolExecutor

            code = ThreadPoolExecutor(1, "end").submit(self._save_at_once).result(SAVING_SECONDS)
        finally:
            os._exit(code)


def _ignore(*numbers: signal.Signals) -> None:
    """Ignore the signals with these `numbers`: everything is saved and closed, and Python ends."""
    for number in numbers:
        signal.signal(number, signal.SIG_IGN)
