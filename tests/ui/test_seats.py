"""`g`, then an arrow: who sits where; `w`: who begins; `0`, `l`: who leads. No turn that runs is touched."""

import pytest
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen


async def asked(table: Table) -> None:
    await table.press("g")
    await table.until(lambda: isinstance(table.screen, CircleDialog))
    await table.quiet()


@pytest.mark.parametrize(
    ("lang", "leads", "moves", "undone"),
    [
        ("nl", "{} leidt", "waar zit Bilal? ↑ ↓ verplaatst · Enter hier · Esc zoals het was", "wie waar zit"),
        (
            "en",
            "{} leads",
            "where does Bilal sit? ↑ ↓ move · Enter here · Esc as it was",
            "another order of seats",
        ),
    ],
)
async def test_a_name_is_moved_and_another_leads(
    room: Room, agenda: str, lang: str, leads: str, moves: str, undone: str
) -> None:
    texts.use(lang)
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        before = table.live.session
        await asked(table)
        await table.press("down", "down", "enter")
        assert moves in table.text
        await table.press("down", "down", "5")
        assert "> 4 Bilal" in table.text
        assert table.live.session == before, "nothing is so before Enter says it"
        await table.press("escape")
        assert "> 2 Bilal" in table.text, "as it was"
        await table.press("enter", "down", "down", "enter")
        assert table.live.session.circle.seats[:4] == ("p1", "p3", "p4", "p2")
        assert (table.live.session.floor, table.live.session.spans) == (before.floor, before.spans)
        await table.press("0")
        assert leads.format("1 Noor") in table.text
        await table.press("l")
        assert leads.format("2 Sami") in table.text
        await table.press("escape", "u", "u")
        assert undone in table.text
        assert table.live.session == before


@pytest.mark.parametrize(
    ("lang", "begins"),
    [
        ("nl", "wie begint? {} · een cijfer kiest iemand anders · Esc"),
        ("en", "who begins? {} · a digit chooses another · Esc"),
    ],
)
async def test_a_digit_takes_another_to_begin(room: Room, agenda: str, lang: str, begins: str) -> None:
    texts.use(lang)
    async with room.open(room.lay(agenda)) as table:
        await asked(table)
        await table.press("1", "w")
        assert begins.format("Bilal") in table.text, "who is away does not begin"
        await table.press("4")
        assert begins.format("Daan") in table.text
        await table.press("3")
        assert begins.format("Chen") in table.text, "a digit beside it is put right by another, and nobody goes away"
        assert len(table.live.session.circle.participants_here) == 7
        await table.press("escape", "escape")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.press("right", "right")
        assert table.live.session.floor == "p3"
        assert table.live.session.form.queue == ("p4", "p5", "p6", "p7", "p8", "p2")


async def test_whoever_has_no_digit_is_moved_too(room: Room, agenda: str) -> None:
    """Up from nobody chosen is the last one; behind the last seat comes the first."""
    async with room.open(room.lay(agenda)) as table:
        await asked(table)
        await table.press("up", "enter", "down", "enter")
        assert table.live.session.circle.seats[0] == "p8"
        assert "> 1 Hugo" in table.text


@pytest.mark.parametrize("lang", ["nl", "en"])
async def test_every_key_of_the_circle_has_room_for_its_words(room: Room, agenda: str, lang: str) -> None:
    texts.use(lang)
    words = {"nl": ("stoelen", "andere stoel", "wie leidt"), "en": ("seats", "another seat", "who leads")}[lang]
    always = {"nl": ("wie begint", "tweetallen", "ongedaan"), "en": ("who begins", "pairs", "undo")}[lang]
    async with room.open(room.lay(agenda), (80, 24)) as table:
        await asked(table)
        await table.press("8")
        for keys, shown in zip(((), ("down", "down"), ("0",)), words, strict=True):
            await table.press(*keys)
            line = next(line for line in table.text.splitlines() if always[0] in line)
            assert all(word in line for word in (shown, *always)), line
