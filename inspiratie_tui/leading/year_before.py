"""What the sessions before this one left to it, and what has gone on since they began."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome
from inspiratie_tui.core.notes.settling import is_left_open, parked_questions, settled
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.store.port import InUse, LeftOpen, SessionRef, Store, TooNew

if TYPE_CHECKING:
    # A session opens before anybody looks back at the year.
    from inspiratie_tui.core.year.agreements import Agreement
    from inspiratie_tui.core.year.held_session import HeldSession
    from inspiratie_tui.core.year.living_steps import Step


class Saver(Protocol):
    """Saves a note of the session that is open; returns whether it is on disk."""

    async def __call__(self, note: Note) -> bool:
        """Save `note`."""


class YearBefore:
    """The sessions of the group before this one, as they were read."""

    def __init__(
        self, store: Store | None, ref: SessionRef, names: Mapping[PersonId, str], number: int | None = None
    ) -> None:
        """Take the sessions before `ref`, the one of the year with that `number`, from `store`; None: there are none.

        Nothing is read before `remember` is called. `names` are shown for ids.
        """
        self._number = number
        self._store = store
        self._ref = ref
        self._names = names
        self.sessions: tuple[HeldSession, ...] = ()
        """The sessions before, in order, with what was said since of what they left open."""
        self.later: tuple[HeldSession, ...] = ()
        """The sessions that were held after this one, as somebody may read it back months later."""
        self.is_read = False
        """Whether they were read."""
        self._listed: frozenset[tuple[str, str]] = frozenset()
        self._steps_of: tuple[HeldSession, ...] = ()
        self._steps: tuple[Step, ...] = ()
        self.next_day = ""
        """The day of the next session, as the plan of the group has it; "" when it has none."""

    def remember(self) -> int:
        """Read the sessions before; return the number of questions that are parked. For a thread: it may read files."""
        before: tuple[HeldSession, ...] = ()
        if self._store is not None:
            archive = self._store.archive
            before, self.later = archive.held(self._ref.group, self._ref), archive.later(self._ref)
        left = ((session.name, note) for session in before for note in session.notes if is_left_open(note))
        self.next_day = self._planned_next()
        self.sessions, self._listed = before, frozenset((session, note.id) for session, note in left)
        self.is_read = True
        return len(self.parked)

    def _planned_next(self) -> str:
        """Return the first day of the plan that comes after this session; "" where that cannot be read either.

        Its own day is not that, also when it was made or held before it.
        """
        if self._store is None:
            return ""
        try:
            plan = self._store.groups.read(self._ref.group).plan
        except (OSError, TooNew):
            return ""  # home says what is wrong with a group; here one line less is shown
        others = (planned for planned in plan if planned.number != self._number)
        return min((planned.date for planned in others if planned.date > self._ref.session), default="")

    @property
    def _left(self) -> "tuple[tuple[HeldSession, Note], ...]":
        """Return the notes that were open when they were read, as they are now, with their sessions."""
        notes = ((session, note) for session in self.sessions for note in session.notes)
        return tuple((session, note) for session, note in notes if (session.name, note.id) in self._listed)

    @property
    def left(self) -> tuple[LeftOpen, ...]:
        """Return what was open when it was read, as it is now: what became of it is said in its note."""
        return tuple(LeftOpen(self._ref_of(session), note) for session, note in self._left)

    @property
    def questions(self) -> tuple[LeftOpen, ...]:
        """Return the questions of `left`."""
        return tuple(left for left in self.left if left.note.kind is NoteKind.QUESTION)

    @property
    def agreements(self) -> "tuple[Agreement, ...]":
        """Return the agreements of `left`, with between whom they are."""
        from inspiratie_tui.core.year.agreements import agreement

        return tuple(agreement(*left) for left in self._left if left[1].kind is NoteKind.AGREEMENT)

    @property
    def steps(self) -> "tuple[Step, ...]":
        """Return the steps that people took on in the sessions before, worked out once for what was read."""
        sessions = self.sessions
        if sessions is not self._steps_of:
            from inspiratie_tui.core.year.living_steps import steps_of

            self._steps_of, self._steps = sessions, steps_of(sessions)
        return self._steps

    @property
    def parked(self) -> tuple[Note, ...]:
        """Return the questions of which nobody said what became of them."""
        return parked_questions(left.note for left in self.left)

    def count(self, notes: Iterable[Note]) -> int:
        """Return how many questions are parked, those among `notes` of this session included."""
        return len(self.parked) + len(parked_questions(notes))

    def texts(self, notes: Iterable[Note]) -> tuple[str, ...]:
        """Return the texts of the questions of the sessions before, then of those among `notes` of this one."""
        return tuple(with_names(note.text, self._names) for note in (*self.parked, *parked_questions(notes)))

    async def change(self, left: LeftOpen, change: Callable[[Note], Note]) -> None:
        """Save the note of `left` in its own session as `change` returns it.

        Raises InUse when another program has that session, OSError when it cannot be written.
        """
        if self._store is None:
            return
        note = await asyncio.to_thread(_changed, self._store, left, change)
        self.sessions = tuple(
            _with_note(session, note) if self._ref_of(session) == left.ref else session for session in self.sessions
        )

    async def settle_all(self, notes: Iterable[Note], save: Saver) -> int:
        """Say that all questions are done, with `save` those among `notes`; return how many could not be changed."""
        for note in parked_questions(notes):
            await save(settled(note, Outcome.DONE))
        failed = 0
        for left in [other for other in self.questions if parked_questions([other.note])]:
            try:
                await self.change(left, lambda note: settled(note, Outcome.DONE))
            except (InUse, OSError):
                failed += 1
        return failed

    def _ref_of(self, session: "HeldSession") -> SessionRef:
        return SessionRef(self._ref.group, session.name)


def _with_note(session: "HeldSession", note: Note) -> "HeldSession":
    return replace(session, notes=tuple(note if other.id == note.id else other for other in session.notes))


def _changed(store: Store, left: LeftOpen, change: Callable[[Note], Note]) -> Note:
    with store.open(left.ref) as session:
        if session.read_only:
            raise InUse(store.place_of(left.ref))
        note = change(next((note for note in session.notes if note.id == left.note.id), left.note))
        session.put_note(note)
        return note
