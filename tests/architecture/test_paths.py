"""Nothing in the repository knows the machine it was written on."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = ("inspiratie_tui", "tests", "agendas", "docs", ".ci")
TEXTS = {".py", ".md", ".toml", ".po", ".cfg", ".tcss", ".svg", ""}
# Put together here, so that this file passes its own test.
STARTS = "|".join(("/ro" + "ot/", "/wo" + "rk/", "/Us" + r"ers/\w", "/ho" + r"me/\w", r"[A-Z]:\\Us" + "ers"))
MACHINE = re.compile(rf"(?<![\w.])(?:{STARTS})")


def files() -> list[Path]:
    found = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.is_file()]
    # `.git` is a file in a second working tree, and git's own.
    found += [file for file in ROOT.iterdir() if file.is_file() and file.name != ".git"]
    return sorted(file for file in found if file.suffix in TEXTS and "__pycache__" not in file.parts)


def test_no_path_of_a_machine() -> None:
    read = files()
    assert {ROOT / "README.md", ROOT / "inspiratie_tui" / "__init__.py", Path(__file__)} <= set(read)
    found = {str(file.relative_to(ROOT)): MACHINE.findall(file.read_text("utf-8")) for file in read}
    assert {file: paths for file, paths in found.items() if paths} == {}


def test_such_a_path_is_seen() -> None:
    assert MACHINE.search("in /ho" + "me/anna/inspiratie")
    assert not MACHINE.search("--home DIR, agendas/nl/, ~/Inspiratie, #: inspiratie_tui/ho" + "me/first.py")
