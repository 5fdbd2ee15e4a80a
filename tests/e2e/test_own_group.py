"""From nothing to a session with one's own people."""

import stat
from collections.abc import Callable
from pathlib import Path

from support.on_disk import list_groups
from support.pseudo_terminal import Terminal, program, surroundings

Start = Callable[..., Terminal]


def test_a_group_that_was_typed_is_on_home_and_in_the_ring(home: Path, start: Start, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        "#!/bin/sh\n"
        "printf '# Woensdag\\n## Deelnemers\\n1. Wilma\\n2. Xander\\n3. Yara\\n## Begeleiders\\n- Zoë\\n' > \"$1\"\n",
        "utf-8",
    )
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    around = {**surroundings(home), "EDITOR": str(editor)}
    words = program("group", "new", "--lang", "nl", "--home", str(home))
    with Terminal(words, around, rows=24, columns=80) as made:
        assert made.wait_for_exit() == 0
        assert "Woensdag is gemaakt." in made.text
    (group,) = list_groups(home / "data")
    assert group.id in made.text
    terminal = start("--lang", "nl")
    terminal.wait_for("Woensdag", "Wilma, Xander, Yara, Zoë", "> bijeenkomst 1", "Aankomen")
    terminal.press("enter")
    terminal.wait_for("1 Wilma", "2 Xander", "3 Yara")
    terminal.press("space")
    terminal.settle()
    terminal.press("q")
    terminal.wait_for("Deze bijeenkomst verlaten?")
    terminal.settle()
    terminal.press("enter")
    assert [path.suffix for path in (home / "data" / group.id).glob("2*.json")] == [".json"]
