"""What is erased is never there again, and a pen that is up is nowhere, in any store."""

from collections.abc import Iterator

import pytest
from support.both_stores import Kept, begin, note, stamp

from inspiratie_tui.core.notes.note import PenDown
from inspiratie_tui.store.port import Alive, NotSaved, SessionRef, SessionStore, Store


def test_what_is_erased_is_gone_and_never_put_again(kept: Kept, ref: SessionRef) -> None:
    with begin(kept.store, ref, "opened") as session:
        for name in "abc":
            session.put_note(note(name, f"word{name}"))
        session.erase_notes(["a", "b", "nobody's"])
        assert [note.id for note in session.notes] == ["c"]
        session.put_note(note("a", "worda"))
        session.put_note(note("d"))
        assert [note.id for note in session.notes] == ["c", "d"]
    again = kept.store.open(ref)
    assert [note.id for note in again.notes] == ["c", "d"]
    again.put_note(note("b", "wordb"))
    assert [note.id for note in again.notes] == ["c", "d"]
    assert again.repair is None


def test_what_is_erased_is_not_taken_in_from_a_backup(kept: Kept, ref: SessionRef) -> None:
    with begin(kept.store, ref, "opened") as session:
        session.put_note(note("a"))
        session.put_note(note("b"))
        backup = kept.copy(ref)
        session.erase_notes(["a"])
        kept.put(ref, backup)
        session.put_note(note("c"))
        assert [note.id for note in session.notes] == ["b", "c"]
    assert [note.id for note in kept.store.look(ref).notes] == ["b", "c"]


@pytest.fixture
def beside(kept: Kept, ref: SessionRef) -> Iterator[tuple[SessionStore, SessionRef]]:
    """A session with the notes a and b; a version of it was set aside, a sync laid a copy beside it."""
    with begin(kept.store, ref, "opened") as session:
        session.put_note(note("a", "worda was said"))
        backup = kept.copy(ref)
        session.put_note(note("b", "wordb was said"))
        kept.put(ref, backup)
        session.settle()
        yield session, kept.lay_copy(ref, f"{ref.session} (conflicted copy)")


def test_what_is_erased_leaves_what_was_set_aside_and_copies(
    kept: Kept, ref: SessionRef, beside: tuple[SessionStore, SessionRef]
) -> None:
    session, copy = beside
    assert "worda" in str(kept.kept_aside(ref))
    assert "worda" in str(kept.copy(copy))
    session.erase_notes(["a"])
    for text in (*kept.kept_aside(ref), kept.copy(copy), kept.copy(ref)):
        assert "worda" not in str(text)
    assert [note.id for note in kept.store.look(copy).notes] == ["b"]
    assert kept.store.look(copy).repair is None


def test_what_is_erased_is_not_set_aside_either_with_a_backup_or_copy_of_before(
    kept: Kept, ref: SessionRef, beside: tuple[SessionStore, SessionRef]
) -> None:
    session, copy = beside
    before, of_copy = kept.copy(ref), kept.copy(copy)
    session.erase_notes(["a"])
    kept.put(ref, before)
    session.settle()
    assert [note.id for note in session.notes] == ["b"]
    assert "worda" not in str(kept.kept_aside(ref))
    session.close()
    kept.put(copy, of_copy)
    kept.store.open(ref).close()
    assert "worda" not in str(kept.copy(copy))
    assert "wordb" in str(kept.copy(copy))


def test_what_the_disk_refuses_to_erase_stands_everywhere_and_is_erased_when_asked_again(
    kept: Kept, ref: SessionRef, beside: tuple[SessionStore, SessionRef]
) -> None:
    session, copy = beside
    kept.refuse(True)
    with pytest.raises(NotSaved):
        session.erase_notes(["a"])
    assert [note.id for note in session.notes] == ["a", "b"]
    kept.refuse(False)
    session.erase_notes(["a"])
    assert [note.id for note in session.notes] == ["b"]
    assert "worda" not in str((kept.kept_aside(ref), kept.copy(copy), kept.copy(ref)))


def test_a_copy_of_another_session_is_left_alone(kept: Kept, ref: SessionRef) -> None:
    other = SessionRef(ref.group, f"{ref.session}-2")
    with begin(kept.store, ref, "opened") as session, begin(kept.store, other, "opened") as theirs:
        session.put_note(note("a", "ours"))
        theirs.put_note(note("a", "theirs"))
        session.erase_notes(["a"])
    assert [note.text for note in kept.store.look(other).notes] == ["theirs"]


def test_a_pen_that_is_down_is_in_the_sign_of_life_until_it_is_not(store: Store, ref: SessionRef) -> None:
    with begin(store, ref, "opened") as session:
        session.beat(Alive(stamp(2), pen=PenDown(of_turn=True, after=1)))
    with store.open(ref) as again:
        assert again.alive is not None
        assert again.alive.pen == PenDown(of_turn=True, after=1)
        again.beat(Alive(stamp(3)))
    sign = store.look(ref).alive
    assert sign is not None
    assert sign.pen is None
