"""A copy of a session is no session, in any store; and no session is lost for looking like one."""

import pytest
from support.both_stores import Kept, begin, event, note, parked, parked_texts, stamp

from inspiratie_tui.store.port import SessionRef

KRING = "kring-ab12"
FIRST, SECOND = SessionRef(KRING, "2026-11-20-cd34"), SessionRef(KRING, "2026-11-23-ef56")
NAMES = (
    f"{FIRST.session}.sync-conflict-20261123-140000-ABCDEFG",
    f"{FIRST.session} (conflicted copy 2026-11-23 140000)",
    f"{FIRST.session}-LAPTOP",
    f"backup of {FIRST.session}",
    "zz",
)


def listed(kept: Kept) -> list[str]:
    return [summary.ref.session for summary in kept.store.archive.sessions(KRING)]


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_listed_nowhere_and_counted_in_nothing(kept: Kept, name: str) -> None:
    with begin(kept.store, FIRST, "opened", "went to") as session:
        session.put_note(note("a", "of the copy"))
    kept.lay_copy(FIRST, name)
    with kept.store.open(FIRST) as session:
        session.put_note(parked("a", "of the session"))
        session.append(event("ended", 9), stamp(9))
    begin(kept.store, SECOND, "opened").close()
    listing = kept.store.archive.listing(KRING)
    assert [summary.ref for summary in listing.sessions] == [FIRST, SECOND]
    assert [copy.removesuffix(".json") for copy in listing.copies] == [name]
    assert listed(kept) == [FIRST.session, SECOND.session]
    past = kept.store.archive.past(KRING)
    assert (len(past.sessions), past.left_out, past.copies) == (2, (), listing.copies)
    for later in (SECOND, SessionRef(KRING, "zzz")):
        assert parked_texts(kept.store, KRING, later) == ["of the session"]


def test_without_copies_there_are_none(kept: Kept) -> None:
    assert kept.store.archive.listing(KRING).copies == ()
    begin(kept.store, FIRST).close()
    assert kept.store.archive.listing(KRING).copies == ()


def test_a_session_that_was_renamed_by_hand_is_that_session_still(kept: Kept) -> None:
    with begin(kept.store, SECOND, "opened", "went to") as session:
        session.put_note(parked("a", "said"))
    renamed = kept.lay_copy(SECOND, "the first one")
    with kept.store.open(SECOND) as session:
        session.discard()
    assert listed(kept) == ["the first one"]
    assert kept.store.archive.listing(KRING).copies == ()
    assert parked_texts(kept.store, KRING) == ["said"]
    with kept.store.open(renamed) as session:
        session.append(event("ended", 9), stamp(9))
    assert kept.store.archive.sessions(KRING)[0].ended


def test_of_two_copies_without_a_session_the_longer_one_is_the_session(kept: Kept) -> None:
    begin(kept.store, FIRST, "opened").close()
    kept.lay_copy(FIRST, "a short one")
    kept.lay_copy(FIRST, "b short one")
    with kept.store.open(FIRST) as session:
        session.append(event("went to", 9), stamp(9))
    kept.lay_copy(FIRST, "c long one")
    with kept.store.open(FIRST) as session:
        session.discard()
    listing = kept.store.archive.listing(KRING)
    assert [summary.ref.session for summary in listing.sessions] == ["c long one"]
    assert [copy.removesuffix(".json") for copy in listing.copies] == ["a short one", "b short one"]
    assert kept.store.archive.held(KRING, SessionRef(KRING, "b short one")) == ()


def test_two_sessions_that_changed_names_are_both_there(kept: Kept) -> None:
    for ref in (FIRST, SECOND):
        begin(kept.store, ref, "opened").close()
    kept.lay_copy(FIRST, "between")
    kept.lay_copy(SECOND, FIRST.session)
    kept.lay_copy(SessionRef(KRING, "between"), SECOND.session)
    with kept.store.open(SessionRef(KRING, "between")) as session:
        session.discard()
    assert listed(kept) == [FIRST.session, SECOND.session]
