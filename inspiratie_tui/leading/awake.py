"""Keeps the machine from sleeping and locking while a session runs.

The means are wakepy's: an inhibition over D-Bus, `caffeinate` on macOS, a thread's execution state on Windows. All
three end by themselves when the program does, also when it is killed.
"""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from queue import Empty, SimpleQueue

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.session.session import Session, State

SETTLED_SECONDS = 1.0
"""How long a wish must stand before it counts, so that a press that is undone asks nothing of the machine."""
LEAVING_SECONDS = 2.0
"""How long `close` waits for a machine that does not answer."""


def must_stay_awake(session: Session) -> bool:
    """Tell whether people look at the screen without touching a key: the session goes on or is held, and no break."""
    if session.state not in (State.RUNNING, State.HELD):
        return False
    return session.part is None or session.part.kind is not PartKind.BREAK


def presenting() -> AbstractContextManager[object]:
    """Return a context in which the machine neither sleeps nor locks, if it has a way to do that."""
    from wakepy import keep  # with what it needs a megabyte, and 10 ms: spent when the first session begins

    return keep.presenting(on_fail="pass")


class Awake:
    """Asks the machine to stay awake, in a thread of its own: a desktop may be slow to answer."""

    def __init__(self, means: Callable[[], AbstractContextManager[object]] = presenting) -> None:
        """Take the `means` by which to keep it awake; nothing is asked, and no thread runs, until somebody wants it."""
        self._means = means
        self._wishes: SimpleQueue[bool | None] = SimpleQueue()
        self._wanted = False
        self._thread: threading.Thread | None = None

    def want(self, wanted: bool) -> None:
        """Keep the machine awake from now on, or let it sleep. Returns at once; never raises."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._thread is None:
            # All in one thread, for wakepy asks that; a daemon, so that a desktop that hangs keeps nobody here.
            self._thread = threading.Thread(target=self._follow_wishes, name="awake", daemon=True)
            self._thread.start()
        self._wishes.put(wanted)

    def close(self) -> None:
        """Let the machine sleep; return when it may, or when it has not answered for `LEAVING_SECONDS`."""
        if self._thread is not None:
            self._wishes.put(None)
            self._thread.join(LEAVING_SECONDS)
            self._thread = None
            self._wanted = False

    def _follow_wishes(self) -> None:
        held = ExitStack()
        with held:
            wish: bool | None = False
            while wish is not None:
                wish = self._settled(self._wishes.get())
                try:
                    held.close()
                    if wish:
                        held.enter_context(self._means())
                except Exception:  # noqa: BLE001, S110
                    # The means belong to the machine, and fail in their own ways. A session does not need them: the
                    # screen may then go dark, as it did before, and nobody is disturbed with it.
                    pass

    def _settled(self, wish: bool | None) -> bool | None:
        while wish is not None:
            try:
                wish = self._wishes.get(timeout=SETTLED_SECONDS)
            except Empty:
                break
        return wish
