"""Whatever is done, in whatever order: both stores show the same."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace
from support.both_stores import STORES, Kept, Seen, event, group, note, stamp

from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.store.port import Alive, Overtaken, SessionRef, SessionStore, SessionSummary

GROUPS = ("aan-ab12", "kring-ab12")
REFS = tuple(SessionRef(one, f"2026-11-2{day}-cd34") for one in GROUPS for day in (1, 2))
KINDS = st.sampled_from(("opened", "went to", "floor", "ended", "reopened"))
TEXTS = st.text("abc é\n", min_size=1, max_size=6).map(str.strip)
HANDS = st.integers(0, 3)
"""Which of those that have something open does it."""


class BothStores(RuleBasedStateMachine):
    """Every step is taken in each store; what comes of it, and all that shows afterwards, must be equal."""

    @initialize()
    def begin(self) -> None:
        self.left = ExitStack()
        folder = Path(self.left.enter_context(tempfile.TemporaryDirectory()))
        self.kept: list[Kept] = [make(folder) for make in STORES.values()]
        self.open: list[list[SessionStore]] = []
        """What is open, each as one session a store."""
        self.backups: list[tuple[SessionRef, list[Any]]] = [(ref, [None, None]) for ref in REFS[:1]]
        """Copies of a session, one a store."""

    def teardown(self) -> None:
        self.refuse(False)
        for sessions in getattr(self, "open", ()):
            for session in sessions:
                session.close()
        if hasattr(self, "left"):
            self.left.close()

    def both(self, step: Callable[[Any], Any], things: list[Any]) -> list[Any] | None:
        """Take a step in each store; return what came of it, or None when each refused it for the same reason."""
        answers: list[Any] = []
        refusals: list[str] = []
        for thing in things:
            try:
                answers.append(step(thing))
            except (OSError, ValueError, Overtaken) as error:
                refusals.append(f"{type(error).__name__} {getattr(error, 'errno', error)}")
        assert not (answers and refusals), (answers, refusals)
        assert len(set(refusals)) <= 1
        return None if refusals else answers

    def of(self, hand: int) -> list[SessionStore]:
        return self.open[hand % len(self.open)]

    @rule(refused=st.booleans())
    def refuse(self, refused: bool) -> None:
        for kept in self.kept:
            kept.refuse(refused)

    @rule(ref=st.sampled_from(REFS), number=st.integers(1, 10))
    def create(self, ref: SessionRef, number: int) -> None:
        made = self.both(lambda kept: kept.store.create(ref, number=number, agenda_name="A  step"), self.kept)
        self.open += [made] if made else []

    @rule(ref=st.sampled_from(REFS), leads=st.booleans())
    def come(self, ref: SessionRef, leads: bool) -> None:
        found = self.both(lambda kept: (kept.store.open if leads else kept.store.look)(ref), self.kept)
        self.open += [found] if found else []

    @rule(ref=st.sampled_from(REFS))
    def back_up(self, ref: SessionRef) -> None:
        self.backups.append((ref, [kept.copy(ref) for kept in self.kept]))

    @rule(which=st.integers(0, 9))
    def put_back(self, which: int) -> None:
        ref, copies = self.backups[which % len(self.backups)]
        for kept, copy in zip(self.kept, copies, strict=True):
            kept.put(ref, copy)

    @rule(name=st.sampled_from(GROUPS), called=TEXTS, new=st.sampled_from((None, "Eva", "Finn")), late=st.booleans())
    def write_group(self, name: str, called: str, new: str | None, late: bool) -> None:
        base = group(name) if late else None
        newcomers = () if new is None else (Person(PersonId("new"), new),)
        wanted = group(name, " ".join(called.split()))
        wanted = replace(wanted, people=(*wanted.people, *newcomers))

        def write(kept: Kept) -> Group:
            based_on = base
            if based_on is None and name in kept.store.groups.ids():
                based_on = kept.store.groups.read(name)
            return kept.store.groups.write(wanted, based_on)

        answers = self.both(write, self.kept)
        assert answers is None or answers[0] == answers[1]

    @precondition(lambda self: self.open)
    @rule(hand=HANDS, kinds=st.lists(KINDS, max_size=3), step=st.integers(0, 2))
    def append(self, hand: int, kinds: list[str], step: int) -> None:
        sessions = self.of(hand)
        last = sessions[0].events[-1].number if sessions[0].events else 0
        numbers = [last + step + place for place in range(len(kinds))]
        pairs = [(event(kind, number), stamp(number)) for kind, number in zip(kinds, numbers, strict=True)]
        self.both(lambda session: session.append_many(pairs), sessions)

    @precondition(lambda self: self.open)
    @rule(hand=HANDS, name=st.sampled_from("abc"), text=TEXTS, removed=st.booleans())
    def put_note(self, hand: int, name: str, text: str, removed: bool) -> None:
        self.both(lambda session: session.put_note(note(name, text, removed=removed)), self.of(hand))

    @precondition(lambda self: self.open)
    @rule(hand=HANDS, names=st.sets(st.sampled_from("abc"), max_size=2))
    def erase_notes(self, hand: int, names: set[str]) -> None:
        self.both(lambda session: session.erase_notes(names), self.of(hand))

    @precondition(lambda self: self.open)
    @rule(hand=HANDS, number=st.integers(1, 99), text=st.none() | TEXTS)
    def beat(self, hand: int, number: int, text: str | None) -> None:
        draft = None if text is None else NoteDraft(text, NoteKind.NOTE, number)
        self.both(lambda session: session.beat(Alive(stamp(number), draft)), self.of(hand))

    @precondition(lambda self: self.open)
    @rule(hand=HANDS)
    def settle(self, hand: int) -> None:
        self.both(lambda session: session.settle(), self.of(hand))

    @precondition(lambda self: self.open)
    @rule(hand=HANDS)
    def refresh(self, hand: int) -> None:
        answers = self.both(lambda session: session.refresh(), self.of(hand))
        assert answers is not None
        assert answers[0] == answers[1]

    @precondition(lambda self: self.open)
    @rule(hand=HANDS, discards=st.booleans())
    def leave(self, hand: int, discards: bool) -> None:
        sessions = self.of(hand)
        self.both(lambda session: session.discard() if discards else session.close(), sessions)
        if all(session.read_only for session in sessions):
            self.open.remove(sessions)

    @invariant()
    def all_that_is_open_shows_the_same(self) -> None:
        for tiny, memory in getattr(self, "open", ()):
            assert Seen.of(tiny) == Seen.of(memory)

    @invariant()
    def all_that_is_listed_is_the_same(self) -> None:
        first, *others = [archive_of(kept) for kept in getattr(self, "kept", ())] or [None]
        assert all(other == first for other in others)


def archive_of(kept: Kept) -> tuple[Any, ...]:
    """All that is read across sessions."""
    archive = kept.store.archive
    return (
        archive.groups(),
        kept.store.groups.ids(),
        [line_of(summary) for name in GROUPS for summary in archive.sessions(name)],
        [archive.past(name) for name in GROUPS],
        [archive.rounds(name) for name in GROUPS],
        [archive.formed(ref.group, ref) for ref in REFS],
        [archive.held(ref.group, ref) for ref in REFS],
    )


def line_of(summary: SessionSummary) -> tuple[Any, ...]:
    """All of a line but who holds it since when, and when it was made."""
    header, sign = summary.header, summary.alive
    return (
        summary.ref,
        (header.session_id, header.group_id, header.number, header.agenda_name, header.schema),
        (summary.first, summary.last, summary.begun, summary.ended, summary.repair),
        sign and (sign.stamp, sign.draft),
    )


TestBothStores = BothStores.TestCase
TestBothStores.settings = settings(max_examples=25, stateful_step_count=30)
