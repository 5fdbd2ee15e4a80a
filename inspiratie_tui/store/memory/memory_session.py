"""One open session in memory."""

import errno
import os
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType, TracebackType
from typing import Self

from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.file.lock import ourselves
from inspiratie_tui.store.memory.shelf import KeptSession, MemoryShelf, read_only, without_notes
from inspiratie_tui.store.port import Alive, Holder, NotSaved, Replaced, SessionHeader, SessionRef, Stood
from inspiratie_tui.store.taking_in import lacking_events, lacking_notes


class MemorySession:
    """What `store.port.SessionStore` asks. Texts are kept as they come, for nothing but this program wrote them."""

    def __init__(self, ref: SessionRef, shelf: MemoryShelf, *, leads: bool, held: bool = False) -> None:
        """Open the session `ref` of `shelf`; `leads`: it is ours to write; `held`: another has it."""
        self._ref = ref
        self._shelf = shelf
        self._leads = leads
        self.held = held
        """Whether another had it open for writing then."""
        self._abandoned = False
        self._kept = shelf.sessions[ref]
        self._replaced: tuple[Replaced, ...] = ()
        self._alive = shelf.signs.get(ref)
        if leads:
            shelf.led.add(ref)
            self._alive = replace(self._alive or Alive(None), holder=ourselves(shelf.utc()))
            if shelf.refused is None:  # else others do not see who has it
                shelf.signs[ref] = self._alive
                shelf.erase_beside(ref, self._kept.header.session_id, self._kept.erased)

    @property
    def ref(self) -> SessionRef:
        """Return which session it is."""
        return self._ref

    @property
    def header(self) -> SessionHeader:
        """Return what the session says about itself."""
        return self._kept.header

    @property
    def events(self) -> tuple[Event, ...]:
        """Return everything that happened, in order of number."""
        return self._kept.events

    @property
    def stamps(self) -> Mapping[int, Stamp]:
        """Return the clocks at each event, by its number."""
        return MappingProxyType(dict(self._kept.stamps))

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return every note, removed ones too, in the order in which they were first put."""
        return tuple(self._kept.notes.values())

    @property
    def read_only(self) -> bool:
        """Return whether nothing can be written: another has it, it was closed, or it is only looked at."""
        return not self._leads

    @property
    def holder(self) -> Holder | None:
        """Return who has the session open for writing; None when that is not known."""
        return self._alive.holder if (self._leads or self.held) and self._alive else None

    @property
    def guarded(self) -> bool:
        """Return whether it is ours to write: then nobody else can."""
        return self._leads

    @property
    def abandoned(self) -> bool:
        """Return whether nobody leads it any more, though another did when it was opened; as of the last `refresh`."""
        return self._abandoned

    @property
    def taken_over(self) -> tuple[Note, ...]:
        """Return none: no program before this one kept a session in memory."""
        return ()

    @property
    def repair(self) -> None:
        """Return None: nothing in memory is damaged."""
        return

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """Return what was put in its place since it was opened, and what became of it."""
        return self._replaced

    @property
    def alive(self) -> Alive | None:
        """Return the last sign of life with its draft; None when there is none."""
        return self._alive if self._alive and self._alive.stamp else None

    def append(self, event: Event, stamp: Stamp) -> None:
        """Add what happened. Raises NotSaved, and then nothing changed; ValueError for a number that is there."""
        self.append_many([(event, stamp)])

    def append_many(self, pairs: Iterable[tuple[Event, Stamp]]) -> None:
        """Add events: all of them, or none. Raises as `append` does."""
        new = tuple(pairs)
        after = self.events[-1].number if self.events else 0
        for event, _ in new:
            if event.number <= after:
                raise ValueError(f"event {event.number} cannot come after event {after}")
            after = event.number
        if new:
            events = (*self.events, *(event for event, _ in new))
            stamps = {**self._kept.stamps, **{event.number: stamp for event, stamp in new}}
            self._keep(replace(self._kept, events=events, stamps=stamps))

    def put_note(self, note: Note) -> None:
        """Add a note, or replace the one with its id. Raises NotSaved, and then nothing changed."""
        notes = {} if note.id in self._kept.erased else {note.id: note}
        self._keep(replace(self._kept, notes={**self._kept.notes, **notes}))

    def erase_notes(self, ids: Collection[str]) -> None:
        """Erase the notes with `ids`; only their ids stay. Raises NotSaved, and then nothing changed."""
        if not self._leads:
            raise read_only(self._ref.session)
        self._shelf.erase_beside(self._ref, self._kept.header.session_id, ids)
        fewer = without_notes(self._kept, ids)
        if fewer is not self._kept:
            self._keep(fewer)

    def beat(self, alive: Alive) -> None:
        """Keep a sign of life. Raises NotSaved."""
        self._may_write()
        self._alive = self._shelf.signs[self._ref] = replace(alive, holder=alive.holder or self.holder)

    def settle(self) -> None:
        """Take in what was put in its place, if anything was. Raises NotSaved, and then nothing changed."""
        if self._leads and not self._is_ours:
            self._keep(self._kept)

    def refresh(self) -> bool:
        """Take what another has written since; return whether there was anything."""
        if self._leads:
            return False
        there = self._ref in self._shelf.sessions
        self._abandoned = self.held and there and self._ref not in self._shelf.led
        kept, self._alive = self._shelf.sessions.get(self._ref), self._shelf.signs.get(self._ref)
        if kept is None or kept is self._kept:
            return False
        self._kept = kept
        return True

    def close(self) -> None:
        """Let go of the session; a second time does nothing. Raises NotSaved when something else stands there still."""
        if self._leads:
            try:
                self.settle()
            finally:
                self._let_go()

    def discard(self) -> None:
        """Take away the session and close it; nothing when it is read-only. Raises NotSaved; then it stays."""
        if self._leads:
            if self._shelf.sessions.get(self._ref) is not self._kept:  # an equal one that was put back is another too
                raise NotSaved(errno.ESTALE, os.strerror(errno.ESTALE), self._ref.session)
            del self._shelf.sessions[self._ref]
            self._shelf.signs.pop(self._ref, None)
            self._let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _is_ours(self) -> bool:
        return self._shelf.sessions.get(self._ref) == self._kept

    def _keep(self, kept: KeptSession) -> None:
        self._may_write()
        if not self._is_ours:
            name = self._shelf.set_aside(self._ref, kept.erased)
            kept, replaced = taken_in(kept, self._shelf.sessions.get(self._ref), name)
            self._replaced = (*self._replaced, replaced)
        self._kept = self._shelf.sessions[self._ref] = kept

    def _let_go(self) -> None:
        self._leads = False
        self._shelf.led.discard(self._ref)

    def _may_write(self) -> None:
        if not self._leads:
            raise read_only(self._ref.session)
        self._shelf.may_write(self._ref.session)


def taken_in(ours: KeptSession, theirs: KeptSession | None, name: str | None) -> tuple[KeptSession, Replaced]:
    """Return `ours` with what they lack of `theirs`, kept as `name`, and what is to be told of it."""
    if theirs is None:
        return ours, Replaced(Stood.NOTHING, None)
    if theirs.header.session_id != ours.header.session_id:
        return ours, Replaced(Stood.SOMETHING_ELSE, name)
    events = lacking_events(_numbered(ours), _numbered(theirs))
    pairs = _numbered(ours) | {number: _numbered(theirs)[number] for number in events.taken}
    notes = lacking_notes(_with_erased(ours), _with_erased(theirs))
    merged = replace(
        ours,
        events=tuple(pairs[number][0] for number in sorted(pairs)),
        stamps={number: pairs[number][1] for number in sorted(pairs)},
        notes={**ours.notes, **{key: theirs.notes[key] for key in notes.taken if key in theirs.notes}},
        erased=ours.erased.union(key for key in notes.taken if key in theirs.erased),
    )
    different = events.different + notes.different
    return merged, Replaced(Stood.ANOTHER, name, len(notes.taken), len(events.taken), different, events.left_out)


def _with_erased(kept: KeptSession) -> dict[str, Note | None]:
    """Return the notes by id; None for those of which only the id is left."""
    return {**kept.notes, **dict.fromkeys(kept.erased)}


def _numbered(kept: KeptSession) -> dict[int, tuple[Event, Stamp]]:
    return {event.number: (event, kept.stamps[event.number]) for event in kept.events}
