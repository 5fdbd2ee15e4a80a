"""Chooses the language: that of the command line, else of the settings, else of the machine, else English."""

import sys
from collections.abc import Callable, Mapping

from inspiratie_tui.texts import SOURCE_LANGUAGE, languages


def choose(asked: str | None, setting: str | None, environ: Mapping[str, str]) -> str:
    """Return the first of `asked` (`--lang`), `setting` and the machine's languages that has a catalogue."""
    wishes = [wish for wish in (asked, setting, *of_machine(environ)) if wish is not None]
    available = languages()
    return next((wish for wish in wishes if wish in available), SOURCE_LANGUAGE)


def of_machine(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the language the machine is set to, as in `nl_BE`, then `nl`; nothing when it does not say.

    POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is not empty decides, alone. Windows has none of these by
    itself; there the language of its own screens decides.
    """
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), None)
    return _languages_of(locale if locale is not None else _of_windows())


def _languages_of(locale: str | None) -> tuple[str, ...]:
    """Return `nl_BE` and `nl` for `nl_BE.UTF-8@euro`; nothing for no locale, `C` and `POSIX`."""
    language, *regions = (locale or "").replace("-", "_").partition(".")[0].partition("@")[0].split("_")
    words = [language.lower(), *regions]
    if words[0] in ("", "c", "posix"):
        return ()
    return tuple("_".join(words[:count]) for count in range(len(words), 0, -1))


_of_windows: Callable[[], str | None]
if sys.platform == "win32":

    def _of_windows() -> str | None:
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
else:

    def _of_windows() -> str | None:
        return None
