"""`where` and `settings`: where everything is, and what can be set."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inspiratie_tui import __version__, texts
from inspiratie_tui.commands.entry import run
from inspiratie_tui.home import Home, Settings, read_settings
from inspiratie_tui.texts.keys import ACTIONS


def places(home: Home, capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    """Path and remark of each line, by name."""
    assert run(["where", "--home", str(home.folder), "--lang", "en"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    return {name: rest for name, *rest in rows}


def test_a_home_that_is_not_there_yet(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    found = places(home, capsys)
    for name, path in {
        "home": home.folder,
        "settings": home.settings,
        "agendas": home.agendas,
        "sessions": home.data,
        "crash log": home.log,
    }.items():
        assert found[name] == [str(path), "not there yet"]
    assert not home.folder.exists(), "nothing is made"


def test_what_is_there_is_said_with_path_alone(
    home: Home, make_group: Callable[[str], object], capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("winter-0001")
    (home.agendas / "winter-0001").mkdir(parents=True)
    home.settings.touch()
    found = places(home, capsys)
    assert found["settings"] == [str(home.settings)]
    assert found["sessions"] == [str(home.data)]
    assert found["group"] == [str(home.data / "winter-0001" / "group.json")]
    assert found["agendas of a group"] == [str(home.agendas / "winter-0001")]
    assert found["crash log"][1] == "not there yet"


def test_the_program_itself(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    found = places(home, capsys)
    assert found["inspiratie"] == [str(Path(texts.__file__).parents[1]), __version__]
    assert found["Python"] == [sys.executable, ".".join(map(str, sys.version_info[:3]))]
    assert found["languages"][1] == ", ".join(texts.languages())
    assert list(Path(found["agendas that came along"][0]).glob("nl/*.md"))


@pytest.mark.parametrize("language", texts.languages())
def test_the_example_sets_everything_to_what_it_is(
    home: Home, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["settings", "--lang", language]) == 0
    text = capsys.readouterr().out
    home.folder.mkdir()
    home.settings.write_text(text, "utf-8")
    assert read_settings(home.settings) == Settings(keys={}), "all of it stands behind a #"

    head, *lines = text.splitlines()
    set_now = [line.removeprefix("# ") for line in lines if " = " in line or line.startswith("[")]
    home.settings.write_text("\n".join(set_now), "utf-8")
    whole = read_settings(home.settings)
    assert whole == Settings(language="nl", keys={name: action.keys for name, action in ACTIONS.items()})
    assert head.startswith("# ")
    settable = [field for field in Settings._fields if field not in ("keys", "mistakes")]
    assert all(any(line.startswith(f"# {field} = ") for line in lines) for field in settable)
