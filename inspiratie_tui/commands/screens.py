"""From the shell to a screen, when there is a terminal to show it on."""

from collections.abc import Mapping
from typing import IO

from inspiratie_tui.commands.refused import USAGE, Refused
from inspiratie_tui.texts import _


def refuse_without_terminal(keys: IO[str], screen: IO[str], environ: Mapping[str, str]) -> None:
    """Raise Refused unless `keys` (stdin) and `screen` (stderr, where screens are drawn) are a terminal that can."""
    if environ.get("TERM") == "dumb":
        raise Refused(
            _("This terminal cannot show screens (TERM is dumb). `inspiratie show` prints a session as text."), USAGE
        )
    if not keys.isatty() or not screen.isatty():
        raise Refused(
            _("A screen needs a terminal for its keys and its picture. `inspiratie show` prints a session as text."),
            USAGE,
        )
