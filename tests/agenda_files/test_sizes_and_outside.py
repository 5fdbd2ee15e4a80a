"""Words for small groups, for going outside, and for who leads: they tell people something, and change no plan."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.details import Detail, DetailKind, GroupSize
from inspiratie_tui.core.agenda.model import Part
from inspiratie_tui.core.moments import MINUTE

SIZES = {
    "tweetallen": GroupSize.PAIRS,
    "pairs": GroupSize.PAIRS,
    "drietallen": GroupSize.TRIOS,
    "trios": GroupSize.TRIOS,
    "viertallen": GroupSize.FOURS,
    "fours": GroupSize.FOURS,
}
OUTSIDE = ("buiten", "outside")
WORDS = (*SIZES, *OUTSIDE, "leidt: Noor", "leads: Noor", "in twee kringen")
PLANNED = ("length", "each", "minimum", "times", "kind", "protected", "pinned", "any_order", "silent", "title")
ITEMS = ("2 x 12 min", "15 min", "2 min p.p.", "om 18.00 uur", "minimaal 5 min", "stil", "any order", "dialoog")


def part(heading: str) -> Part:
    reading = parse(f"# Bijeenkomst\nBegin: 14.00 uur\nEinde: 20.00 uur\n## {heading}\n")
    assert not reading.problems, reading.problems
    return reading.agenda.parts[0]


@pytest.mark.parametrize(("word", "size"), SIZES.items())
def test_a_size_counts_in_the_parentheses_and_in_the_title(word: str, size: GroupSize) -> None:
    for heading in (f"Lopen (12 min, {word})", f"In {word} (12 min)", f"{word.capitalize()}: wat nu?", f"A ({word})"):
        assert part(heading).size is size
    assert part(f"Lopen (12 min, {word.upper()})").details[1] == Detail(DetailKind.SIZE, word=size.value)
    assert part(f"In {word} (12 min)").details == (Detail(DetailKind.LENGTH, 12 * MINUTE),), "the title says it already"


@pytest.mark.parametrize("word", OUTSIDE)
def test_outside_counts_in_the_parentheses_alone(word: str) -> None:
    assert part(f"Lopen (12 min, {word})").outside
    assert not part(f"Van {word} gezien (12 min)").outside
    assert (part(f"Lopen ({word})").outside, part(f"Lopen ({word})").title) == (False, f"Lopen ({word})")


@pytest.mark.parametrize(
    "near",
    ["tweetal", "in tweetallen", "tweetallen-ronde", "four", "pair", "trio", "buitenom", "outsider", "buiten de kring"],
)
def test_a_word_is_read_as_it_stands_or_not_at_all(near: str) -> None:
    near_by = part(f"Lopen (12 min, {near})")
    assert (near_by.size, near_by.outside, near_by.remarks) == (None, False, (near,))


@pytest.mark.parametrize(
    ("items", "size", "remarks"),
    [
        ("drietallen, tweetallen", GroupSize.TRIOS, ("drietallen", "tweetallen")),
        ("pairs, pairs", GroupSize.PAIRS, ("pairs", "pairs")),
        ("buiten, outside", None, ("buiten", "outside")),
        ("leidt: Noor, leads: Sam", None, ("leads: Sam",)),
    ],
)
def test_nothing_in_these_words_is_ever_wrong(items: str, size: GroupSize | None, remarks: tuple[str, ...]) -> None:
    assert (part(f"Lopen (12 min, {items})").size, part(f"Lopen (12 min, {items})").remarks) == (size, remarks)


def test_who_leads_is_said_in_the_parentheses_or_below_the_heading() -> None:
    inside, below = part("Lopen (12 min, leidt: Noor de Wit)"), part("Lopen (12 min)\nLeiding: Sam")
    assert (inside.lead, below.lead) == ("Noor de Wit", "Sam")
    assert Detail(DetailKind.LEAD, word="Noor de Wit") in inside.details
    assert below.details == (Detail(DetailKind.LENGTH, 12 * MINUTE),)
    assert part("Lopen (12 min, leidt: Noor)\nLeiding: Sam").lead == "Noor"


@given(
    st.lists(st.sampled_from(ITEMS), min_size=1, max_size=4, unique=True),
    st.lists(st.tuples(st.sampled_from(WORDS), st.integers(1, 5)), max_size=3),
    st.sampled_from(("##", "###")),
)
def test_the_words_never_change_what_is_planned(items: list[str], words: list[tuple[str, int]], level: str) -> None:
    longer = list(items)
    for word, place in words:
        longer.insert(place, word)
    readings = [parse(f"## A\n{level} Lopen ({', '.join(each)})\n") for each in (items, longer)]
    for (first, second), field in product([[reading.agenda.parts for reading in readings]], PLANNED):
        blocks = [(*parts, *parts[0].activities) for parts in (first, second)]
        assert [getattr(block, field, None) for block in blocks[0]] == [
            getattr(block, field, None) for block in blocks[1]
        ]
    assert [problem.code for problem in readings[0].problems] == [problem.code for problem in readings[1].problems]
