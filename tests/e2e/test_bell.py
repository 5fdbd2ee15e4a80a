"""The one byte that a terminal rings at: sent once when it was asked for, and never when it was not."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal
from support.reading import figures

from inspiratie_tui.texts import _

Start = Callable[..., Terminal]
BEL = b"\x07"
# A string to the terminal, as its title, may end in the same byte.
_STRING = re.compile(rb"\x1b[P_^\]][^\x07\x1b]*(?:\x07|\x1b\\)")


def rung(terminal: Terminal) -> int:
    return _STRING.sub(b"", bytes(terminal.raw)).count(BEL)


@pytest.mark.parametrize(
    ("line", "setting", "expected"),
    [("", "", 0), ("Bell: yes\n", "", 1), ("", "bell = true\n", 1), ("Bell: no\n", "bell = true\n", 0)],
)
def test_one_byte_or_none(line: str, setting: str, expected: int, home: Path, start: Start, tmp_path: Path) -> None:
    (home / "settings.toml").write_text(f'digits = "exact"\n{setting}')
    agenda = tmp_path / "agenda.md"
    agenda.write_text(f"# T\n{line}\n## Dialogue (2 sec)\n## Closing (2 min)\n")
    terminal = start("run", str(agenda), "--lang", "en")
    terminal.wait_for(_("ready to begin"))
    terminal.press("space")
    terminal.wait_for(lambda: figures(terminal.lines).startswith("+"))
    terminal.wait_for(lambda: rung(terminal) >= expected)
    terminal.press("u")
    terminal.wait_for(_("ready to begin"))
    terminal.press("y")
    terminal.wait_for(lambda: figures(terminal.lines).startswith("+"))
    terminal.press("right")
    terminal.wait_for(lambda: not figures(terminal.lines).startswith("+"))
    terminal.press("q")
    terminal.wait_for(_("Leave this session?"))
    terminal.settle()
    terminal.press("enter")
    assert terminal.wait_for_exit() == 0
    assert rung(terminal) == expected
