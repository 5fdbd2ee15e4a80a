"""Screens need a terminal."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening.screens import refuse_without_terminal
from inspiratie_tui.commands.refused import Refused


@dataclass(frozen=True)
class Stream:
    terminal: bool
    """Whether it is one."""

    def isatty(self) -> bool:
        return self.terminal


def test_a_terminal_will_do() -> None:
    refuse_without_terminal(Stream(True), Stream(True), {"TERM": "xterm-256color"})


def test_windows_names_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    refuse_without_terminal(Stream(True), Stream(True), {})


@pytest.mark.parametrize(
    ("keys", "screen", "term", "named"),
    [
        (True, True, "dumb", "dumb"),
        (True, True, "", "TERM"),
        (False, True, "xterm", "terminal"),
        (True, False, "xterm", "terminal"),
    ],
)
def test_no_terminal_is_said_with_the_way_out(keys: bool, screen: bool, term: str, named: str) -> None:
    with pytest.raises(Refused) as refused:
        refuse_without_terminal(Stream(keys), Stream(screen), {"TERM": term})
    assert refused.value.code == 2
    assert named in refused.value.sentence
    assert "inspiratie show" in refused.value.sentence


@pytest.mark.parametrize("words", [[], ["resume"], ["review"], ["run", "x.md"], ["demo"]])
def test_without_a_terminal_nothing_is_made(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Stream(False))
    assert run([*words, "--home", str(tmp_path / "home")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert not (tmp_path / "home").exists()
