"""Makes a home that is removed when the command ends, also when the system ends it."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.home.throwaway import ThrowawayHome
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason

# Windows has no SIGHUP.
_ENDINGS = tuple(filter(None, (signal.SIGTERM, signal.SIGINT, getattr(signal, "SIGHUP", None))))


@contextmanager
def throwaway_home() -> Iterator[ThrowawayHome]:
    """Yield a home, remove it afterwards, and say what became of it. Raises Refused when it cannot be made.

    Only in the main thread, for it handles signals: the application does too, but not before its first picture.
    """
    try:
        away = ThrowawayHome()
    except OSError as problem:
        raise Refused(not_made(problem)) from problem

    def asked_to_end(number: int, _frame: FrameType | None) -> None:
        with suppress(OSError):
            away.remove()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    with _heard(asked_to_end):
        try:
            away.make()
        except OSError as problem:
            raise Refused(not_made(problem)) from problem
        try:
            yield away
        finally:
            _remove(away)


@contextmanager
def _heard(answer: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Call `answer` when the system asks the program to end; afterwards the handlers of before are back."""
    before = {number: signal.signal(number, answer) for number in _ENDINGS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _remove(away: ThrowawayHome) -> None:
    for number in _ENDINGS:
        signal.signal(number, signal.SIG_IGN)  # it ends in a moment anyway
    try:
        away.remove()
    except OSError as problem:
        sentence = _("The temporary folder {folder} could not be removed ({reason}): throw it away.")
        say(sentence.format(folder=away.home.folder, reason=os_reason(problem)))
    else:
        say(_("That was a rehearsal: nothing of it was kept."))


def not_made(problem: OSError) -> str:
    """Return the sentence about a home for a rehearsal that could not be made."""
    return _("A rehearsal needs a temporary folder, and it could not be made ({reason}).").format(
        reason=os_reason(problem)
    )
