"""One slip of a finger."""

import pytest

from inspiratie_tui.core.text.spelling import nearest, one_edit


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("min", "mni", True),
        ("min", "mn", True),
        ("min", "miin", True),
        ("min", "mim", True),
        ("min", "min", False),
        ("min", "imn", True),
        ("min", "m", False),
        ("min", "nim", False),
        ("", "a", True),
        ("", "", False),
        ("ab", "ba", True),
        ("abcd", "badc", False),
    ],
)
def test_one_edit(one: str, other: str, expected: bool) -> None:
    assert one_edit(one, other) is one_edit(other, one) is expected


def test_nearest_is_the_first_that_is_one_edit_off() -> None:
    assert nearest("redu", ("undo", "redo")) == "redo"
    assert nearest("redo", ("undo", "redo")) is None, "the word itself is no slip"
    assert nearest("curtain", ()) is None
