"""AZERTY, caps lock and keypads: what a key means does not hang on the keyboard."""

import pytest
from support.room import Room, Table
from textual.events import Key
from textual.keys import _character_to_key

from inspiratie_tui.core.people.group import Role
from inspiratie_tui.core.session.session import State
from inspiratie_tui.texts.keys import ACTIONS, SEAT_KEYS
from inspiratie_tui.ui.keys.bindings import seat_of

TOP_ROWS = {
    "QWERTY, and AZERTY with shift": "1234567890",
    "AZERTY of Belgium, and of a Mac in France": "&é\"'(§è!çà",
    "AZERTY of France": "&é\"'(-è_çà",
    "AZERTY of Belgium with caps lock": "&É\"'(§È!ÇÀ",
    "AZERTY of France with caps lock": "&É\"'(-È_ÇÀ",
}
"""What the keys 1 to 9 and 0 give."""


@pytest.mark.parametrize("row", TOP_ROWS.values(), ids=TOP_ROWS)
def test_every_key_of_the_top_row_is_its_digit(row: str) -> None:
    for digit, character in enumerate(row, 1):
        # A French 6 is a minus, and a minus is a minute less (there, shift makes it the digit).
        expected = None if character == "-" else digit % 10
        assert seat_of(Key(_character_to_key(character), character)) == expected, character


def test_all_other_characters_are_no_digits() -> None:
    others = [chr(code) for code in range(32, 0x250) if chr(code) not in SEAT_KEYS]
    assert len(others) > 400
    assert [
        character for character in others if seat_of(Key(_character_to_key(character), character)) is not None
    ] == []
    assert "-" in others


def test_a_keypad_that_tells_no_character_is_understood() -> None:
    assert seat_of(Key("4", None)) == 4
    assert seat_of(Key("right", None)) is None


async def speak(table: Table, *keys: str) -> list[str | None]:
    """Who has the floor after each key."""
    found = []
    for key in keys:
        await table.press(key)
        found.append(table.live.session.floor)
    return found


@pytest.mark.parametrize("row", [row for row in TOP_ROWS.values() if "-" not in row])
async def test_seats_on_the_live_screen(room: Room, agenda: str, row: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        assert await speak(table, *row[:8]) == [f"p{number}" for number in range(1, 9)]
        await table.press(row[9])
        assert "Who has the floor?" in table.text


@pytest.mark.parametrize(("hand", "digit"), [("h", "4"), ("H", "'"), ("h", "È"), ("H", "7")])
async def test_hands(room: Room, agenda: str, hand: str, digit: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", hand, digit)
        assert table.live.session.hands == (f"p{SEAT_KEYS[digit]}",)


@pytest.mark.parametrize("key", ["1", "&"])
async def test_the_list_of_people(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "à", key)
        first = next(person.id for person in room.group.people if person.role is Role.FACILITATOR)
        assert table.live.session.floor == first


async def test_a_minute_less_is_a_minute_less_on_azerty(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "-")
        assert "a minute less" in table.text


@pytest.mark.parametrize("key", ["add", "plus", "equals_sign"])
async def test_the_plus_of_a_keypad_is_a_plus(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", key)
        assert "a minute more" in table.text


async def test_letters_work_with_caps_lock_everywhere(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "U")
        assert table.live.session.floor is None
        await table.press("Y", "A")
        assert table.live.session.floor == "p1"
        assert "Guidance nobody may see." in table.text
        await table.press("A", "N")
        await table.type("A NOTE")
        await table.press("enter", "escape")
        await table.press("Q")
        assert "Leave this session?" in table.text
        await table.press("N")
        assert table.live.session.state is State.RUNNING
        await table.press(*["down"] * 5, "enter", "right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("Y")
        await table.until(lambda: "planned" in table.text)
        await table.press("R", "R")
        await table.until(lambda: "Notes" in table.text)
        await table.press("K", "D")
        assert [(note.kind.value, note.removed) for note in table.live.notes] == [("insight", True)]
        await table.press("O", "Y")
        assert table.live.session.state is not State.ENDED


def test_every_letter_of_every_action_is_lower_case() -> None:
    assert [key for action in ACTIONS.values() for key in action.keys if key != key.lower()] == []
