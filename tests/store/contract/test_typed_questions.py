"""What holds of the learning questions on the private page of a group in any store."""

from datetime import date
from pathlib import Path

from support.both_stores import group
from support.on_disk import store_in

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import PrivateLine, PrivatePage, TypedQuestion
from inspiratie_tui.store.port import Store

KRING = "kring-ab12"
NOTHING = PrivatePage()
FIRST = TypedQuestion(PersonId("p1"), "hoe zeg ik nee?", date(2027, 1, 3))
THEN = TypedQuestion(PersonId("p1"), "hoe zeg ik nee tegen @{p2}?", date(2027, 2, 9), "2027-01-12-abcd")
WORDS = PrivateLine("Bilal: bellen")


def test_a_question_that_was_typed_stays_whatever_becomes_of_the_page(store: Store) -> None:
    store.groups.write(group(KRING))
    page = PrivatePage((WORDS,), (FIRST,))
    assert store.groups.write_private_page(KRING, page, NOTHING) == page == store.groups.private_page(KRING)
    after = store.groups.write_private_page(KRING, PrivatePage(questions=(THEN,)), PrivatePage((WORDS,)))
    assert after == PrivatePage((), (FIRST, THEN)) == store.groups.private_page(KRING)
    assert store.groups.write_private_page(KRING, PrivatePage(questions=(FIRST,)), after) == after


def test_words_of_before_typed_again_on_one_day_are_the_question_again(store: Store) -> None:
    store.groups.write(group(KRING))
    other = TypedQuestion(FIRST.person, "wanneer zeg ik nee?", FIRST.day)
    for question in (FIRST, other, other, FIRST):
        store.groups.write_private_page(KRING, PrivatePage(questions=(question,)), NOTHING)
    assert store.groups.private_page(KRING).questions == (FIRST, other, FIRST)


def test_it_stands_with_the_people_and_a_line_beside_it_stays_a_line(tmp_path: Path) -> None:
    groups = store_in(tmp_path).groups
    groups.write(group(KRING))
    groups.write_private_page(KRING, PrivatePage((WORDS,), (FIRST,)), NOTHING)
    file = tmp_path / KRING / "group.json"
    assert '"question":"hoe zeg ik nee?"' in file.read_text("utf-8")
    # Without its checksum a document is read as another program wrote it.
    newer = file.read_text("utf-8").replace('"day":"2027-01-03"', '"day":"2027-01-03","aloud":true')
    file.write_text(newer, "utf-8")
    assert groups.private_page(KRING) == PrivatePage((WORDS,))
    groups.write_private_page(KRING, PrivatePage((), (THEN,)), groups.private_page(KRING))
    assert '"aloud":true' in file.read_text("utf-8")
    assert groups.private_page(KRING) == PrivatePage((), (THEN,))
