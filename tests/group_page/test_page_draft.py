"""A page while it is being typed."""

import stat
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import FILES, store_in

from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.group_page import PageDifferences, PageDraft, example, page
from inspiratie_tui.store.port import Overtaken

GROUP = Group("kring-ab12", "De kring", (Person(PersonId("p1"), "Anne Marie"), Person(PersonId("p2"), "Bo")))


def begin(folder: Path, group: Group | None = GROUP, text: str | None = None) -> PageDraft:
    written = text if text is not None else page(group) if group else example(date(2026, 11, 23))
    return PageDraft.open(store_in(folder / "data").groups, FILES, group, written)


@pytest.mark.parametrize(
    ("edited", "untouched"),
    [
        (str, True),
        (lambda text: text.replace("\n", "\r\n"), True),
        (lambda text: f"{text}\n\n", True),
        (lambda text: text.rstrip(), True),
        (lambda text: text.replace("Anne Marie", "Anne\nMarie"), False),
        (lambda text: text.replace("Bo", "Bo."), False),
    ],
    ids=["nothing", "line ends", "an empty end", "no end", "one person is two", "a letter"],
)
def test_what_an_editor_does_by_itself_is_not_typed(
    edited: Callable[[str], str], untouched: bool, tmp_path: Path
) -> None:
    draft = begin(tmp_path)
    assert not draft.goes_on
    draft.path.write_bytes(edited(page(GROUP)).encode())
    assert draft.untouched is untouched


def test_a_page_remembers_what_it_was_begun_from_on_another_day_too(tmp_path: Path) -> None:
    begin(tmp_path).path.write_text("typed", "utf-8")
    now = replace(GROUP, name="Since then")
    again = begin(tmp_path, now)
    assert again.goes_on
    assert (again.base.group, again.base.text) == (GROUP, page(GROUP))
    told = PageDifferences((), now, ())
    assert begin(tmp_path, now).begun_as_told(told).base.group == now
    assert begin(tmp_path, GROUP).base.group == now


def test_an_older_page_that_nobody_touched_is_untouched_when_the_group_changed(tmp_path: Path) -> None:
    begin(tmp_path)
    assert begin(tmp_path, replace(GROUP, name="Since then")).untouched


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_both_files_are_private_and_gone_when_the_page_is_done(tmp_path: Path) -> None:
    draft = begin(tmp_path)
    files = sorted(draft.path.parent.iterdir())
    assert [file.name for file in files] == ["group-page.base", "group-page.md"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    draft.drop()
    assert not list(draft.path.parent.iterdir())


@pytest.mark.parametrize("left", [b"", b"{", b"\xff", b'{"group":null,"text":"x"}', b'{"group":{"id":1}}', None])
def test_a_page_without_what_it_was_begun_from_tells_all_that_it_would_undo(left: bytes | None, tmp_path: Path) -> None:
    draft = begin(tmp_path)
    base = draft.path.with_suffix(".base")
    if left is None:
        base.unlink()
    else:
        base.write_bytes(left)
    now = replace(GROUP, name="Since then")
    again = begin(tmp_path, now)
    with pytest.raises(Overtaken) as raised:
        again.check(GROUP)
    assert raised.value.kept == now
    assert [(each.code.value, each.kept) for each in raised.value.differences] == [
        ("group-title-changed", "Since then")
    ]
    told = PageDifferences((), now, raised.value.differences)
    again.begun_as_told(told).check(GROUP)
    again = begin(tmp_path, now)
    again.check(GROUP)  # also on another day
    with pytest.raises(Overtaken):
        again.check(replace(GROUP, people=GROUP.people[::-1]))
    later = replace(now, name="Later")
    with pytest.raises(Overtaken):
        begin(tmp_path, later).check(GROUP)  # what was saved since is not told yet


def test_a_group_whose_folder_has_no_letters_has_a_page(tmp_path: Path) -> None:
    odd = replace(GROUP, id="kring-\udcff")
    begin(tmp_path, odd)
    assert begin(tmp_path, odd).base.group == odd


def test_the_page_of_a_new_group_goes_on_with_the_example_of_its_day(tmp_path: Path) -> None:
    begin(tmp_path, None)
    assert begin(tmp_path, None, "another example").untouched
