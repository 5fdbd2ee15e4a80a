"""A runner whose session is replaced on the disk: memory, disk and what is told stay one."""

import asyncio
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support.both_stores import FullDisk
from support.gate import Gate
from support.on_disk import look_session, open_session

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.moments import MINUTE, SECOND, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.session.events import Lengthened
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.leading.published import CannotLook, News, SessionReplaced
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.store.file.lines import line_of, render
from inspiratie_tui.store.port import SessionHeader, Stood
from inspiratie_tui.store.tinydb.header import EVENTS, NOTES, SESSION, header_document
from inspiratie_tui.store.tinydb.session_file import SessionFile


@pytest.fixture
def news(live: SessionRunner) -> list[News]:
    told: list[News] = []
    live.subscribe(lambda published: told.append(published.news) if published.news is not None else None)
    return told


def note(name: str, text: str = "What was said.") -> Note:
    return Note(name, 0, Seen(0), NoteKind.NOTE, text)


def put(path: Path, backup: Path) -> None:
    """Put a backup in the place of the session, as a sync does: under another name first."""
    shutil.copy(backup, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def stands_on_disk(live: SessionRunner, path: Path) -> bool:
    kept = look_session(path)
    assert live.session == fold(live.log)
    return (tuple(live.log), set(live.notes), live.stamps) == (kept.events, set(kept.notes), dict(kept.stamps))


async def test_the_middle_note_stays_and_it_is_told_once(
    live: SessionRunner, path: Path, tmp_path: Path, news: list[News]
) -> None:
    await live.save_note(note("a"))
    backup = Path(shutil.copy(path, tmp_path / "backup"))
    await live.save_note(note("b"))
    put(path, backup)
    await live.save_note(note("c"))
    assert [kept.id for kept in live.notes] == ["a", "b", "c"]
    await live.sign()
    assert news == [], "the key that noticed it answers first"
    for _time in (1, 2):
        await live.sign()
        assert [type(told) for told in news] == [SessionReplaced]
    assert stands_on_disk(live, path)


async def replaced_by_a_later_version(
    live: SessionRunner, path: Path, tmp_path: Path, clock: SetClock
) -> tuple[SessionRunner, SessionFile]:
    """The same session, open with two events, while three stand in its place."""
    await live.perform(lead.forward)
    before = Path(shutil.copy(path, tmp_path / "before"))
    clock.advance(30 * SECOND)
    await live.perform(lead.lengthen, MINUTE)
    after = Path(shutil.copy(path, tmp_path / "after"))
    live.close()
    put(path, before)
    store = open_session(path)
    opened = SessionRunner(store, clock, live.names)
    put(path, after)
    return opened, store


@pytest.mark.parametrize("notices", ["sign", "note", "key"])
async def test_a_session_that_went_on_elsewhere_goes_on_here(
    live: SessionRunner, path: Path, tmp_path: Path, clock: SetClock, news: list[News], notices: str
) -> None:
    await live.perform(lead.forward)
    before = Path(shutil.copy(path, tmp_path / "before"))
    clock.advance(30 * SECOND)
    await live.perform(lead.lengthen, MINUTE)
    await live.save_note(note("theirs"))
    after = Path(shutil.copy(path, tmp_path / "after"))
    live.close()
    put(path, before)
    elsewhere = SessionRunner(look_session(after), clock, live.names)
    live = SessionRunner(store := open_session(path), clock, live.names)
    live.subscribe(lambda published: news.append(published.news) if published.news is not None else None)
    put(path, after)
    match notices:
        case "sign":
            await live.sign()
        case "note":
            await live.save_note(note("ours"))
        case "key":
            await live.perform(lead.hold)
    await live.sign()
    await live.sign()
    (told,) = news
    assert isinstance(told, SessionReplaced)
    assert [replaced.stood for replaced in told.replaced] == [Stood.ANOTHER]
    assert "theirs" in {kept.id for kept in live.notes}
    if notices != "key":  # a key has a number of its own: then theirs is left in what was set aside
        assert tuple(live.log) == tuple(elsewhere.log)
        assert live.now == elsewhere.now
    clock.advance(SECOND)
    await live.perform(lead.forward)
    assert stands_on_disk(live, path)
    store.close()


async def test_a_sign_whose_caller_goes_takes_in_all_the_same(
    live: SessionRunner, path: Path, tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker dies with its screen, while the store takes in another version."""
    live, store = await replaced_by_a_later_version(live, path, tmp_path, clock)
    gate = Gate(live, monkeypatch, "settle")
    asked = asyncio.create_task(live.sign())
    await gate.is_reached()
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    gate.open.set()
    assert isinstance(await live.perform(lead.lengthen, MINUTE), Lengthened)
    assert [event.number for event in live.log] == [1, 2, 3, 4]
    assert live.unsaved is None
    assert stands_on_disk(live, path)
    store.close()


async def test_what_the_store_took_in_by_itself_counts_for_the_next_key(
    live: SessionRunner, path: Path, tmp_path: Path, clock: SetClock
) -> None:
    live, store = await replaced_by_a_later_version(live, path, tmp_path, clock)
    store.settle()
    assert isinstance(await live.perform(lead.lengthen, MINUTE), Lengthened)
    await live.save_note(note("ours"))
    assert stands_on_disk(live, path)
    store.close()


async def test_an_event_whose_number_is_there_already_gets_the_next_one(
    live: SessionRunner, path: Path, tmp_path: Path, clock: SetClock
) -> None:
    """A program that ends takes nobody's turn for its last sign of life: it may come before the event."""
    live, store = await replaced_by_a_later_version(live, path, tmp_path, clock)

    def asked(at: SessionMs, number: int) -> Lengthened:
        store.settle()
        return Lengthened(number=number, at=at, part=0, by=2 * MINUTE)

    await live.ask(asked)
    assert [(event.number, getattr(event, "by", None)) for event in live.log[2:]] == [(3, MINUTE), (4, 2 * MINUTE)]
    assert live.unsaved is None
    await live.undo()
    assert stands_on_disk(live, path)
    store.close()


async def test_what_waits_for_the_disk_is_written_before_anything_is_taken_in(
    live: SessionRunner, path: Path, tmp_path: Path, clock: SetClock
) -> None:
    backup = Path(shutil.copy(path, tmp_path / "backup"))
    live.close()
    disk = FullDisk()
    live = SessionRunner(open_session(path, disk), clock, live.names)
    await live.perform(lead.forward)
    disk.full = True
    await live.perform(lead.hold)
    put(path, backup)
    await live.sign()
    assert len(live.log) == 3
    disk.full = False
    await live.sign()
    assert live.store.replaced == ()
    await live.retry()
    assert len(live.store.replaced) == 1
    assert stands_on_disk(live, path)
    live.close()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def a_newer_layout(path: Path) -> None:
    header = header_document(SessionHeader(session_id=path.stem, group_id="g", number=1, agenda_name="", schema=99))
    path.write_bytes(render({SESSION: {1: line_of(SESSION, 1, header)}, EVENTS: {}, NOTES: {}}))


@pytest.mark.skipif(os.name != "posix", reason="other systems have no pipes among their files")
@pytest.mark.parametrize("put_there", [a_pipe, a_newer_layout, Path.unlink])
async def test_who_looks_along_goes_on_when_what_is_put_there_cannot_be_read(
    live: SessionRunner, path: Path, clock: SetClock, put_there: Callable[[Path], object], tmp_path: Path
) -> None:
    await live.perform(lead.forward)
    looks = SessionRunner(open_session(path), clock, live.names)
    told: list[News] = []
    looks.subscribe(lambda published: told.append(published.news) if published.news is not None else None)
    good = Path(shutil.copy(path, tmp_path / "good"))
    put_there(path)
    for _time in (1, 2):
        await looks.sign()
    assert [type(news) for news in told] == ([] if put_there is Path.unlink else [CannotLook])
    assert looks.session == live.session
    put(path, good)
    await live.perform(lead.lengthen, MINUTE)
    await looks.sign()
    assert looks.session == live.session
    looks.close()
