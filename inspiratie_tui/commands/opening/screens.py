"""Opens a screen from the shell, when there is a terminal that can show it."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from inspiratie_tui.commands.opening.opened_home import OpenedHome
from inspiratie_tui.commands.opening.recorders import drop_recorders
from inspiratie_tui.commands.opening.told_once import tell_once
from inspiratie_tui.commands.refused import DONE, USAGE, Refused
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from inspiratie_tui.clock.clock import Clock
    from inspiratie_tui.disk.whole_files import WholeFiles
    from inspiratie_tui.home import Home
    from inspiratie_tui.ui.app import InspiratieApp
    from inspiratie_tui.ui.context import AppContext, Rehearsal, Start


class Stream(Protocol):
    """A stream that may be a terminal."""

    def isatty(self) -> bool:
        """Tell whether it is a terminal."""


def refuse_without_terminal(
    keys: Stream | None = None, screen: Stream | None = None, environ: Mapping[str, str] = os.environ
) -> None:
    """Raise Refused unless `keys` (stdin) and `screen` (stderr) are a terminal on which screens can be drawn."""
    term = environ.get("TERM", "")
    if term in ("dumb", "unknown") or (not term and sys.platform != "win32"):  # Windows names none
        raise Refused(
            _("This terminal cannot show screens (TERM is {term}). `inspiratie show` prints a session as text.").format(
                term=term or "-"
            ),
            USAGE,
        )
    for stream in (keys or sys.stdin, screen or sys.stderr):
        if stream is None or not stream.isatty():
            raise Refused(
                _("A screen needs a terminal, for keys and picture. `inspiratie show` prints a session as text."),
                USAGE,
            )


def open_screen(
    opening: OpenedHome,
    start: "Start",
    group: Group,
    clock: "Clock | None" = None,
    rehearsal: "Rehearsal | None" = None,
) -> int:
    """Show screens, beginning at `start` with `group` at home; return the exit code when they are left.

    `clock` None is that of the machine. Raises the exception that ended them if that was a mistake of the program.
    """
    refuse_without_terminal()
    drop_recorders()
    if opening.settings.mend_accents:
        # Textual reads it when it is imported.
        os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    # Imported here: Textual takes most of a start, and only screens need it.
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.opening.wiring import whole_files
    from inspiratie_tui.ui.light_textual import import_textual_lightly

    import_textual_lightly()
    from inspiratie_tui.ui.context import AppContext
    from inspiratie_tui.ui.end_watch import EndWatch

    files = whole_files()
    context = AppContext(
        opening.home,
        opening.store,
        files,
        group,
        clock or MachineClock(),
        opening.settings.theme,
        opening.settings.digits,
        awake=opening.settings.awake,
        bell=opening.settings.bell,
        clipboard=opening.settings.clipboard,
        mended=opening.mended,
        mistakes=tuple(mistake.short for mistake in opening.settings.mistakes),
        told_once=() if rehearsal is not None else _told_once(opening, files),
        rehearsal=rehearsal,
    )
    app = _application(context, start)
    watch = EndWatch(app.ending.ask, lambda: save_at_once(app.ending.at_once, opening.home))
    watch.begin()
    app.run()
    _forget_a_closed_window()
    if app.crash is not None:
        raise app.crash
    watch.all_saved()
    return app.return_code or DONE


def save_at_once(at_once: Callable[[], object], home: "Home") -> int:
    """Save what is typed by `at_once`, and return the exit code; a mistake is written to the crash log of `home`."""
    try:
        at_once()
    except Exception as error:  # noqa: BLE001  (the thread that called it ends the program, whatever it was)
        from inspiratie_tui.commands.crash import crashed

        return crashed(error, home)
    return DONE


def _application(context: "AppContext", start: "Start") -> "InspiratieApp":
    """Return the application that shows `start`, or plays it."""
    demo = None if context.rehearsal is None else context.rehearsal.demo
    if demo is not None:
        from inspiratie_tui.ui.demo.demo_app import DemoApp

        return DemoApp(context, start, demo)
    from inspiratie_tui.ui.app import InspiratieApp

    return InspiratieApp(context, start)


def _told_once(opening: OpenedHome, files: "WholeFiles") -> tuple[str, ...]:
    """Return what home says this time: what was closed, whose keys yielded, and who uploads the folder."""
    from inspiratie_tui.commands.opening.synced import synced_sentence  # a command that is refused has no use for it

    news = tell_once(opening.home, opening.settings.keys, files)
    return tuple(filter(None, (*opening.notices, *news, synced_sentence(opening.home))))


def _forget_a_closed_window() -> None:
    """Drop what was still to be drawn when the window is gone: Python would end with a failure otherwise."""
    try:
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
