"""What happens in each picture of docs/screens: keys that are pressed, time that goes by, words that somebody types."""

from collections.abc import Awaitable, Callable

from support.room import Table
from typed_words import SAID
from year_scenes import LAST_TIME, YEAR_AT_HOME, YEAR_SCENES

from inspiratie_tui.core.moments import MINUTE, SECOND


async def own_copy(table: Table, _language: str) -> None:
    """The evening before: this group gets an agenda of its own."""
    await table.press("n")
    await table.until(lambda: type(table.screen).__name__ == "NewAgendaDialog")
    await table.quiet()
    await table.press("down", "down", "down", "down", *["tab"] * 4)


async def ready(_table: Table, _language: str) -> None:
    """People are coming in."""


async def first_round(table: Table, _language: str) -> None:
    """The first round is half-way; Bilal has passed."""
    await table.press("space")
    await table.wait(8 * MINUTE - 20 * SECOND)
    await table.press("right", "right")
    await table.wait(100 * SECOND)
    await table.press("right", "p")
    for _ in range(2):
        await table.wait(110 * SECOND)
        await table.press("right")
    await table.wait(47 * SECOND)


async def note(table: Table, language: str) -> None:
    """Somebody says something worth keeping."""
    await first_round(table, language)
    await table.press("n")
    await table.type("= " + SAID[language]["quote"])


async def feedback(table: Table, language: str) -> None:
    """Somebody gives somebody feedback, and it is written down by whom and to whom."""
    await first_round(table, language)
    await table.press(*["down"] * 6, "enter")
    await table.wait(2 * MINUTE)
    await table.press("right", "right")
    await table.wait(70 * SECOND)
    await table.press("n")
    await table.type("< " + SAID[language]["feedback"])
    await table.press("ctrl+g")


async def dialogue(table: Table, language: str) -> None:
    """The dialogue is under way; two people want to say something."""
    await first_round(table, language)
    await table.wait(14 * MINUTE)
    for minutes in (38, 52, 19):
        await table.press("down", "enter")
        await table.wait(minutes * MINUTE)
    await table.press("down", "enter")
    await table.wait(5 * MINUTE)
    await table.press("right")
    await table.wait(9 * MINUTE)
    await table.press("8", "h", "5", "h", "2")
    await table.wait(90 * SECOND)
    await table.press("right", "h", "3")
    await table.wait(80 * SECOND)


async def hold(table: Table, language: str) -> None:
    """Something needs silence."""
    await dialogue(table, language)
    await table.press("space")
    await table.wait(4 * MINUTE)


async def past_zero(table: Table, language: str) -> None:
    """The dialogue has taken more than its time, and nothing ends it."""
    await dialogue(table, language)
    await table.wait(36 * MINUTE)
    await table.press("right")
    await table.wait(20 * SECOND)


async def time(table: Table, language: str) -> None:
    """Two people have spoken since the key was pressed last."""
    await first_round(table, language)
    await table.wait(2 * MINUTE)
    await table.press("right")
    await table.wait(30 * SECOND)
    await table.press("t")
    await table.until(lambda: type(table.screen).__name__ == "CorrectionsDialog")
    await table.press("left", "left")


async def dividing(table: Table, language: str) -> None:
    """It runs late, and what is left is divided again."""
    await dialogue(table, language)
    await table.wait(65 * MINUTE)
    await table.press("l")
    await table.until(lambda: type(table.screen).__name__ == "ReplanDialog")


async def repeat(table: Table, language: str) -> None:
    """They walk in pairs, later than planned, and are called back before they change over."""
    await first_round(table, language)
    for minutes in (16, 47):
        await table.wait(minutes * MINUTE)
        await table.press("down", "enter")
    await table.wait(10 * MINUTE)
    await table.press("right")
    await table.wait(10 * MINUTE)


async def pairs(table: Table, language: str) -> None:
    """Hugo has gone home; of the seven who stay it is proposed who walks with whom."""
    await first_round(table, language)
    for minutes in (16, 47):
        await table.wait(minutes * MINUTE)
        await table.press("down", "enter")
    await table.wait(10 * MINUTE)
    await table.press("g")
    await table.until(lambda: type(table.screen).__name__ == "CircleDialog")
    await table.quiet()
    await table.press("8", "p")
    await table.until(lambda: type(table.screen).__name__ == "GroupsDialog")


async def together(table: Table, language: str) -> None:
    """They walk with whom was proposed."""
    await pairs(table, language)
    await table.quiet()
    await table.wait(SECOND)
    await table.press("enter")
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await table.press("right")
    await table.wait(3 * MINUTE)


async def pause(table: Table, language: str) -> None:
    """The break began late; the big digits tell when it goes on."""
    await repeat(table, language)
    await table.wait(33 * MINUTE)
    await table.press("down", "enter")
    await table.wait(5 * MINUTE)


async def pace(table: Table, _language: str) -> None:
    """Everybody takes twice the time there is in the first round."""
    await table.press("space")
    await table.wait(8 * MINUTE)
    await table.press("right", "right")
    for _ in range(4):
        await table.wait(4 * MINUTE)
        await table.press("right")
    await table.wait(30 * SECOND)


async def uncounted(table: Table, _language: str) -> None:
    """Nobody pressed a key while seven people spoke."""
    await table.press("space")
    await table.wait(8 * MINUTE)
    await table.press("right")
    await table.wait(14 * MINUTE)
    await table.press("8")


async def no_end(table: Table, _language: str) -> None:
    """Two parts have no length, so nobody can tell when it is over."""
    await table.press("space")
    await table.wait(8 * MINUTE)


async def gap(table: Table, language: str) -> None:
    """The lid was closed for twelve minutes."""
    await first_round(table, language)
    await table.close_the_lid(12 * MINUTE)


async def nudge(table: Table, language: str) -> None:
    """Somebody has begun, and nobody pressed."""
    await first_round(table, language)
    await table.wait(5 * MINUTE)


async def circle(table: Table, _language: str) -> None:
    """Hugo comes an hour later."""
    await table.press("g")
    await table.until(lambda: type(table.screen).__name__ == "CircleDialog")
    await table.quiet()
    await table.press("8")


async def pen(table: Table, language: str) -> None:
    """Somebody tells what is nobody's business, and a line about it stood there already."""
    await first_round(table, language)
    await table.press("n")
    await table.type("= " + SAID[language]["quote"])
    await table.press("enter", "escape", "x")


async def step(table: Table, _language: str) -> None:
    """Daan brought something in, and listens with his back to the circle."""
    await table.press("space")
    await table.wait(40 * MINUTE)
    await table.press("down", "enter")
    await table.wait(8 * MINUTE)
    await table.press("right", "4")
    await table.wait(5 * MINUTE)
    await table.press("right")
    await table.wait(8 * MINUTE)
    await table.press("right")
    await table.wait(4 * MINUTE)


async def receiver(table: Table, language: str) -> None:
    """The circle gives somebody feedback."""
    await first_round(table, language)
    await table.press(*["down"] * 6, "enter")
    await table.wait(8 * MINUTE)
    await table.press("right", "right")
    await table.wait(5 * MINUTE)
    await table.press("right")
    await table.wait(70 * SECOND)


async def balance(table: Table, language: str) -> None:
    """Afterwards the two look back at who had the floor how long."""
    await end(table, language)
    await table.press("r")
    await table.until(lambda: type(table.screen).__name__ == "AloudScreen")
    await table.press("r")
    await table.until(lambda: type(table.screen).__name__ == "ReviewScreen")
    await table.press("s")
    await table.until(lambda: type(table.screen).__name__ == "Page")


async def end(table: Table, language: str) -> None:
    """It is over: what was planned, and what it took."""
    said = SAID[language]
    await note(table, language)
    await table.press("enter")
    await table.type(said["note"])
    await table.press("enter", "escape")
    await table.wait(14 * MINUTE)
    for minutes in (42, 51, 20, 63):
        await table.press("down", "enter")
        await table.wait(minutes * MINUTE)
        if minutes == 63:
            await table.press("n")
            await table.type("! " + said["insight"])
            await table.press("enter")
            await table.type("? " + said["question"])
            await table.press("enter", "escape")
    for minutes in (55, 52, 25, 9):
        await table.press("down", "enter")
        await table.wait(minutes * MINUTE)
    for _ in range(10):
        await table.press("right")
    await table.press("right", "enter")
    await table.until(lambda: type(table.screen).__name__ == "EndPage")


Scene = Callable[[Table, str], Awaitable[None]]
SCENES: dict[str, Scene | None] = {
    "home": None,
    "own-copy": own_copy,
    "ready": ready,
    "round": first_round,
    "dialogue": dialogue,
    "hold": hold,
    "past-zero": past_zero,
    "note": note,
    "feedback": feedback,
    "time": time,
    "dividing": dividing,
    "repeat": repeat,
    "break": pause,
    "pace": pace,
    "uncounted": uncounted,
    "no-end": no_end,
    "gap": gap,
    "nudge": nudge,
    "circle": circle,
    "pairs": pairs,
    "together": together,
    "step": step,
    "receiver": receiver,
    "pen": pen,
    "end": end,
    "balance": balance,
    **YEAR_SCENES,
}
NUMBER = {"step": 5, "living-step": 4, "open-lines": 4} | dict.fromkeys(LAST_TIME, 2)
"""Which session of the year a scene is of; those that are not here are of the first one."""
AT_HOME = ("home", "own-copy", *YEAR_AT_HOME)
"""Scenes that play at home; all others on the live screen."""
