"""Names by their beginning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.commands.words.name_prefix import beginning_with

GROUPS = ["maandag-ab12", "maandagavond-cd34", "dinsdag-ef56", "maandag"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("di", ["dinsdag-ef56"]),
        ("DI", ["dinsdag-ef56"]),
        ("maandag-", ["maandag-ab12"]),
        ("maandag", ["maandag"]),  # it is one, so it is not the beginning of others
        ("maan", ["maandag", "maandag-ab12", "maandagavond-cd34"]),
        ("woensdag", []),
        ("", ["dinsdag-ef56", "maandag", "maandag-ab12", "maandagavond-cd34"]),
    ],
)
def test_what_a_word_may_mean(word: str, expected: list[str]) -> None:
    assert list(beginning_with(word, GROUPS)) == expected


@given(st.lists(st.text(st.sampled_from("abAB-"), min_size=1, max_size=6), min_size=1), st.data())
def test_a_whole_name_always_means_itself(ids: list[str], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(ids))
    found = beginning_with(one, ids)
    assert one in found
    assert {other.casefold() for other in found} == {one.casefold()}
