"""The one command that installs and opens, run as it stands, in a fresh copy of what is committed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.fences import PAGES, ROOT, fences
from support.pseudo_terminal import Terminal, surroundings

pytestmark = pytest.mark.slow

INSTALLED_SECONDS = 180
"""For a cold network."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The files of this checkout as git would hand them over, without anything that was installed or made."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            target = tmp_path / "copy" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)
    return tmp_path / "copy"


@pytest.mark.parametrize("page", PAGES)
def test_the_open_command_opens(page: str, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (command,) = (fence.text for fence in fences(page, "sh") if fence.mark == "open")
    monkeypatch.chdir(copy)
    pip = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "REQUESTS_"))}
    with Terminal(["/bin/bash", "-euc", command], {**surroundings(copy.parent), **pip}) as terminal:
        terminal.wait_for("inspiratie", "Enter", timeout=INSTALLED_SECONDS)
        terminal.press("enter")
        terminal.wait_for("1", "8", "Anouk")
        terminal.press("q")
        terminal.wait_for("Enter")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
