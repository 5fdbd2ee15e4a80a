"""Over ten sessions with absences: who met how often, against the most even that anybody could have made it."""

import pytest
from support.fair_year import Year, most_even, proposed_year

from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.pairs import pairs_in

SEEDS = range(12)


def groups(text: str) -> SmallGroups:
    return tuple(tuple(map(PersonId, group)) for group in text.split())


def test_what_is_the_most_even_is_right_by_hand() -> None:
    # Twice the same two pairs, where everybody could have met another one.
    twice = Year(groups("abcd abcd"), (groups("ab cd"), groups("ab cd")))
    assert (twice.met.unevenness, most_even(twice).unevenness) == (8, 4)
    # Only those two were here, twice: nothing else was possible.
    alone = Year(groups("ab ab abc"), (groups("ab"), groups("ab"), groups("abc")))
    assert most_even(alone).times == {pair: 3 if pair == {"a", "b"} else 1 for pair in pairs_in(groups("abc"))}


@pytest.mark.parametrize(("people", "size"), [(6, 2), (8, 2), (9, 2), (9, 3), (8, 4)])
def test_with_everybody_there_no_year_is_more_even_in_pairs(people: int, size: int) -> None:
    year = proposed_year(people, size, 0, 0)
    best = most_even(year)
    if size == 2:
        assert (year.met.unevenness, year.met.most) == (best.unevenness, best.most)
        assert year.met.times.keys() == year.could_meet
    else:
        assert year.met.unevenness <= 1.05 * best.unevenness


@pytest.mark.parametrize(
    ("people", "size", "away", "percent", "never"),
    # Reached, in percent more uneven than the bound: 4.4, 0.9, 1.7, 4.2, 2.4; who never met, of those who could: below.
    [(6, 2, 0.1, 5, 0), (8, 2, 0.12, 2, 2), (9, 2, 0.12, 2, 7), (9, 3, 0.1, 5, 1), (8, 4, 0.1, 4, 1)],
)
def test_twelve_years_with_absences_are_nearly_as_even_as_can_be(
    people: int, size: int, away: float, percent: int, never: int
) -> None:
    years = [proposed_year(people, size, away, seed) for seed in SEEDS]
    best = [most_even(year) for year in years]
    reached, bound = (sum(met.unevenness for met in row) for row in ([year.met for year in years], best))
    lacking = sum(len(year.could_meet - year.met.times.keys()) for year in years)
    most = [(year.met.most, least.most) for year, least in zip(years, best, strict=True)]
    print(f"{people} in groups of {size}: {reached} against {bound} at best, {lacking} never met, most {most}")
    assert bound <= reached <= bound * (100 + percent) / 100
    assert lacking <= never
    assert all(reached_most <= best_most + 1 for reached_most, best_most in most)
