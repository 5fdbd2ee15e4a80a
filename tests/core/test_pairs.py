"""Who goes with whom: sizes, those least often together, those who are not to be, and a name moved by hand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.calls import calls

from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.pairs import (
    EXACT_UP_TO,
    PairHistory,
    PersonPair,
    moved,
    pairs_in,
    propose_groups,
    sizes_of,
    times_together,
)

NOTHING = PairHistory()


def people(names: str) -> tuple[PersonId, ...]:
    return tuple(PersonId(name) for name in names)


def groups(text: str) -> SmallGroups:
    """`ab cde`: a with b, and c, d and e."""
    return tuple(people(group) for group in text.split())


def written(groups: SmallGroups) -> str:
    return " ".join("".join(group) for group in groups)


def history(together: str = "", apart: str = "") -> PairHistory:
    """Each pair in `together` was once, as often as it stands there; those in `apart` are not to be."""
    return PairHistory(times_together([groups(pair) for pair in together.split()]), frozenset(pairs_in(groups(apart))))


@pytest.mark.parametrize(
    ("count", "pairs", "trios", "fours"),
    [
        (0, (), (), ()),
        (1, (1,), (1,), (1,)),
        (2, (2,), (2,), (2,)),
        (3, (3,), (3,), (3,)),
        (4, (2, 2), (2, 2), (4,)),
        (5, (3, 2), (3, 2), (3, 2)),
        (6, (2, 2, 2), (3, 3), (3, 3)),
        (7, (3, 2, 2), (4, 3), (4, 3)),
        (8, (2, 2, 2, 2), (3, 3, 2), (4, 4)),
        (9, (3, 2, 2, 2), (3, 3, 3), (5, 4)),
        (10, (2,) * 5, (4, 3, 3), (4, 3, 3)),
        (12, (2,) * 6, (3,) * 4, (4,) * 3),
        (30, (2,) * 15, (3,) * 10, (4, 4, 4, 4, 4, 4, 3, 3)),
    ],
)
def test_the_sizes_that_are_wanted_most(
    count: int, pairs: tuple[int, ...], trios: tuple[int, ...], fours: tuple[int, ...]
) -> None:
    assert [sizes_of(count, size)[:1] for size in (2, 3, 4)] == [
        (sizes,) if count else () for sizes in (pairs, trios, fours)
    ]


@pytest.mark.parametrize(
    ("names", "size", "facilitators", "before", "proposed"),
    [
        # Nothing is known yet: neighbours.
        ("abcdef", 2, "", "", "ab cd ef"),
        ("abcdefg", 2, "", "", "abc de fg"),
        ("abcdefghi", 3, "", "", "abc def ghi"),
        ("abcdefgh", 4, "", "", "abcd efgh"),
        # Who were together do something else.
        ("abcd", 2, "", "ab cd", "ac bd"),
        ("abcd", 2, "", "ab cd ac bd", "ad bc"),
        ("abcd", 2, "", "ab cd ac bd ad bc ab", "ac bd"),
        ("abcde", 2, "", "ab cd de", "ace bd"),
        # Twice a second time rather than once a third time.
        ("abcd", 2, "", "ab ab ac cd bd ad ad bc", "ac bd"),
        # A facilitator joins who would be over: whoever was with nobody's of them.
        ("abcde", 2, "F", "", "ab cd eF"),
        ("abcde", 2, "FG", "aF bF cF dF eF", "ab cd eG"),
        ("abcde", 2, "F", "eF dF", "ab cF de"),
        ("abcdefgh", 3, "F", "", "abc def ghF"),
        # Two facilitators are each with somebody else's; with too few, or nobody over, they do not join.
        ("abcdefg", 3, "FG", "", "abc deF fgG"),
        ("abcdefg", 3, "F", "", "abcd efg"),
        ("abcdef", 2, "FG", "", "ab cd ef"),
        ("a", 2, "F", "", "aF"),
        ("a", 2, "", "", "a"),
        ("", 2, "FG", "", ""),
    ],
)
def test_who_is_proposed(names: str, size: int, facilitators: str, before: str, proposed: str) -> None:
    answer = propose_groups(people(names), size, history(before), people(facilitators))
    assert (written(answer.groups), answer.exact, answer.against) == (proposed, True, ())


@pytest.mark.parametrize(
    ("names", "size", "before", "apart", "proposed", "against"),
    [
        ("abcd", 2, "", "ab", "ac bd", ""),
        # They never met, and the others did often: that weighs nothing.
        ("abcd", 2, "ac ac ac bd bd bd ad ad ad bc bc", "ab", "ad bc", ""),
        ("abcdef", 3, "", "ab cd", "ace bdf", ""),
        # Rather smaller groups.
        ("abcdefg", 3, "", "ab ac bc", "ade bf cg", ""),
        # It cannot be: it is told who.
        ("ab", 2, "", "ab", "ab", "ab"),
        ("abc", 2, "", "ac", "abc", "ac"),
        ("abcd", 2, "", "ab ac ad", "ab cd", "ab"),
    ],
)
def test_who_are_not_to_be_together(
    names: str, size: int, before: str, apart: str, proposed: str, against: str
) -> None:
    answer = propose_groups(people(names), size, history(before, apart))
    assert (written(answer.groups), answer.against) == (proposed, tuple(pairs_in(groups(against))))


@pytest.mark.parametrize(
    ("together", "before", "person", "beside", "after"),
    [
        # The two who are left go together.
        ("", "ab cd ef", "a", "c", "db ca ef"),
        ("", "ab cd", "a", "b", "ab cd"),
        # From a trio to a pair the sizes stay: nobody else moves.
        ("", "abc de", "a", "d", "bc dea"),
        # Into a trio somebody of it goes back; not who was with the one left.
        ("", "ab cde", "a", "c", "eb cda"),
        ("be", "ab cde", "a", "c", "db cae"),
        ("", "abc def", "a", "e", "fbc dea"),
        # Who came later, or was left alone, joins.
        ("", "ab cd", "x", "c", "ab cdx"),
        ("", "a bc", "a", "b", "bca"),
        ("", "abc d", "a", "d", "bc da"),
        ("", "ab cd", "a", "x", "ab cd"),
        ("", "", "a", "b", ""),
    ],
)
def test_a_name_is_moved(together: str, before: str, person: str, beside: str, after: str) -> None:
    changed = moved(groups(before), PersonId(person), PersonId(beside), history(together))
    assert written(changed) == after


def test_who_was_together_is_counted() -> None:
    assert times_together([groups("ab cde"), groups("ab"), groups("ba")]) == {
        frozenset("ab"): 3,
        frozenset("cd"): 1,
        frozenset("ce"): 1,
        frozenset("de"): 1,
    }


def ways(left: Sequence[PersonId], sizes: tuple[int, ...]) -> Iterator[SmallGroups]:
    """Every way to put who are `left` in groups of `sizes`, found without any thought."""
    if not sizes:
        yield ()
        return
    for group in combinations(left, sizes[0]):
        for rest in ways([person for person in left if person not in group], sizes[1:]):
            yield (group, *rest)


def wrong(groups: SmallGroups, known: PairHistory) -> tuple[int, int]:
    """How many are together who are not to be, and how much they all were before."""
    pairs = list(pairs_in(groups))
    return sum(pair in known.apart for pair in pairs), sum(known.together.get(pair, 0) ** 2 for pair in pairs)


@st.composite
def histories(draw: st.DrawFn, count: int, most_apart: int) -> PairHistory:
    pairs = [frozenset(pair) for pair in combinations(people("abcdefghijklmno"[:count]), 2)]
    together: dict[PersonPair, int] = draw(st.dictionaries(st.sampled_from(pairs), st.integers(1, 4)))
    return PairHistory(together, draw(st.frozensets(st.sampled_from(pairs), max_size=most_apart)))


@given(st.data(), st.integers(2, 7), st.sampled_from([2, 3, 4]))
def test_there_is_no_better_way(data: st.DataObject, count: int, size: int) -> None:
    names, known = people("abcdefg"[:count]), data.draw(histories(count, 6))
    answer = propose_groups(names, size, known)
    assert sorted(person for group in answer.groups for person in group) == list(names)
    assert answer.exact
    assert list(answer.against) == [pair for pair in pairs_in(answer.groups) if pair in known.apart]
    best = [min(wrong(way, known) for way in ways(names, sizes)) for sizes in sizes_of(count, size)]
    fewest = min(number for number, _ in best)
    assert wrong(answer.groups, known) == next(least for least in best if least[0] == fewest)


@given(st.data(), st.integers(EXACT_UP_TO + 1, 15), st.sampled_from([2, 3, 4]))
def test_with_more_people_nobody_is_where_they_are_not_to_be_either(data: st.DataObject, count: int, size: int) -> None:
    names, known = people("abcdefghijklmno"[:count]), data.draw(histories(count, 3))
    answer = propose_groups(names, size, known)
    assert sorted(person for group in answer.groups for person in group) == list(names)
    assert Counter(map(len, answer.groups)) == Counter(sizes_of(count, size)[0])
    assert (answer.exact, answer.against) == (False, ())
    assert propose_groups(names, size, known) == answer


@given(st.data(), st.integers(2, 9), st.sampled_from([2, 3, 4]))
def test_moving_a_name_leaves_everybody_in_one_group(data: st.DataObject, count: int, size: int) -> None:
    names = people("abcdefghi"[:count])
    before = propose_groups(names, size, NOTHING).groups
    person, beside = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(names))
    after = moved(before, person, beside, NOTHING)
    assert sorted(other for group in after for other in group) == list(names)
    assert Counter(map(len, after)) == Counter(map(len, before))
    assert any({person, beside} <= {*group} for group in after)
    unmoved = [group for group in before if not {person, beside} & {*group}]
    assert all(group in after for group in unmoved)


@pytest.mark.parametrize(("size", "most"), [(2, 4_000), (3, 4_000), (4, 6_000)])
def test_nine_people_cost_few_calls(size: int, most: int) -> None:
    """A hundred thousand calls are some fifty milliseconds: it is far below that however slow the machine."""
    names = people("abcdefghi")
    uneven = {frozenset(pair): sum(map(ord, pair)) % 4 for pair in combinations(people("abcdefghiFG"), 2)}
    assert calls(lambda: propose_groups(names, size, PairHistory(uneven), people("FG"))) <= most
