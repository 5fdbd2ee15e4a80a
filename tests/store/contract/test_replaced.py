"""A session that is replaced from outside while it is open: nothing is overwritten, lost or doubled, in any store."""

import pytest
from msgspec.structs import replace
from support.both_stores import Kept, begin, event, note, stamp

from inspiratie_tui.store.port import NotSaved, Replaced, SessionRef, SessionStore, Stood


def numbers(session: SessionStore) -> list[int]:
    return [event.number for event in session.events]


def ids(session: SessionStore) -> list[str]:
    return sorted(note.id for note in session.notes)


def told(session: SessionStore) -> list[Replaced]:
    """What was said, without the names that a store gives."""
    return [replace(replaced, set_aside=replaced.set_aside and "kept") for replaced in session.replaced]


def test_the_middle_one_of_three_notes_is_not_lost(kept: Kept, ref: SessionRef) -> None:
    with begin(kept.store, ref, "opened") as session:
        session.put_note(note("a"))
        backup = kept.copy(ref)
        session.put_note(note("b"))
        kept.put(ref, backup)
        session.put_note(note("c"))
        assert ids(session) == ["a", "b", "c"]
        assert told(session) == [Replaced(Stood.ANOTHER, "kept")]
        assert kept.kept_aside(ref) == [backup]
        seen = session.events, session.notes
    again = kept.store.look(ref)
    assert (again.events, again.notes, again.repair) == (*seen, None)


@pytest.mark.parametrize("notices", ["note", "event", "settle", "close"])
def test_what_we_lack_is_taken_in_by_whatever_is_written_first(kept: Kept, ref: SessionRef, notices: str) -> None:
    with begin(kept.store, ref, "opened", "went to") as session:
        session.put_note(note("a"))
        before = kept.copy(ref)
        session.append(event("floor", 3), stamp(3))
        session.put_note(note("b"))
        further = kept.copy(ref)
    kept.put(ref, before)
    session = kept.store.open(ref)
    session.put_note(note("c"))
    kept.put(ref, further)
    match notices:
        case "note":
            session.put_note(note("d"))
        case "event":
            session.append(event("floor", 4), stamp(4))
        case "settle":
            session.settle()
        case "close":
            session.close()
    assert numbers(kept.store.look(ref))[:3] == [1, 2, 3]
    assert set("abc") <= set(ids(kept.store.look(ref)))
    assert told(session) == [Replaced(Stood.ANOTHER, "kept", notes=1, events=1)]
    assert (session.events, session.notes) == (kept.store.look(ref).events, kept.store.look(ref).notes)
    session.close()


def test_of_two_different_entries_ours_stays_and_the_other_is_kept_aside(kept: Kept, ref: SessionRef) -> None:
    with begin(kept.store, ref, "opened") as session:
        session.put_note(note("a"))
        fork = kept.copy(ref)
        session.append_many([(event("went to", 2), stamp(2)), (event("floor", 3), stamp(3))])
        session.put_note(note("a", "Other words."))
        theirs = kept.copy(ref)
    kept.put(ref, fork)
    with kept.store.open(ref) as session:
        session.append(event("ended", 2), stamp(2))
        kept.put(ref, theirs)
        session.settle()
        assert session.events == (event("opened", 1), event("ended", 2)), "two lines are never mixed"
        assert session.notes == (note("a"),)
        assert told(session) == [Replaced(Stood.ANOTHER, "kept", different=2, left_out=1)]
        assert kept.kept_aside(ref) == [theirs]


def test_what_is_gone_is_kept_again(kept: Kept, ref: SessionRef) -> None:
    with begin(kept.store, ref, "opened") as session:
        session.put_note(note("a"))
        kept.put(ref, None)
        session.put_note(note("b"))
        assert told(session) == [Replaced(Stood.NOTHING, None)]
    assert ids(kept.store.look(ref)) == ["a", "b"]


def test_of_another_session_nothing_is_taken_in(kept: Kept, ref: SessionRef) -> None:
    other = ref._replace(session="2026-11-24-ef56")
    with begin(kept.store, other, "opened", "went to", "floor") as elsewhere:
        elsewhere.put_note(note("x"))
    with begin(kept.store, ref, "opened") as session:
        kept.put(ref, kept.copy(other))
        session.put_note(note("a"))
        assert (numbers(session), ids(session)) == ([1], ["a"])
        assert told(session) == [Replaced(Stood.SOMETHING_ELSE, "kept")]
        assert kept.kept_aside(ref) == [kept.copy(other)]


def test_the_same_again_is_no_news(kept: Kept, ref: SessionRef) -> None:
    with begin(kept.store, ref, "opened") as session:
        kept.put(ref, kept.copy(ref))
        session.put_note(note("a"))
        assert (session.replaced, kept.kept_aside(ref)) == ((), [])


def test_what_is_refused_is_tried_again(kept: Kept, ref: SessionRef) -> None:
    with begin(kept.store, ref, "opened") as session:
        backup = kept.copy(ref)
        session.put_note(note("a"))
        kept.put(ref, backup)
        kept.refuse(True)
        for write in (lambda: session.put_note(note("b")), session.settle):
            with pytest.raises(NotSaved):
                write()
            assert (ids(session), session.replaced) == (["a"], ())
            assert kept.copy(ref) == backup
        kept.refuse(False)
        session.settle()
        assert told(session) == [Replaced(Stood.ANOTHER, "kept")]
    assert ids(kept.store.look(ref)) == ["a"]
    assert kept.kept_aside(ref) == [backup]


def test_what_another_put_there_is_not_discarded(kept: Kept, ref: SessionRef) -> None:
    session = begin(kept.store, ref, "opened")
    empty = kept.copy(ref)
    session.put_note(note("a"))
    full = kept.copy(ref)
    session.close()
    kept.put(ref, empty)
    session = kept.store.open(ref)
    kept.put(ref, full)
    with pytest.raises(NotSaved):
        session.discard()
    session.close()
    assert ids(kept.store.look(ref)) == ["a"]
