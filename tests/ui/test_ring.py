"""The ring: everyone's digit, sign and name, on as many rows as the names need, which is two at most."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.room import Room

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.view.slices import Mark, Seat
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.ui.live.widgets.floor import ring_rows

NAMES = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo")
EIGHTY = "Maximiliaan-Alexander van den Bergh-Oosterhuis tot Voorst en de Vaartsche Rijnla"
STRANGE = ("أنور بن عبد الرحمن", "陳大文", "👩‍👩‍👧 Els", "Zoë", EIGHTY)
MARKS = st.sampled_from(Mark)


def seats(*names: str, marks: tuple[Mark, ...] = ()) -> tuple[Seat, ...]:
    return tuple(
        Seat(PersonId(f"p{n}"), str(n) if n <= 9 else "", name, marks[n - 1] if marks else Mark.NONE)
        for n, name in enumerate(names, start=1)
    )


def rows(*names: str, width: int = 78, height: int = 2) -> list[str]:
    return [row.plain for row in ring_rows(seats(*names), width, height)]


def test_names_that_fit_have_one_row() -> None:
    assert rows(*NAMES) == ["1 Anouk 2 Bilal 3 Chen 4 Daan 5 Esra 6 Femke 7 Giulia 8 Hugo"]


def test_names_that_do_not_fit_have_two_and_are_whole() -> None:
    longer = ("Annemarie", "Bilal", "Christiaan", "Daniëlle", "Esra", "Femke-Lise", "Giulia", "Hugo", "Ingeborg")
    assert rows(*longer) == [
        "1 Annemarie 2 Bilal 3 Christiaan 4 Daniëlle 5 Esra 6 Femke-Lise 7 Giulia",
        "8 Hugo 9 Ingeborg",
    ]


def test_where_there_is_one_row_they_are_cut_the_longest_first() -> None:
    assert rows("Maximiliaan", "Bo", "Christiaan", "Daan", width=32, height=1) == ["1 Maximi… 2 Bo 3 Christ… 4 Daan"]


def test_twelve_long_names_share_two_rows_fairly() -> None:
    first, second = rows(*[EIGHTY] * 12)
    names = re.findall("Max[^…]*…", first + second)
    assert len(names) == 12
    assert len(set(names)) == 1
    assert [digit for digit in "123456789" if f"{digit} Max" not in first + second] == []


def test_nobody_is_there_yet() -> None:
    assert rows() == [""]


@given(
    st.lists(st.tuples(st.sampled_from((*NAMES, *STRANGE)), MARKS), min_size=1, max_size=12),
    st.integers(60, 120),
    st.integers(1, 2),
)
def test_every_digit_stays_and_nothing_is_wider_than_the_screen(
    people: list[tuple[str, Mark]], width: int, height: int
) -> None:
    names, marks = zip(*people, strict=True)
    shown = [row.plain for row in ring_rows(seats(*names, marks=marks), width, height)]
    assert 1 <= len(shown) <= height
    assert all(cells(row) <= width for row in shown)
    words = " ".join(shown)
    for seat in seats(*names, marks=marks):
        if seat.digit:
            assert (seat.digit in words) == (seat.mark is not Mark.ABSENT), "who is not here is not on the screen"


@given(st.lists(st.sampled_from((*NAMES, *STRANGE)), min_size=1, max_size=11), st.integers(60, 120))
def test_who_joins_at_the_end_moves_nobody_while_names_are_whole(names: list[str], width: int) -> None:
    before, after = rows(*names, width=width), rows(*names, "Noor", width=width)
    if "…" not in "".join(after):
        assert after[: len(before) - 1] == before[:-1]
        assert "".join(after[len(before) - 1 :]).startswith(before[-1])


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 20)])
async def test_long_names_have_two_rows_on_the_screen(room: Room, agenda: str, size: tuple[int, int]) -> None:
    people = room.with_names(*STRANGE, "Christiaan", "Daniëlle")
    async with people.open(people.lay(agenda), size) as table:
        lines = table.text.splitlines()
        first = next(number for number, line in enumerate(lines) if "1 " in line and "2 " in line)
        both = f"{lines[first]} {lines[first + 1]}"
        assert all(f"{digit} " in both for digit in range(1, 9))


def grouped(*groups: str, names: tuple[str, ...] = NAMES, width: int = 78) -> list[str]:
    """The rows with those together whose numbers stand in one word."""
    together = tuple(tuple(PersonId(f"p{n}") for n in group) for group in groups)
    return [row.plain for row in ring_rows(seats(*names), width, 2, together)]


def test_who_is_together_stands_together() -> None:
    assert grouped("14", "27", "35", "68") == ["1 Anouk 4 Daan · 2 Bilal 7 Giulia · 3 Chen 5 Esra · 6 Femke 8 Hugo"]


def test_who_is_in_no_group_stands_behind_them() -> None:
    assert grouped("14", "27", "35") == ["1 Anouk 4 Daan · 2 Bilal 7 Giulia · 3 Chen 5 Esra · 6 Femke · 8 Hugo"]


def test_no_row_begins_in_the_middle_of_a_group() -> None:
    nine = ("Annemarie", "Bilal", "Christiaan", "Daniëlle", "Esra", "Femke-Lise", "Giulia", "Hugo", "Ingeborg")
    first, second = grouped("139", "258", "467", names=nine)
    assert first == "1 Annemarie 3 Christiaan 9 Ingeborg · 2 Bilal 5 Esra 8 Hugo"
    assert second == "4 Daniëlle 6 Femke-Lise 7 Giulia"


@pytest.mark.parametrize("count", [2, 6, 9, 12, 30])
def test_names_are_never_cut_beyond_knowing_for_the_groups(count: int) -> None:
    names = tuple(f"Wilhelmina-{n}" for n in range(count))
    together = tuple((PersonId(f"p{n}"), PersonId(f"p{n + 1}")) for n in range(1, count, 2))
    shown = [row.plain for row in ring_rows(seats(*names), 78, 2, together)]
    if count > 9:
        assert shown == [row.plain for row in ring_rows(seats(*names), 78, 2)]
    else:
        assert all(name in " ".join(shown) for name in names) or "…" in "".join(shown)
        assert " · " in "".join(shown) or count == 2


@pytest.mark.parametrize("width", [58, 78, 118])
def test_long_and_strange_names_hide_nobody_in_a_group(width: int) -> None:
    shown = grouped("123", "45", names=STRANGE, width=width)
    assert len(shown) <= 2
    assert all(cells(row) <= width for row in shown)
    assert all(f"{n} " in " ".join(shown) for n in range(1, 6))
