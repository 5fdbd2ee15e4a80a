"""The loop without a screen: what is asked is on disk before it is so, in order, at the moment it was asked."""

import asyncio
import errno
import os
from pathlib import Path
from typing import Any

import pytest
from support.gate import Gate
from support.on_disk import look_session, open_session

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.session.events import Event, Held, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.runner import SessionRunner


async def test_many_at_once_are_written_in_order(live: SessionRunner, path: Path) -> None:
    await live.perform(actions.forward)
    await asyncio.gather(*(live.perform(actions.hold) for _ in range(20)))
    kept = look_session(path).events
    assert kept == live.log
    assert [event.number for event in kept] == list(range(1, 23))
    assert fold(kept) == live.session


async def test_while_the_disk_refuses_it_counts_in_memory(
    live: SessionRunner, path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(live, monkeypatch)
    gate.open.set()
    gate.full = True
    since = live.view().head.clock
    await live.perform(actions.forward)
    for _ in range(6):
        clock.advance(MINUTE // 2)
        live.notice()
    await live.perform(actions.hold)
    assert live.session.state is State.HELD
    assert live.unsaved is not None
    assert live.unsaved.since % (24 * 60 * MINUTE) == since
    assert (live.unsaved.errno, live.unsaved.events, live.unsaved.notes) == (errno.ENOSPC, 2, 0)
    assert len(look_session(path).events) == 1
    await live.retry()
    assert live.unsaved is not None
    gate.full = False
    await live.retry()
    assert live.unsaved is None
    assert look_session(path).events == live.log
    assert [type(event) for event in live.log[1:]] == [WentTo, Held]
    await live.retry()
    assert len(gate.calls) == 4, "nothing waits: nothing is written"


async def test_what_waits_goes_along_with_the_next_key(
    live: SessionRunner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(live, monkeypatch)
    gate.open.set()
    gate.full = True
    await live.perform(actions.forward)
    gate.full = False
    await live.perform(actions.forward)
    assert live.unsaved is None
    assert look_session(path).events == live.log
    assert len(live.log) == 3


async def test_a_refusal_leaves_nothing(live: SessionRunner, path: Path) -> None:
    before = path.read_bytes()
    assert await live.perform(actions.pass_turn) == Refusal(Reason.NOT_RUNNING)
    assert await live.undo() == Refusal(Reason.NOTHING_TO_UNDO)
    assert await live.redo() == Refusal(Reason.NOTHING_TO_REDO)
    assert path.read_bytes() == before
    assert len(live.log) == 1


async def test_undo_gives_the_equal_session_and_redo_brings_it_back(live: SessionRunner, path: Path) -> None:
    await live.perform(actions.forward)
    before = live.session
    await live.perform(actions.forward)
    after = live.session
    await live.undo()
    assert live.session == before
    await live.redo()
    assert live.session == after
    assert fold(look_session(path).events) == after


def note(text: str, **changed: Any) -> Note:
    return Note(**{"id": "a", "at": 5, "seen": Seen(), "kind": NoteKind.NOTE, **changed}, text=text)


async def test_a_note_that_is_refused_counts_in_memory_until_the_disk_takes_it(
    live: SessionRunner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(live, monkeypatch, "put_note")
    gate.open.set()
    assert await live.save_note(note("one"))
    gate.full = True
    assert not await live.save_note(note("mended"))
    assert not await live.save_note(note("two", id="b"))
    assert not await live.save_note(note("two, and more", id="b"))
    assert [one.text for one in live.notes] == ["mended", "two, and more"]
    assert [one.text for one in look_session(path).notes] == ["one"]
    assert live.unsaved is not None
    assert (live.unsaved.events, live.unsaved.notes, live.unsaved.draft) == (0, 2, False)
    gate.full = False
    await live.retry()
    assert live.unsaved is None
    assert look_session(path).notes == live.notes
    assert [words[0].text for words in gate.calls[-2:]] == ["mended", "two, and more"], "each of them once"


async def test_a_draft_comes_back_unless_it_became_a_note(live: SessionRunner, path: Path, clock: SetClock) -> None:
    live.drafts.typed = NoteDraft("half", NoteKind.STEP, 5)
    await live.sign()
    live.close()
    again = SessionRunner(open_session(path), clock, live.names)
    assert again.drafts.typed is not None
    assert again.drafts.typed.text == "half"
    await again.save_note(note("half a thought"))
    again.close()
    once_more = SessionRunner(open_session(path), clock, live.names)
    assert once_more.drafts.typed is None
    once_more.close()


@pytest.mark.parametrize("gap", ["crash", "reboot", "sleep"])
async def test_time_goes_on_where_it_was(live: SessionRunner, path: Path, clock: SetClock, gap: str) -> None:
    await live.perform(actions.forward)
    clock.advance(10_000)
    await live.perform(actions.forward)
    live.close()
    {"crash": clock.advance, "reboot": clock.reboot, "sleep": clock.sleep}[gap](25_000)
    again = SessionRunner(open_session(path), clock, live.names)
    assert again.session.floor == "p1"
    assert again.now == 35_000
    clock.set_wall(0)
    assert again.now == 35_000, "putting the wall clock elsewhere changes nothing"
    clock.advance(1_000)
    answer = await again.perform(actions.hold)
    assert isinstance(answer, Event)
    assert answer.at == 36_000
    again.close()


async def test_the_wall_clock_put_back_never_gives_a_negative_time(
    live: SessionRunner, path: Path, clock: SetClock
) -> None:
    await live.perform(actions.forward)
    clock.advance(60_000)
    await live.perform(actions.hold)
    live.close()
    clock.reboot(-3_600_000)
    again = SessionRunner(open_session(path), clock, live.names)
    assert again.now == 60_000
    answer = await again.perform(actions.hold)
    assert isinstance(answer, Event)
    assert answer.at >= 60_000
    again.close()


async def test_who_looks_along_is_refused_and_follows(live: SessionRunner, path: Path, clock: SetClock) -> None:
    looks = SessionRunner(open_session(path), clock, live.names)
    assert await looks.perform(actions.forward) == Refusal(Reason.READ_ONLY)
    await looks.sign()
    assert len(looks.log) == 1
    await live.perform(actions.forward)
    await live.save_note(note("seen"))
    await looks.sign()
    assert looks.session == live.session
    assert looks.notes == live.notes
    looks.close()


def test_the_starter_moves_a_seat_each_session(live: SessionRunner) -> None:
    assert live.session.starter == 0, "the third session of two people"
    assert live.session.form.round.starter == "p1"


async def test_who_looks_along_stays_when_an_untouched_session_is_left(
    live: SessionRunner, path: Path, clock: SetClock
) -> None:
    looks = SessionRunner(open_session(path), clock, live.names)
    assert looks.store.read_only
    live.leave()
    assert list(path.parent.glob("2026*.json")) == []
    await looks.sign()
    looks.leave()


async def test_a_last_tick_after_it_was_left_does_nothing(live: SessionRunner) -> None:
    await live.perform(actions.forward)
    live.close()
    await live.sign()
    await live.retry()


async def test_an_untouched_session_that_the_disk_keeps_is_let_go_all_the_same(
    live: SessionRunner, path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "unlink", refuse)
    live.leave()
    monkeypatch.undo()
    again = open_session(path)
    assert not again.read_only
    again.close()
