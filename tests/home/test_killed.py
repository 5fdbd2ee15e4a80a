"""A kill at any step leaves nothing half that home would offer, and what it leaves is gone at the next opening."""

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.killed import kills
from support.on_disk import FILES, create_session, open_session, store_in, write_group

from inspiratie_tui.commands.opening.told_once import tell_once
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.group_page import PageDraft
from inspiratie_tui.home import Home, first_start, make_missing
from inspiratie_tui.home.agendas import agendas_to_start_from
from inspiratie_tui.home.new_agenda import make_agenda
from inspiratie_tui.home.strays import remove_strays
from inspiratie_tui.store.port import Alive
from inspiratie_tui.ui.shared.colours import remember

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
GROUP = "kring-ab12"
TEXT = "# Een stap\n" * 40


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def refuse_links(_source: object, _target: object) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))  # as FAT does


def left_in(home: Home) -> set[str]:
    return {path.relative_to(home.folder).as_posix() for path in home.folder.rglob("*")}


@pytest.mark.parametrize("hard_links", [True, False])
def test_a_copied_agenda_is_whole_or_not_there(home: Home, hard_links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hard_links:
        monkeypatch.setattr(os, "link", refuse_links)
    own = home.agendas / GROUP
    outcomes = set()
    for _ in kills(lambda: make_agenda(FILES, own, "05-stap", TEXT), home.folder.parent):
        offered = agendas_to_start_from(home, "nl", GROUP)
        assert [file.read_text("utf-8") for file in offered] in ([], [TEXT])
        outcomes.add((len(offered), len(list(own.glob("*.new")))))
        remove_strays(home, [GROUP], FILES)
        assert left_in(home) <= {"agendas", f"agendas/{GROUP}", f"agendas/{GROUP}/05-stap.md"}
        assert agendas_to_start_from(home, "nl", GROUP) == offered
        shutil.rmtree(home.folder, ignore_errors=True)
    assert outcomes == {(0, 0), (0, 1), (1, 0)} | ({(1, 1)} if hard_links else set())


def test_the_first_start_leaves_all_agendas_or_none(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "shipped"
    (shipped / "nl").mkdir(parents=True)
    for name in ("01-a.md", "02-b.md"):
        (shipped / "nl" / name).write_text(TEXT)
    monkeypatch.setattr(first_start, "shipped_agendas", lambda: shipped)
    whole = {"data", "agendas", "agendas/nl", "agendas/nl/01-a.md", "agendas/nl/02-b.md"}
    steps = list[int]()
    for step in kills(lambda: make_missing(home, FILES), home.folder):
        steps.append(step)
        assert not home.agendas.exists() or left_in(home) >= whole
        remove_strays(home, [], FILES)
        assert left_in(home) <= whole
        make_missing(home, FILES)
        assert left_in(home) == whole
        shutil.rmtree(home.folder)
    assert len(steps) > 10


def test_whatever_is_written_is_known_when_a_kill_left_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each writer of the program writes once: a new kind of file is known here, or is added there."""
    made = set[Path]()
    create = Disk.create

    def noticed(disk: Disk, path: Path) -> int:
        made.add(path)
        return create(disk, path)

    monkeypatch.setattr(Disk, "create", noticed)
    write_all(home)
    unfinished = {path for path in made if path.suffix == ".new"}
    assert {re.sub("[0-9a-f]{8}", "*", path.name) for path in unfinished} == {
        "settings.toml.*.new", "told-once.txt.*.new", "05-stap.md.*.new", "group-page.md.*.new",
        "group-page.base.*.new", "group.json.new", "a.json.new", "a.alive.new", "a.json.damaged-1.new",
    }  # fmt: skip
    for path in unfinished:
        path.touch()
    remove_strays(home, [GROUP], FILES)
    assert [path for path in unfinished if path.exists()] == []


def write_all(home: Home) -> None:
    group = Group(GROUP, "Kring", (Person(PersonId("p1"), "Anouk"),))
    write_group(home.data / GROUP, group)
    file = home.data / GROUP / "a.json"
    with create_session(file, session_id="a", group_id=GROUP, number=1, agenda_name="a") as session:
        session.put_note(Note("n1", 1, Seen(), NoteKind.NOTE, "een"))
        session.beat(Alive(Stamp(1, 1, "b")))
    file.write_bytes(file.read_bytes()[:-9])
    open_session(file).close()
    for page_of in (None, group):
        PageDraft.open(store_in(home.data).groups, FILES, page_of, TEXT)
    make_agenda(FILES, home.agendas / GROUP, "05-stap", TEXT)
    tell_once(home, {"note": ("e",)}, FILES)
    assert remember(home.settings, "light", FILES) == ""


def test_what_a_living_program_writes_is_no_stray(home: Home) -> None:
    """It is held until it has its name."""
    own = home.agendas / GROUP
    own.mkdir(parents=True)
    file = FILES._disk.create(own / "05-stap.md.0123abcd.new")
    (own / "05-stap.md.0123abce.new").touch()
    remove_strays(home, [GROUP], FILES)
    assert [path.name for path in own.iterdir()] == ["05-stap.md.0123abcd.new"]
    os.close(file)
    remove_strays(home, [GROUP], FILES)
    assert list(own.iterdir()) == []


@pytest.mark.parametrize(
    ("stray", "goes"),
    [
        ("settings.toml.new", False),  # of an older program, or anybody's, and private to nobody
        ("settings.toml.0123abcd.new", True),
        ("notes.new", False),  # somebody's own
        (".agendas-x8_1k2ab/agendas/nl/01-a.md", False),  # of an older program, or anybody's
        (".agendas-20261128/nl/01-a.md", False),  # a backup of somebody's own
        (".data-original/kring/group.json", False),
        (".agendas-0123abcd.held", False),  # with something in it, as it is here
        (".agendas-of-mine/01-a.md", False),
        ("data/told-once.txt.new", True),
        ("data/told-once.txt.0123abcd.new", True),
        ("data/group-page.md.0123abcd.new", True),
        ("data/group-page.base.0123abcd.new", True),
        ("data/moved-from.json.new", False),  # without the file itself
        ("data/notes.json.new", False),
        ("data/notes/config.json.new", False),
        ("data/notes/config.json.0123abcd.new", False),
        (f"data/{GROUP}/group.json.new", True),
        (f"data/{GROUP}/2026-11-23-cd34.json.new", True),
        (f"data/{GROUP}/2026-11-23-cd34.alive.new", True),
        (f"data/{GROUP}/2026-11-23-cd34.json.damaged-1.new", True),
        (f"data/{GROUP}/2026-11-23-cd34.json.replaced-2.new", True),
        (f"data/{GROUP}/2026-11-24-ef56.json.new", False),  # of which there is nothing else
        (f"data/{GROUP}/group-page.md.new", True),
        (f"data/{GROUP}/private-page.md.0123abcd.new", True),
        (f"data/{GROUP}/group-page.base.0123abcd.new", True),
        (f"data/{GROUP}/2026-11-23-cd34.json", False),
        (f"data/{GROUP}/2026-11-23-cd34.json.damaged-1", False),
        (f"agendas/{GROUP}/05-stap.md.0123abcd.new", True),
        (f"agendas/{GROUP}/05-stap.md.new", False),
        (f"agendas/{GROUP}/05-stap.md", False),
        ("agendas/nl/05-stap.md.0123abcd.new", False),  # nothing of ours is made there
    ],
)
def test_strays_of_every_kind_go_and_nothing_else_does(home: Home, stray: str, goes: bool) -> None:
    (home.data / GROUP).mkdir(parents=True)
    for name in ("group.lock", "2026-11-23-cd34.lock"):  # so far a first writing of both came
        (home.data / GROUP / name).touch()
    (home.data / "notes").mkdir()
    (home.data / "notes" / "config.json").touch()
    file = home.folder / stray
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("private")
    remove_strays(home, [GROUP], FILES)
    assert file.exists() != goes


@pytest.mark.parametrize(
    ("name", "held", "goes"),
    [
        (".agendas-0123abcd", "", True),
        (".agendas-0123abcd", "something", False),  # ours never has anything in it
        (".agendas-x8_1k2ab", "", False),
        (".data-0123abcd", "", False),  # nobody makes that in a home that was chosen
    ],
)
def test_a_folder_goes_only_with_the_file_that_tells_that_it_is_ours(
    home: Home, name: str, held: str, goes: bool
) -> None:
    (home.folder / name / "nl").mkdir(parents=True)
    (home.folder / name / "nl" / "01-a.md").write_text("private")
    (home.folder / f"{name}.held").write_text(held)
    before = left_in(home)
    remove_strays(home, [], FILES)
    assert left_in(home) == (set() if goes else before)


def test_a_folder_that_cannot_be_removed_whole_is_known_again_at_the_next_opening(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home.folder / ".agendas-0123abcd" / "nl").mkdir(parents=True)
    (home.folder / ".agendas-0123abcd.held").touch()

    def refuses(_folder: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    with monkeypatch.context() as patched:
        patched.setattr(FILES._disk, "remove_folder", refuses)
        remove_strays(home, [], FILES)
    assert left_in(home) == {".agendas-0123abcd", ".agendas-0123abcd/nl", ".agendas-0123abcd.held"}
    remove_strays(home, [], FILES)
    assert left_in(home) == set()


def test_a_link_among_strays_is_not_followed(home: Home, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "x.md").touch()
    home.folder.mkdir()
    (home.folder / ".agendas-0123abcd").symlink_to(mine)
    (home.folder / ".agendas-0123abcd.held").touch()
    (home.folder / "settings.toml.0123abcd.new").symlink_to(mine / "x.md")
    remove_strays(home, [], FILES)
    assert (mine / "x.md").exists()


COPY = """
import sys
from pathlib import Path
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_files import DiskFiles
from inspiratie_tui.home.new_agenda import make_agenda
while True:
    print(make_agenda(DiskFiles(Disk()), Path(sys.argv[1]), "05-stap", sys.argv[2]).name, flush=True)
"""


@pytest.mark.slow
@settings(max_examples=50)
@given(copies=st.integers(1, 20), more=st.floats(0.0001, 0.02))
def test_fifty_killed_copiers_leave_no_half_agenda(home: Home, copies: int, more: float) -> None:
    own = home.agendas / GROUP
    with subprocess.Popen([sys.executable, "-c", COPY, str(own), TEXT], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        made = {process.stdout.readline().strip() for _ in range(copies)}
        killer = Timer(more, process.kill)  # a moment within a copy: no condition can be waited for
        killer.start()
        made |= {line for line in process.stdout.read().splitlines() if line.endswith(".md")}
        killer.join()
    remove_strays(home, [GROUP], FILES)
    offered = agendas_to_start_from(home, "nl", GROUP)
    assert {file.name for file in offered} >= made
    assert {file.read_text("utf-8") for file in offered} == {TEXT}
    assert sorted(own.iterdir()) == sorted(offered)
    shutil.rmtree(own)
