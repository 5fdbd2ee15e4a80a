"""Reads `settings.toml`. A mistake in it never keeps the program from opening."""

import codecs
import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.home.setting_problem import SettingProblem, shown
from inspiratie_tui.texts import languages
from inspiratie_tui.texts import settings as words

LARGEST = 20_000
"""The largest settings file (bytes) that is read; one with every setting and key there is has 5,000."""
_MOST_TOLD = 20
"""The most mistakes that are told: every command begins with them."""


class Theme(StrEnum):
    """The colours: light letters on dark, dark on light, or white on black."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


class Mistake(NamedTuple):
    """A setting in the file that does not count; it becomes a sentence when the language is known."""

    file: Path
    """The settings file."""
    message: str
    """One of the messages in `texts.settings`."""
    values: Mapping[str, str] = MappingProxyType({})
    """The values of the sentence, by name: the key, its value, what is possible, the reason."""
    line: int = 0
    """Counted from 1; 0 is the whole file."""
    column: int = 0
    """Counted from 1; 0 is the whole line."""

    def __str__(self) -> str:
        """Return `FILE:LINE:COLUMN: sentence` in the language in use."""
        return words.sentence(self.message, self.file, self.line, self.column, self.values)

    @property
    def short(self) -> str:
        """Return the same with only the name of the file, for a screen that is 80 cells wide."""
        return words.sentence(self.message, self.file.name, self.line, self.column, self.values)


class Settings(NamedTuple):
    """The settings; what the file does not set has its default."""

    language: str | None = None
    """One of `texts.languages()`; None follows the machine."""
    theme: Theme = Theme.DARK
    """The colours of the screens."""
    digits: Digits = Digits.CALM
    """How the clock of the live screen counts."""
    mend_accents: bool = False
    """Whether to do without the keyboard protocol of newer terminals, which may lose letters like ë."""
    awake: bool = True
    """Whether to keep the machine from sleeping and locking while a session runs."""
    bell: bool = False
    """Whether one soft bell sounds when the time of a part is up; an agenda may say otherwise."""
    clipboard: bool = False
    """Whether what is copied in a note goes to the clipboard of the machine too, where other programs read it."""
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The keys that were chosen, by action; every other action of `texts.keys` has its own."""
    mistakes: tuple[Mistake, ...] = ()
    """What does not count in the file, in its order."""


def read_settings(file: Path) -> Settings:
    """Return the settings in `file`, with defaults for what is missing or wrong. Never raises, whatever is in it."""
    if not os.path.lexists(file):
        return Settings()
    # Imported here: many homes have no settings.
    from inspiratie_tui.disk.errors import NotRegular, TooLarge
    from inspiratie_tui.disk.regular import read_regular

    try:
        raw = read_regular(file, LARGEST)
    except NotRegular:
        return Settings(mistakes=(Mistake(file, words.NO_FILE),))
    except TooLarge:
        return Settings(mistakes=(Mistake(file, words.TOO_LARGE),))
    except OSError as problem:
        return Settings(mistakes=(Mistake(file, words.UNREADABLE, {words.ERRNO: str(problem.errno or 0)}),))
    import tomllib  # it takes 3 ms

    from inspiratie_tui.home.toml_lines import lines_of, long_line, place_of

    try:
        # Notepad and PowerShell's `>` may begin a text with a byte order mark, or write UTF-16.
        utf16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = raw.decode("utf-16" if utf16 else "utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        return Settings(mistakes=(Mistake(file, words.NOT_UTF8, {}, line),))
    if line := long_line(text):
        return Settings(mistakes=(Mistake(file, words.LONG_LINE, {}, line),))
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as problem:  # TOML's own errors are ValueErrors
        line, column = place_of(problem, text)
        twice = str(problem).startswith(("Cannot overwrite", "Cannot declare"))
        return Settings(mistakes=(Mistake(file, words.TWICE if twice else words.NOT_TOML, {}, line, column),))

    good, problems = _checked(table)
    lines = lines_of(text) if problems else {}
    mistakes = [Mistake(file, wrong.message, wrong.values, lines.get(wrong.path, 0)) for wrong in problems]
    mistakes.sort(key=lambda mistake: mistake.line)
    if rest := mistakes[_MOST_TOLD:]:
        mistakes[_MOST_TOLD:] = [Mistake(file, words.MORE, {"count": str(len(rest))})]
    return Settings(**good, mistakes=tuple(mistakes))


def _checked(table: dict[str, Any]) -> tuple[dict[str, Any], list[SettingProblem]]:
    """Return the settings in `table` that can be used, by field of `Settings`, and a problem for each that cannot."""
    yes_or_no = {"true": True, "false": False}
    choices: dict[str, dict[str, Any]] = {
        "language": {language: language for language in languages()},
        "theme": {str(theme): theme for theme in Theme},
        "digits": {str(digits): digits for digits in Digits},
        "mend_accents": yes_or_no,
        "awake": yes_or_no,
        "bell": yes_or_no,
        "clipboard": yes_or_no,
    }
    good: dict[str, Any] = {}
    problems: list[SettingProblem] = []
    for key, value in table.items():
        if key == "keys" and isinstance(value, dict):
            from inspiratie_tui.home.key_choices import chosen_keys

            good["keys"], wrong = chosen_keys(value)
            problems += wrong
        elif key == "keys":
            problems.append(SettingProblem((key,), words.NO_TABLE, {}))
        elif key not in choices:
            names = (*choices, "[keys]")
            near = key.lower() if key.lower() in choices else nearest(key.lower(), (*choices, "keys"))
            values = {"key": clean_line(key)[:40], "near": near or "", "known": ", ".join(names)}
            problems.append(SettingProblem((key,), words.UNKNOWN_NEAR if near else words.UNKNOWN, values))
        else:
            fits = [choice for choice in choices[key].values() if type(value) in (bool, str) and value == choice]
            if fits:
                good[key] = fits[0]
                continue
            # "true" in quotes is a text: without the quotes the sentence would say that true cannot be true.
            word = isinstance(value, str) and value in yes_or_no
            written = f'"{value}"' if word else shown(value)
            values = {"key": key, "value": written, "known": ", ".join(choices[key])}
            problems.append(SettingProblem((key,), words.BAD_VALUE, values))
    return good, problems
