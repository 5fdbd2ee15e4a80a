"""Other colours, chosen on a screen and remembered in settings.toml."""

import asyncio
from pathlib import Path

from textual.message import Message
from textual.theme import Theme

from inspiratie_tui.home import LeftAlone, with_setting
from inspiratie_tui.store.port import Unsettled, WholeFiles
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.shared.themes import THEMES, worn

WORDS = {
    "dark": N_("colours: dark"),
    "light": N_("colours: light"),
    "contrast": N_("colours: high contrast"),
}
"""What each theme is called, in the palette and when it is put on."""


class WearTheme(Message):
    """Other colours are wanted."""

    def __init__(self, theme: str | None = None) -> None:
        """Ask for `theme`, one of `THEMES`; None asks for the one after the present one."""
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


class Wardrobe:
    """Which colours the program wears: asked for, put on as far as the terminal can show them, remembered."""

    def __init__(self, context: AppContext, colour_system: str | None, *, no_color: bool) -> None:
        """Begin with the theme of `context`, and remember others in its settings, but for a rehearsal.

        `colour_system` is what the terminal knows, as Textual calls it; `no_color` is whether NO_COLOR is set.
        """
        self._context = context
        self._theme = context.theme
        self._colour_system = colour_system
        self._no_color = no_color
        self._writing = asyncio.Lock()

    @property
    def worn(self) -> Theme:
        """The theme as this terminal can show it."""
        return worn(self._theme, self._colour_system, no_color=self._no_color)

    def choose(self, theme: str | None) -> None:
        """Wear `theme` from now on; the one after the present one when None."""
        self._theme = theme or after(self._theme)

    async def remember(self) -> str:
        """Write the theme into the settings; return a sentence that says so, "" when another was chosen meanwhile."""
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
