"""Rows that share what they have, and yet are values: whatever grows out of one, it stays what it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.session.rows import GrowingRow

steps = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.integers(0, 3),
        st.dictionaries(st.sampled_from("ab"), st.integers(0, 9)),
        st.dictionaries(st.sampled_from("cd"), st.integers(-9, 9)),
    ),
    max_size=30,
)
"""Out of which of the rows so far another one grows, by which item, and the numbers that are kept and added."""


class Model:
    """A row as anybody would write it: copied at each step, its numbers as they were at each length."""

    def __init__(self, items: tuple[int, ...] = (), numbers: tuple[dict[str, int], ...] = ({},)) -> None:
        self.items, self.numbers = items, numbers

    def plus(self, item: int, kept: dict[str, int], added: dict[str, int]) -> "Model":
        now = self.numbers[-1]
        total = {key: now.get(key, 0) + number for key, number in added.items()}
        return Model((*self.items, item), (*self.numbers, {**now, **kept, **total}))


@given(steps)
def test_a_row_stays_what_it_was_whatever_grows_out_of_it(grown: list) -> None:
    rows: list[tuple[GrowingRow[int, str], Model]] = [(GrowingRow(), Model())]
    for which, item, kept, added in grown:
        row, model = rows[which % len(rows)]
        rows.append((row.plus(item, kept, added), model.plus(item, kept, added)))
    for row, model in rows:
        assert (tuple(row), len(row), row.last) == (model.items, len(model.items), (*model.items, None)[len(row) - 1])
        assert [row[index] for index in range(-len(row), len(row))] == [*model.items, *model.items]
        assert row[1:] == model.items[1:]
        assert set(row.keys_kept()) == set(model.numbers[-1])
        for within in (None, *range(len(row) + 3)):
            numbers = model.numbers[-1 if within is None else min(within, len(row))]
            assert {key: row.kept(key, within) for key in "abcd"} == {key: numbers.get(key) for key in "abcd"}


@given(st.lists(st.integers(0, 2), max_size=4), st.lists(st.integers(0, 2), max_size=4))
def test_rows_are_equal_when_their_items_are(some: list[int], others: list[int]) -> None:
    alone, shared, apart = GrowingRow[int, str](), GrowingRow[int, str](), GrowingRow[int, str]()
    for item in some:
        alone = alone.plus(item, {"a": item})
    for item in [*some, 9]:
        before, shared = shared, shared.plus(item)
    for item in others:
        apart = apart.plus(item)
    assert alone == before == tuple(some)
    assert tuple(some) == alone
    assert hash(alone) == hash(before) == hash(tuple(some))
    assert alone != shared != before
    assert (alone == apart) == (some == others)
    assert alone != some, "a list is no value"


def test_an_item_that_is_not_there() -> None:
    row: GrowingRow[str, str] = GrowingRow[str, str]().plus("a")
    row.plus("b")
    for index in (1, -2):
        with pytest.raises(IndexError):
            row[index]
