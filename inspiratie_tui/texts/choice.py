"""Which language to speak: what was asked, else the settings, else the machine's, else English."""

import sys
from collections.abc import Callable, Mapping

from inspiratie_tui.texts import SOURCE_LANGUAGE, languages


def choose(asked: str | None, setting: str | None, environ: Mapping[str, str]) -> str:
    """Return the first language of `asked` (`--lang`), `setting` and the machine that there is a catalogue for."""
    known = languages()
    for wish in (asked, setting, of_machine(environ)):
        if wish in known:
            return str(wish)
    return SOURCE_LANGUAGE


def of_machine(environ: Mapping[str, str]) -> str | None:
    """Return the language the machine is set to, as in `nl`, or None when it does not say.

    POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is not empty decides, alone. Windows has none of these by
    itself; there the language of its own screens decides.
    """
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), None)
    return _language_of(locale if locale is not None else _of_windows())


def _language_of(locale: str | None) -> str | None:
    """Return `nl` for `nl_BE.UTF-8@euro`; None for no locale, `C` and `POSIX`."""
    word = (locale or "").replace("-", "_").partition(".")[0].partition("@")[0].partition("_")[0].lower()
    return None if word in ("", "c", "posix") else word


_of_windows: Callable[[], str | None]
if sys.platform == "win32":

    def _of_windows() -> str | None:
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
else:

    def _of_windows() -> str | None:
        return None
