"""A parked question stays, session after session, until somebody says that it is done or let go."""

from msgspec.structs import replace
from support.on_disk import store_in
from support.room import Room, Table

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Outcome
from inspiratie_tui.store.port import SessionRef
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen

SHORT = """\
# Session
Begin: 14:00
End: 14:30

## Dialogue (10 min)
## Closing circle (10 min)
"""
DAYS = ("2026-11-23-0001", "2026-11-24-0002", "2026-11-25-0003")


def days(room: Room) -> list[Room]:
    return [replace(room, session_name=day) for day in DAYS]


async def lead_to_end(table: Table, *texts: str) -> None:
    """Begin, ask each of `texts` when time is up, and go on to the question whether it is over."""
    await table.press("space")
    await table.wait(11 * MINUTE)
    for text in texts:
        await table.press("n")
        await table.type(text)
        await table.press("enter", "escape")
    await table.press("right")
    await table.wait(MINUTE)
    await table.press("right")
    await table.until(lambda: isinstance(table.screen, EndDialog))
    await table.quiet()


async def end_page(table: Table, key: str = "enter") -> None:
    await table.press(key)
    await table.until(lambda: isinstance(table.screen, EndPage))
    await table.quiet()


def outcomes(room: Room) -> list[tuple[Outcome | None, ...]]:
    store = store_in(room.home.data)
    return [tuple(note.outcome for note in store.look(SessionRef(room.group.id, day)).notes) for day in DAYS[:-1]]


async def test_two_sessions_later_it_is_still_counted_and_done_is_done(room: Room) -> None:
    first, second, third = days(room)
    async with first.open(first.lay(SHORT)) as table:
        await lead_to_end(table, "? who catches whom", "? what do we leave")
        await end_page(table)
    async with second.open(second.lay(SHORT, number=2)) as table:
        await table.until(lambda: "last time: 2 questions parked [v]" in table.text)
        await lead_to_end(table, "? and then")
        assert "3 questions parked" in table.text
        await end_page(table)
        assert "3 questions parked" in table.text
        for words in ("catches", "leave", "then"):
            assert words not in table.text
    async with third.open(AtHome()) as table:
        await table.until(lambda: "3 questions parked" in table.text)
        assert "catches" not in table.text
    async with third.open(third.lay(SHORT, number=3)) as table:
        await table.until(lambda: "last time: 3 questions parked [v]" in table.text)
        await lead_to_end(table)
        assert "3 questions parked" in table.text
        await end_page(table, "d")
        assert "parked" not in table.text
    assert outcomes(room) == [(Outcome.DONE,) * 2, (Outcome.DONE,)]
    async with third.open(AtHome()) as table:
        await table.until(lambda: "Zus" in table.text or table.text != "")
        await table.quiet()
        assert "parked" not in table.text


async def test_a_key_says_of_one_what_became_of_it(room: Room) -> None:
    first, second, _third = days(room)
    async with first.open(first.lay(SHORT)) as table:
        await lead_to_end(table, "? who catches whom", "? what do we leave")
        await end_page(table)
    async with second.open(second.lay(SHORT, number=2)) as table:
        await lead_to_end(table, "? and then")
        await end_page(table)
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, AloudScreen))
        await table.quiet()
        assert table.text.index("Parked in earlier sessions") < table.text.index("parked: who catches whom")
        await table.press("p")
        await table.until(lambda: "talked about: who catches whom" in table.text)
        await table.press("down", "p", "p")
        await table.until(lambda: "let go: what do we leave" in table.text)
        await table.press("down", "p")
        await table.until(lambda: "question, talked about" in table.text)
        await table.press("p", "p")
        await table.until(lambda: "question, parked" in table.text)
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.quiet()
        await table.until(lambda: "Parked in earlier sessions" not in table.text)
    assert outcomes(room)[0] == (Outcome.DONE, Outcome.LET_GO)
    assert outcomes(room)[1] == (None,)


async def test_one_whose_session_is_open_elsewhere_stays_and_that_is_said(room: Room) -> None:
    first, second, _third = days(room)
    async with first.open(first.lay(SHORT)) as table:
        await lead_to_end(table, "? who catches whom")
        await end_page(table)
    async with second.open(second.lay(SHORT, number=2)) as table:
        await lead_to_end(table)
        with store_in(room.home.data).open(first.ref):
            await end_page(table, "d")
            assert "1 question of an earlier session stays parked" in table.text
            assert "1 question parked" in table.text
            await table.press("r")
            await table.until(lambda: isinstance(table.screen, AloudScreen))
            await table.quiet()
            await table.press("p")
            await table.until(lambda: "That session is open in another window" in table.text)
    assert outcomes(room)[0] == (None,)
