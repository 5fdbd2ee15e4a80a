"""A sentence for every refusal."""

import pytest

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.texts import keys, refusals


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_its_own_sentence(reason: Reason) -> None:
    sentence = refusals.refusal(reason)
    assert sentence.endswith(".")
    assert "!" not in sentence
    assert "{" not in sentence
    assert sum(refusals.refusal(other) == sentence for other in Reason) == 1


def test_a_refusal_names_the_key_that_was_chosen() -> None:
    keys.use({"hold": ("f5", "space")})
    assert refusals.refusal(Reason.NOT_RUNNING) == "The session has not begun yet: F5 begins it."
