"""What came of a step is told by a key as long as nobody typed more of it than the key says."""

import pytest
from support.steps_of_a_year import ANOUK, step_note

from inspiratie_tui.ui.review.step_desk import says_by_a_key


@pytest.mark.parametrize(
    ("text", "by_a_key"),
    [
        ("gezet", True),
        ("losgelaten", True),
        ("bijgesteld", True),
        ("bijgesteld: eerst bellen", False),
        ("bellen", False),
        ("getuige Daan", False),
    ],
)
def test_no_key_replaces_words_that_somebody_typed(text: str, by_a_key: bool) -> None:
    assert says_by_a_key(step_note(ANOUK, text)) is by_a_key
