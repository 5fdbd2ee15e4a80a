"""Whatever is put in the place of an open session, whenever: no entry is lost, none is there twice."""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from support.both_stores import OnDisk, begin, event, note, stamp

from inspiratie_tui.store.file.lines import document_of, parse_exactly
from inspiratie_tui.store.port import NotSaved, SessionRef

REF = SessionRef("kring-ab12", "2026-11-23-cd34")
NAMES = "abcdefgh"


class Replacing(RuleBasedStateMachine):
    """A session that is led, while other versions of it, and what is none, are put in its place."""

    @initialize()
    def begin(self) -> None:
        self.left = ExitStack()
        self.kept = OnDisk(Path(self.left.enter_context(tempfile.TemporaryDirectory())))
        self.file = Path(self.kept.store.place_of(REF))
        begin(self.kept.store, REF, "opened").close()
        self.versions: list[Any] = [self.kept.copy(REF), None, b"", b"not ours"]
        self.session = self.kept.store.open(REF)
        self.notes: set[str] = set()
        """The ids of the notes that must be there."""
        self.asides: list[bytes] = []
        """What was put in its place and was noticed."""
        self.wrote = self.kept.copy(REF)
        """The file as this program wrote or read it last."""

    def teardown(self) -> None:
        if hasattr(self, "left"):
            self.kept.refuse(False)
            self.session.close()
            self.left.close()

    def write(self, step: Any) -> bool:
        stood = self.kept.copy(REF)
        before = self.session.events, self.session.notes, self.session.replaced
        try:
            step()
        except NotSaved:
            assert (self.session.events, self.session.notes, self.session.replaced) == before
            assert self.kept.copy(REF) == stood
            return False
        replaced = stood != self.wrote
        assert (len(self.session.replaced) > len(before[2])) is replaced, (
            "what was put there is noticed, and nothing else"
        )
        if replaced and stood:
            self.asides.append(stood)
            tables = parse_exactly(stood)
            self.notes |= {document_of(line)["id"] for line in (tables or {}).get("notes", {}).values()}
        self.wrote = self.kept.copy(REF)
        self.versions.append(self.wrote)
        return True

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from(("one", "two")))
    def put_note(self, name: str, text: str) -> None:
        if self.write(lambda: self.session.put_note(note(name, text))):
            self.notes.add(name)
            assert [kept.text for kept in self.session.notes if kept.id == name] == [text], "ours stays"

    @rule(kind=st.sampled_from(("went to", "floor")))
    def append(self, kind: str) -> None:
        number = self.session.events[-1].number + 1
        if self.write(lambda: self.session.append(event(kind, number), stamp(number))):
            assert event(kind, number) in self.session.events, "ours stays"

    @rule()
    def settle(self) -> None:
        self.write(self.session.settle)

    @rule(which=st.integers(0, 30))
    def replace(self, which: int) -> None:
        self.kept.put(REF, self.versions[which % len(self.versions)])

    @rule(refused=st.booleans())
    def refuse(self, refused: bool) -> None:
        self.kept.refuse(refused)

    @rule()
    def open_again(self) -> None:
        self.kept.refuse(False)
        self.write(self.session.close)
        seen = self.session.events, self.session.notes
        self.session = self.kept.store.open(REF)
        self.wrote = self.kept.copy(REF)
        assert (self.session.events, self.session.notes, self.session.repair) == (*seen, None)

    @invariant()
    def nothing_is_lost_or_twice(self) -> None:
        if not hasattr(self, "session"):
            return
        assert self.notes <= {note.id for note in self.session.notes}
        assert set(self.asides) <= set(self.kept.kept_aside(REF))
        text = self.kept.copy(REF)
        for table, key in (("notes", "id"), ("events", "number")):
            lines = (parse_exactly(text or b"") or {}).get(table, {}).values()
            keys = [document_of(line)[key] for line in lines]
            assert len(keys) == len(set(keys))


TestReplacing = Replacing.TestCase
TestReplacing.settings = settings(max_examples=30, stateful_step_count=25)


def test_a_file_that_was_gone_while_the_disk_refused_and_is_ours_again_was_not_replaced(tmp_path: Path) -> None:
    kept = OnDisk(tmp_path)
    begin(kept.store, REF, "opened").close()
    with kept.store.open(REF) as session:
        ours = kept.copy(REF)
        kept.put(REF, None)
        kept.refuse(True)
        with pytest.raises(NotSaved):
            session.settle()
        kept.put(REF, ours)
        kept.refuse(False)
        session.put_note(note("a"))
        assert session.replaced == ()
