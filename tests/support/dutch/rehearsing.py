"""What the commands that rehearse print, and what keeps them from it."""

import errno
import os
import tempfile
from pathlib import Path

import pytest

from inspiratie_tui.home import agendas as home_agendas
from inspiratie_tui.home.throwaway import ThrowawayHome
from support.dutch.shell import Shell, refusing


def everything(shell: Shell, agenda: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No screen is shown, and nothing needs a terminal."""
    # One of them stays, for its removal is refused.
    monkeypatch.setattr(tempfile, "tempdir", str(agenda.parent))
    shell("demo")
    shell("demo", "--speed", "snel")
    for words in ([], ["--group", "zo-heet-niemand"], ["--group", "een", "--home", str(agenda.parent / "nergens")]):
        shell("rehearse", str(agenda), *words)
    for about in ("make", "remove"):
        with monkeypatch.context() as refused:
            refused.setattr(ThrowawayHome, about, refusing(PermissionError(errno.EACCES, os.strerror(errno.EACCES))))
            shell("rehearse", str(agenda), about=about)
    with monkeypatch.context() as incomplete:
        incomplete.setattr(home_agendas, "shipped_agendas", lambda: None)
        shell("demo", about="incomplete")
