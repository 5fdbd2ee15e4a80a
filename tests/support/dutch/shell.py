"""A hand that types commands in Dutch, and keeps what they print."""

import contextlib
import io
from pathlib import Path
from typing import Any

import pytest

from inspiratie_tui.commands.entry import run

DEFAULT_HOME = ("--home", "")
"""Words that ask for no home in particular."""


class Keys(io.StringIO):
    """Somebody sits at the keys."""

    def isatty(self) -> bool:
        return True


class Shell:
    """Runs commands in one home and keeps what they print, by their words."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.printed: dict[str, str] = {}

    def __call__(self, *words: str, about: str = "") -> str:
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), contextlib.suppress(SystemExit):
            run(["--home", str(self.home), *words])
        self.keep(f"{' '.join(words)} {about}", out.getvalue())
        return out.getvalue()

    def keep(self, what: str, text: str) -> None:
        """Keep a text under a name of its own."""
        self.printed[f"{len(self.printed)} {what}"] = text


def refusing(error: Exception) -> Any:
    """A function that does nothing but raise `error`."""

    def refuse(*_words: object, **_more: object) -> object:
        raise error

    return refuse


def speak_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the machine be one on which everybody reads Dutch, and nobody chose a home."""
    for name in ("LC_ALL", "LC_MESSAGES", "INSPIRATIE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
