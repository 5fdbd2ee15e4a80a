"""The agenda beside the live screen: whole titles, when each part began, what it took, and nothing cut that matters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support.room import Room

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import Person, PersonId
from inspiratie_tui.core.view.agenda_slices import AgendaRow
from inspiratie_tui.ui.live.widgets.panel_lines import PanelLines

WIDTH = 39
LONG = "Reflectie: meedenken zonder raad, met de rug naar de grote kring"


def row(title: str, **facts: object) -> AgendaRow:
    fields = {
        "kind": PartKind.OTHER,
        "begins": None,
        "planned": 20 * MINUTE,
        "took": None,
        "protected": False,
        "current": False,
        "over": False,
        "dropped": False,
    }
    return AgendaRow(title=title, **{**fields, **facts})


ROWS = (
    row("Aankomen", begins=14 * HOUR, planned=16 * MINUTE, took=18 * MINUTE + 29_000, over=True),
    row("Dialoog", planned=40 * MINUTE, over=True),
    row(LONG, begins=14 * HOUR + 20 * MINUTE, planned=75 * MINUTE, current=True),
    row("Maaltijd", planned=0, dropped=True),
    row("Slot", begins=15 * HOUR + 35 * MINUTE, protected=True),
)


def drawn(*rows: AgendaRow, looked_at: int | None = None, width: int = WIDTH, height: int = 34) -> list[str]:
    return [line.plain for line in PanelLines(rows, looked_at, width).within(height)]


def test_it_tells_what_was_what_is_and_what_comes() -> None:
    texts.use("nl")
    assert drawn(*ROWS) == [
        "  begin                        hoe lang",
        "  14.00  Aankomen",
        "         gepland 16 min, werd 18 min",
        "",
        "         Dialoog",
        "         gepland 40 min",
        "",
        "> 14.20  Reflectie: meedenken zonder",
        "         raad, met de rug naar de grote",
        "         kring             1 uur 15 min",
        "",
        "         Maaltijd               vervalt",
        "",
        "  15.35  Slot                    20 min",
        "         beschermd",
    ]


def test_a_number_stands_on_the_line_of_its_unit() -> None:
    texts.use("nl")
    over = row("Reflectie", begins=14 * HOUR, planned=55 * MINUTE, took=74 * MINUTE, over=True)
    assert drawn(over)[2:] == ["         gepland 55 min,", "         werd 1 uur 14 min"]


def test_the_part_looked_at_has_the_sign_and_the_one_of_now_a_dot() -> None:
    lines = drawn(*ROWS, looked_at=4)
    assert [line[:7] for line in lines if line[:1].strip()] == ["· 14:20", "> 15:35"]


@pytest.mark.parametrize(
    ("height", "expected"),
    [
        (11, ["", "14.00", "", "", "", "14.20", "", "", "", "15.35", ""]),
        (8, ["", "14.00", "", "14.20", "", "", "", "15.35"]),
        (6, ["", "14.00", "", "14.20", "", "15.35"]),
    ],
)
def test_where_there_is_less_room_less_is_told(height: int, expected: list[str]) -> None:
    texts.use("nl")
    lines = drawn(*ROWS, height=height)
    assert ["".join(line[2:7].split()) if line[2:7] != "begin" else "" for line in lines] == expected
    assert (lines[1] == "  14.00  Aankomen           werd 18 min") == (height < 11)


def test_the_part_of_now_is_seen_however_low_the_panel_is() -> None:
    many = [row(f"Part {number}", begins=number * HOUR, current=number == 15) for number in range(20)]
    assert any(line.startswith("> 15") for line in drawn(*many, height=5))
    assert len(drawn(*many, height=5)) == 5


ROW = st.builds(
    row,
    st.text(st.sampled_from("ab 漢é🎉-"), max_size=60),
    begins=st.none() | st.just(14 * HOUR),
    planned=st.none() | st.integers(0, 400).map(lambda count: count * MINUTE),
    protected=st.booleans(),
    current=st.booleans(),
    dropped=st.booleans(),
) | st.builds(row, st.just("Over"), over=st.just(True), took=st.none() | st.integers(0, 10**7))


@given(st.lists(ROW, max_size=25), st.none() | st.integers(0, 24), st.integers(36, 60), st.integers(2, 60))
def test_no_line_is_wider_than_the_panel_and_none_below_it(
    rows: list[AgendaRow], looked_at: int | None, width: int, height: int
) -> None:
    lines = PanelLines(rows, looked_at, width).within(height)
    assert len(lines) <= height
    assert [line.plain for line in lines if line.cell_length > width] == []


async def test_who_is_together_stands_below_the_parts(room: Room) -> None:
    """Whole names, also of more people than the circle has room for."""
    names = tuple(f"Wilhelmina {n}" for n in range(1, 31))
    people = tuple(Person(PersonId(f"p{n}"), name) for n, name in enumerate(names, 1))
    crowd = replace(room, group=replace(room.group, people=people))
    async with crowd.open(crowd.lay("# S\n## Walking (24 min, pairs)\n## Closing (10 min)\n"), (120, 36)) as table:
        await table.press("space")
        assert "together now" not in table.text
        await table.press("g", "p", "enter")
        assert "together now" in table.text
        assert "1 Wilhelmina 1  2 Wilhelmina 2" in table.text
        assert "Wilhelmina 29  Wilhelmina 30" in table.text
        await table.press("right")
        assert "together now" not in table.text
