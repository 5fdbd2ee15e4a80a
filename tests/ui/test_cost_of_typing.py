"""What a letter in the note field costs, in calls of functions: at most twice a letter in a bare text area."""

import cProfile
import pstats
from collections.abc import Awaitable, Callable

import pytest
from support.quiet import drawn_when_quiet
from support.room import Room
from textual.app import App, ComposeResult
from textual.events import Key
from textual.keys import _character_to_key
from textual.widgets import TextArea

from inspiratie_tui.ui.shared.note_area import NoteArea

SPOKEN = "wat hij zegt is dat het schuurt en dat hij dat wil; " * 3
"""As a program for dictation sends it: single keys, as fast as they can be taken."""


class Bare(App[None]):
    """A text area, and nothing else."""

    def compose(self) -> ComposeResult:
        yield TextArea(soft_wrap=True, compact=True)

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.cursor_blink = False
        area.focus()


async def calls(
    area: TextArea, post: Callable[[Key], object], pause: Callable[[], Awaitable[object]], each: int
) -> float:
    """How many calls a key of SPOKEN costs, `each` at a time, painting left out."""
    counted = 0
    for begin in range(0, len(SPOKEN), each):
        until = min(begin + each, len(SPOKEN))
        profile = cProfile.Profile()
        for character in SPOKEN[begin:until]:
            post(Key(_character_to_key(character), character))
        profile.enable()
        while len(area.text) < until:
            await pause()
        profile.disable()
        counted += sum(row[1] for row in pstats.Stats(profile).stats.values())  # type: ignore[attr-defined]
    return counted / len(SPOKEN)


@pytest.mark.parametrize("each", [len(SPOKEN), 1], ids=["in one breath", "one by one"])
async def test_a_letter_costs_at_most_twice_a_bare_one(room: Room, agenda: str, each: int) -> None:
    import asyncio

    async def pause() -> None:
        await asyncio.sleep(0)

    with drawn_when_quiet():
        bare = Bare()
        async with bare.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            least = await calls(bare.query_one(TextArea), bare.post_message, pause, each)
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "n")
        ours = await calls(table.screen.query_one(NoteArea), table._post, pause, each)
        await table.quiet()
        assert table.live.drafts.typed is not None
        assert table.live.drafts.typed.text == SPOKEN
    print(f"{ours:.0f} calls a key, bare {least:.0f}: {ours / least:.2f}x")
    assert ours <= 2 * least
