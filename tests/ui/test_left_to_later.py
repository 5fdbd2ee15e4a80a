"""Agreements stay, session after session, until somebody says that they are done or let go; words of ours stay."""

from msgspec.structs import replace
from support.on_disk import store_in
from support.room import Room, Table
from support.wants_nothing import answered

from inspiratie_tui.core.notes.note import NoteKind, Outcome
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.store.port import SessionRef
from inspiratie_tui.ui.live.note_panel import NotePanel
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.shared.page import Page

TALK = "# Session\n\n## Dialogue (30 min)\n## Closing circle (10 min)\n"
DAYS = ("2026-11-23-0001", "2026-12-21-0002", "2027-01-18-0003")


async def note(table: Table, *texts: str) -> None:
    for text in texts:
        await table.press("n")
        await table.type(text)
        await table.press("enter", "escape")


async def shown(table: Table, key: str, screen: type[Page | AloudScreen], *texts: str) -> str:
    """Press `key` and return what stands there, once it has all of `texts`; closed again if it is a page."""
    await table.press(key)
    await table.until(lambda: isinstance(table.screen, screen) and all(text in table.text for text in texts))
    await table.quiet()
    return table.text


async def test_agreements_and_words_of_ours_go_on_from_session_to_session(room: Room) -> None:
    first, second, third = (replace(room, session_name=day) for day in DAYS)
    async with first.open(first.lay(TALK)) as table:
        await table.press("space", "2")
        await note(table, "& rings @Chen on Tuesday", "& homework: bring a thing", "# borrowed haste: another's pace")
        assert table.screen.query_one(NotePanel).field is None
        page = await shown(table, "a", Page, "What we agreed")
        assert page.index("& homework: bring a thing") < page.index("& Bilal · rings @Chen") < page.index("1. Dialogue")
        await table.press("escape")
        aloud = await shown(table, "r", AloudScreen, "our word: borrowed haste: another's pace")
        assert "Agreements of earlier sessions" not in aloud
        assert "Our words" not in aloud
    async with second.open(second.lay(TALK, number=2)) as table:
        await table.press("space", "1")
        await note(table, "= there is my #borrowed haste", "thinks of #borrowed haste", "& a walk")
        page = await shown(table, "a", Page, "What we agreed", "& a walk")
        await table.press("escape")
        aloud = await shown(
            table, "r", AloudScreen, "Agreements of earlier sessions", "agreed: homework: bring a thing"
        )
        assert "borrowed haste: another's pace · " in aloud
        await table.press("p")
        await table.until(lambda: "done: " in table.text)
        await table.press("down", "p", "p")
        await table.until(lambda: "let go: homework" in table.text)
        await table.press("down", "down", "p")
        await table.until(lambda: "agreement, done: a walk" in table.text)
    store = store_in(room.home.data)
    kept = {note.text: note.outcome for note in store.look(SessionRef(room.group.id, DAYS[0])).notes}
    assert list(kept.values()) == [Outcome.DONE, Outcome.LET_GO, None]
    (today,) = (
        note for note in store.look(SessionRef(room.group.id, DAYS[1])).notes if note.kind is NoteKind.AGREEMENT
    )
    assert today.outcome is Outcome.DONE
    async with third.open(third.lay(TALK, number=3)) as table:
        await table.press("space")
        await table.quiet()
        await table.press("a")
        await table.until(lambda: isinstance(table.screen, Page))
        assert "What we agreed" not in table.text


async def test_what_touches_who_wants_nothing_written_is_not_read_back_in_the_room(room: Room) -> None:
    first, second = (replace(room, session_name=day) for day in DAYS[:2])
    async with first.open(first.lay(TALK)) as table:
        await table.press("space", "2")
        await note(table, "& rings @Chen", "& homework: bring a thing", "# haste: what @Chen has", "# rest: slow")
    answered(room, p3=MayWrite.NOTHING)
    async with second.open(second.lay(TALK, number=2)) as table:
        await table.press("space", "1")
        await note(table, "= asks @Chen", "= walks")
        aloud = await shown(table, "r", AloudScreen, "Agreements of earlier sessions", "walks")
        assert "homework: bring a thing" in aloud
        assert "rest: slow" in aloud
        assert "@Chen" not in aloud
        assert "and 1 for the two of you" in aloud
