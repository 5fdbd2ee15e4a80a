"""What the pages about the code say is there: files, words, contracts, and what a docstring cites."""

import ast
import io
import re
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import journeys
import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "inspiratie_tui"
GLOSSARY = ROOT / "docs" / "glossary.md"
PAGES = (ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", GLOSSARY)
BASES = (ROOT, PACKAGE)
"""Where the paths of a page begin."""
OF_A_USER = {"settings.toml", "group-page.md"}
"""Files that stand in a home, not here."""
SPAN = re.compile(r"`([^`\n]+)`")
WRITTEN = re.compile(r"\.?\w[\w.-]*(?:/[\w.-]+)*/?")
# Put together here, so that this file passes its own test.
OUTSIDE = re.compile("|".join((r"\bDES" + r"IGN\b", r"\bRU" + r"LES\b", r"\bHO" + r"USE\b", "FIELD" + "-NOTES")))
CITED = re.compile(r"docs/glossary\.md(?:, ([^):;.\n]+))?")
BOLD = re.compile(r"\*\*(.+?)\*\*")


def prose(page: str) -> str:
    """The page without what is shown as code in blocks."""
    return re.sub(r"^ {4}[^\n]*$|^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)


def paths(page: str) -> Iterator[str]:
    """What stands between backticks and looks like a file or a folder."""
    for span in SPAN.findall(prose(page)):
        for word in span.split():
            looks = "/" in word.rstrip("/") or word.endswith(("/", ".py", ".md", ".toml"))
            if looks and WRITTEN.fullmatch(word) and not word.startswith(".venv") and word not in OF_A_USER:
                yield word


def is_there(path: str) -> bool:
    """Whether there is such a file or folder; of a name alone, anywhere in the package."""
    return any((base / path).exists() for base in BASES) or ("/" not in path and any(PACKAGE.rglob(path)))


def said(source: str) -> Iterator[str]:
    """The docstrings and comments of a source, also those below a name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


def cited(pattern: re.Pattern[str], *folders: str) -> Iterator[tuple[str, str]]:
    """What `pattern` finds in docstrings and comments of the modules in `folders`, with the module."""
    for file in (file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))):
        source = file.read_text("utf-8")
        # Few do: the others need not be taken apart.
        if pattern.search(source):
            yield from (
                (file.relative_to(ROOT).as_posix(), name) for text in said(source) for name in pattern.findall(text)
            )


def terms(glossary: str) -> set[str]:
    """What the glossary can be cited by: headings, words and rules."""
    headings = re.findall(r"^#+ (.+)$", glossary, flags=re.MULTILINE)
    words = [cell.strip().strip("`") for row in rows(glossary) for cell in row[0].split(",")]
    return {*headings, *words, *BOLD.findall(glossary)}


def rows(glossary: str) -> list[list[str]]:
    """The cells of each row of its tables, without their heads."""
    lines = [line for line in glossary.splitlines() if line.startswith("| ") and not line.startswith("| code |")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_file_that_is_named_is_there(page: Path) -> None:
    named = list(paths(page.read_text("utf-8")))
    assert named
    assert [path for path in named if not is_there(path)] == []


def test_the_words_of_the_glossary_are_in_the_code_and_on_the_screen() -> None:
    code = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    dutch = (PACKAGE / "texts/locales/nl/LC_MESSAGES/inspiratie.po").read_text("utf-8").lower()
    table = rows(GLOSSARY.read_text("utf-8"))
    assert len(table) > 40
    absent = [name for row in table for name in SPAN.findall(row[0]) if not re.search(rf"\bclass {name}\b", code)]
    unseen = [word for row in table for word in SPAN.findall(row[1]) if word.lower() not in dutch]
    assert (absent, unseen) == ([], [])


def test_every_contract_is_told() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert [contract["id"] for contract in contracts if f"`{contract['id']}`" not in page] == []


def test_what_is_cited_of_the_glossary_stands_there() -> None:
    known = terms(GLOSSARY.read_text("utf-8"))
    named = [(module, " ".join(name.split())) for module, name in cited(CITED, "inspiratie_tui") if name]
    assert named
    assert [(module, name) for module, name in named if name not in known] == []


def test_nothing_is_cited_that_is_not_in_the_repository() -> None:
    assert list(cited(OUTSIDE, "inspiratie_tui", "tests", "docs")) == []


def test_somebody_new_can_read_every_journey() -> None:
    assert journeys.unreadable() == []


@pytest.mark.slow
def test_no_layer_calls_upward_but_by_what_was_handed_in() -> None:
    import subprocess
    import sys

    script = [sys.executable, str(ROOT / "docs" / "journeys.py")]
    answer = subprocess.run(script, capture_output=True, text=True, check=True, cwd=ROOT)
    upward = re.findall(r"^  upward +(\d+) calls", answer.stdout, flags=re.MULTILINE)
    assert upward == ["0"] * len(journeys.READING)


def test_what_is_looked_for_is_seen() -> None:
    page = "`core/gone.py` and `gone.py`, `ui/` but `a / b`, `<x>/y`, `.venv/bin/python docs/gone.py`\n\n"
    page += "    `in/code.py`\n```\n`in/fence.py`\n```\n"
    assert list(paths(page)) == ["core/gone.py", "gone.py", "ui/", "docs/gone.py"]
    assert [path for path in paths(page) if not is_there(path)] == ["core/gone.py", "gone.py", "docs/gone.py"]
    source = 'def f():\n    """See docs/glossary.md, Gap: here."""\n    x = "DES" "IGN"  # RU' + "LES 3\n"
    assert [bool(OUTSIDE.search(text)) for text in said(source)] == [False, True]
    assert [name for text in said(source) for name in CITED.findall(text)] == ["Gap"]
    assert terms("## Time\n- **Gap**: x\n| code | b | c |\n| `A`, of b | - | - |\n") == {"Time", "Gap", "A", "of b"}
