"""Ends after a crash with one sentence and a log; neither holds a note or a name."""

from datetime import datetime, timedelta

from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import CRASHED
from inspiratie_tui.home import Home
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason


def crashed(error: BaseException, home: Home | None) -> int:
    """Write `error` to the crash log of `home`, say so on stderr, and return the exit code."""
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.home.crash_log import describe, write_down

    clock = MachineClock()
    when = datetime(1970, 1, 1) + timedelta(milliseconds=clock.local(clock.stamp().utc))
    sentence = _("The program stopped because of a mistake of its own. What was saved is safe.")
    if home is not None:
        try:
            write_down(describe(error, when.isoformat(" ", "seconds")), home.log)
        except OSError as problem:
            sentence += " " + _("Where it went wrong could not be written down: {reason}.").format(
                reason=os_reason(problem)
            )
        else:
            sentence += " " + _("Where it went wrong, without notes or names, is in {file}.").format(file=home.log)
    say(sentence)
    return CRASHED
