"""What is erased is never there again, and a pen that is up is nowhere, in any store."""

from support.both_stores import Kept, begin, note, stamp

from inspiratie_tui.core.notes.note import PenDown
from inspiratie_tui.store.port import Alive, SessionRef, Store


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
