"""How much room a text takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.texts.cells import cells, cut, padded


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("", 0),
        ("Noor", 4),
        ("één", 3),
        ("x\u0336\u0336", 1),
        ("王芳", 4),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
        ("👩\u200d👩\u200d👧\u200d👦", 2),
        ("❤\ufe0f", 2),
        ("☕\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("👍🏽", 2),
        ("👨🏽\u200d💻", 2),
        ("🇳🇱", 2),
        ("می\u200cخواهم", 7),
        ("נעה", 3),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", 2),
    ],
)
def test_cells(text: str, room: int) -> None:
    assert cells(text) == room
    assert cells(padded(text, 12)) == 12


@pytest.mark.parametrize(
    ("text", "width", "kept"),
    [
        ("meal", 4, "meal"),
        ("meals", 4, "mea…"),
        ("a b c", 3, "a…"),
        ("王芳芳", 5, "王芳…"),
        ("王芳芳", 4, "王…"),
        ("xo\u0336\u0336\u0336yz", 3, "xo\u0336\u0336\u0336…"),
        ("a👩\u200d👩\u200d👧bc", 4, "a👩\u200d👩\u200d👧…"),
        ("a👩\u200d👩\u200d👧bc", 3, "a…"),
        ("abc", 0, "…"),
    ],
)
def test_cut(text: str, width: int, kept: str) -> None:
    assert cut(text, width) == kept


@given(st.text(st.sampled_from("ab 王👩\u200d\ufe0f1🏽\u0336é\u1112\u1161🇳"), max_size=12), st.integers(1, 12))
def test_what_is_cut_fits_and_is_a_beginning(text: str, width: int) -> None:
    kept = cut(text, width)
    assert cells(kept) <= width
    assert kept == text or text.startswith(kept.removesuffix("…"))


def test_ten_thousand_characters_are_cut_at_once() -> None:
    assert cut("é" * 10_000_000, 12) == "é" * 11 + "…"
