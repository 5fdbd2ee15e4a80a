"""Other colours, chosen on a screen and remembered in settings.toml."""

from pathlib import Path

from textual.message import Message

from inspiratie_tui.home import LeftAlone, with_setting
from inspiratie_tui.store.port import Unsettled, WholeFiles
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.ui.shared.themes import THEMES

WORDS = {
    "dark": N_("colours: dark"),
    "light": N_("colours: light"),
    "contrast": N_("colours: high contrast"),
}
"""What each theme is called, in the palette and when it is put on."""


class WearTheme(Message):
    """Other colours are wanted."""

    def __init__(self, theme: str | None = None) -> None:
        """`theme` is one of `THEMES`, the one after the present one when None."""
        super().__init__()
        self.theme = theme


def after(theme: str) -> str:
    """Return the theme after `theme`, round and round."""
    names = list(THEMES)
    return names[(names.index(theme) + 1) % len(names)]


def remember(file: Path, theme: str, files: WholeFiles) -> str:
    """Write `theme` into the settings `file`, whole or not at all; return what keeps it from there, else nothing."""
    try:
        files.replace(file, with_setting(file.read_bytes() if file.exists() else b"", "theme", theme))
    except LeftAlone:
        return _("only now: {file} has a mistake, and was left as it is").format(file=file.name)
    except Unsettled:
        return ""  # it is there; only a power cut this second could undo it
    except OSError as error:
        why = os_reason(error)
        return _("only now: {file} cannot be written ({reason})").format(file=file.name, reason=why)
    return ""
