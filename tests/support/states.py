"""Everything the program can show: for what must hold on every screen."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from msgspec.structs import replace

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AtHome
from support.afternoons import hold
from support.on_disk import FILES
from support.room import Room, Table

AGENDAS = {
    "en": """\
# Session 5: trying a step
Begin: 14:00
End: 16:30

## Arriving (16 min, 2 min each)
- What do you come in with, and what did you leave behind to be here?
## Writing: my next step (10 min, silent)
Guidance nobody may see.
- What would you try tomorrow?
## Dialogue (40 min)
> Who dares nothing gains nothing.
## Break (15 min, at 15:30)
## Societal perspective (20 min, at least 15 min)
- Whom does it touch?
""",
    "nl": """\
# Bijeenkomst 5: een stap proberen
Begin: 14.00 uur
Einde: 16.30 uur

## Aankomen (16 min, 2 min p.p.)
- Waarmee kom je binnen, en wat liet je achter om hier te zijn?
## Schrijven: mijn volgende stap (10 min, stil)
Dit is niet voor ieders ogen.
- Wat probeer je morgen?
## Dialoog (40 min)
> Wie niet waagt, die niet wint.
## Pauze (15 min, om 15.30 uur)
## Maatschappelijk perspectief (20 min, minimaal 15 min)
- Wie raakt het?
""",
}

HELD = """\
# Earlier
## Opening (20 min)
## Reflection (40 min)
## Dialogue (60 min)
## Feedback (40 min)
"""


@dataclass(frozen=True)
class State:
    """A place and what was pressed there."""

    play: Callable[[Table], Awaitable[None]]
    """From the moment the program opens until the state stands."""
    at_home: bool = False
    """Whether it begins at home; else on the live screen, ready."""
    before: Callable[[Room], None] = lambda _room: None
    """What happened in the room before the program opens."""
    speed: int | None = None
    """How fast the clock goes in a rehearsal, None when it is none."""


def pressed(*keys: str, shows: str = "") -> Callable[[Table], Awaitable[None]]:
    """Press keys; the screen of class `shows` is on top afterwards."""

    async def play(table: Table) -> None:
        await table.press(*keys)
        await table.until(lambda: not shows or type(table.screen).__name__ == shows)

    return play


def waited(ms: int, *keys: str) -> Callable[[Table], Awaitable[None]]:
    """Begin, give the first one the floor, let time go by, press keys."""

    async def play(table: Table) -> None:
        await table.press("space", "right")
        await table.wait(ms)
        await table.press(*keys)

    return play


async def noted(table: Table) -> None:
    """A long note is being typed."""
    await table.press("space", "right", "n")
    await table.type("! a thought about work and what it asks of those who do it, day after day @An")


async def whose_asked(table: Table) -> None:
    """A digit is to say whom a note is about."""
    await noted(table)
    await table.press("ctrl+w", "ctrl+w")


def away(ms: int, *keys: str) -> Callable[[Table], Awaitable[None]]:
    """Somebody speaks, the lid is closed and opened again."""

    async def play(table: Table) -> None:
        await table.press("space", "right")
        await table.wait(30 * SECOND)
        await table.close_the_lid(ms)
        await table.press(*keys)

    return play


async def away_unsure(table: Table) -> None:
    """The machine was started anew, with a clock that is wrong."""
    await table.press("space", "right")
    table.clock.reboot(3 * MINUTE)
    table.clock.set_wall(0)
    await table.wait(SECOND)


async def searched(table: Table) -> None:
    """A word has been typed in the palette."""
    await pressed("space", "colon", shows="Palette")(table)
    await table.until(lambda: table.screen.query("CommandList.--visible"))
    await table.type("o")


async def ended(table: Table) -> None:
    """It is over, and three notes were made."""
    await table.press("space", "n")
    for text in (
        "? who catches whom",
        "removed again",
        "the last one, which is long enough for more than one line " * 2,
    ):
        await table.type(text)
        await table.press("enter")
    await table.press("escape", *["down"] * 4, "enter", "right")
    await table.until(lambda: type(table.screen).__name__ == "EndDialog")
    await table.press("enter")
    await table.until(lambda: type(table.screen).__name__ == "EndPage")


async def read_aloud(table: Table) -> None:
    """What was said is read back in the circle."""
    await ended(table)
    await table.press("r")
    await table.until(lambda: type(table.screen).__name__ == "AloudScreen")


async def asked_the_two(table: Table) -> None:
    """The two answer the second question."""
    await ended(table)
    await table.press("w")
    await table.until(lambda: type(table.screen).__name__ == "AfterScreen")
    await table.type("begin with the pairs")
    await table.press("enter")
    await table.type("Daan, who said nothing")


async def reviewed(table: Table) -> None:
    """Read back; one note was removed."""
    await read_aloud(table)
    await table.press("r")
    await table.until(lambda: type(table.screen).__name__ == "ReviewScreen")
    await table.press("down", "d", "down")


async def mended(table: Table) -> None:
    """A note is being mended."""
    await reviewed(table)
    await table.press("up", "up", "e")
    # What is typed is kept every two seconds, and the list says so when it is laid out next: now.
    await table.screen.put_words_away()
    wide = table.app.size.width
    for width in (wide + 1, wide):
        await table.pilot.resize_terminal(width, table.app.size.height)
        await table.quiet()


async def at_home(table: Table) -> None:
    """The agenda of the first session has been read, and the year."""
    await table.until(lambda: table.screen.chosen_agenda.reading is not None and table.screen._year is not None)


def held(room: Room) -> None:
    """Three sessions in which most took longer than planned."""
    for name in ("2026-09-21-aaaa", "2026-10-19-bbbb", "2026-11-16-cccc"):
        hold(room.home.data, room.group, name, HELD, 25, 50, 75, 50)


async def home_usual(table: Table) -> None:
    """What is usual is known."""
    await at_home(table)
    await table.until(lambda: bool(table.screen.chosen_agenda.typical))


async def home_help(table: Table) -> None:
    await at_home(table)
    await pressed("question_mark", shows="Page")(table)


async def home_after(table: Table) -> None:
    """A session was ended, another one is unfinished."""
    await at_home(table)
    await table.press("enter")
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await table.press("space", *["down"] * 20, "enter")
    while type(table.screen).__name__ != "EndDialog":
        await table.press("right")
    await table.press("enter")
    await table.until(lambda: type(table.screen).__name__ == "EndPage")
    await table.press("q")
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await table.press("q")
    await table.until(lambda: type(table.screen).__name__ == "HomeScreen")
    await table.press("down", "enter")  # there is no agenda for the second one
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await table.press("q")
    await table.until(lambda: type(table.screen).__name__ == "HomeScreen")


STATES: dict[str, State] = {
    "home": State(at_home, at_home=True),
    "home usual": State(home_usual, at_home=True, before=held),
    "home help": State(home_help, at_home=True),
    "home after": State(home_after, at_home=True),
    "ready": State(pressed()),
    "round": State(waited(10 * SECOND)),
    "nearly": State(waited(100 * SECOND)),
    "over": State(waited(3 * MINUTE)),
    "dialogue": State(waited(0, "down", "down", "enter", "3", "h", "5", "h", "2", "8")),
    "hold": State(waited(MINUTE, "space")),
    "break": State(waited(0, "down", "down", "down", "enter")),
    "away": State(away(12 * MINUTE)),
    "away answered": State(away(12 * MINUTE, "k")),
    "away unsure": State(away_unsure),
    "looking": State(waited(0, "down", "down")),
    "asked whose": State(waited(0, "h")),
    "note": State(noted),
    "note whose": State(whose_asked),
    "curtain": State(waited(0, "full_stop")),
    "circle": State(pressed("space", "g", "2", shows="CircleDialog")),
    "groups": State(pressed("space", "g", "p", "2", shows="GroupsDialog")),
    "people": State(pressed("space", "0", shows="PersonDialog")),
    "leave": State(pressed("space", "q", shows="Ask")),
    "end asked": State(pressed("space", *["down"] * 4, "enter", "right", shows="EndDialog")),
    "time": State(waited(3 * MINUTE, "space", "space", "right", "t", "left")),
    "nudge": State(waited(5 * MINUTE)),
    "dividing": State(waited(70 * MINUTE, "down", "enter", "l")),
    "agenda": State(pressed("space", *["down"] * 2, "enter", "a", shows="Page")),
    "agenda without a file": State(pressed("space", "a", "e", shows="Page")),
    "help": State(pressed("question_mark", shows="Page")),
    "palette": State(pressed("colon", shows="Palette")),
    "palette search": State(searched),
    "end": State(ended),
    "for the two": State(asked_the_two),
    "aloud": State(read_aloud),
    "review": State(reviewed),
    "mending": State(mended),
    "rehearsal": State(waited(10 * SECOND), speed=60),
    "rehearsal home": State(at_home, at_home=True, speed=3_600),
    "rehearsal leave": State(pressed("space", "q", shows="Ask"), speed=60),
}


@asynccontextmanager
async def opened(room: Room, state: str, size: tuple[int, int] = (80, 24), lang: str = "en") -> AsyncIterator[Table]:
    """Open the program in `room`, in `state`."""
    texts.use(lang)
    make_missing(room.home, FILES)
    wanted = STATES[state]
    wanted.before(room)
    room = room if wanted.speed is None else replace(room, speed=wanted.speed)
    async with room.open(AtHome() if wanted.at_home else room.lay(AGENDAS[lang]), size) as table:
        await wanted.play(table)
        await table.quiet()
        yield table
