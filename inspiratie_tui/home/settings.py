"""What a facilitator set in `settings.toml`. A mistake in it never keeps the program from opening."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from inspiratie_tui.core.clean import clean_line
from inspiratie_tui.core.view.digits import Digits
from inspiratie_tui.texts import languages
from inspiratie_tui.texts import settings as words

_SHOWN = 40
"""Characters of a wrong value that a sentence repeats."""


class Theme(StrEnum):
    """Light letters on dark, or dark on light."""

    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing in the file that does not count; a sentence once the language is known."""

    file: Path
    """The settings file."""
    message: str
    """One of the messages in `texts.settings`."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What the sentence names: key, value, what is possible, the reason."""

    def __str__(self) -> str:
        """Return the sentence in the language in use."""
        return words.sentence(self.message, self.file, dict(self.values))


@dataclass(frozen=True, slots=True)
class Settings:
    """What was set; what was not has its default."""

    language: str | None = None
    """One of `texts.languages()`; None follows the machine."""
    theme: Theme = Theme.DARK
    """Colours of the screens."""
    digits: Digits = Digits.CALM
    """How the live clock counts."""
    mistakes: tuple[Mistake, ...] = ()
    """What to tell the facilitator, in order of the file."""


def read_settings(file: Path) -> Settings:
    """Return what `file` says; defaults for what is missing or wrong. Never raises for what is in the file."""
    try:
        text = file.read_text("utf-8-sig")
        import tomllib  # 3 ms that only a home with settings has to spend

        table = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as problem:
        return Settings(mistakes=(Mistake(file, words.UNREADABLE, {"reason": problem.strerror or str(problem)}),))
    except (ValueError, RecursionError) as problem:  # TOML's and UTF-8's own errors are ValueErrors
        return Settings(mistakes=(Mistake(file, words.NOT_TOML, {"reason": clean_line(str(problem))}),))

    choices: dict[str, tuple[str, ...]] = {"language": languages(), "theme": tuple(Theme), "digits": tuple(Digits)}
    good: dict[str, str] = {}
    mistakes = []
    for key, value in table.items():
        if key not in choices:
            known = ", ".join(choices)
            mistakes.append(Mistake(file, words.UNKNOWN, {"key": clean_line(key)[:_SHOWN], "known": known}))
        elif value not in choices[key]:
            known = ", ".join(choices[key])
            shown = clean_line(str(value))[:_SHOWN]
            mistakes.append(Mistake(file, words.BAD_VALUE, {"key": key, "value": shown, "known": known}))
        else:
            good[key] = value
    return Settings(
        language=good.get("language"),
        theme=Theme(good.get("theme", Theme.DARK)),
        digits=Digits(good.get("digits", Digits.CALM)),
        mistakes=tuple(mistakes),
    )
