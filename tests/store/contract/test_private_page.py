"""What holds of the private page of a group in any store."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.both_stores import Kept, group
from support.on_disk import store_in

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage
from inspiratie_tui.store.port import NotSaved, Store

KRING = "kring-ab12"
NOTHING = PrivatePage()
APART = PrivateLine(apart=(PersonId("p1"), PersonId("p2")))
ANSWER = PrivateLine(may_write=MayWrite.NOTHING, people=(PersonId("p1"),))
WORDS = PrivateLine("  Bilal: bellen voor 3 mei")


def test_it_is_empty_until_something_is_kept_and_stays_when_the_group_changes(store: Store) -> None:
    circle = group(KRING)
    store.groups.write(circle)
    assert store.groups.private_page(KRING) == NOTHING
    page = PrivatePage((APART, PrivateLine(), ANSWER, WORDS))
    assert store.groups.write_private_page(KRING, page, NOTHING) == page
    store.groups.write(replace(circle, name="Other"), circle)
    assert store.groups.private_page(KRING) == page
    assert store.groups.read(KRING).name == "Other"
    assert store.groups.write_private_page(KRING, NOTHING, page) == NOTHING == store.groups.private_page(KRING)


def test_what_another_window_wrote_stays(store: Store) -> None:
    store.groups.write(group(KRING))
    store.groups.write_private_page(KRING, PrivatePage((APART,)), NOTHING)
    both = store.groups.write_private_page(KRING, PrivatePage((WORDS,)), NOTHING)
    assert both == PrivatePage((WORDS, APART)) == store.groups.private_page(KRING)


def test_it_belongs_to_a_group_that_is_kept(store: Store) -> None:
    with pytest.raises(OSError, match="No such file"):
        store.groups.private_page(KRING)
    with pytest.raises(NotSaved):
        store.groups.write_private_page(KRING, PrivatePage((APART,)), NOTHING)


def test_what_is_refused_changes_nothing(kept: Kept) -> None:
    kept.store.groups.write(group(KRING))
    kept.refuse(True)
    with pytest.raises(NotSaved):
        kept.store.groups.write_private_page(KRING, PrivatePage((APART,)), NOTHING)
    kept.refuse(False)
    assert kept.store.groups.private_page(KRING) == NOTHING


def test_a_program_from_before_answers_reads_all_other_lines(tmp_path: Path) -> None:
    groups = store_in(tmp_path).groups
    groups.write(group(KRING))
    groups.write_private_page(KRING, PrivatePage((WORDS, APART, PrivateLine(), ANSWER)), NOTHING)
    rows = json.loads((tmp_path / KRING / "group.json").read_text("utf-8"))["private"].values()
    names = [sorted(name for name in row if name != "crc") for row in rows]
    assert names == [["apart", "text"]] * 3 + [["apart", "may_write", "people", "text"]]


def test_what_a_newer_program_keeps_in_a_line_stays(tmp_path: Path) -> None:
    groups = store_in(tmp_path).groups
    groups.write(group(KRING))
    groups.write_private_page(KRING, PrivatePage((WORDS, APART)), NOTHING)
    file = tmp_path / KRING / "group.json"
    # Without its checksum a document is read as another program wrote it.
    text = file.read_text("utf-8")
    newer = text.replace('"apart":[]', '"apart":[],"written":"gerust"', 1)
    assert newer != text
    file.write_text(newer, "utf-8")
    page = groups.private_page(KRING)
    groups.write_private_page(KRING, PrivatePage((APART, PrivateLine("more"))), page)
    assert '"written":"gerust"' in file.read_text("utf-8")
