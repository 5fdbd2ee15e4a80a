"""What is told of a version that was put in the place of a session: only what became of it."""

import pytest

from inspiratie_tui.store.port import Replaced, Stood
from inspiratie_tui.texts import use
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.replaced import replaced_sentence

NAME = "2026-11-28-2s7v.json.replaced-12"
ROW = 76
"""Cells of a line of text on a screen of 80 columns; at most three lines are shown."""
DIFFER = "Where the two differ, what was here stays."
LEFT_OUT = "What else happened there did not come along."


@pytest.mark.parametrize(
    ("different", "left_out", "told"), [(1, 0, DIFFER), (0, 2, LEFT_OUT), (1, 1, f"{DIFFER} {LEFT_OUT}")]
)
def test_what_is_left_out_is_not_called_different(different: int, left_out: int, told: str) -> None:
    sentence = replaced_sentence(Replaced(Stood.ANOTHER, "a.json", different=different, left_out=left_out))
    assert sentence.endswith(f"is in it again. {told}")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("stood", Stood)
def test_it_fits_and_its_first_line_names_what_was_kept(stood: Stood, language: str) -> None:
    use(language)  # every test begins in that of the source
    rows = [""]
    for word in replaced_sentence(Replaced(stood, NAME, 120, 40, 3, 2)).split():
        longer = f"{rows[-1]} {word}".strip()
        rows[-1:] = [longer] if cells(longer) <= ROW else [rows[-1], word]
    assert NAME in rows[0]
    assert len(rows) <= 3, rows
