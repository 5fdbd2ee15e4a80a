"""What is told of a version that was put in the place of a session: only what became of it."""

import pytest

from inspiratie_tui.store.port import Replaced, Stood
from inspiratie_tui.texts.replaced import replaced_sentence

DIFFER = "Where the two differ, what was here stays."
LEFT_OUT = "What else happened there did not come along."


@pytest.mark.parametrize(
    ("different", "left_out", "told"), [(1, 0, DIFFER), (0, 2, LEFT_OUT), (1, 1, f"{DIFFER} {LEFT_OUT}")]
)
def test_what_is_left_out_is_not_called_different(different: int, left_out: int, told: str) -> None:
    sentence = replaced_sentence(Replaced(Stood.ANOTHER, "a.json", different=different, left_out=left_out))
    assert sentence.endswith(f"is in it again. {told} What stood there is kept as a.json.")
