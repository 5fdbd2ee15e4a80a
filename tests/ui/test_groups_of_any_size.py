"""Groups of 2 to 30, with names of any script and length, and two people of one name: `g`, seats, who begins."""

import pytest
from msgspec.structs import replace
from support.room import Room, Table
from support.strange.seen import assert_calm
from textual.containers import Vertical

from inspiratie_tui.core.people.group import Person, PersonId, Role
from inspiratie_tui.core.view.who_is_here import who_is_here
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.person_dialog import PersonDialog
from inspiratie_tui.ui.live.widgets.floor import Ring

EIGHTY = "Maximiliaan-Alexander van den Bergh-Oosterhuis tot Voorst en de Vaartsche Rijnla"
NAMES = ("Bo", "Bo", "مريم بنت يوسف", "👩‍👩‍👧 Els", "陳大文", EIGHTY, "Zoë", "Ng", "O'Hara", "Ibrahim")
AWAY = "Wegwezen"
LARGE, SMALL = (80, 24), (60, 20)


def of(room: Room, people: int) -> Room:
    """Return the room with a group of so many, of whom the last participant is called `AWAY`, and two who lead."""
    names = [name if turn == 0 else f"{name} {turn}" for turn in range(people) for name in NAMES][:people]
    names[-1] = AWAY
    circle = tuple(Person(PersonId(f"p{seat}"), name) for seat, name in enumerate(names, 1))
    lead = (Person(PersonId("f1"), "Noor", Role.FACILITATOR), Person(PersonId("f2"), f"{AWAY} leidt", Role.FACILITATOR))
    return replace(room, group=replace(room.group, people=(*circle, *lead)))


async def closed(table: Table) -> None:
    await table.press("escape")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()


async def away(table: Table, person: PersonId) -> None:
    """Say in the open dialog that `person` is not here, on whatever page they stand."""
    pages = who_is_here(table.live.session, {}).pages
    page, digit = next(
        (number, digit)
        for number, shown in enumerate(pages)
        for digit, one in enumerate(shown, 1)
        if one.person == person
    )
    while table.screen._desk.page != who_is_here(table.live.session, table.live.names).pages[page]:
        await table.press("0")
    await table.press(str(digit))
    assert not table.live.session.circle.is_here(person)


def whole(table: Table) -> None:
    """Nothing of the dialog is beside the screen or below it, and nothing in it would act on a terminal."""
    box, screen = table.screen.query_one(Vertical).region, table.screen.size.region
    assert box in screen, (box, screen)
    assert all(cells(row) <= screen.width for row in table.text.splitlines())
    assert_calm(table.text)


def ring(table: Table) -> tuple[int, list[str]]:
    """Return in which row the ring begins, and what stands in it without the signs."""
    area = table.live_screen.query_one(Ring).region
    rows = table.text.splitlines()[area.y : area.bottom]
    return area.y, ["".join(letter if letter not in ">-~^" else " " for letter in row) for row in rows]


@pytest.mark.parametrize("people", [*(pytest.param(few, marks=pytest.mark.slow) for few in (2, 6, 9, 12)), 30])
@pytest.mark.usefixtures("dutch")
async def test_who_is_away_is_nowhere_and_the_ring_is_still(room: Room, agenda: str, people: int) -> None:
    room = of(room, people)
    async with room.open(room.lay(agenda)) as table:
        await table.press("g")
        await table.until(lambda: isinstance(table.screen, CircleDialog))
        await table.resize(*SMALL)
        for _page in who_is_here(table.live.session, {}).pages:
            assert "van de" in table.text, "what a digit does is said on every page"
            whole(table)
            await table.press("0")
        await away(table, PersonId(f"p{people}"))
        await away(table, PersonId("f2"))
        assert f"{people - 1} van de {people} " in table.text
        await table.press("w")
        whole(table)
        assert "wie begint?" in table.text
        await table.press("1")
        await table.press("down", "enter", "down", "enter")
        whole(table)
        await closed(table)
        assert table.live.session.circle.seats[1] == "p1"
        assert AWAY not in table.text
        await table.press("space")
        for size, keys in ((LARGE, ("right", "space", "space", "n", "escape")), (SMALL, ("h", "2", "p", "left"))):
            await table.resize(*size)
            still = ring(table)
            for key in keys:
                await table.press(key)
                assert AWAY not in table.text, key
                assert table.live_screen.query_one(Ring).region.y == still[0], key
            assert ring(table)[1] == still[1], "names stand where they stood"
        spoke = table.live.session.floor
        await table.press("h", "0")
        assert isinstance(table.screen, PersonDialog)
        assert AWAY not in table.text, "whoever is away is asked for by nobody"
        whole(table)
        await table.press("1")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        wants = "f1" if people <= 9 else "p10"
        assert (table.live.session.hands[-1], table.live.session.floor) == (wants, spoke), "a hand is no turn"
