"""A step that somebody takes on: typed in the round, its witness a minute later, what came of it a session later."""

from msgspec.structs import replace
from support.on_disk import store_in
from support.room import Room, Table

from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.year.living_steps import steps_of
from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.review.review_screen import ReviewScreen

ROUND = "# Session\n## My step (25 min, 2 min each)\n## Closing circle (10 min)\n"
STEP = "dinsdag bij het overleg als laatste spreken"


async def typed(table: Table, text: str) -> None:
    await table.press("n")
    await table.type(text)


async def saved(table: Table, text: str) -> None:
    await typed(table, text)
    await table.press("enter", "escape")


def texts(table: Table) -> list[str]:
    return [note.text for note in table.live.notes]


async def test_what_was_understood_stands_before_it_and_enter_asks_nothing(room: Room) -> None:
    async with room.open(room.lay(ROUND)) as table:
        await table.press("space", "1")
        await typed(table, f"> {STEP}")
        assert "step of Anouk · Tue 24 Nov:" in table.text
        await table.press("enter", "escape")
        assert "saved: step" in table.text
        await typed(table, "> getuige Daan")
        assert "step of Anouk · Tue 24 Nov · witness Daan:" in table.text
        await table.press("enter", "2")
        assert texts(table) == [STEP, "getuige @{p4}"]
        assert table.live.session.speaker(table.live.now) == "p2", "a digit straight after Enter is the round's"
        await table.type("> getuige Daan")
        assert "step of Bilal:" in table.text, "Bilal has no step yet: it would be one with these words"
        await table.press("enter", "right")
        assert table.live.session.speaker(table.live.now) == "p3", "and so is forward"
        await table.type("om 2")
        await table.press("home", "right", "3", "enter", "x", "backspace", "4", "right")
        assert texts(table)[2:] == ["getuige @{p4}", "o3m 2"]
        assert table.live.session.speaker(table.live.now) == "p3", "behind another key both are text"
        assert table.live.drafts.typed is not None
        assert table.live.drafts.typed.text == "4"


async def test_a_session_later_it_is_named_listed_and_told_of(room: Room) -> None:
    first, second = replace(room, session_name="2026-11-23-0001"), replace(room, session_name="2026-11-24-0002")
    async with first.open(first.lay(ROUND)) as table:
        await table.press("space", "1")
        await saved(table, f"> {STEP}, getuige Daan")
    async with second.open(second.lay(ROUND, number=2)) as table:
        await table.press("space", "1")
        await typed(table, "> bijgesteld: woensdag")
        await table.until(lambda: "witness Daan:" in table.text)
        assert "step of Anouk · changed · Wed 25 Nov ·" in table.text
        await table.press("ctrl+u", "escape")
        await saved(table, "> morgen wandelen, getuige Daan")
        await table.press("2")
        await saved(table, "> bellen")
        assert texts(table) == ["morgen wandelen, getuige @{p4}", "bellen"]
    async with second.open(AtReview(second.ref), (120, 36)) as table:
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen) and "what came of it?" in table.text)
        lines = [line.strip(" >") for line in table.text.splitlines()]
        at = lines.index("Still open")
        assert lines[at + 1 : at + 3] == [
            "step of Bilal, no day and no witness yet: bellen",
            f"step of Anouk, what came of it? {STEP}",
        ]
        assert at < lines.index("Notes")
        await _told_by_a_key(table, second)


async def _told_by_a_key(table: Table, room: Room) -> None:
    """Say what came of the step that is asked about, then otherwise, then nothing after all."""
    store = store_in(room.home.data)

    def outcomes() -> list[StepOutcome]:
        steps = steps_of(store.archive.held(room.group.id))
        assert all(not step.came for step in steps if step.first_words != STEP), "nothing came of those of today"
        return [came.outcome for step in steps for came in step.came]

    await table.press("up")
    for word, outcome in (("done", StepOutcome.DONE), ("changed", StepOutcome.CHANGED)):
        await table.press("p")
        await table.until(lambda word=word: f"Anouk · step: {word}" in table.text)  # type: ignore[misc]
        assert "what came of it?" not in table.text
        assert outcomes() == [outcome]
    await table.press("p", "d")
    await table.until(lambda: "what came of it?" in table.text)
    assert outcomes() == []
