"""Whose a note is, in Dutch: in the field, by a digit, put right, read back, of an older program."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from inspiratie_tui.core.actions.lead import end
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.notes.owner import NoteOwner, When
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.living_steps import Step, WhatCame, Witness
from inspiratie_tui.core.year.open_lines import Open, OpenLine
from inspiratie_tui.reports.session_text import session_text
from inspiratie_tui.texts.living_steps import open_sentence, typed_outcome
from inspiratie_tui.texts.note_owners import changed_hands_sentence, note_prefix
from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.page import Page
from support.dutch.on_screens import WIDE, Album
from support.on_disk import older_notes
from support.room import Room, Table

FEEDBACK = "# Bijeenkomst\n\n## Dialoog (30 min)\n## Feedback (40 min, 4 min p.p.)\n## Terugkoppeling (9 min, gevers)\n"


async def everything(folder: Path) -> dict[str, str]:
    """All of it."""
    album, room = Album(), Room(folder)
    async with room.open(room.lay(FEEDBACK), WIDE) as table:
        await _typed(album, table)
        await _put_right(album, table)
        live = table.live
        album.pages["the report"] = session_text(live.session, live.notes, live.names, live.now, live.local)
        doubtful = [replace(note, doubtful=True) for note in live.notes]
        album.pages["doubtful"] = session_text(live.session, doubtful, live.names, live.now, live.local)
        asked = [replace(note, kind=NoteKind.LEARNING_QUESTION) for note in live.notes]
        album.pages["questions"] = session_text(live.session, asked, live.names, live.now, live.local)
        draft = NoteDraft("hoe", NoteKind.LEARNING_QUESTION, live.now)
        owner = NoteOwner(When.DURING, None, live.session.circle.seats[0], None, directed=False)
        album.pages["a question that is typed"] = note_prefix(draft, owner, live.names)
        album.pages["steps"] = _steps(replace(draft, kind=NoteKind.STEP), owner, live.names)
    album.pages["changed hands"] = changed_hands_sentence(1)
    older_notes(room.session)
    for _time in ("the first time", "the second time"):
        async with room.open(AtReview(room.ref), WIDE) as table:
            album.keep(table, "may it be read")
            await table.press("enter")
            await table.until(lambda: isinstance(table.screen, ReviewScreen))
            album.keep(table, "read back")
            await album.dialog(table, "question_mark", Page)
            await album.press(table, "down", "w", "9", "w", "w", "2", "w", "0", "w", "backspace")
    there = Room(folder / "pen")
    async with there.open(there.lay(FEEDBACK), WIDE) as table:
        await _pen_down(album, table)
    return {f"noted {what}": text for what, text in album.pages.items()}


def _steps(draft: NoteDraft, owner: NoteOwner, names: Mapping[PersonId, str]) -> str:
    """What stands before a step, whatever came of it, in each month; and what of steps is open."""
    step = Step("s", 1, date(2027, 1, 12), "n", owner.by, "bellen", witness=Witness(None, "Marieke"))
    came = [WhatCame(outcome, "", "s", 2, date(2027, 2, 12), "m") for outcome in StepOutcome]
    steps = [replace(step, day=date(2027, month, 12)) for month in range(1, 13)]
    steps += [replace(step, came=(what,)) for what in came]
    prefixes = [note_prefix(draft, owner, names, step=step) for step in steps]
    living = OpenLine(Open.LIVING, "s", "n", "bellen", owner.by)
    lines = [living, replace(living, why=Open.DOUBTFUL), replace(living, why=Open.UNFINISHED, person=None)]
    for day, witness in ((True, True), (True, False), (False, True)):
        lines.append(replace(living, why=Open.UNFINISHED, lacks_day=day, lacks_witness=witness))
    typed = map(typed_outcome, StepOutcome)
    return "\n".join([*prefixes, *typed, *(open_sentence(line, names) for line in lines)])


async def _typed(album: Album, table: Table) -> None:
    """Before it began, in a dialogue, in a round of feedback."""
    for keys, text in (((), "stoelen"), (("space", "4"), "@Esra is moe"), (("down", "enter", "5"), "< duidelijk")):
        await table.press(*keys, "n")
        await table.type(text)
        await album.press(table, "ctrl+w", "ctrl+w", "ctrl+w", "ctrl+g", "enter")
        await table.press("escape")
        await table.wait(2 * MINUTE)


async def _pen_down(album: Album, table: Table) -> None:
    """In a dialogue, with nothing and with a line to take away; then in a round."""
    await table.press("space")
    await album.press(table, "x", "d", "x")
    await table.press("n")
    await table.type("dit niet")
    await table.press("enter", "escape")
    await album.press(table, "x", "d", "n")
    await table.press("escape")
    await table.type("dit is een zin")
    album.keep(table, "a sentence while the pen is down")
    await table.press("escape", "down", "enter", "5")
    await album.press(table, "x")


async def _put_right(album: Album, table: Table) -> None:
    """One note goes to somebody else, two do, each to another one."""
    await table.type("dit is een zin")
    album.keep(table, "a sentence where letters are keys")
    await table.press("escape")
    await album.opened(table, "t", CorrectionsDialog)
    await album.press(table, "w", "2")
    await table.press("enter")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()
    album.keep(table, "put right")
    for text in ("een", "twee"):
        await table.press("n")
        await table.type(text)
        await table.press("enter", "escape")
    await album.press(table, "u", "y", "u", "u", "y")
    await table.press("n")
    await table.type("nog")
    await table.press("enter", "escape", "right")
    await table.press("n")
    await table.type("drie")
    await table.press("enter", "escape")
    await album.press(table, "u", "u")
    await table.live.perform(end)
    await table.press("n")
    await table.type("klaar")
    await table.press("enter", "escape")
