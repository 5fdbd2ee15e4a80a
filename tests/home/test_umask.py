"""Whatever the program makes is for its owner alone, whatever the umask: files 0600, folders 0700."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.killed import kills
from support.on_disk import FILES, create_session, look_session, open_session, store_in, write_group

from inspiratie_tui.commands.crash import crashed
from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening.told_once import tell_once
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.group_page import PageDraft
from inspiratie_tui.home import Home
from inspiratie_tui.home.new_agenda import make_agenda
from inspiratie_tui.store.port import Alive
from inspiratie_tui.ui.shared.colours import remember

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
PAGE = "# Kring\n\n## Participants\n- Anouk\n- Bilal\n\n## Facilitators\n- Noor\n\n## Dates\n1. 2026-11-23\n"


@pytest.fixture(params=["000", "022", "077"])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(int(request.param, 8))
    yield
    os.umask(before)


def open_to_others(folder: Path) -> dict[str, str]:
    """The mode of everything in a folder, itself included, that is not 0600 in 0700."""
    modes = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
    return {
        path.relative_to(folder).as_posix(): oct(stat.S_IMODE(mode))
        for path, mode in modes.items()
        if stat.S_IMODE(mode) != (0o700 if stat.S_ISDIR(mode) else 0o600)
    }


def test_all_that_is_made_is_for_its_owner_alone(umask: None, tmp_path: Path) -> None:
    """A session with a draft, a group and its page, an agenda, settings, a repair, a crash."""
    home = Home(tmp_path / "documents" / "Inspiratie")
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    at_home = ["--home", str(home.folder), "--lang", "en"]
    assert run([*at_home, "group", "new", "--from", str(page)]) == 0
    (group,) = store_in(home.data).archive.groups()
    session = home.data / group.id / "2026-11-23-cd34.json"
    with create_session(session, session_id=session.stem, group_id=group.id, number=1, agenda_name="a") as opened:
        opened.put_note(Note("n1", 1, Seen(), NoteKind.NOTE, "een"))
        opened.beat(Alive(Stamp(1, 1, "b"), NoteDraft("tw", NoteKind.NOTE, 0)))
    session.write_bytes(session.read_bytes()[:-9])
    with open_session(session) as opened:
        assert opened.repair is not None
    write_group(home.data / group.id, group)
    for page_of in (None, group):
        PageDraft.open(store_in(home.data).groups, FILES, page_of, PAGE)
    make_agenda(FILES, home.agendas / group.id, "05-stap", "# Stap\n")
    tell_once(home, {"note": ("e",)}, FILES)
    assert remember(home.settings, "light", FILES) == ""
    crashed(ValueError("x"), home)
    assert open_to_others(home.folder.parent) == {}
    names = {path.name for path in home.folder.rglob("*")}
    assert names >= {
        "crash.log", "told-once.txt", "settings.toml", "group-page.md", "group-page.base", "group.json", "group.lock",
        "05-stap.md",
        f"{session.name}.damaged-1", "2026-11-23-cd34.json", "2026-11-23-cd34.lock", "2026-11-23-cd34.alive",
    }  # fmt: skip
    assert look_session(session).repair is None


def test_a_crash_before_there_is_a_home_leaves_no_folder_open(umask: None, tmp_path: Path) -> None:
    home = Home(tmp_path / "documents" / "Inspiratie")
    crashed(ValueError("x"), home)
    assert home.log.exists()
    assert open_to_others(home.folder.parent) == {}


def test_what_a_kill_leaves_is_for_its_owner_alone(umask: None, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    left = set()
    for _ in kills(lambda: make_agenda(FILES, home.agendas / "kring", "05-stap", "# Stap\n"), home.folder):
        assert not home.folder.exists() or open_to_others(home.folder) == {}
        left |= {path.suffix for path in home.folder.rglob("*")}
    assert left >= {".new", ".md"}


@pytest.mark.parametrize("stands_there", ["link", "pipe"])
def test_a_crash_is_written_through_no_link_and_waits_for_no_reader(tmp_path: Path, stands_there: str) -> None:
    home = Home(tmp_path / "home")
    home.data.mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("mine")
    if stands_there == "link":
        home.log.symlink_to(elsewhere)
    else:
        os.mkfifo(home.log)
    crashed(ValueError("x"), home)
    assert elsewhere.read_text() == "mine"
