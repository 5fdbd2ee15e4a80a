"""What a command prints on a disk that is full: one sentence, no crash."""

import os
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from support.pseudo_terminal import program, surroundings

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is always full")


COMMANDS = [
    ("check", "agendas/en/01-seconds.md"),
    ("check", "--json", "agendas/en/01-seconds.md"),
    ("print", "agendas/en/01-seconds.md"),
    ("--help",),
    ("agenda", "from", "plan.md"),
    ("group", "list"),
    ("where",),
    ("settings",),
]


def told(home: Path, *words: str, unbuffered: bool = False, **streams: Any) -> "subprocess.CompletedProcess[str]":
    environment = surroundings(home) | ({"PYTHONUNBUFFERED": "1"} if unbuffered else {})
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    return subprocess.run(program(*words), env=environment, cwd=home, text=True, check=False, **streams)


def at_home(home: Path, words: tuple[str, ...]) -> tuple[str, ...]:
    return ("--home", str(home), "--lang", "en", *words)


@pytest.mark.parametrize("words", COMMANDS)
def test_it_is_told_and_is_no_crash(home: Path, words: tuple[str, ...]) -> None:
    (home / "plan.md").write_text("- 13:00 Opening\n- 13:20 Closing\n- 14:00 End\n", "utf-8")
    with open("/dev/full", "wb") as full:
        done = told(home, *at_home(home, words), stdout=full)
    assert done.stderr.splitlines()[-1] == "inspiratie: The output could not be written: the disk is full."
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not list(home.glob("data/crash.log"))


@pytest.mark.parametrize("unbuffered", [False, True])
def test_so_it_is_where_the_version_alone_is_asked(home: Path, unbuffered: bool) -> None:
    with open("/dev/full", "wb") as full:
        done = told(home, "--version", unbuffered=unbuffered, stdout=full)
    assert done.stderr.count("\n") == 1
    assert "/dev/full" not in done.stderr
    assert done.returncode == 2


def test_sentences_that_nobody_can_take_change_nothing(home: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = told(home, *at_home(home, ("check", "there-is-none.md")), stderr=full)
    assert done.returncode == 2


@pytest.mark.parametrize("words", [("--version",), ("--lang", "en", "where"), ("check", "there-is-none.md")])
def test_what_was_closed_takes_everything(home: Path, words: tuple[str, ...]) -> None:
    open_ones = told(home, *words)
    without_output = told(home, *words, stdout=None, preexec_fn=partial(os.close, 1))
    assert (without_output.returncode, without_output.stderr) == (open_ones.returncode, open_ones.stderr)
    without_sentences = told(home, *words, stderr=None, preexec_fn=partial(os.close, 2))
    assert (without_sentences.returncode, without_sentences.stdout) == (open_ones.returncode, open_ones.stdout)


@pytest.mark.parametrize("words", [("--version",), ("--lang", "en", "check", "agendas/en/01-seconds.md")])
def test_a_reader_that_is_gone_is_no_mistake(home: Path, words: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = told(home, *words, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")
