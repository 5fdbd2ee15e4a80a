"""Not one private word is on a screen unless a key asked for it: a walk over every state and moment of the program.

Everything private says so by a word of its own. Each moment names the words that its own keys asked for; after every
key of the way there, and at the end, no other one may stand on the screen.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from support import states
from support.private_words import (
    AGENDA,
    ASKED,
    DRAFT,
    EARLIER,
    EVERYTHING,
    FORMER,
    GUIDANCE,
    HALF,
    HIDDEN,
    LAID_READY,
    MENDED,
    NOTES,
    REMARK,
    TOOK,
    TWO,
    TYPED_QUESTION,
    planted,
)
from support.room import Room, Table
from support.states import STATES

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.ui.context import AtHome, AtReview, AtSession
from inspiratie_tui.ui.shared.note_area import NoteArea

ALOUD = {words for kind, words in NOTES.items() if kind not in (NoteKind.NOTE, NoteKind.INSIGHT)}
LAST_NOTE = NOTES[list(NoteKind)[-1]]
WAITS = {EARLIER[NoteKind.QUESTION], EARLIER[NoteKind.AGREEMENT]}
"""What waits since an earlier session, said aloud there."""
OF_BEFORE = {*WAITS, EARLIER[NoteKind.OUR_WORD]}
"""What is read back of it with the words of ours, said aloud too."""


@dataclass(frozen=True)
class Moment:
    """A way to a moment, from the live screen of a session that lies ready with all that is private in it."""

    play: Callable[[Table], Awaitable[None]]
    """From the moment the program opens."""
    asked: frozenset[str] = frozenset()
    """The words that a key of `play` asked for."""


def by(*keys: str, asked: set[str] | None = None, shows: str = "") -> Moment:
    """Press keys; the screen of class `shows` is on top afterwards."""
    return Moment(states.pressed(*keys, shows=shows), frozenset(asked or ()))


async def reopened(table: Table) -> None:
    await table.press("space", *LAST, "enter")
    await table.until(lambda: "EndPage" in str(type(table.screen)))
    await table.press("o")
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")


async def corrected(table: Table) -> None:
    await table.press("space", "right")
    await table.wait(3 * MINUTE)
    await table.press("right", "t", "left", "down", "down")


async def taken_back_unchanged(table: Table) -> None:
    """The draft is thrown away; the last note is taken back, and the field closed."""
    await table.press("n")
    await table.until(lambda: bool(table.screen.query(NoteArea)))
    table.screen.query_one(NoteArea).text = ""
    await table.press("up", "escape")


async def after_r_at_the_end(table: Table) -> None:
    await table.press("space", *LAST, "enter", "r", "r")
    await table.until(lambda: type(table.screen).__name__ == "ReviewScreen")
    await table.press("q")


LAST = (*["down"] * 4, "enter", "right")
"""To the end of the last part, where it asks."""
CURTAIN = "f9"
READ_ALOUD = {*ALOUD, *OF_BEFORE, FORMER}
ALL_NOTES = {HIDDEN, *NOTES.values(), *OF_BEFORE, FORMER, DRAFT, MENDED, TWO, TOOK}
AGENDA_WORDS = {GUIDANCE, HIDDEN, LAID_READY, REMARK, *WAITS, FORMER}
AGENDA_WORDS |= {NOTES[NoteKind.QUESTION], NOTES[NoteKind.AGREEMENT]}
IN_STATES = {
    "agenda": AGENDA_WORDS,
    "agenda without a file": AGENDA_WORDS,
    "aloud": READ_ALOUD,
    "for the two": {TWO, HALF, FORMER},
    "review": ALL_NOTES,
    "mending": ALL_NOTES,
}
"""What the keys ask for on the way to a state of `support.states`; in all others nothing."""
MOMENTS: dict[str, Moment] = {
    **{
        f"state: {name}": Moment(state.play, frozenset(IN_STATES.get(name, ())))
        for name, state in STATES.items()
        if not state.at_home and state.speed is None
    },
    "correcting": Moment(corrected),
    "ended, and closed": by("space", *LAST, "enter", "q", shows="LiveScreen"),
    "ended, and help": by("space", *LAST, "enter", "question_mark", shows="Page"),
    "reopened": Moment(reopened),
    "agenda, and closed": by("space", "a", "escape", asked=AGENDA_WORDS),
    "read aloud": by("space", "r", asked=READ_ALOUD, shows="AloudScreen"),
    "back from all notes": Moment(after_r_at_the_end, frozenset(ALL_NOTES)),
    "last time": by("space", "1", "v", asked={ASKED, TOOK}),
    "last time, large": by("space", "1", "v", "v", asked={ASKED, TOOK}, shows="QuestionLarge"),
    "last time, of the page": by("space", "2", "v", asked={TYPED_QUESTION}),
    "last time, and the next turn": by("space", "1", "v", "right", asked={ASKED, TOOK}),
    "last time, left to the group": by("v", asked=OF_BEFORE | {FORMER}, shows="LastTimePage"),
    "draft": by("n", asked={DRAFT}),
    "draft, while the pen is down": by("space", "x", "n"),
    "draft, and closed": by("n", "escape", asked={DRAFT}),
    "taken back, and closed": Moment(taken_back_unchanged, frozenset({DRAFT, FORMER, LAST_NOTE})),
}
"""Every moment of a session that is led, with what its keys ask for on the way."""
TYPED = ("note", "note whose", "end", "for the two", "aloud", "review", "mending")
"""States on the way to which a note of their own is typed: a draft would be in its field."""
CLOSED = (
    "last time, and the next turn",
    "agenda, and closed",
    "back from all notes",
    "draft, and closed",
    "taken back, and closed",
)
"""Moments after which what was asked for is gone again."""


def assert_only(table: Table, asked: frozenset[str] | set[str] = frozenset()) -> None:
    """No private word stands on the screen but those that were `asked` for."""
    shown = {word for word in EVERYTHING if word in table.text}
    assert shown <= asked, table.text


@asynccontextmanager
async def watched(table: Table, asked: frozenset[str], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Look at the screen after every key that is pressed meanwhile."""
    press = Table.at_once

    async def look(here: Table, *keys: str) -> None:
        for key in keys:
            await press(here, key)
            if here.app.is_running:
                assert_only(here, asked)

    with monkeypatch.context() as patched:
        patched.setattr(Table, "at_once", look)
        yield


@pytest.mark.parametrize("moment", MOMENTS)
async def test_no_private_word_at_any_moment(room: Room, moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = MOMENTS[moment]
    now = frozenset() if moment in CLOSED else wanted.asked
    texts.use("en")
    room = planted(room, draft=moment.removeprefix("state: ") not in TYPED)
    async with room.open(AtSession(room.ref)) as table:
        assert_only(table)
        async with watched(table, wanted.asked, monkeypatch):
            await wanted.play(table)
            await table.quiet()
        assert_only(table, now)
        await table.resize(120, 36)
        assert_only(table, now)
        if moment == "state: curtain":
            return
        await table.press(CURTAIN)
        assert type(table.screen).__name__ == "Curtain"
        assert_only(table)
        await table.press(CURTAIN)
        assert_only(table)


async def test_nor_at_home_nor_on_the_way_back(room: Room) -> None:
    """What lies ready lies in the room, so home may show it."""
    room = planted(room)
    agendas = room.home.agendas / "en"
    for file in agendas.glob("*.md"):
        file.write_text(AGENDA, "utf-8")
    async with room.open(AtHome()) as table:
        await table.until(lambda: bool(table.screen.entries))
        assert_only(table)
        await table.press("down")
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        assert "Arriving" in table.text
        for key in ("up", "pagedown", "question_mark", "escape", "colon", "escape", "g"):
            await table.press(key)
            assert_only(table, {LAID_READY})
        await table.press("enter")
        await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
        assert_only(table)
        await table.press("space", "q", "enter")
        await table.until(lambda: type(table.screen).__name__ == "HomeScreen")
        assert_only(table)
        await table.press("r")
        await table.until(lambda: type(table.screen).__name__ == "Ask")
        assert_only(table)


async def test_nor_after_a_kill(room: Room) -> None:
    """Nothing was closed: the draft stands in the sign of life, and a gap is asked."""
    room = planted(room)
    async with room.open(AtSession(room.ref)) as table:
        await table.press("space", "right")
        await table.live.sign()
    room.clock.reboot(12 * MINUTE)
    async with room.open(AtSession(room.ref)) as table:
        await table.wait(SECOND)
        assert "what was that?" in table.text
        assert_only(table)
        for key in ("n", "w", "right", "n"):
            assert_only(table)
            await table.press(key)
        assert_only(table, {DRAFT})


async def test_nor_in_a_second_window(room: Room) -> None:
    room = planted(room)
    async with room.open(AtSession(room.ref)) as leads:
        await leads.press("space", "right")
        async with room.open(AtSession(room.ref)) as looks:
            assert_only(looks)
            await looks.press("r")
            assert_only(looks)
            await looks.press("escape")
            await leads.press("a", CURTAIN)
            await leads.live.heartbeat.chores.finish("curtain")
            await looks.live.sign()
            await looks.quiet()
            assert type(looks.screen).__name__ == "Curtain"
            assert_only(looks)
        async with room.open(AtReview(room.ref)) as looks:
            assert_only(looks)


FOLLOWED = (
    "space",
    "right",
    "n",
    "escape",
    "h",
    "2",
    "space",
    "space",
    "down",
    "enter",
    "a",
    "escape",
    *LAST,
    "enter",
    "w",
)
"""What is done in the window that leads, with what its keys ask for closed again or not."""


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_nor_in_one_that_follows_a_whole_session(room: Room, size: tuple[int, int]) -> None:
    """Whatever is asked for in the window that leads, the other one shows none of it."""
    room = planted(room)
    async with room.open(AtSession(room.ref)) as leads, room.open(AtSession(room.ref), size) as looks:
        for key in FOLLOWED:
            await leads.press(key)
            await leads.live.sign()
            await looks.live.sign()
            await looks.quiet()
            assert_only(looks)
        assert leads.live.session.ended
        assert looks.live.session.ended
