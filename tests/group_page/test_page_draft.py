"""A page while it is being typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import FILES, store_in

from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.group_page import PageDraft, page

GROUP = Group("kring-ab12", "De kring", (Person(PersonId("p1"), "Anne Marie"), Person(PersonId("p2"), "Bo")))


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
    draft = PageDraft.of(store_in(tmp_path / "data").groups, FILES, GROUP, page(GROUP))
    assert not draft.open()
    draft.path.write_bytes(edited(page(GROUP)).encode())
    assert draft.untouched is untouched
