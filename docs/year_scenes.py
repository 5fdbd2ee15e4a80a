"""Scenes of what goes on from one session to the next: how it is noted, and how it comes back a month later."""

from collections.abc import Awaitable, Callable

from support import afternoons
from support.last_time import met, said
from support.on_disk import open_session, store_in
from support.room import Room, Table
from typed_words import SAID

from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND, SessionMs
from inspiratie_tui.core.notes.note import AfterQuestion, Chosen, Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId

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


async def typed(table: Table, *lines: str) -> None:
    """Notes are typed, one after the other."""
    await table.press("n")
    for line in lines:
        await table.type(line)
        await table.press("enter")
    await table.press("escape")


async def to_the_end(table: Table) -> None:
    """Forward is pressed until the page at the end is there."""
    while type(table.screen).__name__ != "EndPage":
        await table.press("right")
        await table.wait(SECOND)


async def learning_question(table: Table, language: str) -> None:
    """After the meal Giulia reads her question out, and it is typed as she says it."""
    await table.press("space", *["down"] * 6, "enter")
    await table.wait(8 * MINUTE)
    await table.press("right", "7")
    await table.wait(MINUTE)
    await table.press("n")
    await table.type(SAID[language]["learning question"])


async def living_step(table: Table, language: str) -> None:
    """Anouk says what she will do, and who hears of it."""
    said = SAID[language]
    await first_step(table)
    await table.type(f"> {said['step']}, {said['witness']}")


async def first_step(table: Table) -> None:
    """A note is begun when Anouk says her step."""
    await table.press("space", *["down"] * 6, "enter")
    await table.wait(6 * MINUTE)
    await table.press("right", "1")
    await table.wait(2 * MINUTE)
    await table.press("n")


async def agreed(table: Table, language: str) -> None:
    """What was agreed and given to take home stands where the whole agenda opens."""
    said = SAID[language]
    await table.press("space", "2")
    await typed(table, f"& {said['agreement']}", f"& {said['homework']}")
    await table.press("a")
    await table.until(lambda: type(table.screen).__name__ == "Page")


async def open_lines(table: Table, language: str) -> None:
    """Reading back begins with what is open: a step that has no witness yet."""
    await first_step(table)
    await table.type(f"> {SAID[language]['step']}")
    await table.press("enter", "escape", *["down"] * 2, "enter")
    await to_the_end(table)
    await table.press("r")
    await table.until(lambda: type(table.screen).__name__ == "AloudScreen")
    await table.press("r")
    await table.until(lambda: type(table.screen).__name__ == "ReviewScreen")


async def after(table: Table, language: str) -> None:
    """When all have gone the two ask each other three things."""
    await table.press("space", *["down"] * 8, "enter")
    await to_the_end(table)
    await table.press("w")
    await table.until(lambda: type(table.screen).__name__ == "AfterScreen")
    await table.wait(SECOND)
    await table.type(SAID[language]["differently"])
    await table.press("enter")
    await table.type(SAID[language]["call"])


def held_before(room: Room, agenda: str, language: str) -> None:
    """The first session was held: a question and a step were said, and the two wrote for themselves."""
    said = SAID[language]
    store_in(room.home.data).groups.write(room.group)
    path = afternoons.hold(room.home.data, room.group, room.session_name, agenda, 30, 40, 50, 20, 60, 55, 55, 25, 12)
    anouk, giulia = PersonId("p1"), PersonId("p7")
    notes = (
        Note(
            "n1", SessionMs(5 * HOUR), Seen(), NoteKind.LEARNING_QUESTION, said["learning question"], by=Chosen(giulia)
        ),
        Note("n2", SessionMs(5 * HOUR), Seen(), NoteKind.STEP, f"{said['step']}, {said['witness']}", by=Chosen(anouk)),
        Note("n3", SessionMs(6 * HOUR), Seen(), NoteKind.NOTE, said["differently"], answers=AfterQuestion.NEXT_TIME),
        Note("n4", SessionMs(6 * HOUR), Seen(), NoteKind.NOTE, said["call"], answers=AfterQuestion.CALL),
    )
    with open_session(path) as session:
        for note in notes:
            session.put_note(note)


async def year(table: Table, _language: str) -> None:
    """A month later home shows what was held and what is to come."""
    await table.until(lambda: table.screen.looks_back)


async def for_two(table: Table, language: str) -> None:
    """By a key the two read what is for them."""
    await year(table, language)
    await table.press("w")
    await table.until(lambda: type(table.screen).__name__ == "TwoPage")


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
    "learning-question": learning_question,
    "living-step": living_step,
    "agreed": agreed,
    "open-lines": open_lines,
    "after": after,
    "year": year,
    "for-two": for_two,
    "last-time": last_time,
    "last-time-large": last_time_large,
    "last-time-left": last_time_left,
}
LAST_TIME = ("last-time", "last-time-large", "last-time-left")
"""Those of session 2, a month after session 1."""
YEAR_AT_HOME = ("year", "for-two")
"""Those at home, a month after session 1."""
