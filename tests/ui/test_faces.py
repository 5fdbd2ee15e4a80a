"""The big digits and the lines below them."""

import pytest
from support.room import Room

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.view.slices import SHAPE
from inspiratie_tui.ui.live.widgets.block_digits import ROWS, block_digits


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_digits_are_blocks_that_grow_alike(scale: int) -> None:
    once, more = block_digits("+12:05"), block_digits("+12:05", scale)
    assert len(more) == ROWS * scale
    assert max(map(len, more)) == scale * max(map(len, once))
    assert [row[::scale] for row in more[::scale]] == list(once)
    assert set("".join(once)) == {" ", "█"}


def test_no_two_digits_look_alike() -> None:
    assert len({block_digits(digit) for digit in "0123456789:.+"}) == 13


async def test_digits_are_bigger_where_there_is_room(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda), (120, 36)) as table:
        assert sum("█" in line for line in table.text.splitlines()) == 2 * ROWS
        await table.pilot.resize_terminal(80, 24)
        await table.quiet()
        assert sum("█" in line for line in table.text.splitlines()) == ROWS


async def test_the_shape_of_time_fills_is_full_past_zero_and_gone_in_a_hold(room: Room) -> None:
    def shape() -> str:
        return next((line.strip() for line in table.text.splitlines() if set(line.strip()) & set("━─")), "")

    async with room.open(room.lay("# T\n## Talk (10 min)\n## Break (20 min)\n## Open\n")) as table:
        assert shape() == "─" * SHAPE
        await table.press("space")
        await table.wait(5 * MINUTE)
        assert shape() == "━" * (SHAPE // 2) + "─" * (SHAPE // 2)
        await table.resize(30, 8)
        assert shape() == "━" * 13 + "─" * 13
        await table.resize(80, 24)
        await table.press("space")
        assert shape() == ""
        assert "time stands still since 14:05" in table.text
        assert "█" not in table.text
        await table.press("space")
        await table.wait(6 * MINUTE)
        assert shape() == "━" * SHAPE
        await table.press("right")
        assert "when we go on" in table.text
        assert shape() == "─" * SHAPE
        await table.press("right")
        assert "this part so far" in table.text
        assert shape() == "", "it has no length"


async def test_a_long_note_is_wrapped_below_its_own_begin(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.paste("word " * 40)
        await table.press("enter", "escape", "space", *["down"] * 5, "enter", "right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter", "r", "r")
        await table.until(lambda: "Notes" in table.text)
        await table.quiet()
        lines = [line for line in table.text.splitlines() if "word" in line]
        assert len(lines) >= 3
        begin = lines[0].index("note: word")
        assert lines[0][:begin].split() == [">", "14:00"], "chosen, and when it was"
        assert all(line.startswith(" " * begin + "word") for line in lines[1:])
        await table.pilot.resize_terminal(40, 30)
        await table.quiet()
        narrow = [line for line in table.text.splitlines() if "word" in line]
        assert len(narrow) > len(lines)
        assert all(line.startswith(" " * begin + "word") for line in narrow[1:])
