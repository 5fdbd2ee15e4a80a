"""One setting is changed, and not a byte of anything else."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import example as exactly
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.home import LeftAlone, Theme, read_settings, with_setting
from inspiratie_tui.home.settings_example import example


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "light"\n'),
        ('theme = "dark"  # evenings\ndigits = "calm"\n', 'theme = "light"  # evenings\ndigits = "calm"\n'),
        ("theme = 'dark'", 'theme = "light"'),
        ('"theme" = "dark"\n', '"theme" = "light"\n'),
        ("theme = 3\n", 'theme = "light"\n'),
        ('# mine\nlanguage = "nl"', '# mine\nlanguage = "nl"\ntheme = "light"\n'),
        ('language = "nl"\r\n\r\n[keys]\r\nnote = "m"\r\n',
         'language = "nl"\r\ntheme = "light"\r\n\r\n[keys]\r\nnote = "m"\r\n'),
        ('[keys]\ntheme = "c"\n', 'theme = "light"\n\n[keys]\ntheme = "c"\n'),
        ('\ufeff# with a mark\n', '\ufeff# with a mark\ntheme = "light"\n'),
    ],
)  # fmt: skip
def test_one_line_changes(before: str, after: str) -> None:
    assert with_setting(before.encode(), "theme", "light").decode() == after


def test_utf_16_stays_utf_16() -> None:
    changed = with_setting("# été\n".encode("utf-16"), "theme", "light")
    assert changed.decode("utf-16") == '# été\ntheme = "light"\n'


@pytest.mark.parametrize(
    "raw", [b"theme = dark", b"[theme]\nx = 1\n", b"theme.x = 1\n", b"\xff", b"a = 1\na = 2\n", b"[[theme]]\n"]
)
def test_what_has_a_mistake_is_left_alone(raw: bytes) -> None:
    with pytest.raises(LeftAlone):
        with_setting(raw, "theme", "light")


@pytest.mark.parametrize("theme", Theme)
def test_what_was_remembered_is_read(tmp_path: Path, theme: Theme) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(with_setting(example().encode(), "theme", theme))
    assert read_settings(file).theme is theme
    assert read_settings(file).mistakes == ()
    assert set(example().splitlines()) <= set(file.read_text("utf-8").splitlines())


@given(st.lists(st.sampled_from(['a = 1', 'b = "x # y"', "# theme = 1", "", '[t]', "c = [\n 1, # one\n]", '[[u]]',
                                 'd = """\ntheme = 1\n"""', "e.f = 2", '"theme" = "dark"', "theme = 'dark'"]),
                max_size=6))  # fmt: skip
@exactly(["[[u]]", "[t]", "[[u]]"])
def test_the_rest_means_what_it_meant(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(LeftAlone):
            with_setting(text.encode(), "theme", "light")
        return
    if re.search(r"\[\[u\]\](.|\n)*\[t\](.|\n)*\[\[u\]\]", text):
        with pytest.raises(LeftAlone):
            with_setting(text.encode(), "theme", "light")
        return
    changed = with_setting(text.encode(), "theme", "light").decode()
    assert tomllib.loads(changed) == {**before, "theme": "light"}
    kept = [line for line in text.splitlines() if line and "theme" not in line]
    assert [line for line in changed.splitlines() if line and "theme" not in line] == kept
