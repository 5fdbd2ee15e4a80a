"""`inspiratie run`: a session that lies ready, or one that is gone on with."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import look_session, open_session, store_in

from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import screens
from inspiratie_tui.core.people.group import Group, PlannedSession
from inspiratie_tui.core.session.events import Ended, Opened, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.home import Home, planned_agendas, session_led_by

MakeGroup = Callable[..., Group]
AGENDA = "# Aankomen\nBegin: 14.00 uur\nEinde: 15.00 uur\n\n## Kring (10 min)\n- Waarmee kom je binnen?\n"


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    file = tmp_path / "03-aankomen.md"
    file.write_text(AGENDA, "utf-8")
    return file


@pytest.fixture
def shown(home: Home, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files of the sessions that were opened on a screen, in place of a screen."""
    paths: list[Path] = []

    def show(_opening: object, start: object, _group: Group) -> int:
        paths.append(home.data / start.session.group / f"{start.session.session}.json")  # type: ignore[attr-defined]
        return 0

    monkeypatch.setattr(screens, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(screens, "open_screen", show)
    return paths


def start(home: Home, agenda: Path, *more: str) -> int:
    return run(["run", str(agenda), "--home", str(home.folder), "--lang", "en", *more])


def end(path: Path) -> None:
    with open_session(path) as file:
        file.append(WentTo(number=2, at=0, part=0, activity=None), Stamp(0, 0, "x"))
        file.append(Ended(number=3, at=1), Stamp(0, 1, "x"))


def test_a_session_lies_ready_on_disk(
    home: Home, agenda: Path, shown: list[Path], make_group: MakeGroup, capsys: pytest.CaptureFixture[str]
) -> None:
    group = make_group("maandag-ab12")
    assert start(home, agenda) == 0
    (path,) = shown
    assert path.parent == home.data / group.id
    with look_session(path) as file:
        (opened,) = file.events
        assert file.header.number == 0, "it is none of the year"
    assert isinstance(opened, Opened)
    assert opened.agenda.title == "Aankomen"
    assert opened.participants == group.participants
    assert opened.starter == 0
    assert capsys.readouterr() == ("", "")


def test_an_unfinished_session_is_gone_on_with_and_said(
    home: Home, agenda: Path, shown: list[Path], make_group: MakeGroup, capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("maandag-ab12")
    assert start(home, agenda) == start(home, agenda) == 0
    assert shown[0] == shown[1]
    assert shown[0].stem in capsys.readouterr().err


def test_a_session_knows_its_file_and_is_gone_on_with_under_another_title(
    home: Home, agenda: Path, shown: list[Path], make_group: MakeGroup, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_group("maandag-ab12")
    monkeypatch.chdir(agenda.parent)
    start(home, Path(agenda.name))
    with look_session(shown[0]) as file:
        assert file.header.agenda_file == agenda.as_posix()
    agenda.write_text(AGENDA.replace("# Aankomen", "# Binnenkomen"), "utf-8")
    start(home, agenda)
    assert shown[0] == shown[1]
    other = agenda.with_name("04-aankomen.md")
    other.write_text(AGENDA.replace("# Aankomen", "# Nog iets"), "utf-8")
    start(home, other)
    assert shown[2] != shown[0]


def test_unless_it_was_ended_or_is_not_wanted(
    home: Home, agenda: Path, shown: list[Path], make_group: MakeGroup
) -> None:
    make_group("maandag-ab12")
    start(home, agenda)
    start(home, agenda, "--new")
    for path in shown[:]:
        end(path)
    start(home, agenda)
    assert len(set(shown)) == 3


def test_another_agenda_or_group_is_another_session(
    home: Home, agenda: Path, shown: list[Path], make_group: MakeGroup, tmp_path: Path
) -> None:
    make_group("maandag-ab12")
    make_group("dinsdag-cd34")
    other = tmp_path / "kijken.md"
    other.write_text(AGENDA.replace("Aankomen", "Kijken"), "utf-8")
    start(home, agenda, "--group", "maan")
    start(home, agenda, "--group", "dins")
    start(home, other, "--group", "dins")
    assert len(set(shown)) == 3
    assert [path.parent.name for path in shown] == ["maandag-ab12", "dinsdag-cd34", "dinsdag-cd34"]


def test_mistakes_in_the_agenda_are_said_and_it_runs(
    home: Home, agenda: Path, shown: list[Path], make_group: MakeGroup, capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("maandag-ab12")
    agenda.write_text(AGENDA.replace("10 min", "10 mni"), "utf-8")
    assert start(home, agenda) == 0
    assert f"{agenda}:5:" in capsys.readouterr().err
    assert len(shown) == 1


def test_an_agenda_without_parts_is_refused_and_nothing_is_made(
    home: Home, agenda: Path, shown: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    agenda.write_text("# Aankomen\n\nLater meer.\n", "utf-8")
    assert start(home, agenda) == 1
    said = capsys.readouterr().err
    assert "03-aankomen.md:1:1: error: There are no parts yet." in said
    assert "This agenda has no parts." in said.splitlines()[-1]
    assert shown == []
    assert not list(home.data.glob("*/2*.json"))


def test_only_an_unreadable_file_is_refused(
    home: Home, tmp_path: Path, shown: list[Path], make_group: MakeGroup, capsys: pytest.CaptureFixture[str]
) -> None:
    group = make_group("maandag-ab12")
    assert start(home, tmp_path / "none.md") == 2
    assert "none.md" in capsys.readouterr().err
    assert shown == []
    assert [file.name for file in (home.data / group.id).glob("2*")] == []


PLAN = tuple(PlannedSession(number, f"2026-1{number}-01") for number in (1, 2))


@pytest.mark.parametrize(
    ("file", "agendas", "held", "expected"),
    [
        ("agendas/en/02-step.md", {}, [], 2),
        ("agendas/en/02-step.md", {}, [2], 2),  # once more
        ("agendas/nl/02-stap.md", {}, [], 2),
        ("agendas/kring-ab12/02-ours.md", {}, [], 2),
        ("agendas/other-cd34/02-theirs.md", {}, [], 0),
        ("agendas/en/walk.md", {}, [], 0),
        ("02-downloaded.md", {}, [], 0),
        ("agendas/en/02-step.md", {1: "2"}, [], 1),
        ("agendas/en/02-step.md", {1: "2"}, [1], 2),
        ("agendas/en/02-step.md", {2: "3"}, [], 0),
        ("agendas/en/walk.md", {2: "walk"}, [], 2),
        ("agendas/en/walk.md", {2: "agendas/en/walk.md"}, [], 2),
        ("02-downloaded.md", {1: "02-downloaded.md"}, [], 1),
    ],
)
def test_an_agenda_run_ad_hoc_is_no_session_of_the_year(
    home: Home, file: str, agendas: dict[int, str], held: list[int], expected: int
) -> None:
    for name in (file, "agendas/en/02-step.md", "agendas/en/03-open.md"):
        (home.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (home.folder / name).write_text(AGENDA, "utf-8")
    plan = tuple(replace(planned, agenda=agendas.get(planned.number, "")) for planned in PLAN)
    group = Group("kring-ab12", "Kring", (), plan)
    assert session_led_by(home, "en", group, home.folder / file, held) == expected


def test_what_is_run_ad_hoc_leaves_the_next_session_as_it_was(
    home: Home, agenda: Path, shown: list[Path], make_group: MakeGroup
) -> None:
    group = make_group("maandag-ab12")
    for _time in range(2):
        assert start(home, agenda) == 0
        end(shown[-1])
    headers = [summary.header.number for summary in store_in(home.data).archive.sessions(group.id)]
    assert headers == [0, 0]
    held = store_in(home.data).archive.held(group.id)
    assert [session.number for session in held] == [None, None]
    assert {session.name for session in held} == {path.stem for path in shown}


def test_the_agenda_of_each_session_is_that_of_its_number_unless_the_plan_names_another(home: Home) -> None:
    folder = home.agendas / "en"
    folder.mkdir(parents=True)
    for name in ("01-a.md", "02-b.md", "walk.md"):
        (folder / name).write_text(AGENDA, "utf-8")
    plan = (replace(PLAN[0], agenda="walk"), PLAN[1], PlannedSession(3, "2026-12-01", agenda="2"))
    files = planned_agendas(home, "en", Group("kring-ab12", "Kring", (), plan))
    assert {number: file.name for number, file in files.items()} == {1: "walk.md", 2: "02-b.md", 3: "02-b.md"}
    gone = (replace(PLAN[0], agenda="gone.md"), replace(PLAN[1], agenda="9"))
    files = planned_agendas(home, "en", Group("kring-ab12", "Kring", (), gone))
    assert {number: file.name for number, file in files.items()} == {1: "gone.md"}, "whoever reads it says so"
