"""What a disk refuses counts in memory, is told, and is written once the disk takes it: once, and in order."""

import asyncio
import errno
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.on_disk import look_session, open_session

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.leading.published import NotesSaved, Published
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.store.memory.memory_store import MemoryStore

GROUP = Group("g-0000", "Group", (Person(PersonId("p1"), "Ann"), Person(PersonId("p2"), "Bo")))
AGENDA = Agenda(title="Two", parts=(Part(title="One", length=10 * MINUTE), Part(title="Two", length=10 * MINUTE)))
WRITES = ("append_many", "put_note", "beat")


class Fickle:
    """Refuses each write of a session as `refuses` has it, the next one first; when that is empty it takes all."""

    def __init__(self, live: SessionRunner) -> None:
        self.refuses: list[bool] = []
        self.always = False
        self.taken: Counter[Any] = Counter()
        for name in WRITES:
            setattr(live.store, name, self._unless_refused(getattr(live.store, name)))

    def _unless_refused(self, write: Any) -> Any:
        def through(what: Any) -> None:
            if self.always or (self.refuses and self.refuses.pop(0)):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            write(what)
            self.taken.update([event.number for event, _stamp in what] if isinstance(what, tuple) else ())

        return through


def note(name: str, text: str) -> Note:
    return Note(name, 5, Seen(), NoteKind.NOTE, text)


STEPS = st.one_of(
    st.tuples(st.just("key")),
    st.tuples(st.just("note"), st.sampled_from("abc"), st.sampled_from(("one", "two", "three"))),
    st.tuples(st.just("draft"), st.none() | st.sampled_from(("half", "half a"))),
    st.tuples(st.just("sign")),
    st.tuples(st.just("retry")),
    st.tuples(st.just("last")),
)


@settings(max_examples=60)
@given(steps=st.lists(st.tuples(STEPS, st.lists(st.booleans(), max_size=4)), max_size=14))
def test_whatever_refuses_in_whatever_order(steps: list[tuple[tuple[Any, ...], list[bool]]]) -> None:
    async def led() -> None:
        clock = SetClock(1_795_435_200_000)
        store = set_up(
            MemoryStore(Path("/nowhere"), lambda: clock.stamp().utc),
            session_id="s",
            group=GROUP,
            number=1,
            agenda=AGENDA,
            agenda_name="",
            clock=clock,
        )
        live = SessionRunner(store, clock, GROUP.names)
        disk, entered = Fickle(live), dict[str, Note]()
        for step, refuses in steps:
            clock.advance(SECOND)
            disk.refuses = list(refuses)
            match step:
                case ("key",):
                    await live.perform(lead.hold if live.session.spans else lead.forward)
                case ("note", name, text):
                    entered[name] = note(name, text)
                    assert await live.save_note(entered[name]) == (entered[name] in store.notes)
                case ("draft", text):
                    live.drafts.typed = None if text is None else NoteDraft(text, NoteKind.NOTE, 5)
                    await live.sign()
                case ("sign",):
                    await live.sign()
                case ("retry",):
                    await live.retry()
                case _:
                    await live.last_sign()
            assert live.notes == tuple(entered.values()), "in memory all of it is so"
            on_disk = (store.events, store.notes) == (tuple(live.log), live.notes)
            assert (live.unsaved is None) <= on_disk, "what is not on disk is told"
            if live.unsaved is not None:
                assert live.unsaved.events == len(live.log) - len(store.events)
                assert live.unsaved.notes == sum(entry not in store.notes for entry in live.notes)
                assert live.unsaved.events or live.unsaved.notes or live.unsaved.draft
        disk.refuses = []
        await live.retry()
        await live.sign()
        assert live.unsaved is None
        assert store.events == tuple(live.log)
        assert store.notes == live.notes == tuple(entered.values())
        assert set(disk.taken.values()) <= {1}, "an event is written once"
        assert (None if store.alive is None else store.alive.draft) == live.drafts.typed
        live.close()

    asyncio.run(led())


async def test_a_note_never_stands_on_disk_before_what_happened_before_it(live: SessionRunner, path: Path) -> None:
    disk = Fickle(live)
    disk.always = True
    await live.perform(lead.forward)
    await live.save_note(note("a", "after that"))
    disk.always, disk.refuses = False, [True]
    await live.retry()
    assert (len(look_session(path).events), look_session(path).notes) == (1, ())
    await live.retry()
    assert (len(look_session(path).events), look_session(path).notes) == (2, live.notes)


async def test_what_was_refused_is_told_and_the_draft_of_it_let_go(live: SessionRunner) -> None:
    told: list[Published] = []
    live.subscribe(told.append)
    disk = Fickle(live)
    disk.always = True
    refused, later = note("a", "one"), note("b", "two")
    live.drafts.typed = NoteDraft("one", NoteKind.NOTE, 5, note="a")
    live.drafts.mending = NoteDraft("two, and more", NoteKind.NOTE, 5, note="b")
    await live.save_note(refused)
    await live.save_note(later)
    disk.always = False
    await live.retry()
    assert [published.news for published in told if published.news] == [NotesSaved((refused, later))]
    assert live.drafts.typed is None, "all of it is on disk"
    assert live.drafts.mending is not None, "more was typed"
    assert told[-1].unsaved is None


async def test_what_is_being_typed_counts_once_and_only_while_the_disk_has_less(live: SessionRunner) -> None:
    disk = Fickle(live)
    await live.sign()
    disk.always = True
    await live.sign()
    assert live.unsaved is None, "nothing would be lost"
    live.drafts.typed = NoteDraft("half", NoteKind.NOTE, 5)
    await live.sign()
    assert live.unsaved == Unsaved(live.unsaved.since if live.unsaved else 0, errno.ENOSPC, 0, 0, True)
    await live.save_note(note("a", "one"))
    live.drafts.typed = NoteDraft("one", NoteKind.NOTE, 5, note="a")
    await live.sign()
    assert live.unsaved is not None
    assert (live.unsaved.notes, live.unsaved.draft) == (1, False), "the words of a note that waits are one thing"


async def test_leaving_asks_when_either_draft_is_not_on_the_disk(live: SessionRunner) -> None:
    disk = Fickle(live)
    live.drafts.typed = NoteDraft("half", NoteKind.NOTE, 5)
    await live.sign()
    disk.always = True
    live.drafts.mending = NoteDraft("mended", NoteKind.NOTE, 5, note="a")
    lost = await live.last_sign()
    assert lost is not None
    assert lost.draft
    disk.always = False
    assert await live.last_sign() is None


async def test_the_words_of_a_note_that_waits_are_the_draft(live: SessionRunner, path: Path, clock: SetClock) -> None:
    """The file of a session may be too large for what is left of a disk, and the sign of life not."""
    disk = Fickle(live)
    disk.refuses = [True]
    await live.save_note(note("a", "put aside"))
    await live.sign()
    assert look_session(path).notes == ()
    again = open_session(path)
    assert again.alive is not None
    assert again.alive.draft is not None
    assert (again.alive.draft.text, again.alive.draft.note) == ("put aside", "a")
    again.close()


@pytest.mark.parametrize("end", ["close", "leave"])
async def test_closing_tries_once_more(live: SessionRunner, path: Path, end: str) -> None:
    disk = Fickle(live)
    disk.always = True
    await live.perform(lead.forward)
    await live.save_note(note("a", "one"))
    disk.always = False
    getattr(live, end)()
    assert (len(look_session(path).events), look_session(path).notes) == (2, live.notes)


async def test_closing_on_a_disk_that_refuses_to_the_end_raises_nothing(
    live: SessionRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Fickle(live)
    disk.always = True
    await live.save_note(note("a", "one"))

    def refuse() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as store:
        store.setattr(live.store, "close", refuse)
        live.close()


async def test_a_sign_asked_for_while_one_is_written_is_left_after_it(live: SessionRunner, path: Path) -> None:
    live.drafts.typed = NoteDraft("half", NoteKind.NOTE, 5)
    live.keep_draft()
    await asyncio.sleep(0)
    live.drafts.typed = NoteDraft("half a note", NoteKind.NOTE, 5)
    live.keep_draft()
    while live.heartbeat.chores.under_way("draft"):
        await live.heartbeat.chores.finish("draft")
    alive = look_session(path).alive
    assert alive is not None
    assert alive.draft == live.drafts.typed
