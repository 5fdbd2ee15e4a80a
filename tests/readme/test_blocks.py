"""What the README shows is true: its commands run, its agenda and settings are clean, its pictures are there."""

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.fences import PAGES, ROOT, Fence, commands, fences
from support.pseudo_terminal import Terminal, program, surroundings

from inspiratie_tui import agenda_files, group_page
from inspiratie_tui.agenda_files.agenda_from import AgendaFromFile, agenda_from_text
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.home import read_settings

pytestmark = pytest.mark.xdist_group("readme")

SCREEN = b"\x1b[?1049h"
"""What a terminal is told when a program takes the whole screen."""
NOTE = "we begin with the chairs"
LANGUAGE = {"README.md": "en", "README.nl.md": "nl"}


def test_both_pages_show_the_same() -> None:
    english, dutch = (
        [(fence.kind, fence.mark, re.sub(r"\b(en|nl)\b", "..", fence.text)) for fence in fences(page)] for page in PAGES
    )
    same = {"sh", "powershell", "python"}
    kinds = [[kind for kind, _mark, _text in page] for page in (english, dutch)]
    assert kinds[0] == kinds[1]
    marked = [[(mark, text) for _kind, mark, text in page if mark] for page in (english, dutch)]
    assert marked[0] == marked[1]
    assert {mark for mark, _text in marked[0]} == {"open", "test"}
    assert same >= set(kinds[0]) - {"markdown", "toml", "text"}


@pytest.mark.parametrize("page", PAGES)
def test_pictures_and_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", text) + re.findall(r'(?:src|href)="([^"#]+)"', text)
    local = [target for target in targets if "://" not in target]
    assert any(target.endswith(".svg") for target in local)
    assert [target for target in local if not (ROOT / target).is_file()] == []


@pytest.mark.parametrize("fence", [fence for page in PAGES for fence in fences(page, "markdown")], ids=str)
def test_the_agenda_is_clean(fence: Fence) -> None:
    read = agenda_files.parse(fence.text)
    assert read.problems == ()
    assert len(read.agenda.parts) > 3


@pytest.mark.parametrize("page", PAGES)
def test_the_table_becomes_the_agenda_below_it(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    ((name, agenda),) = re.findall(
        r"`inspiratie agenda from (\w+)\.md --output \S+`.*?```markdown\n(.*?)```", text, re.S
    )
    (table,) = re.findall(r"^\| (?:Time|Tijd) \| .*?(?=\n\n)", text, re.M | re.S)
    made = agenda_from_text(table, name, "14:00")
    assert isinstance(made, AgendaFromFile)
    assert made.text == agenda


@pytest.mark.parametrize("page", PAGES)
def test_what_just_works_is_read_so(page: str) -> None:
    (rows,) = re.findall(
        r"^\| (?:what you may have|wat er misschien).*?\n\n", (ROOT / page).read_text("utf-8"), re.M | re.S
    )
    of_heading, behind_it, below_it, of_session = (re.findall(r"`([^`]+)`", row) for row in rows.splitlines()[2:6])
    headings = [*of_heading, behind_it[0], *(f"## Opening {length}" for length in behind_it[1:])]
    for text in [*headings, *(f"## Opening\n{line}" for line in below_it)]:
        (part,) = agenda_files.parse(text).agenda.parts
        assert (part.title, part.length) == ("Opening", 45 * MINUTE), text
    for header in ("\n".join(of_session[:2]), of_session[2]):
        agenda = agenda_files.parse(f"# T\n{header}\n## Opening (45 min)\n").agenda
        assert (agenda.begin, agenda.end) == (9 * HOUR, 12 * HOUR), header


@pytest.mark.parametrize("fence", [fence for page in PAGES for fence in fences(page, "text")], ids=str)
def test_the_group_is_understood(fence: Fence) -> None:
    read = group_page.parse(fence.text)
    assert read.problems == ()
    assert (len(read.group.people), len(read.group.plan)) == (3, 2)


@pytest.mark.parametrize("fence", [fence for page in PAGES for fence in fences(page, "toml")], ids=str)
def test_the_settings_are_right(fence: Fence, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(fence.text, "utf-8")
    assert read_settings(file).mistakes == ()


# What the other page shows is the same, but for its language.
@pytest.fixture(scope="module", params=[PAGES[0], *(pytest.param(page, marks=pytest.mark.slow) for page in PAGES[1:])])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A page, and a folder as the reader has it: the agendas, and a session that was begun."""
    folder = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "agendas", folder / "agendas")
    language = LANGUAGE[request.param]
    with in_folder(folder):
        first = min((folder / "agendas" / language).glob("01-*.md"))
        with Terminal(program("--lang", language, "run", str(first)), surroundings(folder)) as terminal:
            terminal.wait_for(lambda: SCREEN in terminal.raw, "? ")
            terminal.press("n")
            terminal.wait_for("note:" if language == "en" else "notitie:")
            terminal.type_in(NOTE)
            terminal.press("enter")
            terminal.wait_for(lambda: any(NOTE in file.read_text("utf-8") for file in folder.glob("data/*/2*.json")))
            terminal.press("escape")
            terminal.wait_until_gone("note:" if language == "en" else "notitie:")
            terminal.press("q")
            assert terminal.wait_for_exit() == 0
    return request.param, folder


@contextlib.contextmanager
def in_folder(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def test_its_commands_run(place: tuple[str, Path]) -> None:
    page, folder = place
    environment = surroundings(folder)
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    environment["INSPIRATIE_HOME"] = str(folder)
    shown = commands(page)
    assert len(shown) >= 5
    for command in shown:
        with in_folder(folder), Terminal(["/bin/sh", "-c", command], environment) as terminal:
            terminal.wait_for(lambda: terminal.ended or SCREEN in terminal.raw)
            if SCREEN in terminal.raw:
                terminal.wait_for("? ")  # the line with keys, or a question: the picture is whole
                terminal.settle()  # a question is deaf at first
                terminal.press("q")
            assert terminal.wait_for_exit() == 0, f"{command}\n{terminal.text}"


def test_its_python_runs(place: tuple[str, Path]) -> None:
    page, folder = place
    (session,) = (file for file in folder.glob("data/*/*.json") if file.name != "group.json")
    (block,) = fences(page, "python")
    code = block.text.replace("GROUP/SESSION.json", f"{session.parent.name}/{session.name}")
    assert code != block.text
    with in_folder(folder), Terminal([sys.executable, "-c", code], surroundings(folder)) as terminal:
        assert terminal.wait_for_exit() == 0, terminal.text
        assert NOTE in " ".join(terminal.text.split())
