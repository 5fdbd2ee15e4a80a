"""Home: what usually takes longer or shorter than the chosen agenda plans, on one quiet line."""

import errno
from pathlib import Path

import pytest
from support.afternoons import hold
from support.on_disk import FILES, open_session
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Left
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.home import make_missing
from inspiratie_tui.store.tinydb.places import Places
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.home.chosen_agenda import ChosenAgenda

HELD = "# Held\n## Opening (20 min)\n## Dialogue (60 min)\n## Feedback (40 min)\n"
COMING = "# Coming\nBegin: 14:00\nEnd: 17:00\n## Opening (20 min)\n## Dialogue (60 min)\n## Feedback (40 min)\n"
LINE = "usually: dialogue 75 instead of 60, feedback 30 instead of 40 min"


@pytest.fixture
def agenda(room: Room) -> Path:
    """The agenda of every session: the same one."""
    make_missing(room.home, FILES)
    for shipped in (room.home.agendas / "en").glob("*.md"):
        shipped.unlink()
    for number in range(1, 7):
        (room.home.agendas / "en" / f"{number:02d}-coming.md").write_text(COMING, "utf-8")
    return room.home.agendas / "en"


def held(room: Room, *names: str) -> None:
    """Sessions in which the opening took two minutes more, the dialogue 15, and the feedback ten less."""
    for name in names:
        hold(room.home.data, room.group, name, HELD, 22, 75, 30)


async def read(table: Table) -> None:
    """Wait until agenda and sessions have been read."""
    await table.until(lambda: table.screen.chosen_agenda.typical is not None)
    await table.quiet()


async def test_it_stands_below_the_timetable_once_there_is_something_to_learn(room: Room, agenda: Path) -> None:
    held(room, "a", "b")
    async with room.open(AtHome()) as table:
        await read(table)
        assert "14:00   Opening" in table.text
        assert "usually" not in table.text
        held(room, "c")
        # Home comes back from another screen, and reads again.
        await table.press("question_mark")
        await table.press("escape")
        shown = await table.rows_with(LINE)
        assert next(n for n, line in enumerate(shown) if "Feedback" in line) < shown.index(f" {LINE}")
        assert shown[-1].strip().startswith("Enter")


async def test_it_is_that_of_the_chosen_agenda_and_no_file_is_read_twice(
    room: Room, agenda: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(room, "a", "b", "c")
    (agenda / "01-coming.md").write_text("# Again\n## Dialogue (20 min)\n", "utf-8")
    async with room.open(AtHome()) as table:
        await read(table)
        assert LINE in table.text
        looked: list[Path] = []
        look = SessionFile.look
        monkeypatch.setattr(SessionFile, "look", lambda path, disk: (looked.append(path), look(path, disk))[1])
        last = len(table.screen.entries) - 1
        await table.press(*["down"] * last)
        await table.until(lambda: "usually: dialogue 25 instead of 20 min" in table.text)
        assert table.screen.chosen_agenda.reading.agenda.title == "Again"
        await table.press("up")  # a session that was held has no agenda to compare with
        await table.until(lambda: "usually" not in table.text)
        await table.press(*["up"] * last)
        await table.until(lambda: LINE in table.text)
        assert looked == []


async def test_dutch_fits_80_columns(room: Room, agenda: Path) -> None:
    texts.use("nl")
    for name in "abc":
        hold(room.home.data, room.group, name, HELD, 30, 75, 20)
    (room.home.agendas / "nl").mkdir(exist_ok=True)
    for shipped in (room.home.agendas / "nl").glob("*.md"):
        shipped.unlink()
    (room.home.agendas / "nl" / "02-x.md").write_text(COMING, "utf-8")
    async with room.open(AtHome()) as table:
        await read(table)
        assert " meestal: dialoog 75 in plaats van 60, feedback 20 in plaats van 40 min" in table.text.splitlines()
        await table.pilot.resize_terminal(120, 36)
        await table.quiet()
        assert "inleiding 30 in plaats van 20, dialoog 75" in table.text


async def test_the_timetable_comes_before_anything_is_learned(
    room: Room, agenda: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(room, "a", "b", "c")
    order: list[str] = []
    for name in ("on_chosen_agenda_agenda_read", "on_chosen_agenda_typical_known"):
        handler = getattr(ChosenAgenda, name)
        noted = lambda self, message, name=name, handler=handler: (order.append(name), handler(self, message))  # noqa: E731
        monkeypatch.setattr(ChosenAgenda, name, noted)
    async with room.open(AtHome()) as table:
        await table.until(lambda: LINE in table.text)
    assert order[:2] == ["on_chosen_agenda_agenda_read", "on_chosen_agenda_typical_known"]


async def test_a_folder_that_cannot_be_read_teaches_nothing(
    room: Room, agenda: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(room, "a", "b", "c")
    async with room.open(AtHome()) as table:
        await read(table)
        assert LINE in table.text

        def gone(*_words: object) -> None:
            raise OSError(errno.EIO, "x")

        monkeypatch.setattr(Places, "sessions", gone)
        await table.press("question_mark")
        await table.press("escape")
        await table.until(lambda: "usually" not in table.text)
        assert "cannot be listed" in table.text
        assert "14:00   Opening" in table.text


async def test_what_has_nothing_to_say_takes_no_line_from_the_timetable(room: Room, agenda: Path) -> None:
    """With five lines in the list there is room for ten parts, and the line below them."""
    held(room, "a", "b", "c")
    parts = "".join(f"## Part {number} (5 min)\n" for number in range(1, 8))
    (agenda / "02-coming.md").write_text(COMING + parts, "utf-8")
    async with room.open(AtHome()) as table:
        shown = await table.rows_with(LINE)
        assert "Part 7" in shown[-4]
        assert shown[-3] == f" {LINE}"
        assert shown[-2].startswith(" for the two of you"), "in the row that is empty else"


async def test_whoever_is_away_in_the_session_that_goes_on_with_it_is_not_counted(room: Room, agenda: Path) -> None:
    """Session 1 was held, and is tried once more: somebody stays away."""
    rounds = "# Rounds\n## Opening (3 min each)\n## Feedback (2 min each)\n"
    (agenda / "01-coming.md").write_text(rounds, "utf-8")
    for name in "ab":
        hold(room.home.data, room.group, name, rounds, 30, 16)
    path = hold(room.home.data, room.group, "c", rounds, ended=False)
    async with room.open(AtHome()) as table:
        await table.press("down", "down")
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await table.until(lambda: "24 min" in table.text)
        with open_session(path) as session:
            session.append(Left(number=2, at=0, person=PersonId("p6")), Stamp(0, 0, "x"))
        await table.press("question_mark", "escape")
        await table.until(lambda: "21 min" in table.text)
        assert "14 min" in table.text
