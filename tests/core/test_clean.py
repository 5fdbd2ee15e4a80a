"""What text from outside may hold."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.linear import filled, superlinear

from inspiratie_tui.core.text.clean import MARKS, as_given, clean, clean_line

# By hand, on purpose: what is computed here could be wrong in the same way as what it tests.
TABLE = {
    "plain letters": ("Noor", "Noor"),
    "spaces": ("  a  b ", "  a  b "),
    "newline and tab": ("a\tb\nc", "a\tb\nc"),
    "line ends of three systems": ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    "line ends of Unicode": ("a\u2028b\u2029c", "a\nb\nc"),
    "line ends of word processors, pages and mainframes": ("a\x0bb\x0cc\x85d", "a\nb\nc\nd"),
    "colour": ("\x1b[31mrood\x1b[0m", "[31mrood[0m"),
    "the clipboard": ("\x1b]52;c;aGFsbG8=\x07", "]52;c;aGFsbG8="),
    "the terminal's title": ("\x1b]0;weg\x1b\\", "]0;weg\\"),
    "a link": ("\x1b]8;;https://x.example\x1b\\x\x1b]8;;\x1b\\", "]8;;https://x.example\\x]8;;\\"),
    "a program for the terminal": ("\x1bP+q544e\x1b\\", "P+q544e\\"),
    "a pasted end of a paste": ("a\x1b[201~q", "a[201~q"),
    "C0 and DEL": ("a\x00\x01\x07\x08\x0e\x1a\x1c\x1f\x7fb", "ab"),
    "C1": ("a\x80\x84\x9b31m\x9d\x9fb", "a31mb"),
    "bidi embeddings and overrides": ("a\u202ab\u202bc\u202cd\u202de\u202ef", "abcdef"),
    "bidi isolates": ("a\u2066b\u2067c\u2068d\u2069e", "abcde"),
    "bidi marks": ("a\u200eb\u200fc\u061cd", "abcd"),
    "shaping that is deprecated": ("a\u206ab\u206fc", "abc"),
    "zero-width space": ("No\u200bor", "Noor"),
    "word joiner and byte order mark": ("\ufeffNo\u2060or\ufeff", "Noor"),
    "invisible operators": ("2\u2062x\u2064", "2x"),
    "soft hyphen": ("inspi\xadratie", "inspiratie"),
    "Mongolian vowel separator": ("a\u180eb", "ab"),
    "annotations between the lines": ("\ufff9a\ufffab\ufffb", "ab"),
    "shorthand and music": ("a\U0001bca0b\U0001d173c", "abc"),
    "invisible letters": ("a\U000e0001\U000e0068\U000e0069\U000e007fb", "ab"),
    "invisible letters behind a flag": ("\U0001f3f4\U000e0001\U000e0068", "\U0001f3f4"),
    "lone surrogates": ("a\ud800b\udfffc\udc80", "abc"),
    "no characters": ("a\ufdd0b\ufffec\U0001ffffd\U0010ffffe", "abcde"),
    "accents apart": ("Zoe\u0308 e\u0301e\u0301n", "Zoë één"),
    "signs that are letters": ("\u212b \u2126", "Å Ω"),
    "Hangul apart": ("\u1112\u1161\u11ab", "한"),
    "eleven marks on a letter": ("o" + "\u0335" * 11, "o" + "\u0335" * 10),
    "ten marks and ten marks": ("x" + "\u0336" * 10 + "y" + "\u0336" * 10, "x" + "\u0336" * 10 + "y" + "\u0336" * 10),
    "two hundred marks of three kinds": ("x" + "\u0336\u20dd\u200d" * 70, "x" + "\u0336\u20dd\u200d" * 3 + "\u0336"),
    # What stays
    "Hebrew": ("נעה", "נעה"),
    "Hebrew with vowels": ("שָׁלוֹם", "שָׁלוֹם"),
    "Arabic": ("ليلى", "ليلى"),
    "Persian with a non-joiner": ("می\u200cخواهم", "می\u200cخواهم"),
    "Hindi with a joiner": ("क्\u200dष", "क्\u200dष"),
    "Tibetan with eight marks": ("ཧྐྵྨླྺྼྻྂ", "ཧྐྵྨླྺྼྻྂ"),
    "Chinese, Japanese, Korean": ("王芳 さくら 민준", "王芳 さくら 민준"),
    "a variant of a name": ("葛\U000e0100", "葛\U000e0100"),
    "an emoji family": ("👩\u200d👩\u200d👧\u200d👦", "👩\u200d👩\u200d👧\u200d👦"),
    "skin, heart, keycap, flag": ("👍🏽 ❤\ufe0f 1\ufe0f\u20e3 🇳🇱", "👍🏽 ❤\ufe0f 1\ufe0f\u20e3 🇳🇱"),
    "the flag of Wales": (
        "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    ),
    "a font's own signs": ("\ue0b0\uf8ff", "\ue0b0\uf8ff"),
    "a hard space": ("10\xa0min", "10\xa0min"),
    "markup": ("[b]x[/b] [/F] [@click=app.quit]x[/] $a {0} %s", "[b]x[/b] [/F] [@click=app.quit]x[/] $a {0} %s"),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", TABLE)
def test_clean(kind: str) -> None:
    dirty, cleaned = TABLE[kind]
    assert clean(dirty) == cleaned


anything = st.text(st.characters(), max_size=60) | st.text(
    st.sampled_from(
        "a\r\n\t\x00\x0b\x0c\x1b\x7f\x85\x9b\u2028\u2029\u202e\u2066\u200d\ufe0fe\u0301\ud800\u00c5\u212b"
        "\u0308\u0cc6\u0cc2\u0cd5\u0bc6\u0bbe\u1161\u11a8\u1100\u0958\U0001f3f4\U000e0067\U000e007f\xad"
    ),
    max_size=60,
)


@given(anything)
def test_nothing_is_left_that_acts_or_is_never_seen(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    marks = 0
    for character in cleaned:
        category = unicodedata.category(character)
        assert category != "Cs"
        assert category != "Cc" or character in "\n\t"
        assert category not in ("Zl", "Zp")
        assert character not in "\xad\u061c\u200b\u200e\u200f\u2060\ufeff\ufff9"
        assert ord(character) & 0xFFFE != 0xFFFE
        assert unicodedata.bidirectional(character) not in {
            *("LRE", "RLE", "PDF", "LRO", "RLO"),
            *("LRI", "RLI", "FSI", "PDI"),
        }
        marks = marks + 1 if category in ("Mn", "Me") else 0
        assert marks <= MARKS
    cleaned.encode()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn", "Zl", "Zp", "Mn", "Me"])))
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


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/huis/Mijn  map/e\u0301e\u0301n.md", "/huis/Mijn  map/e\u0301e\u0301n.md"),  # to be copied, and found
        ("a\nb\tc\r\nd\u2028e.md", "a b c d e.md"),
        ("a\x1b]0;weg\x07b\x9b31m\u202e\udcffc", "a]0;wegb31mc"),
    ],
)
def test_a_path_is_as_it_was_given(path: str, shown: str) -> None:
    assert as_given(path) == shown
    assert as_given(shown) == shown


@pytest.mark.parametrize(
    "piece",
    ["\u0315\u0300", "\u05b0\u0591", "\u0f73", "\U0001d165\U0001d16d", "a\u0301", "\u200d\u0300", "\u202e", "\t"],
)
def test_no_text_is_dear_to_clean(piece: str) -> None:
    # To put marks in the order that Unicode asks for takes the square of how many stand in a row.
    assert superlinear(clean, lambda size: filled(piece, size), 40_000) is None


def test_marks_in_a_row_are_no_more_than_a_letter_may_have() -> None:
    assert clean("a" + "\u0315\u0323" * 500) == clean("a" + "\u0315\u0323" * (3 * MARKS // 2))
    assert clean(clean("e" + "\u0301" * 50)) == clean("e" + "\u0301" * 50)
