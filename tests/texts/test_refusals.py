"""A sentence for every refusal."""

import pytest

from inspiratie_tui.core.actions import Reason
from inspiratie_tui.texts import refusals


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_its_own_sentence(reason: Reason) -> None:
    sentence = refusals.refusal(reason)
    assert sentence.endswith(".")
    assert "!" not in sentence
    assert sum(other == sentence for other in refusals.SENTENCES.values()) == 1
