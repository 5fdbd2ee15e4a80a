"""Puts on another theme, chosen on a screen, and remembers it in settings.toml."""

import asyncio
from pathlib import Path

from textual.message import Message
from textual.theme import Theme

from inspiratie_tui.disk.errors import Unsettled
from inspiratie_tui.disk.regular import read_regular
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.home import LeftAlone, with_setting
from inspiratie_tui.home.settings import LARGEST
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.shared.themes import THEMES, worn

WORDS = {
    "dark": N_("colours: dark"),
    "light": N_("colours: light"),
    "contrast": N_("colours: high contrast"),
}
"""What each theme is called in the palette and when it is put on, by its name in the settings."""


class WearTheme(Message):
    """Another theme is to be put on."""

    def __init__(self, theme: str | None = None) -> None:
        """Ask for `theme`, one of `THEMES`; None asks for the one after the theme in use."""
        super().__init__()
        self.theme = theme


def after(theme: str) -> str:
    """Return the theme after `theme`; after the last one comes the first."""
    names = list(THEMES)
    return names[(names.index(theme) + 1) % len(names)]


def remember(file: Path, theme: str, files: WholeFiles) -> str:
    """Write `theme` into the settings `file`, whole or not at all; return a sentence when that failed, else ""."""
    try:
        raw = read_regular(file, LARGEST) if file.exists() else b""
        files.replace(file, with_setting(raw, "theme", theme))
    except LeftAlone:
        return _("only now: {file} has a mistake, and was left as it is").format(file=file.name)
    except Unsettled:
        return ""  # it is written; only a power cut this second could undo it
    except OSError as error:
        why = os_reason(error)
        return _("only now: {file} cannot be written ({reason})").format(file=file.name, reason=why)
    return ""


class Wardrobe:
    """Knows the theme that was asked for and the one that the terminal can show, and remembers the first."""

    def __init__(self, context: AppContext, colour_system: str | None, *, no_color: bool) -> None:
        """Begin with the theme of `context`; others are remembered in its settings, but not in a rehearsal.

        `colour_system` is what the terminal can show, as Rich calls it; `no_color` tells whether NO_COLOR is set.
        """
        self._context = context
        self._theme = context.theme
        self._colour_system = colour_system
        self._no_color = no_color
        self._writing = asyncio.Lock()

    @property
    def worn(self) -> Theme:
        """Return the theme in use, as this terminal can show it."""
        return worn(self._theme, self._colour_system, no_color=self._no_color)

    def choose(self, theme: str | None) -> None:
        """Use `theme` from now on; None: the one after the theme in use."""
        self._theme = theme or after(self._theme)

    async def remember(self) -> str:
        """Write the theme into the settings; return a sentence about that, "" when another was chosen meanwhile."""
        theme = self._theme
        # A thread that writes goes on when its worker is cancelled: two would write the same file.
        async with self._writing:
            if theme != self._theme:
                return ""
            problem = _("only in this rehearsal")
            if self._context.rehearsal is None:
                settings = self._context.home.settings
                problem = await asyncio.to_thread(remember, settings, theme, self._context.files)
        sentences = [_(WORDS[theme])]
        if THEMES[theme] is not self.worn:
            sentences.append(_("this terminal shows black and white"))
        sentences.append(problem or _("also next time"))
        return ", ".join(sentences)
