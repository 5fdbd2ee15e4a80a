"""Scenes of a session that follows on another one: what was said a month ago, and how much of it a key shows."""

from collections.abc import Awaitable, Callable

from support.last_time import met, said
from support.room import Room, Table

from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.core.notes.note import NoteKind

_SAID = {
    "nl": (
        "Hoe zeg ik nee zonder weg te gaan?",
        "dinsdag bij het overleg als laatste spreken",
        "wie vangt jou op als jij opvangt?",
        "telefoons blijven in de tas",
        "geleende haast: tempo dat van iemand anders is",
    ),
    "en": (
        "How do I say no without going away?",
        "on Tuesday speak last in the meeting",
        "who catches you when you catch others?",
        "phones stay in the bag",
        "borrowed haste: the pace of somebody else",
    ),
}


def a_month_ago(room: Room, language: str) -> Room:
    """Let the group meet a month ago: a question and a step of Anouk, a parked question, an agreement, our word."""
    question, step, parked, agreed, word = _SAID[language]
    notes = (
        said(1, "p1", NoteKind.LEARNING_QUESTION, question),
        said(2, "p1", NoteKind.STEP, step),
        said(3, "p2", NoteKind.QUESTION, parked, parked=True),
        said(4, None, NoteKind.AGREEMENT, agreed),
        said(5, "p2", NoteKind.OUR_WORD, word),
    )
    return met(room, *notes)


async def last_time(table: Table, _language: str) -> None:
    """Anouk has the floor and looks at her hands."""
    await table.until(lambda: "[v]" in table.text)
    await table.press("space", "1")
    await table.wait(20 * SECOND)
    await table.press("v")


async def last_time_large(table: Table, language: str) -> None:
    """Is it still her question?"""
    await last_time(table, language)
    await table.press("v")


async def last_time_left(table: Table, _language: str) -> None:
    """Before it begins the two look at what is the group's."""
    await table.until(lambda: "[v]" in table.text)
    await table.press("v")


YEAR_SCENES: dict[str, Callable[[Table, str], Awaitable[None]]] = {
    "last-time": last_time,
    "last-time-large": last_time_large,
    "last-time-left": last_time_left,
}
"""All of session 2, a month after session 1."""
