"""settings.toml, and everything somebody might type in it."""

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.linear import filled, superlinear

from inspiratie_tui import texts
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.home import LeftAlone, Settings, Theme, read_settings, with_setting
from inspiratie_tui.home.settings import LARGEST


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def said(file: Path, text: str) -> list[str]:
    """The sentences about `text`, from the line on."""
    file.write_text(text, "utf-8")
    sentences = [str(mistake) for mistake in read_settings(file).mistakes]
    assert all(sentence.startswith(f"{file}:") for sentence in sentences)
    return [sentence.removeprefix(f"{file}:") for sentence in sentences]


def test_no_file_means_defaults(file: Path) -> None:
    assert read_settings(file) == Settings(language=None, theme=Theme.DARK, digits=Digits.CALM, mend_accents=False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_everything_set(file: Path, encoding: str, newline: str) -> None:
    lines = ['language = "nl"', 'theme = "light" # é', 'digits = "none"', "mend_accents = true", "awake = false"]
    lines += ["bell = true", "clipboard = true", "[keys]", 'note = "M"']
    file.write_bytes(newline.join(lines).encode(encoding))
    assert read_settings(file) == Settings("nl", Theme.LIGHT, Digits.NONE, True, False, True, True, {"note": ("m",)})


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('langauge = "nl"', ["1: there is no setting called langauge. Did you mean language?"]),
        ('THEME = "dark"', ["1: there is no setting called THEME. Did you mean theme?"]),
        ("[key]", ["1: there is no setting called key. Did you mean keys?"]),
        (
            'theme = "dark"\nsound = 1',
            [
                "2: there is no setting called sound."
                " There are: language, theme, digits, mend_accents, awake, bell, clipboard, [keys]."
            ],
        ),
        ('language = "fr"', ["1: language cannot be fr. It can be: en, nl. Until then"]),
        ('\n# colours\ntheme = "blauw"', ["3: theme cannot be blauw. It can be: dark, light"]),
        ("digits = 3", ["1: digits cannot be 3. It can be: calm, exact, none"]),
        ("digits = [\n 1,\n 2\n]\ntheme = 1", ["1: digits cannot be [1, 2].", "5: theme cannot be 1."]),
        ('[theme]\ncolour = "red"', ["1: theme cannot be {...}. It can be: dark, light"]),
        ("theme.colour.of.night = 1", ["1: theme cannot be {...}."]),
        ('mend_accents = "true"', ['1: mend_accents cannot be "true". It can be: true, false']),
        ("awake = 0", ["1: awake cannot be 0. It can be: true, false"]),
        ("bell = 'yes'", ["1: bell cannot be yes. It can be: true, false"]),
        ("mend_accents = 1", ["1: mend_accents cannot be 1. It can be: true, false"]),
        ("language = true", ["1: language cannot be true. It can be: en, nl"]),
        ('x = """\ny = 1\n"""\nz = 1', ["1: there is no setting called x", "4: there is no setting called z"]),
        ("theme = dark", ["1:9: from here on this is not TOML. A setting is a line such as theme"]),
        ('digits = "none"\ntheme = "dark', ["2:14: from here on this is not TOML"]),
        ("[keys\n", ["1:6: from here on this is not TOML"]),
        ('theme = "dark"\ntheme = "light"', ["2:16: this is set for the second time"]),
        ('theme = "\\u001b[31m"', ["1: theme cannot be [31m."]),
        ('theme = "{file} {0}"', ["1: theme cannot be {file} {0}."]),
        ("keys = 3", ["1: keys is a table: write [keys] on a line of its own"]),
    ],
)
def test_a_mistake_is_a_sentence_with_its_line(file: Path, text: str, sentences: list[str]) -> None:
    found = said(file, text)
    assert len(found) == len(sentences)
    for sentence, begin in zip(found, sentences, strict=True):
        assert sentence.startswith(begin)
        assert "\x1b" not in sentence


def test_a_word_for_a_switch_is_no_switch(file: Path) -> None:
    file.write_text('mend_accents = "yes"', "utf-8")
    assert read_settings(file).mend_accents is False
    assert len(read_settings(file).mistakes) == 1


def test_one_mistake_leaves_the_rest(file: Path) -> None:
    file.write_text('theme = "roze"\nlanguage = "nl"\nextra = 1\n', "utf-8")
    settings = read_settings(file)
    assert settings.language == "nl"
    assert len(settings.mistakes) == 2


def test_a_sentence_waits_for_the_language(file: Path) -> None:
    file.write_text('[keys]\nagenda = "space"\n', "utf-8")
    (mistake,) = read_settings(file).mistakes
    assert str(mistake).startswith(f"{file}:2: space always closes")
    texts.use("nl")
    assert str(mistake).startswith(f"{file}:2: spatie sluit altijd")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_word_of_the_parser_or_the_system_is_repeated(file: Path, language: str) -> None:
    texts.use(language)
    file.write_text("theme = dark", "utf-8")
    assert "Invalid value" not in str(read_settings(file).mistakes[0])
    file.unlink()
    file.mkdir()
    (mistake,) = read_settings(file).mistakes
    assert str(mistake).startswith(f"{file}: ")
    assert "directory" not in str(mistake)


def test_the_line_of_what_is_no_utf_8(file: Path) -> None:
    file.write_bytes(b'theme = "dark"\n# caf\xe9\n')
    (mistake,) = read_settings(file).mistakes
    assert str(mistake).startswith(f"{file}:2: this is not UTF-8 text")


def test_a_screen_has_the_name_of_the_file_alone(file: Path) -> None:
    file.write_text("theme = 1", "utf-8")
    (mistake,) = read_settings(file).mistakes
    assert mistake.short == str(mistake).removeprefix(f"{file.parent}/")


LINES = st.sampled_from(
    [
        *('theme = "light"', 'theme = "x"', "[keys]", "keys.note = 1", 'note = ["i", "u"]', 'undo = "n"', "[[keys]]"),
        *("x = [", "]", '"""', 'y = """', "{", "# remark", "", "\t\r", "[a.b]", "d = 1.5e3", "t = 07:32:00", "[[[["),
    ]
)


@given(
    st.one_of(
        st.binary(max_size=80),
        st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.lists(LINES, max_size=12).map(lambda lines: "\n".join(lines).encode()),
        st.just(b"x = " + b"[" * 3000),
    )
)
def test_whatever_the_file_holds_there_are_settings(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(content)
    settings = read_settings(file)
    assert settings.theme in Theme
    assert all(str(mistake) and mistake.line <= content.count(b"\n") + 1 for mistake in settings.mistakes)


HOSTILE = {
    "a key of many words": ("a.", "a = 1"),
    "a table of many words": ("[a." + "a." * 400, "a]"),
    "keys of many words": (f"{'a.' * 400}b = 1\n", ""),
    "an array of many lines": ("theme = [\n" + "1,\n" * 10, "]"),
    "arrays in an array": ("theme = [\n" + "[],\n" * 10, "]"),
    "an array that is never closed": ("theme = [", ""),
    "a text of many lines": ('theme = """\n', '"""'),
    "brackets": ("[", ""),
    "spaces": (" ", "theme = 1"),
    "texts": ('"', ""),
    "a number": ("theme = 1_", "1"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_settings_are_dear_to_read(kind: str, file: Path) -> None:
    begin, end = HOSTILE[kind]

    def made(size: int) -> bytes:
        text = filled(begin, size - len(end) - 60) if len(begin) < 3 else begin + filled(begin[-3:], size - 900) + end
        return (text + end).encode()[:size]

    def read(raw: bytes) -> None:
        file.write_bytes(raw)
        read_settings(file)
        with contextlib.suppress(LeftAlone):
            with_setting(raw, "theme", "dark")

    assert superlinear(read, made, LARGEST) is None


@pytest.mark.parametrize("line", ["k{} = 1", "[keys]\nk{} = 1", "[t{}]", "k{} = [\n1,\n2]"])
def test_many_mistakes_are_told_by_the_first_and_their_number(line: str, file: Path) -> None:
    head, _, each = line.rpartition("\n") if line.startswith("[keys]") else ("", "", line)

    def made(size: int) -> str:
        return f"{head}\n" + "".join(f"{each.format(number)}\n" for number in range(size))

    assert superlinear(lambda text: read_settings(file) if file.write_text(text) else None, made, 1_000) is None
    told = said(file, made(500))
    assert len(told) == 21
    assert told[-1] == " further mistakes in this file: 480. They are told when these are mended."


def test_a_file_that_is_too_large_or_no_file_is_told(file: Path) -> None:
    assert said(file, "#" * (LARGEST + 1)) == [
        " this file is larger than 20 kB, which is more than is read. The settings are as if it were not there."
    ]
    assert said(file, 'theme = "light"\n' + "a." * 600 + "b = 1")[0].startswith("2: this line is longer than 1000 ")
    file.unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(file)
        (mistake,) = read_settings(file).mistakes
        assert str(mistake).startswith(f"{file}: this is not a file that can be read.")


def test_settings_may_be_reached_by_a_link(file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('theme = "light"')
    file.symlink_to("mine.toml")
    assert read_settings(file) == Settings(theme=Theme.LIGHT)
