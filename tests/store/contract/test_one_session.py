"""What holds of one session in any store."""

import os

import pytest
from msgspec.structs import replace
from support.both_stores import PEOPLE, Kept, Seen, begin, event, note, stamp

from inspiratie_tui.core.moments import EARLIEST, MINUTE, SessionMs
from inspiratie_tui.core.notes.note import AfterQuestion, Chosen, NoteDraft, NoteKind
from inspiratie_tui.core.notes.note import Seen as NoteSeen
from inspiratie_tui.core.session.events import Corrected, SharedTurn, Struck, TurnsShared
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.store.port import Alive, NotSaved, SessionRef, Store

DRAFT = NoteDraft("half a\nnote", NoteKind.STEP, 9, NoteSeen(1))


def test_a_new_session_says_what_it_was_made_with(store: Store, ref: SessionRef) -> None:
    with store.create(ref, number=5, agenda_name="A  step", agenda_file="agendas/en/05.md") as session:
        header = session.header
        assert session.ref == ref
        assert (header.session_id, header.group_id) == (ref.session, ref.group)
        assert (header.number, header.agenda_name, header.agenda_file) == (5, "A step", "agendas/en/05.md")
        assert header.created_utc is not None
        assert (session.events, dict(session.stamps), session.notes) == ((), {}, ())
        assert (session.read_only, session.repair, session.alive) == (False, None, None)


def test_what_was_kept_is_there_again(store: Store, ref: SessionRef) -> None:
    with begin(store, ref, "opened", "went to", "floor") as session:
        session.append(event("ended", 7), stamp(7))
        for name in ("b", "a", "c"):
            session.put_note(note(name))
        session.put_note(replace(note("b"), removed=True))
        session.beat(Alive(stamp(8), DRAFT))
        kept = Seen.of(session)
    with store.open(ref) as again:
        assert Seen.of(again) == kept
        assert [event.number for event in again.events] == [1, 2, 3, 7]
        assert [(note.id, note.removed) for note in again.notes] == [("b", True), ("a", False), ("c", False)]
        assert again.alive is not None
        assert (again.alive.stamp, again.alive.draft) == (stamp(8), DRAFT)


def test_what_was_before_the_opening_is_there_again(store: Store, ref: SessionRef) -> None:
    with begin(store, ref, "opened", "went to") as session:
        before = [
            Corrected(number=3, at=SessionMs(3 * MINUTE), event=2, to=SessionMs(-12 * MINUTE)),
            replace(event("floor", 4), since=SessionMs(-8 * MINUTE)),
            replace(event("floor", 5), since=EARLIEST),
        ]
        session.append_many([(one, stamp(one.number)) for one in before])
        kept = Seen.of(session)
    with store.open(ref) as again:
        assert Seen.of(again) == kept
        assert list(again.events[2:]) == before
        assert fold(again.events).spans[0].begin == -12 * MINUTE


def test_turns_that_were_shared_are_there_again_and_what_was_put_right_of_one(store: Store, ref: SessionRef) -> None:
    turns = tuple(SharedTurn(number, PEOPLE[number], SessionMs(number * 1_001)) for number in (1, 2))
    shared = TurnsShared(number=4, at=SessionMs(9_000), turns=turns, until=SessionMs(8_000), guide=60_000)
    struck = Struck(number=5, at=SessionMs(9_001), event=4, which=2)
    with begin(store, ref, "opened", "went to", "floor") as session:
        session.append_many([(shared, stamp(4)), (struck, stamp(5))])
    with store.open(ref) as again:
        assert again.events[3:] == (shared, struck)


@pytest.mark.parametrize("draft", [DRAFT, None])
@pytest.mark.parametrize("mending", [replace(DRAFT, text="mended", note="a"), None])
def test_a_sign_of_life_keeps_both_drafts(
    store: Store, ref: SessionRef, draft: NoteDraft | None, mending: NoteDraft | None
) -> None:
    with begin(store, ref, "opened") as session:
        session.beat(Alive(stamp(8), draft, mending=mending))
    with store.open(ref) as again:
        assert again.alive is not None
        assert (again.alive.draft, again.alive.mending) == (draft, mending)


def test_what_the_two_write_for_themselves_is_there_again_apart_from_all_drafts(store: Store, ref: SessionRef) -> None:
    answer = note("a", answers=AfterQuestion.CALL)
    half = replace(DRAFT, text="half", answers=AfterQuestion.NEEDED)
    with begin(store, ref, "opened") as session:
        session.put_note(answer)
        session.put_note(note("b"))
        session.beat(Alive(stamp(8), DRAFT, after=half))
    with store.open(ref) as again:
        assert again.notes == (answer, note("b"))
        assert again.alive is not None
        assert (again.alive.draft, again.alive.mending, again.alive.after) == (DRAFT, None, half)
        assert again.alive.keeps


def test_a_note_keeps_what_was_chosen_and_when_it_was_begun(store: Store, ref: SessionRef) -> None:
    chosen = note("a", by=Chosen(PEOPLE[1]), about=Chosen(None), part=Chosen(1), stamp=stamp(3))
    draft = replace(DRAFT, by=Chosen(None), about=Chosen(PEOPLE[2]), stamp=stamp(4))
    with begin(store, ref, "opened") as session:
        session.put_note(chosen)
        session.beat(Alive(stamp(8), draft))
    with store.open(ref) as again:
        assert (again.notes, again.taken_over) == ((chosen,), ())
        assert again.alive is not None
        assert again.alive.draft == draft
        follows = replace(chosen, by=None, part=None)
        again.put_note(follows)
    assert store.look(ref).notes == (follows,), "what follows the timeline again was not chosen"


def test_numbers_rise(store: Store, ref: SessionRef) -> None:
    session = begin(store, ref, "opened", "went to")
    before = Seen.of(session)
    for numbers in ((2,), (1,), (3, 3), (4, 3)):
        with pytest.raises(ValueError, match="cannot come after"):
            session.append_many([(event("floor", number), stamp(number)) for number in numbers])
        assert Seen.of(session) == before
    session.append_many([])
    assert Seen.of(session) == before
    session.close()


def test_one_leads_and_others_look_along(store: Store, ref: SessionRef) -> None:
    leading = begin(store, ref, "opened")
    following = store.open(ref)
    assert following.read_only
    assert following.holder is not None
    assert following.holder.pid == os.getpid()
    for write in (
        lambda: following.append(event("floor", 2), stamp(2)),
        lambda: following.put_note(note("a")),
        lambda: following.beat(Alive(stamp(2))),
    ):
        with pytest.raises(NotSaved):
            write()
    following.discard()
    assert not following.refresh()
    leading.append(event("went to", 2), stamp(2))
    leading.beat(Alive(stamp(2), DRAFT))
    leading.put_note(note("a"))
    assert (following.events, following.notes, following.alive) != (leading.events, leading.notes, leading.alive)
    assert following.refresh()
    assert (following.events, following.notes, following.alive) == (leading.events, leading.notes, leading.alive)
    assert not following.refresh()
    assert not leading.refresh()
    leading.close()
    with store.open(ref) as now:
        assert not now.read_only


def test_who_looks_along_sees_that_nobody_leads_any_more(store: Store, ref: SessionRef) -> None:
    leading = begin(store, ref, "opened")
    following, looking = store.open(ref), store.look(ref)
    assert leading.guarded
    for session in (following, looking, leading):
        session.refresh()
        assert not session.abandoned
    leading.close()
    for session in (following, looking):
        session.refresh()
        assert session.abandoned is (session is following)
        assert not session.guarded
    with store.open(ref) as third:
        assert not third.read_only
        following.refresh()
        assert not following.abandoned
        third.put_note(note("a"))
    following.refresh()
    assert following.abandoned
    assert following.notes == (note("a"),)
    with store.open(ref) as own:
        own.discard()
    following.refresh()
    assert not following.abandoned, "it was taken away"


def test_whoever_only_looks_keeps_nobody_from_leading(store: Store, ref: SessionRef) -> None:
    begin(store, ref, "opened").close()
    looking = store.look(ref)
    assert looking.read_only
    assert looking.holder is None
    with store.open(ref) as leading:
        assert not leading.read_only
        leading.put_note(note("a"))
        assert looking.refresh()
        assert looking.notes == (note("a"),)


def test_a_refused_write_changes_nothing(kept: Kept, ref: SessionRef) -> None:
    session = begin(kept.store, ref, "opened")
    session.put_note(note("a"))
    session.beat(Alive(stamp(1), DRAFT))
    before = Seen.of(session)
    kept.refuse(True)
    for write in (
        lambda: session.append_many([(event("went to", 2), stamp(2)), (event("floor", 3), stamp(3))]),
        lambda: session.put_note(note("a", "mended")),
        lambda: session.put_note(note("b")),
        lambda: session.beat(Alive(stamp(2))),
    ):
        with pytest.raises(NotSaved) as refused:
            write()
        assert isinstance(refused.value.__cause__, OSError)
        assert refused.value.errno == refused.value.__cause__.errno
        assert Seen.of(session) == before
        assert kept.store.look(ref).notes == session.notes
    kept.refuse(False)
    session.append(event("went to", 2), stamp(2))
    session.close()
    assert [event.number for event in kept.store.look(ref).events] == [1, 2]


def test_a_session_opens_also_where_nothing_can_be_written(kept: Kept, ref: SessionRef) -> None:
    begin(kept.store, ref, "opened").close()
    kept.refuse(True)
    with kept.store.open(ref) as session:
        assert not session.read_only
        assert len(session.events) == 1


def test_a_session_is_made_once(kept: Kept, ref: SessionRef) -> None:
    session = begin(kept.store, ref, "opened")
    for _time in ("open", "closed"):
        with pytest.raises(FileExistsError):
            kept.store.create(ref, number=1, agenda_name="Other")
        session.close()
    other = replace_session(ref)
    kept.refuse(True)
    with pytest.raises(NotSaved):
        kept.store.create(other, number=1, agenda_name="Other")
    kept.refuse(False)
    with pytest.raises(FileNotFoundError):
        kept.store.open(other)
    kept.store.create(other, number=1, agenda_name="Other").close()


def replace_session(ref: SessionRef) -> SessionRef:
    return ref._replace(session="2026-11-24-ef56")


def test_what_is_not_there_cannot_be_opened(store: Store, ref: SessionRef) -> None:
    for find in (store.open, store.look):
        with pytest.raises(FileNotFoundError):
            find(ref)


def test_a_discarded_session_is_gone(store: Store, ref: SessionRef) -> None:
    session = begin(store, ref, "opened")
    following = store.open(ref)
    session.beat(Alive(stamp(1), DRAFT))
    session.discard()
    assert session.read_only
    session.discard()
    session.close()
    assert not following.refresh()
    with pytest.raises(FileNotFoundError):
        store.open(ref)
    with begin(store, ref) as anew:
        assert anew.alive is None


def test_a_closed_session_takes_nothing(store: Store, ref: SessionRef) -> None:
    session = begin(store, ref, "opened")
    session.close()
    session.close()
    assert session.read_only
    assert session.holder is None
    with pytest.raises(NotSaved):
        session.put_note(note("a"))


def test_a_sign_of_life_says_who_left_it(store: Store, ref: SessionRef) -> None:
    with begin(store, ref, "opened") as session:
        assert session.holder is not None
        session.beat(Alive(stamp(3)))
        assert session.alive is not None
        assert session.alive.holder == session.holder


def test_a_place_names_the_session(store: Store, ref: SessionRef) -> None:
    assert ref.session in store.place_of(ref)
    assert ref.group in store.place_of(ref)
    assert ref.session in store.name_of(ref)


def test_who_looks_along_reads_the_last_sign_of_life(store: Store, ref: SessionRef) -> None:
    """It is no news for the session, but says whether the curtain is drawn there."""
    with begin(store, ref, "opened") as leading, store.open(ref) as following:
        assert following.read_only
        for drawn in (True, False):
            leading.beat(Alive(stamp(8), curtain=drawn))
            assert not following.refresh()
            assert following.alive is not None
            assert following.alive.curtain is drawn
