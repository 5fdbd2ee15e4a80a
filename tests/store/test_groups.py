"""The group's file, and what stands in the folders."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import list_groups, list_sessions, open_group, read_group, write_group
from tinydb import JSONStorage, TinyDB

from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.core.session.events import Ended, Event, Reopened, Undone, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.file.lines import line_of, parse_exactly, render
from inspiratie_tui.store.port import SCHEMA, Alive, Damage, TooNew
from inspiratie_tui.store.tinydb.session_file import SessionFile

Full = Callable[..., SessionFile]
GROUP = Group(
    "kring-ab12",
    "De kring van Zoë",
    (Person(PersonId("p1"), "Zoë"), Person(PersonId("f1"), "Noor", Role.FACILITATOR)),
    (PlannedSession(1, "2026-11-23"), PlannedSession(2, "2027-01-11")),
    sample=True,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / GROUP.id


def test_a_group_is_read_as_written(folder: Path) -> None:
    write_group(folder, GROUP)
    assert read_group(folder) == GROUP
    assert open_group(folder).repair is None
    changed = replace(GROUP, people=(GROUP.people[0],), sample=False)
    write_group(folder, changed)
    assert read_group(folder) == changed


def test_only_the_owner_reads_a_group(folder: Path) -> None:
    write_group(folder, GROUP)
    assert {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_stock_tinydb_reads_a_group(folder: Path) -> None:
    write_group(folder, GROUP)
    stock = TinyDB(folder / "group.json", storage=JSONStorage, access_mode="r", encoding="utf-8")
    assert [row["name"] for row in stock.table("people")] == ["Zoë", "Noor"]
    stock.close()


def test_fields_of_a_newer_program_stay(folder: Path) -> None:
    write_group(folder, GROUP)
    path = folder / "group.json"
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    tables["people"][1] = line_of("people", 1, {"id": "p1", "name": "Zoë", "role": "participant", "question": "Hoe?"})
    path.write_bytes(render(tables))
    assert read_group(folder) == GROUP
    write_group(folder, replace(GROUP, name="Anders"))
    assert '"question":"Hoe?"' in path.read_text("utf-8")


def test_people_and_dates_that_only_a_newer_program_understands_stay(folder: Path) -> None:
    write_group(folder, GROUP)
    path = folder / "group.json"
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    tables["people"][3] = line_of("people", 3, {"id": "g1", "name": "Wim", "role": "guest"})
    tables["plan"][3] = line_of("plan", 3, {"number": "extra", "date": "2027-02-01"})
    path.write_bytes(render(tables))
    assert read_group(folder) == GROUP
    write_group(folder, replace(GROUP, name="Anders"))
    assert '"name":"Wim"' in path.read_text("utf-8")
    assert '"number":"extra"' in path.read_text("utf-8")
    assert read_group(folder) == replace(GROUP, name="Anders")


def test_a_damaged_group_is_mended(folder: Path) -> None:
    write_group(folder, GROUP)
    path = folder / "group.json"
    damaged = path.read_bytes()[:-60]
    path.write_bytes(damaged)
    assert [person.name for person in read_group(folder).people] == ["Zoë", "Noor"]
    assert path.read_bytes() == damaged
    mended = open_group(folder)
    assert mended.repair is not None
    assert mended.repair.code is Damage.CUT_OFF
    assert mended.repair.set_aside is not None
    assert path.with_name(mended.repair.set_aside).read_bytes() == damaged
    assert open_group(folder) == type(mended)(mended.group, None)
    path.write_bytes(b"")
    assert open_group(folder).group == Group(GROUP.id, GROUP.id, ())
    write_group(folder, GROUP)
    assert read_group(folder) == GROUP


def test_writing_sets_a_damaged_group_aside(folder: Path) -> None:
    write_group(folder, GROUP)
    path = folder / "group.json"
    path.write_bytes(b"not ours")
    write_group(folder, GROUP)
    assert path.with_name("group.json.damaged-1").read_bytes() == b"not ours"
    assert read_group(folder) == GROUP


def test_groups_are_listed_also_when_one_cannot_be_read(folder: Path) -> None:
    write_group(folder, GROUP)
    newer = folder.with_name("nieuw-0000")
    write_group(newer, replace(GROUP, id="nieuw-0000"))
    path = newer / "group.json"
    path.write_bytes(render({"group": {1: line_of("group", 1, {"schema": SCHEMA + 1})}}))
    (folder.parent / "empty").mkdir()
    assert list_groups(folder.parent) == (GROUP, Group("nieuw-0000", "nieuw-0000", ()))
    for refused in (lambda: read_group(newer), lambda: open_group(newer), lambda: write_group(newer, GROUP)):
        with pytest.raises(TooNew):
            refused()
    assert b'"schema":2' in path.read_bytes()


def test_sessions_are_listed_with_what_happened(
    full: Full, path: Path, stamp: Callable[[int], Stamp], opened: Event
) -> None:
    write_group(path.parent, GROUP)
    with full(1, 1) as file:
        assert (list_sessions(path.parent)[0].begun, list_sessions(path.parent)[0].ended) == (False, False)
        happened: list[tuple[Event, bool]] = [
            (WentTo(number=2, at=1, part=0, activity=None), False),
            (Ended(number=3, at=2), True),
            (Undone(number=4, at=3, event=3), False),
            (Ended(number=5, at=4), True),
            (Reopened(number=6, at=5), False),
        ]
        for event, ended in happened:
            file.append(event, stamp(event.number))
            file.beat(Alive(stamp(event.number + 1)))
            (summary,) = list_sessions(path.parent)
            assert (summary.begun, summary.ended) == (True, ended), event
            assert (summary.first, summary.last) == (stamp(1), stamp(event.number))
            assert summary.last_utc == stamp(event.number + 1).utc
            assert summary.header == file.header
    path.with_name("2027-01-01-zzzz.json").write_bytes(b"\0")
    assert [(one.header.session_id, one.repair is None) for one in list_sessions(path.parent)] == [
        (path.stem, True),
        ("2027-01-01-zzzz", False),
    ]
    assert list_sessions(path.parent / "nowhere") == ()
