"""`l`: what is left is divided again. The best way is chosen, Enter does it, and all of it is seen before."""

import pytest
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.events import Replanned
from inspiratie_tui.texts import keys

LATE = """\
# Session
Begin: 14:00
End: 16:00

## Arriving (20 min)
## Reflection (40 min)
## Dialogue (20 min, at least 18 min)
## Break (10 min)
## Feedback (10 min)
## Societal perspective (20 min)
"""


async def running_late(table: Table) -> None:
    """The first part has taken 32 of its 20 minutes: it will be 16:12."""
    await table.press("space")
    await table.wait(32 * MINUTE)
    await table.press("right")


async def opened(table: Table) -> None:
    await table.press("l")
    await table.until(lambda: type(table.screen).__name__ == "ReplanDialog")
    await table.quiet()


async def closed(table: Table) -> None:
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await table.quiet()


@pytest.mark.parametrize(
    ("lang", "threatened", "dialog", "afterwards", "end"),
    [
        (
            "en",
            "8 of 20 min left for the closing",
            (
                "Divide what is left",
                "> 1 a little shorter everywhere",
                "  2 leave out Dialogue",
                "  3 end later: 16:13 (ask the group)",
                "break 15:22 · ends 16:00",
                "the closing keeps its 20 min",
                "Reflection: from 40 to 32 min",
                "Dialogue: from 20 to 18 min",
                "Feedback: from 10 to 8 min",
                "Enter do it  ↓ another way  Esc no",
            ),
            "everything is a little shorter now · undo with [u]",
            "ends 16:00",
        ),
        (
            "nl",
            "voor het slot nog 8 van 20 min",
            (
                "Verdelen wat er nog komt",
                "> 1 alles iets korter",
                "  2 Dialogue overslaan",
                "  3 later eindigen: 16.13 (vraag de groep)",
                "break 15.22 · klaar om 16.00",
                "het slot houdt zijn 20 min",
                "Reflection: van 40 naar 32 min",
                "Dialogue: van 20 naar 18 min",
                "Feedback: van 10 naar 8 min",
                "Enter doen  ↓ een andere manier  Esc nee",
            ),
            "alles is nu iets korter · ongedaan met [u]",
            "klaar om 16.00",
        ),
    ],
)
async def test_l_and_enter_bring_the_closing_back(
    room: Room, lang: str, threatened: str, dialog: tuple[str, ...], afterwards: str, end: str
) -> None:
    texts.use(lang)
    async with room.open(room.lay(LATE)) as table:
        await running_late(table)
        assert threatened in table.text
        assert "[l]" in table.text
        before = table.live.session
        await opened(table)
        for line in dialog:
            assert line in table.text
        assert "14:32  Reflection" not in table.text, "what was is not put right here"
        await table.press("enter")
        await closed(table)
        assert threatened not in table.text
        assert end in table.text
        assert afterwards in table.text
        await table.press("u")
        assert table.live.session == before
        assert threatened in table.text


async def test_another_way_by_digit_or_arrow_and_esc_leaves_all_as_it_is(room: Room) -> None:
    async with room.open(room.lay(LATE), (120, 36)) as table:
        await running_late(table)
        log = table.live.log
        await opened(table)
        await table.press("2")
        assert "> 2 leave out Dialogue" in table.text
        assert "Dialogue: 20 min, left out" in table.text
        await table.press("7", "down")
        assert "> 3 end later: 16:13 (ask the group)" in table.text
        await table.press("space", "p", "n", "h", "u", "plus", "pagedown", "w")
        assert type(table.screen).__name__ == "ReplanDialog", "keys of the screen below are dead"
        await table.press("escape")
        await closed(table)
        assert table.live.log == log
        await opened(table)
        await table.press("l")
        await closed(table)
        await opened(table)
        await table.press("2", "enter")
        await closed(table)
        assert table.live.session.dropped == {2}
        assert "we leave out Dialogue · undo with [u]" in table.text
        await table.press("right")
        assert table.live.session.place.part == 3, "forward passes what is left out"


async def test_enter_that_comes_too_soon_is_somebody_still_typing(room: Room) -> None:
    async with room.open(room.lay(LATE)) as table:
        await running_late(table)
        log = table.live.log
        for key in ("l", "enter"):
            table.send(key)
        await table.quiet()
        assert type(table.screen).__name__ == "ReplanDialog"
        assert table.live.log == log
        await table.press("enter")
        await closed(table)
        assert isinstance(table.live.log[-1], Replanned)


async def test_what_is_shown_follows_the_time_and_what_was_not_read_is_not_done(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(LATE)) as table:
        await running_late(table)
        await opened(table)
        assert "Reflection: from 40 to 32 min" in table.text
        await table.press("escape")
        await closed(table)
        monkeypatch.setattr("inspiratie_tui.ui.live.replan_dialog.LOOK_SECONDS", 3600)
        await table.press("left")
        await opened(table)
        log = table.live.log
        await table.wait(3 * MINUTE)
        await table.press("enter")
        assert type(table.screen).__name__ == "ReplanDialog"
        assert "Reflection: from 40 to 30 min" in table.text
        assert table.live.log == log
        await table.press("enter")
        await closed(table)
        assert "ends 16:00" in table.text


async def test_when_nothing_is_to_be_divided_it_is_said_and_nothing_opens(room: Room) -> None:
    async with room.open(room.lay(LATE)) as table:
        await table.press("space", "l")
        assert type(table.screen).__name__ == "LiveScreen"
        assert "All of it fits and there is no time to spare: there is nothing to divide." in table.text


async def test_the_reminder_leads_there(room: Room) -> None:
    """Eight people who have two minutes each in sixteen, of which ten are over."""
    agenda = "# Session\nBegin: 14:00\n\n## Round (2 min each)\n## Break (10 min, at 14:40)\n"
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await table.wait(9 * MINUTE)
        await table.press("escape")
        await table.press("1")
        assert "1 min each instead of 2  [l] divides again  Esc no" in table.text
        await opened(table)
        assert "> 1 more time for the turns" in table.text
        await table.press("enter")
        await closed(table)
        assert "the turns have more time now · undo with [u]" in table.text
        assert "divides again" not in table.text


async def test_the_reminder_rests_also_when_turns_stay_short(room: Room) -> None:
    """The break is pinned, and nothing before it can give: it ends later."""
    agenda = "# Session\nBegin: 14:00\nEnd: 14:26\n\n## Round (2 min each)\n## Break (10 min, at 14:16)\n"
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await table.wait(9 * MINUTE)
        await table.press("escape")
        await table.press("1")
        await opened(table)
        assert "> 1 end later" in table.text
        await table.press("enter")
        await closed(table)
        assert "agreed: it ends at" in table.text
        assert "divides again" not in table.text


async def test_a_key_that_somebody_chose_keeps_it_and_the_palette_is_named(room: Room) -> None:
    keys.use({"forward": ("right", "l")})
    async with room.open(room.lay(LATE)) as table:
        await running_late(table)
        assert "[:] shorten" in table.text
        place = table.live.session.place
        await table.press("l")
        assert table.live.session.place != place
