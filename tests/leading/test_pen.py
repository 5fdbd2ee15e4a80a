"""The pen that is down lives in the sign of life alone: it survives a kill, and leaves nothing when it is up."""

from pathlib import Path

import pytest
from support.gate import Gate
from support.on_disk import look_session, open_session

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind, PenDown, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.leading.runner import SessionRunner

HERS = "her divorce"


async def in_turn_of(live: SessionRunner, clock: SetClock, person: str) -> None:
    """Go forward until `person` has the floor."""
    while live.session.floor != person:
        clock.advance(SECOND)
        await live.perform(actions.forward)
    clock.advance(SECOND)


def note(live: SessionRunner, name: str, text: str) -> Note:
    return Note(name, live.now, Seen(), NoteKind.NOTE, text)


def said_on_disk(path: Path) -> str:
    """All that stands in the folder of the session."""
    return "\n".join(file.read_text("utf-8") for file in path.parent.iterdir())


def killed_and_opened(live: SessionRunner, path: Path, clock: SetClock) -> SessionRunner:
    """The session as it opens when the program that led it was killed."""
    live.store.close()
    return SessionRunner(open_session(path), clock, live.names)


async def test_it_is_down_again_after_a_kill_until_that_turn_ends(
    live: SessionRunner, path: Path, clock: SetClock
) -> None:
    await in_turn_of(live, clock, "p1")
    live.pen.put_down()
    await live.sign()
    opened = killed_and_opened(live, path, clock)
    assert opened.pen.down == PenDown(of_turn=True, after=3)
    await in_turn_of(opened, clock, "p2")
    assert opened.pen.down is None
    await opened.sign()
    assert '"pen"' not in said_on_disk(path)
    opened.close()


async def test_a_kill_just_after_the_turn_ended_does_not_put_it_down_again(
    live: SessionRunner, path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await in_turn_of(live, clock, "p1")
    live.pen.put_down()
    await live.sign()
    monkeypatch.setattr(live, "keep_draft", lambda: None)  # killed before the next sign of life
    await in_turn_of(live, clock, "p2")
    opened = killed_and_opened(live, path, clock)
    assert opened.pen.down is None
    opened.close()


async def test_whoever_comes_back_to_the_turn_finds_it_down(live: SessionRunner, clock: SetClock) -> None:
    await in_turn_of(live, clock, "p1")
    live.pen.put_down()
    await in_turn_of(live, clock, "p2")
    assert live.pen.down is None
    await live.undo()
    assert live.pen.down is not None
    await live.redo()
    assert live.pen.down is None
    await live.perform(actions.back)
    assert live.pen.down is not None
    live.pen.take_up()
    await in_turn_of(live, clock, "p2")
    await live.undo()
    assert live.pen.down is None, "it was taken up"


async def test_what_stood_there_is_gone_for_good(live: SessionRunner, path: Path, clock: SetClock) -> None:
    await live.perform(actions.forward)
    await live.save_note(note(live, "before", "a word before"))
    await in_turn_of(live, clock, "p1")
    await live.save_note(note(live, "hers", HERS))
    live.drafts.typed = NoteDraft(f"{HERS} and", NoteKind.NOTE, live.now)
    await live.sign()
    live.pen.put_down()
    assert HERS in said_on_disk(path)
    written = await live.pen.take_away()
    assert written.count == 2
    assert HERS not in said_on_disk(path)
    assert [kept.id for kept in live.notes] == ["before"]
    assert look_session(path).notes == live.notes
    assert live.drafts.typed is None
    assert live.session.floor == PersonId("p1")


async def test_what_the_disk_refuses_to_erase_is_erased_later(
    live: SessionRunner, path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(live, monkeypatch, "erase_notes")
    gate.open.set()
    await in_turn_of(live, clock, "p1")
    await live.save_note(note(live, "hers", HERS))
    gate.full = True
    await live.pen.take_away()
    assert live.notes == ()
    assert live.unsaved is not None
    assert live.unsaved.notes == 1
    assert HERS in said_on_disk(path)
    gate.full = False
    await live.retry()
    assert live.unsaved is None
    assert HERS not in said_on_disk(path)


async def test_a_note_that_never_came_to_the_disk_never_comes_there(
    live: SessionRunner, path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(live, monkeypatch, "put_note")
    gate.open.set()
    gate.full = True
    await in_turn_of(live, clock, "p1")
    assert not await live.save_note(note(live, "hers", HERS))
    await live.pen.take_away()
    gate.full = False
    await live.retry()
    assert live.unsaved is None
    assert look_session(path).notes == live.notes == ()
    assert HERS not in said_on_disk(path)
