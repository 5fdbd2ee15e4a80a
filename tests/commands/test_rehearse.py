"""`inspiratie rehearse` and `demo`: everything as in a session that is meant, in a home that is gone afterwards."""

import signal
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from inspiratie_tui.clock import machine as machine_clock
from inspiratie_tui.clock.fast import FastClock
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import screens
from inspiratie_tui.commands.opening.opened_home import OpenedHome
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.session.events import Opened
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.home import Home, Theme, first_shipped
from inspiratie_tui.home import agendas as home_agendas
from inspiratie_tui.home.throwaway import ThrowawayHome
from inspiratie_tui.ui.context import Rehearsal

MakeGroup = Callable[..., Group]
AGENDA = "# Aankomen\nBegin: 14.00 uur\nEinde: 15.00 uur\n\n## Kring (10 min)\n- Waarmee kom je binnen?\n"
NINE = int(datetime(2026, 11, 23, 9, tzinfo=UTC).timestamp()) * 1_000
TWO = NINE + 5 * HOUR
KEPT_NOTHING = "inspiratie: That was a rehearsal: nothing of it was kept.\n"


@dataclass(frozen=True)
class Shown:
    """What stood there while a screen would have."""

    opening: OpenedHome
    """The home, settings and groups."""
    clock: FastClock
    """What told the time."""
    rehearsal: Rehearsal
    """What the screens know of it."""
    opened: Opened
    """The first event of the session."""
    utc: int
    """When that was."""
    made: tuple[str, ...]
    """The names of what stood in the home."""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    file = tmp_path / "03-aankomen.md"
    file.write_text(AGENDA, "utf-8")
    return file


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps what is temporary."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Nine in the morning."""
    set_clock = SetClock(NINE)
    monkeypatch.setattr(machine_clock, "MachineClock", lambda: set_clock)
    return set_clock


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Shown]:
    """What was opened on a screen, in place of a screen."""
    found: list[Shown] = []

    def show(opening: OpenedHome, start: Any, _group: Group, fast: FastClock, rehearsal: Rehearsal) -> int:
        with opening.store.look(start.session) as file:
            (opened,) = file.events
            assert isinstance(opened, Opened)
            made = tuple(sorted(path.name for path in opening.home.folder.iterdir()))
            found.append(Shown(opening, fast, rehearsal, opened, file.stamps[1].utc, made))
        return 0

    monkeypatch.setattr(screens, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(screens, "open_screen", show)
    return found


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()} if folder.exists() else {}


def rehearse(home: Home, agenda: Path, *more: str) -> int:
    return run(["rehearse", str(agenda), "--home", str(home.folder), "--lang", "en", *more])


def test_a_session_lies_ready_in_a_home_that_is_gone_afterwards(
    home: Home, agenda: Path, shown: list[Shown], temporary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rehearse(home, agenda) == 0
    (one,) = shown
    assert one.made == ("agendas", "data")
    assert one.opening.home.folder.parent == temporary
    assert one.opened.agenda.title == "Aankomen"
    assert len(one.opened.participants) == 8
    assert [group.name for group in one.opening.groups] == ["Sample group"]
    assert one.rehearsal.speed == 60
    assert list(temporary.iterdir()) == []
    assert not home.folder.exists()
    assert capsys.readouterr() == ("", KEPT_NOTHING)


def test_it_begins_when_the_agenda_does(home: Home, agenda: Path, shown: list[Shown], machine: SetClock) -> None:
    rehearse(home, agenda, "--speed", "90")
    (one,) = shown
    assert one.utc == TWO
    machine.advance(2_000)
    assert one.clock.stamp().utc == TWO + 2_000, "what lies ready is read at leisure"
    one.clock.go()
    machine.advance(2_000)
    assert one.clock.stamp().utc == TWO + 2_000 + 3 * MINUTE


def test_else_now(home: Home, agenda: Path, shown: list[Shown]) -> None:
    agenda.write_text(AGENDA.replace("Begin: 14.00 uur\n", ""), "utf-8")
    rehearse(home, agenda)
    assert shown[0].utc == NINE


def test_its_own_settings_count_and_nothing_of_its_own_home_is_touched(
    home: Home, agenda: Path, shown: list[Shown], make_group: MakeGroup
) -> None:
    make_group("maandag-ab12")
    home.settings.write_text('theme = "light"\ndigits = "exact"\nawake = true\n')
    before = everything(home.folder)
    rehearse(home, agenda)
    settings = shown[0].opening.settings
    assert (settings.theme, settings.digits) == (Theme.LIGHT, Digits.EXACT)
    assert not settings.awake  # nobody waits for it in silence
    assert everything(home.folder) == before


def test_with_the_people_of_a_group(home: Home, agenda: Path, shown: list[Shown], make_group: MakeGroup) -> None:
    group = make_group("maandag-ab12")
    make_group("dinsdag-cd34")
    before = everything(home.folder)
    rehearse(home, agenda, "--group", "maan")
    (one,) = shown
    assert one.opening.groups == (group,)
    assert one.opened.participants == group.participants
    assert everything(home.folder) == before


@pytest.mark.parametrize("groups", [(), ("maandag-ab12",)])
def test_a_group_that_is_not_there_is_refused(
    home: Home, agenda: Path, shown: list[Shown], make_group: MakeGroup, groups: tuple[str, ...], temporary: Path
) -> None:
    for one in groups:
        make_group(one)
    assert rehearse(home, agenda, "--group", "vrijdag") == 1
    assert shown == []
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("speed", ["0", "-1", "3601", "1.5", "1e2", "", "snel", "60x", "²", "99999999999"])
@pytest.mark.parametrize("command", ["rehearse", "demo"])
def test_a_speed_that_is_none_is_a_matter_of_usage(
    agenda: Path, shown: list[Shown], command: str, speed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [command, str(agenda)] if command == "rehearse" else [command]
    with pytest.raises(SystemExit) as ended:
        run([*words, f"--speed={speed}", "--lang", "en"])
    assert ended.value.code == 2
    assert "a whole number from 1 to 3600" in capsys.readouterr().err
    assert shown == []


@pytest.mark.parametrize("speed", [1, 3_600])
def test_the_slowest_and_the_fastest(home: Home, agenda: Path, shown: list[Shown], speed: int) -> None:
    assert rehearse(home, agenda, "--speed", str(speed)) == 0
    assert shown[0].rehearsal.speed == speed


def test_mistakes_in_the_agenda_are_said_as_ever(
    home: Home, agenda: Path, shown: list[Shown], capsys: pytest.CaptureFixture[str]
) -> None:
    agenda.write_text(AGENDA.replace("10 min", "10 mni"), "utf-8")
    assert rehearse(home, agenda) == 0
    assert f"{agenda}:5:" in capsys.readouterr().err
    agenda.write_text("# Aankomen\n", "utf-8")
    assert rehearse(home, agenda) == 1
    assert rehearse(home, agenda.parent / "none.md") == 2
    assert len(shown) == 1


@pytest.mark.parametrize(("lang", "title"), [("nl", "aankomen"), ("en", "arriving")])
def test_the_demo_is_the_first_session_of_the_year(home: Home, shown: list[Shown], lang: str, title: str) -> None:
    assert run(["demo", "--home", str(home.folder), "--lang", lang, "--speed", "120"]) == 0
    (one,) = shown
    assert title in one.opened.agenda.title
    assert one.utc == TWO
    assert one.rehearsal.speed == 120
    assert one.rehearsal.demo is not None
    assert (one.rehearsal.demo.clock, one.rehearsal.demo.speed) == (one.clock, 120)
    assert not one.opening.settings.bell
    assert not home.folder.exists()


def test_a_language_without_agendas_has_the_english_ones() -> None:
    found = first_shipped("pl")
    assert found is not None
    assert found == first_shipped("en")


def test_without_the_agendas_there_is_no_demo(
    shown: list[Shown], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(home_agendas, "shipped_agendas", lambda: None)
    assert run(["demo", "--lang", "en"]) == 1
    assert "are not there" in capsys.readouterr().err


def test_a_temporary_folder_that_cannot_be_made_is_said(
    home: Home, agenda: Path, shown: list[Shown], temporary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    temporary.rmdir()
    assert rehearse(home, agenda) == 1
    assert "needs a temporary folder" in capsys.readouterr().err


def test_one_that_cannot_be_removed_is_said_and_nothing_else(
    home: Home,
    agenda: Path,
    shown: list[Shown],
    temporary: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(_away: ThrowawayHome) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(ThrowawayHome, "remove", refuse)
    assert rehearse(home, agenda) == 0
    (left,) = temporary.iterdir()
    said = capsys.readouterr().err
    assert str(left) in said
    assert "nothing of it was kept" not in said


@pytest.fixture
def ending() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize("how", ["a crash", "ctrl+c"])
def test_it_is_gone_whatever_ended_it(
    home: Home,
    agenda: Path,
    temporary: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def end(*_words: object) -> int:
        assert len(list(temporary.iterdir())) == 1
        raise ValueError if how == "a crash" else KeyboardInterrupt

    monkeypatch.setattr(screens, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(screens, "open_screen", end)
    assert rehearse(home, agenda) == (70 if how == "a crash" else 130)
    assert list(temporary.iterdir()) == []
    assert KEPT_NOTHING in capsys.readouterr().err
