"""The first start, and the ones after it."""

import os
import re
import stat
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.on_disk import FILES

from inspiratie_tui import home as homes
from inspiratie_tui.core.people.group import Role
from inspiratie_tui.home import Home, first_start, group_id, make_missing, sample_group, session_id, token

TODAY = date(2026, 9, 7)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "shipped"
    for name in ("nl/01-aankomen.md", "nl/02-kijken.md", "en/01-arriving.md", "nl/werkvormen/incident.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"# {name}", "utf-8")
    monkeypatch.setattr(first_start, "shipped_agendas", lambda: folder)
    return folder


def tree(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text("utf-8") for file in folder.rglob("*") if file.is_file()}


def test_an_empty_place_becomes_a_home(tmp_path: Path, shipped: Path) -> None:
    home = Home(tmp_path / "documents" / "Inspiratie")
    make_missing(home, FILES)
    assert tree(home.agendas) == tree(shipped)
    assert sorted(entry.name for entry in home.folder.iterdir()) == ["agendas", "data"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("there_already", [False, True])
def test_the_data_are_private(tmp_path: Path, shipped: Path, there_already: bool) -> None:
    home = Home(tmp_path / "home")
    if there_already:
        home.data.mkdir(mode=0o755, parents=True)
    make_missing(home, FILES)
    assert stat.S_IMODE(home.data.stat().st_mode) == 0o700


def test_nothing_of_a_facilitator_is_overwritten(tmp_path: Path, shipped: Path) -> None:
    home = Home(tmp_path / "home")
    make_missing(home, FILES)
    (home.agendas / "nl" / "01-aankomen.md").write_text("# van ons", "utf-8")
    (home.agendas / "nl" / "02-kijken.md").unlink()
    make_missing(home, FILES)
    assert tree(home.agendas) == {
        "nl/01-aankomen.md": "# van ons",
        "en/01-arriving.md": "# en/01-arriving.md",
        "nl/werkvormen/incident.md": "# nl/werkvormen/incident.md",
    }


def test_a_copy_that_breaks_off_leaves_no_half_agendas(
    tmp_path: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path / "home")

    def full(descriptor: int) -> None:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            make_missing(home, FILES)
    assert [entry.name for entry in home.folder.iterdir()] == ["data"]
    make_missing(home, FILES)
    assert tree(home.agendas) == tree(shipped)


def test_a_second_program_that_was_first_is_left_alone(
    tmp_path: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path / "home")

    def other_was_first() -> Path:
        (home.agendas / "nl").mkdir(parents=True)
        (home.agendas / "nl" / "01-x.md").write_text("# x", "utf-8")
        return shipped

    monkeypatch.setattr(first_start, "shipped_agendas", other_was_first)
    make_missing(home, FILES)
    assert tree(home.agendas) == {"nl/01-x.md": "# x"}


def test_the_sample_group_is_a_whole_year() -> None:
    group = sample_group(TODAY, "ab12")
    assert group.sample
    assert group.id == "sample-group-ab12"
    assert (len(group.participants), len(group.facilitators)) == (8, 2)
    assert len({person.id for person in group.people}) == len({person.name for person in group.people}) == 10
    assert [person.role for person in group.people] == [Role.PARTICIPANT] * 8 + [Role.FACILITATOR] * 2
    assert [planned.number for planned in group.plan] == list(range(1, 11))
    days = [date.fromisoformat(planned.date) for planned in group.plan]
    assert days[0] == TODAY
    assert {(later - earlier).days for earlier, later in pairwise(days)} == {35}


def test_the_circle_fits_on_one_line() -> None:
    group = sample_group(TODAY, "ab12")
    ring = "  ".join(f"{seat} {group.names[person]}" for seat, person in enumerate(group.participants, 1))
    assert len(ring) <= 78


def test_tokens_are_short_and_differ() -> None:
    made = {token() for _ in range(200)}
    assert all(re.fullmatch(r"[a-z2-9]{4}", one) for one in made)
    assert len(made) > 190


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Maandaggroep", "maandaggroep-ab12"),
        ("Één / twee: drié", "een-twee-drie-ab12"),
        ("東京", "group-ab12"),
        ("../..", "group-ab12"),
        ("a" * 80, "a" * 30 + "-ab12"),
    ],
)
def test_a_groups_folder_is_named_after_it(name: str, expected: str) -> None:
    assert group_id(name, "ab12") == expected


@given(st.text())
def test_a_folder_name_is_fit_for_any_file_system(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-ab12", group_id(name, "ab12"))


def test_a_session_is_named_by_its_date() -> None:
    assert session_id(TODAY, "ab12") == "2026-09-07-ab12"


def test_the_package_offers_what_its_modules_do() -> None:
    assert all(hasattr(homes, name) for name in homes.__all__)
