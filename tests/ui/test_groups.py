"""`g`, `p`: pairs, trios and fours; moved by hand, chosen by people themselves, kept, shown while they last."""

import pytest
from support.on_disk import store_in
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.people.group import SmallGroups
from inspiratie_tui.core.people.private_page import PrivateLine, PrivatePage
from inspiratie_tui.core.session.formed_groups import groups_to_form
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.groups_dialog import GroupsDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.shared.page import Page

AGENDA = """# Walking
Begin: 14:00
End: 16:00

## Reflection (60 min)
### Outside (2 x 12 min, pairs)
- What did you see?
### Thinking along (24 min, trios)
## Dialogue (60 min)
"""


async def asked(table: Table, *keys: str) -> None:
    """Open the proposal, and press `keys` there."""
    await table.press("g")
    await table.until(lambda: isinstance(table.screen, CircleDialog))
    await table.wait(1000)
    await table.press("p")
    await table.until(lambda: isinstance(table.screen, GroupsDialog))
    await table.wait(1000)
    await table.press(*keys)


async def kept(table: Table, *keys: str) -> str:
    """Open the proposal, press `keys` and Enter; return who is with whom then."""
    await asked(table, *keys, "enter")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()
    return formed(table)


def formed(table: Table) -> str:
    return written(groups_to_form(table.live.session))


def written(groups: SmallGroups) -> str:
    return " ".join("".join(person.removeprefix("p") for person in group) for group in groups)


async def type_out(table: Table, text: str) -> None:
    """Type `text` as people do who look elsewhere."""
    for character in text:
        table.clock.advance(100)
        table.send(character)
        await table.app.all_given()


async def test_two_letters_open_it_and_a_sentence_does_nothing_in_it(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space")
        await type_out(table, "gp")
        await table.rest()
        await table.until(lambda: isinstance(table.screen, GroupsDialog))
        await table.wait(1000)
        log = table.live.log
        for sentence in ("ze kozen zelf, 4 met 2.", "op pad met 3 en p!"):
            await type_out(table, sentence)
            await table.rest()
            assert isinstance(table.screen, GroupsDialog)
            assert table.live.log == log
            assert "Pairs · a digit, then with whom · Esc" in table.text, "nobody is moved, no size is changed"
            assert "1 Anouk  2 Bilal" in table.text
            await table.at_once("enter")
            assert formed(table) == ""
        assert [note.text for note in table.live.notes] == ["ze kozen zelf, 4 met 2.", "op pad met 3 en p!"]


async def test_a_proposal_is_kept_shown_and_taken_back(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space")
        await asked(table)
        assert "Pairs · a digit, then with whom · Esc" in table.text
        assert "1 Anouk  2 Bilal" in table.text
        assert "nobody would be with somebody they were with earlier this year" in table.text
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert "kept who is with whom · undo with [u]" in table.text
        assert "1 Anouk 2 Bilal · 3 Chen 4 Daan · 5 Esra 6 Femke · 7 Giulia 8 Hugo" in table.text
        await asked(table, "enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert "kept who is with whom" not in table.text, "undo would take back something else"
        await table.press("a")
        await table.until(lambda: isinstance(table.screen, Page))
        assert "Anouk and Bilal · Chen and Daan · Esra and Femke · Giulia and Hugo" in table.text
        await table.press("escape", "right")
        assert table.live.session.place.repeat == 1
        assert "1 Anouk 2 Bilal · 3 Chen" in table.text, "they go on in the second repeat"
        await table.press("right")
        assert "1 Anouk 2 Bilal 3 Chen" in table.text, "and not in what comes after it"
        assert await kept(table) == "135 247 68"  # trios, and other people than before
        await table.press("u")
        assert formed(table) == ""


@pytest.mark.parametrize(
    ("lang", "asks", "alone"),
    [
        ("nl", "ze kiezen zelf: de cijfers, tweetal na tweetal · Esc", "bij wie is Giulia? een cijfer"),
        ("en", "they choose themselves: the digits, pair after pair · Esc", "with whom is Giulia? a digit"),
    ],
)
async def test_what_people_chose_themselves_is_kept_in_one_breath(room: Room, lang: str, asks: str, alone: str) -> None:
    texts.use(lang)
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space")
        assert await kept(table, "z", "1", "4", "2", "7", "3", "5") == "14 27 35 68"
        await table.press("g", "8", "escape")
        await asked(table, "z")
        assert asks in table.text
        await table.press("1", "4", "2", "3", "5", "6")
        assert alone in table.text
        await table.press("6", "enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert formed(table) == "14 23 567"


async def test_wishes_of_the_two_count_and_the_neighbour_reads_none(room: Room) -> None:
    store = store_in(room.home.data)
    store.groups.write(room.group)
    wishes = [PrivateLine(apart=(room.group.participants[0], other)) for other in room.group.participants[1:]]
    page = store.groups.write_private_page(room.group.id, PrivatePage(tuple(wishes[:3])), PrivatePage())
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space")
        await asked(table)
        assert "1 Anouk  5 Esra" in table.text
        assert "wish" not in table.text
        await table.press("escape")
        # Another window writes more of them meanwhile.
        store.groups.write_private_page(room.group.id, PrivatePage(tuple(wishes)), page)
        await asked(table)
        assert "have one more look at this" in table.text, "what that means they know from the README"
        assert "wish" not in table.text


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", ("Enter bewaren", "z zelf kiezen", "o met begeleider")),
        ("en", ("Enter keep", "z they choose", "o facilitator joins")),
    ],
)
async def test_every_key_has_room_and_no_name_jumps(room: Room, lang: str, words: tuple[str, ...]) -> None:
    texts.use(lang)
    async with room.open(room.lay(AGENDA), (80, 24)) as table:
        await table.press("space")
        await asked(table, "p")
        line = next(line for line in table.text.splitlines() if words[0] in line)
        assert all(word in line for word in words), line
        await table.press("p", "p")
        before = table.text.splitlines()
        row = next(number for number, line in enumerate(before) if "1 Anouk  2 Bilal" in line)
        await table.press("1")
        assert "1>Anouk  2 Bilal" in table.text.splitlines()[row], "the line above it is one line too"
