"""What is asked is on disk before it is so, in order and once, whoever asked it and whatever comes between."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.gate import PATIENCE, Gate, held_back
from support.on_disk import look_session

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.session.events import FloorGiven, WentTo
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.runner import SessionRunner


async def test_an_event_is_on_disk_before_it_is_so(
    live: SessionRunner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = await held_back(live, monkeypatch)
    assert live.session.state is State.READY
    gate.open.set()
    assert isinstance(await asked, WentTo)
    assert live.session.state is State.RUNNING
    assert look_session(path).events == live.log


async def test_a_key_counts_from_its_arrival_not_from_its_turn(
    live: SessionRunner, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, first = await held_back(live, monkeypatch)
    clock.advance(700)
    second = asyncio.create_task(live.perform(actions.forward))
    await asyncio.sleep(0)
    clock.advance(5_000)
    gate.open.set()
    one, two = await first, await second
    assert isinstance(one, WentTo)
    assert isinstance(two, FloorGiven), "asked of the session after the first"
    assert (one.at, two.at) == (0, 700)
    assert live.stamps[two.number].boot - live.stamps[one.number].boot == 700


async def test_whoever_asked_may_go_while_it_is_written(
    live: SessionRunner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dialog that is closed cancels what it asked for: it happens all the same, once."""
    gate, asked = await held_back(live, monkeypatch)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    gate.open.set()
    await live.perform(actions.forward)
    assert [type(event) for event in live.log[1:]] == [WentTo, FloorGiven]
    assert look_session(path).events == live.log


async def test_the_last_words_come_after_what_is_being_written(
    live: SessionRunner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = await held_back(live, monkeypatch)
    live.drafts.typed = NoteDraft("half a thought", NoteKind.NOTE, 5)
    leaving = asyncio.create_task(live.last_sign())
    await asyncio.sleep(0)
    gate.open.set()
    await leaving
    assert live.session.state is State.RUNNING
    await asked
    kept = look_session(path)
    assert kept.events == live.log
    assert kept.alive is not None
    assert kept.alive.draft is not None
    assert kept.alive.draft.text == "half a thought"


async def test_what_waits_for_its_turn_is_done_before_it_is_left(
    live: SessionRunner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a slow disk: a key, another one, and then the program is asked to end."""
    gate, one = await held_back(live, monkeypatch)
    two = asyncio.create_task(live.perform(actions.forward))
    await asyncio.sleep(0)
    leaving = asyncio.create_task(live.last_sign())
    await asyncio.sleep(0)
    one.cancel()
    two.cancel()
    gate.open.set()
    await leaving
    live.close()
    assert [type(event) for event in look_session(path).events[1:]] == [WentTo, FloorGiven]


async def test_closing_takes_the_thread_from_nobody_who_saves_the_last_words(
    live: SessionRunner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event loop closes in good order at the moment at which a thread stops waiting for it."""
    gate = Gate(live, monkeypatch, "beat")
    beating = asyncio.create_task(live.sign())
    await gate.is_reached()
    live.drafts.typed = NoteDraft("half a thought", NoteKind.NOTE, 5)
    queued, ended = threading.Event(), threading.Event()
    thread = live._writer._thread
    submit, shutdown = thread.submit, thread.shutdown
    monkeypatch.setattr(thread, "submit", lambda *words: (submit(*words), queued.set())[0])
    monkeypatch.setattr(thread, "shutdown", lambda wait: (shutdown(wait=False), ended.set(), shutdown(wait=wait)))
    with ThreadPoolExecutor(2) as both:
        saving = both.submit(live.last_sign_at_once)
        assert queued.wait(PATIENCE)
        closing = both.submit(live.close)
        assert ended.wait(PATIENCE)
        gate.open.set()
        assert saving.exception() is None
        closing.result()
    await beating
    alive = look_session(path).alive
    assert alive is not None
    assert [draft.text for draft in alive.drafts] == ["half a thought"]
