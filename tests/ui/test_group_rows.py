"""Groups in rows: each on its own where they fit, else beside each other; nobody is left out."""

import pytest

from inspiratie_tui.texts.cells import cells
from inspiratie_tui.ui.live.group_rows import group_rows
from inspiratie_tui.ui.shared.plain import plain

EIGHTY = "Maximiliaan-Alexander van den Bergh-Oosterhuis tot Voorst en de Vaartsche Rijnla"
ARABIC = "أنور بن عبد الرحمن"


def rows(*groups: tuple[str, ...], width: int = 72, height: int = 14) -> list[str]:
    return [row.plain for row in group_rows([[plain(name) for name in group] for group in groups], width, height)]


def test_a_group_has_a_row() -> None:
    assert rows(("1 Anouk", "4 Daan"), ("2 Bilal", "3 Chen", "5 Esra")) == [
        "1 Anouk  4 Daan",
        "2 Bilal  3 Chen  5 Esra",
    ]


def test_long_names_are_whole_on_more_rows() -> None:
    shown = rows((f"1 {EIGHTY}", f"2 {ARABIC}"), (f"3 {EIGHTY}", "4 Zoë"))
    assert all(cells(row) <= 72 for row in shown)
    text = " ".join(" ".join(shown).split())
    assert all(name in text for name in (EIGHTY, ARABIC, "4 Zoë"))


@pytest.mark.parametrize("count", [2, 6, 9, 12, 30])
@pytest.mark.parametrize(("width", "height"), [(72, 14), (42, 10), (72, 4)])
def test_everybody_stands_there(count: int, width: int, height: int) -> None:
    pairs = [(f"{n}a Wilhelmina", f"{n}b Bo") for n in range(count // 2)]
    shown = rows(*pairs, width=width, height=height)
    assert len(shown) <= height
    assert all(cells(row) <= width for row in shown)
    text = " ".join(shown)
    assert all(name[:2] in text for pair in pairs for name in pair)


def test_where_there_is_no_room_at_all_it_ends() -> None:
    assert rows((EIGHTY, EIGHTY), width=1, height=1)
