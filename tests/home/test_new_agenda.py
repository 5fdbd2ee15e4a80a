"""A new agenda of a group: its name, and its place on the disk."""

import errno
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.on_disk import FILES

from inspiratie_tui.home import Home, agenda_for, agendas_to_start_from, session_number
from inspiratie_tui.home.new_agenda import agenda_name, free_file, make_agenda, title_for


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bijeenkomst 5: een stap gezet", "05-een-stap-gezet"),
        ("Reünie: hoe het verder ging", "05-reunie-hoe-het-verder-ging"),
        ("Bijeenkomst 5:", "05-bijeenkomst-5"),
        ("Bijeenkomst 5: 東京", "05-bijeenkomst-5"),
        ("../../etc/passwd", "05-etc-passwd"),
        ("..", "05-agenda"),
        ("C:\\aux\\con", "05-c-aux-con"),
        ("con", "05-con"),
        ("🌱🌱", "05-agenda"),
        ("", "05-agenda"),
        ("a" * 300, "05-" + "a" * 60),
        ("een\x00stap\n", "05-een-stap"),
    ],
)
def test_a_title_becomes_a_name_that_is_safe(title: str, name: str) -> None:
    assert agenda_name(5, title) == name


@given(st.text(), st.integers(1, 99))
def test_a_name_is_fit_for_any_file_system_and_tells_the_session(title: str, number: int) -> None:
    name = agenda_name(number, title)
    assert re.fullmatch(r"[0-9]{2}(-[a-z0-9]+)+", name)
    assert len(name) <= 63
    assert session_number(Path(f"{name}.md")) == number


@pytest.mark.parametrize(
    ("title", "number", "expected"),
    [
        ("Bijeenkomst 3: waarom", 3, "Bijeenkomst 5: waarom"),
        ("Session 03: why", 3, "Session 5: why"),
        ("3: waarom", 3, "5: waarom"),
        ("Bijeenkomst 13: waarom", 3, "Bijeenkomst 13: waarom"),
        ("Waarom 3 keer", 3, "Waarom 3 keer"),
        ("Reünie: 3 jaar later", 3, "Reünie: 3 jaar later"),
        ("Bijeenkomst 3: waarom", 5, "Bijeenkomst 3: waarom"),
        ("Bijeenkomst 3: waarom", None, "Bijeenkomst 3: waarom"),
    ],
)
def test_the_title_of_another_session_gets_the_number_of_this_one(
    title: str, number: int | None, expected: str
) -> None:
    assert title_for(title, number, 5) == expected


def test_what_is_there_is_never_written_to(tmp_path: Path) -> None:
    folder = tmp_path / "agendas" / "maandag-ab12"
    first = make_agenda(FILES, folder, "05-stap", "# Een\n")
    second = make_agenda(FILES, folder, "05-stap", "# Twee\n")
    (folder / "05-stap-3.md").symlink_to(tmp_path / "nowhere")
    third = make_agenda(FILES, folder, "05-stap", "# Drie é\n")
    assert [file.name for file in (first, second, third)] == ["05-stap.md", "05-stap-2.md", "05-stap-4.md"]
    assert [file.read_text("utf-8") for file in (first, second, third)] == ["# Een\n", "# Twee\n", "# Drie é\n"]
    assert not (tmp_path / "nowhere").exists()
    assert free_file(folder, "05-stap") == folder / "05-stap-5.md"


def test_a_program_that_was_first_keeps_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "05-a.md").write_text("theirs", "utf-8")
    seen = iter((False, True, False))  # made just after it was looked for
    with monkeypatch.context() as patched:
        patched.setattr(os.path, "lexists", lambda _path: next(seen))
        made = make_agenda(FILES, tmp_path, "05-a", "ours")
    assert made.name == "05-a-2.md"
    assert (tmp_path / "05-a.md").read_text("utf-8") == "theirs"


def test_when_the_disk_refuses_nothing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        make_agenda(FILES, tmp_path, "05-stap", "# Een\n")
    assert list(tmp_path.iterdir()) == []


def test_where_files_have_one_name_only_none_is_replaced_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT on a stick knows no second name of a file."""

    def refuse(_source: object, _target: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    target = tmp_path / "05-a.md"
    FILES.create(target, b"ours")
    with pytest.raises(FileExistsError):
        FILES.create(target, b"later")
    assert target.read_bytes() == b"ours"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_an_own_agenda_is_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        file = make_agenda(FILES, tmp_path / "agendas" / "maandag-ab12", "05-a", "# Een\n")
    finally:
        os.umask(before)
    assert [path.stat().st_mode & 0o777 for path in (file, file.parent, file.parent.parent)] == [0o600, 0o700, 0o700]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    for name in (
        "nl/05-stap.md",
        "nl/06-verder.md",
        "en/05-step.md",
        "ma-ab12/05-b.md",
        "ma-ab12/05-a.md",
        "x/05-x.md",
    ):
        file = home.agendas / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# x", "utf-8")
    (home.agendas / "nl" / "README.txt").write_text("no agenda", "utf-8")
    return home


@pytest.mark.parametrize("newest", ["05-a.md", "05-b.md"])
def test_of_several_own_agendas_the_one_changed_last_counts(home: Home, newest: str) -> None:
    own = home.agendas / "ma-ab12"
    for name in ("05-a.md", "05-b.md"):
        os.utime(own / name, ns=(1, 2 if name == newest else 1))
    (own / "05-gone.md").symlink_to(home.folder / "nowhere")
    assert agenda_for(home, "nl", "ma-ab12", 5) == own / newest


def test_a_group_starts_from_its_own_and_those_in_its_language(home: Home) -> None:
    found = agendas_to_start_from(home, "nl", "ma-ab12")
    assert [str(file.relative_to(home.agendas)) for file in found] == [
        "ma-ab12/05-a.md",
        "ma-ab12/05-b.md",
        "nl/05-stap.md",
        "nl/06-verder.md",
    ]
    assert agendas_to_start_from(Home(home.folder / "empty"), "nl", "ma-ab12") == ()
