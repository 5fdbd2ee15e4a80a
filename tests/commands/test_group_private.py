"""`inspiratie group edit --private`: kept for the two alone; a page with mistakes changes nothing and waits."""

import io
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.on_disk import store_in

from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import group_editor
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.home import Home

Edit = Callable[[str], int]


@pytest.fixture
def edit(home: Home, make_group: Callable[..., Group], monkeypatch: pytest.MonkeyPatch) -> Edit:
    """Gives the command with an editor that puts a line below what stands on the page."""
    make_group("avond-ab12")
    line = [""]

    class Keys(io.StringIO):
        def isatty(self) -> bool:
            return True

    def typed(command: list[str], check: bool) -> SimpleNamespace:
        page = Path(command[-1])
        page.write_text(page.read_text("utf-8") + line[0], "utf-8")
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(sys, "stdin", Keys())
    monkeypatch.setattr(group_editor, "subprocess", SimpleNamespace(run=typed))

    def give(text: str) -> int:
        line[0] = text
        return run(["group", "edit", "--private", "--home", str(home.folder), "--lang", "en"])

    return give


def names(home: Home) -> list[str]:
    return [person.name for person in store_in(home.data).groups.read("avond-ab12").people]


def test_it_is_kept_and_no_other_page_shows_it(edit: Edit, home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = names(home)[:2]
    assert edit(f"not together: {first}, {second}\nCall {first} on Monday.\n") == 0
    assert capsys.readouterr().err == "inspiratie: Changed: the private page of Avond\n"
    groups = store_in(home.data).groups
    assert len(groups.private_page("avond-ab12").apart) == 1
    assert run(["group", "show", "--home", str(home.folder)]) == 0
    shown = capsys.readouterr().out
    assert "together" not in shown
    assert "Monday" not in shown
    assert edit("And a line more.\n") == 0
    texts = [line.text for line in groups.private_page("avond-ab12").lines]
    assert texts == ["", f"Call {first} on Monday.", "And a line more."]
    files = [path for path in (home.data / "avond-ab12").iterdir() if path.suffix != ".lock"]
    assert [path.name for path in files] == ["group.json"], "no page lies about"
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} <= ({0o600} if sys.platform != "win32" else {0o666})


def test_a_mistake_is_told_by_line_and_nothing_typed_is_lost(
    edit: Edit, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert edit("not together: Nobody\nA thought.\n") == 1
    told = capsys.readouterr().err
    page = home.data / "avond-ab12" / "private-page.md"
    assert f"{page}:12:15: error: Nobody in this group is called Nobody." in told
    assert "Mend the page and give the command again" in told
    groups = store_in(home.data).groups
    assert groups.private_page("avond-ab12").lines == ()
    page.write_text(page.read_text("utf-8").replace("not together: Nobody\n", ""), "utf-8")
    assert edit("") == 0
    assert [line.text for line in groups.private_page("avond-ab12").lines] == ["A thought."]


def test_nothing_typed_changes_nothing(edit: Edit, capsys: pytest.CaptureFixture[str]) -> None:
    assert edit("") == 1
    assert "Nothing was typed, so nothing was changed." in capsys.readouterr().err


def test_what_may_be_written_is_kept_and_told_by_line(
    edit: Edit, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = names(home)[:2]
    assert edit(f"write down: {first} nothing\nopschrijven: {second} gerust\n") == 0
    groups = store_in(home.data).groups
    assert groups.private_page("avond-ab12").may_write == {"p1": MayWrite.NOTHING, "p2": MayWrite.ALL}
    assert edit(f"write down: {first} freely\n") == 1
    page = home.data / "avond-ab12" / "private-page.md"
    line = page.read_text("utf-8").splitlines().index(f"write down: {first} freely") + 1
    assert f"{page}:{line}:13: error: {first} has another answer in line {line - 2}." in capsys.readouterr().err
    assert groups.private_page("avond-ab12").may_write["p1"] is MayWrite.NOTHING
    assert run(["group", "show", "--home", str(home.folder)]) == 0
    assert "nothing" not in capsys.readouterr().out
