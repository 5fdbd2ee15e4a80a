"""`inspiratie group edit` in two windows: one has the page, and without locks the older page undoes nothing."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.on_disk import read_group

from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import group_editor
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.home import Home
from inspiratie_tui.store.file import lock

Hand = Callable[[Path], object]


@pytest.fixture
def edit(home: Home, make_group: Callable[..., Group], monkeypatch: pytest.MonkeyPatch) -> Callable[[Hand], int]:
    """Gives `group edit` with an editor that does to the page what `hand` does; `hand` may give it again meanwhile."""
    make_group("avond-ab12")
    hands: list[Hand] = []

    class Keys(io.StringIO):
        def isatty(self) -> bool:
            return True

    def typed(command: list[str], check: bool) -> SimpleNamespace:
        assert not check
        hands.pop()(Path(command[-1]))
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(sys, "stdin", Keys())
    monkeypatch.setattr(group_editor, "subprocess", SimpleNamespace(run=typed))

    def give(hand: Hand) -> int:
        hands.append(hand)
        return run(["group", "edit", "--home", str(home.folder), "--lang", "en"])

    return give


@pytest.fixture
def no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the disk one that has no locks: both windows have the page then."""
    monkeypatch.setattr(lock, "_has_locks", lambda path: path.touch())


def typing(old: str, new: str) -> Hand:
    return lambda page: page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")


def meanwhile(edit: Callable[[Hand], int], theirs: Hand, ours: Hand) -> Hand:
    """While our page is open, theirs is changed and saved in another window; then ours, as it was, is."""

    def hand(page: Path) -> None:
        mine = page.read_text("utf-8")
        assert edit(theirs) == 0
        page.write_text(mine, "utf-8")
        ours(page)

    return hand


def test_what_was_typed_with_mistakes_is_there_for_the_next_window(
    home: Home, edit: Callable[[Hand], int], capsys: pytest.CaptureFixture[str]
) -> None:
    page = home.data / "avond-ab12" / "group-page.md"

    def ours(_page: Path) -> None:
        assert edit(lambda _page: pytest.fail("two windows have the page")) == 1
        assert "This page is open in the editor of another window: close it there first." in capsys.readouterr().err
        typing("## Dates", "3. Johanna\n## Datees")(page)

    assert edit(ours) == 1
    assert "Johanna" in page.read_text("utf-8")
    assert edit(typing("3. Johanna\n## Datees", "## Dates\n## Participants\n3. Johanna")) == 0
    assert "Going on with the page that was kept" in capsys.readouterr().err
    assert "Johanna" in read_group(page.parent).names.values()


@pytest.mark.usefixtures("no_locks")
def test_what_another_window_saved_is_not_undone(home: Home, edit: Callable[[Hand], int]) -> None:
    theirs = typing("2. Bilal {p2}\n", "2. Bilal B. {p2}\n3. Eva\n")
    assert edit(meanwhile(edit, theirs, typing("## Facilitators", "3. Finn\n## Facilitators"))) == 0
    group = read_group(home.data / "avond-ab12")
    assert [group.names[person] for person in group.participants] == ["Anouk", "Bilal B.", "Eva", "Finn"]
    assert len(set(group.participants)) == 4
    assert not list((home.data / "avond-ab12").glob("group-page.[mb]*"))


@pytest.mark.usefixtures("no_locks")
def test_what_both_changed_is_told_and_the_page_is_kept(
    home: Home, edit: Callable[[Hand], int], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home.data / "avond-ab12"
    assert edit(meanwhile(edit, typing("Bilal {", "Bilal Aan {"), typing("Bilal {", "Bilal Ben {"))) == 1
    told = capsys.readouterr().err
    page = folder / "group-page.md"
    line = page.read_text("utf-8").split("\n").index("2. Bilal Ben {p2}") + 1
    assert f"{page}:{line}:4: error: Elsewhere this name meanwhile became Bilal Aan. Write that" in told
    assert "    2. Bilal Ben {p2}\n" in told
    assert "Nothing was changed. Mend the page and give the command again" in told
    assert read_group(folder).names["p2"] == "Bilal Aan"
    assert "Bilal Ben" in page.read_text("utf-8")
    assert edit(lambda _page: None) == 0, "told once, and saved as it is"
    assert "Going on with the page that was kept" in capsys.readouterr().err
    assert read_group(folder).names["p2"] == "Bilal Ben"


def test_a_page_with_mistakes_is_compared_with_what_it_was_begun_from_also_later(
    home: Home, edit: Callable[[Hand], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home.data / "avond-ab12"
    page, aside = folder / "group-page.md", [folder / "page", folder / "base"]
    assert edit(typing("## Dates", "3. Eva\n## Datees")) == 1
    page.rename(aside[0])
    page.with_suffix(".base").rename(aside[1])
    assert edit(typing("# Avond", "# Morgen")) == 0, "on another day, elsewhere"
    aside[0].rename(page)
    aside[1].rename(page.with_suffix(".base"))
    assert edit(typing("3. Eva\n## Datees", "## Dates\n## Participants\n3. Eva")) == 0
    group = read_group(folder)
    assert (group.name, "Eva" in group.names.values()) == ("Morgen", True)


def test_a_page_without_what_it_was_begun_from_undoes_nothing_untold(
    home: Home, edit: Callable[[Hand], int], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home.data / "avond-ab12"
    page, aside = folder / "group-page.md", folder / "page"
    assert edit(typing("## Dates", "## Datees")) == 1
    page.rename(aside)
    page.with_suffix(".base").unlink()
    assert edit(typing("2. Bilal {p2}\n", "2. Bilal B. {p2}\n3. Eva\n")) == 0, "on another day, elsewhere"
    before = read_group(folder)
    aside.rename(page)
    capsys.readouterr()
    assert edit(typing("## Datees", "## Dates")) == 1
    told = capsys.readouterr().err
    assert "It is not known any more what this page was begun from" in told
    assert "Elsewhere this name meanwhile became Bilal B." in told
    assert "Elsewhere Eva was meanwhile changed, and here taken away." in told
    assert read_group(folder) == before
    assert edit(typing("Bilal {p2}", "Bilal B. {p2}")) == 0, "told once, and saved as it is"
    names = [read_group(folder).names[person] for person in read_group(folder).participants]
    assert names == ["Anouk", "Bilal B."]
