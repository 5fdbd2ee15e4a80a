"""What text from outside may hold."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.clean import clean, clean_line

anything = st.text(st.characters(), max_size=60) | st.text(
    st.sampled_from("a\r\n\t\x00\x0b\x0c\x1b\x7f\x85\x9b\u2028\u2029\u202e\u2066\u200d\ufe0fe\u0301\ud800\u00c5\u212b")
)


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\x0bb\x0cc\x85d", "a\nb\nc\nd"),  # line ends of word processors, pages and mainframes
        ("\x1b[31mrood\x1b]52;c;x\x07", "[31mrood]52;c;x"),
        ("a\x00\x08\x0e\x1f\x7f\x80\x9b\x9fb", "ab"),
        ("a\u202ab\u202bc\u202cd\u202de\u202ef", "abcdef"),
        ("a\u2066b\u2067c\u2068d\u2069e", "abcde"),
        ("a\ud800b\udfffc", "abc"),
        ("e\u0301", "é"),
        ("👩\u200d💻 ❤\ufe0f", "👩\u200d💻 ❤\ufe0f"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("א\u200fב", "א\u200fב"),
        ("[b]x[/b] [/Fatima]", "[b]x[/b] [/Fatima]"),
        ("", ""),
    ],
)
def test_clean(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@given(anything)
def test_nothing_is_left_that_acts(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    for character in cleaned:
        assert unicodedata.category(character) != "Cs"
        assert unicodedata.category(character) != "Cc" or character in "\n\t"
        assert unicodedata.bidirectional(character) not in {
            *("LRE", "RLE", "PDF", "LRO", "RLO"),
            *("LRI", "RLI", "FSI", "PDI"),
        }
    cleaned.encode()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl"], exclude_characters="\u2029")))
def test_what_is_harmless_stays(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("dirty", "line"),
    [("  Noor \t de\n Wit ", "Noor de Wit"), ("a\x1bb", "ab"), ("\n", ""), ("a\x0bb", "a b"), ("e\u0301", "é")],
)
def test_clean_line(dirty: str, line: str) -> None:
    assert clean_line(dirty) == line


@given(anything)
def test_a_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert line == line.strip()
    assert len(line.splitlines()) <= 1
    assert clean_line(line) == line
