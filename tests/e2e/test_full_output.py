"""What a command prints on a disk that is full: one sentence, no crash."""

import os
import subprocess
from pathlib import Path

import pytest
from support.pseudo_terminal import program, surroundings

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is always full")


@pytest.mark.parametrize("unbuffered", [False, True])
@pytest.mark.parametrize("words", [("check", "agendas/en/01-seconds.md"), ("--help",), ("where",), ("settings",)])
def test_it_is_told_and_is_no_crash(home: Path, words: tuple[str, ...], unbuffered: bool) -> None:
    environment = surroundings(home) | ({"PYTHONUNBUFFERED": "1"} if unbuffered else {})
    with open("/dev/full", "wb") as full:
        command = program("--home", str(home), "--lang", "en", *words)
        done = subprocess.run(command, env=environment, cwd=home, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.stderr.splitlines()[-1] == "inspiratie: The output could not be written: the disk is full."
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not list(home.glob("data/crash.log"))
