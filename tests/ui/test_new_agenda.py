"""`n` on home: an agenda of the group's own, the evening before."""

import contextlib
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.on_disk import FILES
from support.room import Room, Table

from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog
from inspiratie_tui.ui.home.title_field import TitleField

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editor is a shell script")
AGENDA = "# Session {number}: {word}\nBegin: 14:00\nEnd: 15:00\n\n## Part of {word} (60 min)\n"
EDITS = "#!/bin/sh\nprintf '## Added (15 mni)\\n' >> \"$1\"\n"
LOOKS = "#!/bin/sh\nexit 0\n"

Editor = Callable[[str], None]


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Have this script for an editor."""

    def use(script: str) -> None:
        file = tmp_path / "editor"
        file.write_text(script, "utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("VISUAL", str(file))

    use(LOOKS)
    return use


@pytest.fixture
def shared(room: Room, editor: Editor) -> Path:
    """Two agendas for every group."""
    make_missing(room.home, FILES)
    folder = room.home.agendas / "en"
    for shipped in folder.glob("*.md"):
        shipped.unlink()
    for number, word in enumerate(("arriving", "looking"), 1):
        (folder / f"{number:02d}-{word}.md").write_bytes(AGENDA.format(number=number, word=word).encode())
    return folder


@pytest.fixture
def own(room: Room) -> Path:
    """Where the group's own go."""
    return room.home.agendas / room.group.id


@contextlib.asynccontextmanager
async def at_home(room: Room, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Home, with its first agenda read; without a terminal nothing can be suspended."""

    @contextlib.contextmanager
    def suspend() -> Iterator[None]:
        yield

    async with room.open(AtHome()) as table:
        monkeypatch.setattr(table.app, "suspend", suspend)
        await table.until(lambda: table.screen.chosen_agenda.reading is not None or bool(table.screen.problem))
        await table.quiet()
        yield table


async def ask(table: Table, key: str = "n") -> None:
    """Open the dialog, and wait as long as it is deaf."""
    await table.press(key)
    await table.until(lambda: isinstance(table.screen, NewAgendaDialog))
    await table.quiet()
    table.clock.advance(SECOND)


async def told(table: Table) -> str:
    """Wait until home says what was made, or why not, and return it."""
    await table.until(lambda: bool(getattr(table.screen, "report", None)))
    await table.quiet()
    said = " ".join(table.screen.report)
    assert "".join(said.split()) in "".join(table.text.split()), "all of it is on the screen, however long the path"
    return said


def retype(table: Table, title: str) -> None:
    table.screen.query_one(TitleField).value = title


@pytest.mark.parametrize("key", ["n", "N"])
async def test_enter_copies_the_agenda_of_the_chosen_line_and_home_offers_it(
    room: Room, shared: Path, own: Path, editor: Editor, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file: file.read_bytes() for file in shared.glob("*.md")}
    editor('#!/bin/sh\ncp "$1" "$1.seen"\nprintf "# Ours\\n## Only this (5 min)\\n" > "$1"\n')
    async with at_home(room, monkeypatch) as table:
        await ask(table, key)
        assert "Sample group's own agenda for session 1" in table.text
        assert "> 01 arriving" in table.text
        assert f"It will be {room.group.id}/01-arriving.md." in table.text
        await table.press("enter")
        said = await told(table)
        await table.until(lambda: "Only this" in table.text)
        assert "Part of arriving" not in table.text
    assert "01-arriving.md: the agenda of session 1 for Sample group alone." in said
    assert (own / "01-arriving.md.seen").read_bytes() == before[shared / "01-arriving.md"]
    assert {file: file.read_bytes() for file in shared.glob("*.md")} == before


async def test_a_typed_title_is_the_title_and_the_name(
    room: Room, shared: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        await table.type(" (again)")
        assert "01-arriving-again.md" in table.text
        await table.press("down")
        assert "Session 1: arriving (again)" in table.text, "what was typed stays"
        await table.press("up", "enter")
        await told(table)
    text = (own / "01-arriving-again.md").read_text("utf-8")
    assert text == AGENDA.format(number=1, word="arriving").replace("arriving\nBegin", "arriving (again)\nBegin")


async def test_another_agenda_for_this_session_and_this_one_for_another(
    room: Room, shared: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        await table.press("down")
        assert "> 02 looking" in table.text
        assert "Session 1: looking" in table.text
        await table.press("down", "tab", "tab")
        assert "for session 3" in table.text
        assert "Session 3: looking" in table.text
        await table.press("shift+tab", "shift+tab", "shift+tab")
        assert "for session 10" in table.text
        await table.press("tab", "tab", "tab", "enter")
        said = await told(table)
    assert "the agenda of session 3" in said
    assert (own / "03-looking.md").read_text("utf-8").startswith("# Session 3: looking\n")


async def test_on_a_short_screen_the_keys_and_the_chosen_one_stay_in_sight(
    room: Room, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3, 11):
        (shared / f"{number:02d}-x.md").write_text(f"# Session {number}: x\n## A (5 min)\n", "utf-8")
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        await table.pilot.resize_terminal(60, 16)
        await table.press(*["down"] * 9)
        assert "> 10 x" in table.text
        assert "Session 1: x" in table.text
        assert "Enter make and open" in table.text


async def test_what_was_typed_before_it_opened_does_nothing(
    room: Room, shared: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(room, monkeypatch) as table:
        table.clock.advance(1_000)
        await table.at_once("n")
        await table.until(lambda: isinstance(table.screen, NewAgendaDialog))
        await table.at_once("x", "enter", "escape", "tab", "down")
        await table.paste("pasted")
        assert isinstance(table.screen, NewAgendaDialog)
        assert table.screen.query_one(TitleField).value == "Session 1: arriving"
        assert "for session 1" in table.text
        await table.press("escape")
        await table.until(lambda: not isinstance(table.screen, NewAgendaDialog))
    assert not own.exists()


async def test_a_paste_is_one_line_without_what_acts_on_a_terminal(
    room: Room, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        table.clock.advance(1_000)
        await table.paste(" [/b]\n\x1b[2J\u202etwo")
        assert table.screen.query_one(TitleField).value == "Session 1: arriving[/b] [2Jtwo"
        assert "01-arriving-b-2jtwo.md" in table.text


@pytest.mark.parametrize(
    ("title", "name", "heading"),
    [
        ("../../etc", "01-etc.md", "# ../../etc"),
        ("[x](javascript:y) <!--", "01-x-javascript-y.md", "# \\[x\\](javascript:y) &lt;!--"),
        ("🌱", "01-agenda.md", "# 🌱"),
        ("con", "01-con.md", "# con"),
        ("a" * 300, "01-" + "a" * 60 + ".md", "# " + "a" * 300),
        ("  ", "01-arriving.md", "# Session 1: arriving"),
    ],
)
async def test_whatever_the_title_the_file_is_safe(
    room: Room, shared: Path, own: Path, title: str, name: str, heading: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        retype(table, title)
        await table.press("enter")
        await told(table)
    assert [file.name for file in own.iterdir()] == [name]
    assert (own / name).read_text("utf-8").split("\n")[0] == heading


async def test_a_second_one_is_said_to_go_before_the_first_and_does(
    room: Room, shared: Path, own: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.mkdir()
    (own / "01-arriving.md").write_text("# Session 1: arriving\n## Earlier (5 min)\n", "utf-8")
    editor('#!/bin/sh\nprintf "# New\\n## Later (5 min)\\n" > "$1"\n')
    async with at_home(room, monkeypatch) as table:
        assert "Earlier" in table.text
        await ask(table)
        assert "> 01 arriving (your own)" in table.text
        assert "Session 1 has its own already ([e] on home edits that)" in " ".join(table.text.split())
        assert f"{room.group.id}/01-arriving-2.md" in table.text
        await table.press("enter")
        await told(table)
        await table.until(lambda: "Later" in table.text)
    assert "Earlier" in (own / "01-arriving.md").read_text("utf-8")


async def test_problems_on_return_are_shown(
    room: Room, shared: Path, own: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(EDITS)
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        await table.press("enter")
        await told(table)
        await table.until(lambda: "mistake in the agenda" in table.text)
        assert "15 mni is not known" in table.text


async def test_without_an_editor_it_says_where_the_new_one_is(
    room: Room, shared: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        await table.press("enter")
        said = await told(table)
        assert "could not be started" in said
        assert "01-arriving.md" in said
        await table.press("down", "up")
        assert "could not be started" not in table.text
    assert (own / "01-arriving.md").is_file()


async def test_when_the_disk_refuses_it_is_said(
    room: Room, shared: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.write_text("a file where the folder belongs", "utf-8")
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        await table.press("enter")
        assert "nothing was changed" in await told(table)
    assert own.read_text("utf-8") == "a file where the folder belongs"


async def test_one_that_cannot_be_read_is_no_beginning(
    room: Room, shared: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shared / "02-looking.md").write_bytes(b"\xff\xfe\x00")
    async with at_home(room, monkeypatch) as table:
        await ask(table)
        await table.press("down")
        assert "02-looking.md" in table.text
        await table.press("enter")
        assert isinstance(table.screen, NewAgendaDialog)
        await table.press("up")
        assert "02-looking.md" not in table.text
        await table.press("enter")
        await told(table)


async def test_without_any_agenda_there_is_nothing_to_start_from(
    room: Room, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in shared.glob("*.md"):
        file.unlink()
    async with at_home(room, monkeypatch) as table:
        await table.press("n")
        assert "to start from" in await told(table)
