"""The file of a group is written under its lock alone, and damage gives no id to somebody else."""

import contextlib
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.on_disk import DISK, open_group, read_group, store_in, write_group

from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.file.lines import line_of, parse_exactly, render
from inspiratie_tui.store.file.lock import Lock
from inspiratie_tui.store.port import NotSaved, Overtaken
from inspiratie_tui.store.tinydb import group_file, group_writer

NAMES = ("Anouk", "Bilal", "Chen", "Daan", "Eva", "Finn")
GROUP = Group(
    "kring-ab12",
    "Kring",
    (
        *(Person(PersonId(f"p{n}"), name) for n, name in enumerate(NAMES[:3], 1)),
        Person(PersonId("f1"), "Noor", Role.FACILITATOR),
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / GROUP.id
    write_group(folder, GROUP)
    return folder


def with_new(base: Group, name: str) -> Group:
    return replace(base, people=(*base.people, Person(PersonId("new"), name)))


def id_of(group: Group, name: str) -> str | None:
    return next((person.id for person in group.people if person.name == name), None)


class Locked(Disk):
    """A disk that tells whether the group is locked whenever its file gets another content."""

    def __init__(self) -> None:
        self.locked: list[bool] = []

    def replace(self, source: Path, target: Path) -> None:
        if target.name.startswith("group.json"):
            lock = Lock.take(target.with_name("group.lock"))
            self.locked.append(lock is None)
            if lock is not None:
                lock.release()
        super().replace(source, target)


def test_every_write_of_a_group_is_under_its_lock(folder: Path) -> None:
    disk = Locked()
    group_writer.write_group(folder.with_name("new-ab12"), GROUP, disk)
    group_writer.write_group(folder, replace(GROUP, name="Other"), disk, GROUP)
    (folder / "group.json").write_bytes((folder / "group.json").read_bytes()[:-60])
    open_group(folder, disk)
    (folder / "group.json").write_bytes((folder / "group.json").read_bytes()[:-70])
    group_writer.write_group(folder, replace(read_group(folder), name="Third"), disk, read_group(folder))
    assert len(disk.locked) >= 6
    assert all(disk.locked)


def test_what_another_program_is_writing_is_not_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_file, "_PATIENCE", 0.01)
    before = (folder / "group.json").read_bytes()
    lock = Lock.take(folder / "group.lock")
    assert lock is not None
    with contextlib.closing(contextlib.ExitStack()) as left:
        left.callback(lock.release)
        with pytest.raises(NotSaved):
            group_writer.write_group(folder, replace(GROUP, name="Other"), DISK, GROUP)
        assert (folder / "group.json").read_bytes() == before


def test_many_who_add_at_once_lose_nobody_and_share_no_id(folder: Path) -> None:
    names = [f"Name {number}" for number in range(12)]
    together = threading.Barrier(len(names))

    def add(name: str) -> None:
        store = store_in(folder.parent)
        together.wait()
        store.groups.write(with_new(GROUP, name), GROUP)

    threads = [threading.Thread(target=add, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    people = read_group(folder).people
    assert {person.name for person in people} == {*names, *(person.name for person in GROUP.people)}
    assert len({person.id for person in people}) == len(people)


def without_line(folder: Path, name: str) -> None:
    """Lose the line of somebody, every byte of it."""
    path = folder / "group.json"
    path.write_bytes(b"".join(row for row in path.read_bytes().splitlines(True) if f'"{name}"'.encode() not in row))


def test_the_id_of_a_line_that_was_lost_is_given_to_nobody(folder: Path) -> None:
    without_line(folder, "Chen")
    mended = open_group(folder).group
    assert id_of(mended, "Chen") is None
    kept = store_in(folder.parent).groups.write(with_new(mended, "Daan"), mended)
    assert id_of(kept, "Daan") == "p4"


def test_a_file_that_was_cut_off_remembers_how_many_there_were(folder: Path) -> None:
    path = folder / "group.json"
    text = path.read_bytes()
    path.write_bytes(text[: text.index(b'"Bilal"')])
    mended = open_group(folder).group
    kept = store_in(folder.parent).groups.write(with_new(mended, "Daan"), mended)
    assert id_of(kept, "Daan") == "p4"


def test_an_id_in_a_broken_line_or_a_copy_or_of_a_newer_program_is_given_to_nobody(folder: Path) -> None:
    path = folder / "group.json"
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    tables["people"][9] = line_of("people", 9, {"id": "p11", "name": "Wim", "role": "guest"})
    path.write_bytes(render(tables))
    kept = store_in(folder.parent).groups.write(with_new(GROUP, "Daan"), GROUP)
    assert id_of(kept, "Daan") == "p12"
    path.with_name("group-LAPTOP.json").write_bytes(b'{"people":{"1":{"id":"p20","na')
    kept = store_in(folder.parent).groups.write(with_new(kept, "Eva"), kept)
    assert id_of(kept, "Eva") == "p21"


@pytest.mark.parametrize("strange", ["p999999999", "p1000000", "p9999999999999999999", "px", "p٣"])
def test_a_strange_id_does_not_count(folder: Path, strange: str) -> None:
    path = folder / "group.json"
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    tables["people"][9] = line_of("people", 9, {"id": strange, "name": "Wim", "role": "participant"})
    path.write_bytes(render(tables))
    base = read_group(folder)
    kept = store_in(folder.parent).groups.write(with_new(base, "Daan"), base)
    assert id_of(kept, "Daan") == "p4"


def test_somebody_whose_line_was_lost_is_themselves_again_by_their_name(folder: Path) -> None:
    path = folder / "group.json"
    path.with_name("group (1).json").write_bytes(path.read_bytes())
    without_line(folder, "Chen")
    mended = open_group(folder).group
    kept = store_in(folder.parent).groups.write(with_new(mended, "chen"), mended)
    assert id_of(kept, "chen") == "p3"


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("open", "add", "rename", "remove", "save", "damage", "cut")),
        st.integers(0, 1),
        st.integers(0, 5),
    ),
    max_size=25,
)


@given(STEPS)
@settings(max_examples=60)
def test_whatever_two_windows_and_damage_do_an_id_names_one_person_and_nothing_saved_is_undone(
    steps: list[tuple[str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, GROUP.id)
        write_group(folder, GROUP)
        groups = store_in(folder.parent).groups
        bases = [GROUP, GROUP]
        pages = [GROUP, GROUP]
        ever = {person.id: {person.name} for person in GROUP.people}
        """Every name a person had, by their id: names below are never used twice."""
        added = 0
        for number, (step, window, who) in enumerate(steps):
            page = pages[window]
            people = list(page.people)
            seat = who % len(people) if people else 0
            if step == "open":
                bases[window] = pages[window] = groups.open(GROUP.id).group
            elif step == "add":
                pages[window] = replace(page, people=(*people, Person(PersonId(f"new{number}"), f"New {number}")))
                added += 1
            elif step == "rename" and people:
                people[seat] = replace(people[seat], name=f"{people[seat].name.split(' aka ')[0]} aka {number}")
                pages[window] = replace(page, people=tuple(people))
            elif step == "remove" and people:
                people[seat] = replace(people[seat], role=Role.FORMER)
                pages[window] = replace(page, people=tuple(people))
            elif step == "save":
                before = read_group(folder)
                with contextlib.suppress(Overtaken):
                    kept = groups.write(page, bases[window])
                    undone(bases[window], before, kept, page)
                    for person in kept.people:
                        ever.setdefault(person.id, set()).add(person.name)
                bases[window] = pages[window] = groups.open(GROUP.id).group
            elif step == "damage":
                lose(folder, who)
            elif step == "cut":
                path = folder / "group.json"
                text = path.read_bytes()
                begin = max(0, text.find(b'"people"'))
                path.write_bytes(text[: begin + (len(text) - begin) * who // 6])
            for names in ever.values():
                assert len({name.split(" aka ")[0] for name in names}) == 1


def undone(base: Group, before: Group, kept: Group, page: Group) -> None:
    """Fail when what another had saved since `base` is not in `kept`, or what `page` changed is not."""
    old = {person.id: person for person in base.people}
    now = {person.id: person for person in kept.people}
    mine = {person.id: person for person in page.people}
    for person in before.people:
        then, wanted = old.get(person.id), mine.get(person.id)
        if then is None or wanted == then:
            assert now[person.id] == person
        else:
            assert person.name in (then.name, now[person.id].name)
            assert person.role in (then.role, now[person.id].role)
    assert {person.name for person in page.people if person.id not in old} <= {person.name for person in kept.people}


def lose(folder: Path, line: int) -> None:
    """Lose a line of the people, every byte of it."""
    path = folder / "group.json"
    rows = path.read_bytes().splitlines(True)
    lines = [place for place, row in enumerate(rows) if b'"role"' in row]
    if lines:
        del rows[lines[line % len(lines)]]
        path.write_bytes(b"".join(rows))
