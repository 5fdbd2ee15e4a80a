"""settings.toml, and everything somebody might type in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.view.digits import Digits
from inspiratie_tui.home import Settings, Theme, read_settings
from inspiratie_tui.texts import settings as words


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_no_file_means_defaults(file: Path) -> None:
    assert read_settings(file) == Settings(language=None, theme=Theme.DARK, digits=Digits.CALM)


def test_everything_set(file: Path) -> None:
    file.write_text('\ufefflanguage = "nl"\ntheme = "light"\ndigits = "none"\n', "utf-8")
    assert read_settings(file) == Settings(language="nl", theme=Theme.LIGHT, digits=Digits.NONE)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('langauge = "nl"', ["langauge", "language, theme, digits"]),
        ('language = "fr"', ["language", "fr", "en, nl"]),
        ('theme = "blauw"', ["theme", "blauw", "dark, light"]),
        ("digits = 3", ["digits", "3", "calm, exact, none"]),
        ("theme = [1, 2]", ["theme", "dark, light"]),
        ('[theme]\ncolour = "red"', ["theme", "dark, light"]),
        ("theme = dark", ["TOML"]),
        ('theme = "\\u001b[31m"', ["theme", "[31m"]),
    ],
)
def test_a_mistake_is_a_sentence_with_file_and_key(file: Path, text: str, named: list[str]) -> None:
    file.write_text(text, "utf-8")
    settings = read_settings(file)
    (mistake,) = settings.mistakes
    sentence = str(mistake)
    assert all(word in sentence for word in [str(file), *named])
    assert "\x1b" not in sentence
    assert (settings.language, settings.theme, settings.digits) == (None, Theme.DARK, Digits.CALM)


def test_one_mistake_leaves_the_rest(file: Path) -> None:
    file.write_text('theme = "roze"\nlanguage = "nl"\nextra = 1\n', "utf-8")
    settings = read_settings(file)
    assert settings.language == "nl"
    assert len(settings.mistakes) == 2


def test_a_sentence_waits_for_the_language(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("x = 1", "utf-8")
    (mistake,) = read_settings(file).mistakes
    monkeypatch.setattr(words, "_", lambda message: f"Let op: {message}")
    assert str(mistake).startswith(f"Let op: {file}")


def test_a_folder_is_not_a_file(file: Path) -> None:
    file.mkdir()
    (mistake,) = read_settings(file).mistakes
    assert str(file) in str(mistake)


def test_braces_in_a_value_are_plain_text(file: Path) -> None:
    file.write_text('theme = "{file} {0}"', "utf-8")
    (mistake,) = read_settings(file).mistakes
    assert "{file} {0}" in str(mistake)


@given(st.one_of(st.binary(max_size=80), st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_whatever_the_file_holds_there_are_settings(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(content)
    settings = read_settings(file)
    assert settings.theme in Theme
    assert all(str(mistake) for mistake in settings.mistakes)
