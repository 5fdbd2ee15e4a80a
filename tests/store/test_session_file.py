"""What is put in a session file is in it, for us and for any TinyDB."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.both_stores import FullDisk
from support.on_disk import create_session, list_sessions, look_session, open_session
from tinydb import JSONStorage, TinyDB
from tinydb.table import Document

from inspiratie_tui.core.notes.note import Audience, Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import AgendaChanged, Event, Opened
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.file.lines import document_of, line_of, parse_exactly, render
from inspiratie_tui.store.port import SCHEMA, Alive, NotSaved, TooNew
from inspiratie_tui.store.tinydb.documents import KINDS
from inspiratie_tui.store.tinydb.lined_storage import LinedDB
from inspiratie_tui.store.tinydb.session_file import SessionFile

Full = Callable[..., SessionFile]
MakeNote = Callable[..., Note]


def insert(path: Path, table: str, number: int, document: dict[str, object]) -> None:
    """Put a document in a closed file, as a newer program would."""
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    tables.setdefault(table, {})[number] = line_of(table, number, document)
    path.write_bytes(render(tables))


def test_what_was_written_is_read(full: Full, path: Path) -> None:
    with full(12, 7) as file:
        written = file.header, file.events, dict(file.stamps), file.notes
    assert len(written[1]) == 12
    assert len(written[3]) == 7
    with open_session(path) as again:
        assert (again.header, again.events, dict(again.stamps), again.notes) == written
        assert again.repair is None


def test_an_agenda_that_changed_and_the_file_it_comes_from_are_read(
    path: Path, opened: Opened, stamp: Callable[[int], Stamp]
) -> None:
    said = {"session_id": path.stem, "group_id": path.parent.name, "number": 5, "agenda_name": "een stap"}
    changed = AgendaChanged(
        number=2,
        at=9,
        agenda=replace(opened.agenda, title="Anders", quotes=("een\ntwee",), parts=opened.agenda.parts[1:]),
    )
    with create_session(path, **said, agenda_file="agendas/nl/05 een  stap.md") as file:  # type: ignore[arg-type]
        file.append_many([(opened, stamp(1)), (changed, stamp(2))])
    with open_session(path) as again:
        assert again.events == (opened, changed)
        assert again.header.agenda_file == "agendas/nl/05 een stap.md"


def test_a_file_of_before_does_not_know_where_its_agenda_stands(full: Full, path: Path) -> None:
    full(1, 0).close()
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    document = document_of(tables["session"][1])
    insert(path, "session", 1, {key: value for key, value in document.items() if key != "agenda_file"})
    with open_session(path) as file:
        assert (file.header.agenda_file, file.header.number, file.repair) == (None, 5, None)


def test_a_note_is_mended_in_place(full: Full, path: Path, note: MakeNote) -> None:
    with full(1, 3) as file:
        file.put_note(replace(note(1), text="Anders"))
    with open_session(path) as again:
        assert [one.text == "Anders" for one in again.notes] == [False, True, False]


def test_events_come_in_order(full: Full, turn: Callable[[int], Event], stamp: Callable[[int], Stamp]) -> None:
    file = full(4, 0)
    with pytest.raises(ValueError, match="event 4"):
        file.append(turn(4), stamp(4))
    assert len(file.events) == 4


def test_every_kind_of_event_has_a_word() -> None:
    declared = [kind for kind in Event.__subclasses__() if kind.__module__ == Event.__module__]
    assert {kind.__name__ for kind in KINDS.values()} == {kind.__name__ for kind in declared}


def test_stock_tinydb_reads_a_session(full: Full, path: Path) -> None:
    with full(3, 2) as file:
        notes = file.notes
    stock = TinyDB(path, storage=JSONStorage, access_mode="r", encoding="utf-8")
    assert [row.doc_id for row in stock.table("events")] == [1, 2, 3]
    assert [row["text"] for row in stock.table("notes")] == [note.text for note in notes]
    assert stock.table("session").all()[0]["agenda_name"] == "05-stap.md"
    stock.close()


def test_a_file_that_stock_tinydb_laid_out_anew_is_whole(full: Full, path: Path) -> None:
    with full(3, 2) as file:
        written = file.events, file.notes
    stock = TinyDB(path, storage=JSONStorage, encoding="utf-8", indent=2)
    stock.table("scratch").insert({"by": "somebody"})
    stock.table("scratch").truncate()
    stock.close()
    assert b'  "events"' in path.read_bytes()
    with open_session(path) as again:
        assert again.repair is None
        assert (again.events, again.notes) == written


def test_a_document_changed_in_place_is_written(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    database = LinedDB(path, {}, Disk())
    database.table("notes").insert_multiple([{"text": "een", "deep": {"a": [1]}}, {"text": "twee", "deep": {"a": [2]}}])

    def deepen(document: Document) -> None:
        document["deep"]["a"].append(9)

    database.table("notes").update(deepen, doc_ids=[2])
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    assert b'"a":[2,9]' in tables["notes"][2]
    assert b'"a":[1]' in tables["notes"][1]


def test_a_change_in_place_that_is_refused_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    database = LinedDB(path, {}, Disk())
    table = database.table("notes")
    table.insert({"text": "een"})
    before = path.read_bytes()
    path.with_name("any.json.new").mkdir()  # no new file can be made
    with pytest.raises(NotSaved):
        table.update({"text": "twee"})
    path.with_name("any.json.new").rmdir()
    assert table.all()[0]["text"] == "een"
    table.insert({"text": "drie"})
    assert path.read_bytes().startswith(before.rstrip(b"}\n"))
    assert b"twee" not in path.read_bytes()


def test_what_a_newer_program_wrote_is_kept_and_not_shown(full: Full, path: Path, note: MakeNote) -> None:
    with full(2, 1):
        pass
    insert(path, "events", 3, {"kind": "danced", "number": 3, "at": 9, "stamp": {"utc": 1, "boot": 1, "boot_id": "b"}})
    insert(path, "notes", 1, {**dict.fromkeys(["colour"], "blue"), "id": "n000", "at": 0, "part": 0, "activity": None,
                              "person": None, "kind": "note", "text": "oud"})  # fmt: skip
    insert(path, "moods", 1, {"mood": "calm"})
    with open_session(path) as file:
        assert [event.number for event in file.events] == [1, 2]
        assert [one.text for one in file.notes] == ["oud"]
        file.put_note(note(0, "nieuw"))
    text = path.read_text("utf-8")
    assert all(kept in text for kept in ('"danced"', '"colour":"blue"', '"mood":"calm"', '"nieuw"'))


def test_notes_that_name_their_owner_are_taken_over_at_the_first_opening(full: Full, path: Path) -> None:
    with full(2, 2) as file:
        assert file.taken_over == ()
    old = {"at": 5, "part": 3, "activity": None, "person": "p4", "kind": "note", "text": "oud", "colour": "blue"}
    insert(path, "notes", 3, {**old, "id": "older"})
    looked = look_session(path)
    assert (looked.taken_over, len(looked.notes)) == ((), 3)
    full_disk = FullDisk()
    full_disk.full = True
    with open_session(path, full_disk) as refused:
        assert (refused.taken_over, refused.notes) == ((), looked.notes)
    with open_session(path) as first:
        assert [note.id for note in first.taken_over] == ["older"]
        assert first.taken_over[0].seen == Seen(3, None, PersonId("p4"))
        assert first.notes == looked.notes
    with open_session(path) as second:
        assert (second.taken_over, second.notes) == ((), looked.notes)
    assert b'"colour":"blue"' in path.read_bytes()


def test_a_newer_layout_is_refused_and_left(full: Full, path: Path) -> None:
    with full(2, 1):
        pass
    insert(path, "session", 1, {"session_id": "x", "schema": SCHEMA + 1})
    before = path.read_bytes()
    with pytest.raises(TooNew) as refused:
        open_session(path)
    assert refused.value.schema == SCHEMA + 1
    assert path.read_bytes() == before
    assert list(path.parent.glob("*damaged*")) == []
    assert list_sessions(path.parent)[0].header.schema == SCHEMA + 1


def test_only_the_owner_can_read(full: Full, path: Path, stamp: Callable[[int], Stamp]) -> None:
    with full(1, 1) as file:
        file.beat(Alive(stamp(1)))
    path.write_bytes(path.read_bytes()[:-20])
    with open_session(path):
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    assert {name.partition(".")[2] for name in modes} == {"json", "lock", "alive", "json.damaged-1"}
    assert set(modes.values()) == {0o600}
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)} == {0o700}


def test_the_last_sign_of_life_is_read(full: Full, path: Path, stamp: Callable[[int], Stamp]) -> None:
    draft = NoteDraft("half een zin\nen", NoteKind.STEP, 5, Seen(1), audience=Audience.GROUP)
    with full(1, 0) as file:
        assert file.alive is None
        file.beat(Alive(stamp(3), draft))
    with open_session(path) as again:
        assert again.alive is not None
        assert (again.alive.stamp, again.alive.draft) == (stamp(3), draft)
    alive = path.with_suffix(".alive")
    whole = alive.read_bytes()
    for cut in range(len(whole) - 2):
        alive.write_bytes(whole[:cut])
        assert look_session(path).alive is None


def test_a_session_that_is_there_is_not_made_anew(full: Full, path: Path) -> None:
    full(2, 2).close()
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        create_session(path, session_id="x", group_id="y", number=1, agenda_name="z")
    assert path.read_bytes() == before
    with open_session(path) as file:
        assert not file.read_only
