"""Every kind of text on every screen: one walk through the whole program each."""

import pytest
from msgspec.structs import replace
from support.on_disk import FILES, open_group, store_in
from support.room import Room, Table
from support.strange.entering import file_name, group_file, markdown
from support.strange.kinds import Kind
from support.strange.seen import assert_calm, assert_seen

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.home import make_missing
from inspiratie_tui.reports.session_text import session_text
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.person_dialog import PersonDialog
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.curtain import Curtain
from inspiratie_tui.ui.shared.note_area import NoteArea

GROUP = "groep-0000"
WIDE = (120, 36)
PAGE = 1000


@pytest.fixture
def home(room: Room, kind: Kind) -> Room:
    """A home in which the text is the name of people, group, and file, and stands everywhere in the agenda."""
    group_file(room.home.data / GROUP, kind)
    file = room.home.agendas / "en" / file_name(kind)
    file.parent.mkdir(parents=True)
    file.write_text(markdown(kind), "utf-8")
    return Room(room.folder, open_group(room.home.data / GROUP).group)


async def leads(table: Table) -> None:
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()


async def test_every_screen(home: Room, kind: Kind) -> None:
    name, line = kind.on_one_line, kind.on_one_line
    assert home.group.id == GROUP
    assert home.group.name == name
    assert [home.group.names[one] for one in ("p1", "f1")] == [name, name]

    async with home.open(AtHome(), WIDE) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await table.quiet()
        for expected in (f"T {line}", f"P {line}", f"S {line}"):
            assert_seen(table.text, expected)
        assert_seen(table.text.splitlines()[1], home.group.name)

        await table.press("enter")
        await leads(table)
        agenda = table.live.session.agenda
        part = agenda.parts[0]
        assert agenda.title == f"T {line}"
        assert agenda.preparation == (f"L {line}",)
        assert (part.title, part.questions, part.quotes) == (f"P {line}", (f"Q {line}?",), (f"C {line}",))
        assert part.guidance == (f"G {line}",)
        assert agenda.parts[1].activities[0].title == f"A {line}"
        await on_the_live_screen(table, kind)
        await over_the_live_screen(table, kind)
        await a_note(table, kind)
        await to_the_end(table, kind)
        assert_seen(table.text, f"14:00 {name} · note")
        assert_seen(table.text, f"note: N {kind.cleaned}")
        printed = session_text(table.live.session, table.live.notes, table.live.names, table.live.now, table.live.local)
        assert_calm(printed.replace("\t", " "))
        assert "".join(f"N {kind.cleaned}".split()) in "".join(printed.split())
        assert f"T {line}" in printed
        assert f"P {line}" in printed
        ref = table.live.store.ref
    note = store_in(home.home.data).look(ref).notes[0]
    assert note.text == f"N {kind.cleaned}".strip()


async def on_the_live_screen(table: Table, kind: Kind) -> None:
    """Head, agenda beside it, question and quote, ring; then who speaks, and what was looked at."""
    line = kind.on_one_line
    rows = table.text.splitlines()
    assert_seen(rows[0], f"T {line}")
    assert_seen(rows[1], f"P {line}")
    for expected in (f"Q {line}?", f"1 {line}", f"begin: P {line}"):
        assert_seen(table.text, expected)
    if len(line) < PAGE:  # else the question fills the room for both
        assert_seen(table.text, f"C {line}")
    await table.press("space", "right")
    speaks = next(row for row in table.text.splitlines() if "speaks" in row)
    assert_seen(speaks, line)
    await table.press("down")
    assert_seen(table.text, f"2. S {line}")
    assert "Enter goes there" in " ".join(table.text.split())
    await table.press("escape", "h", "1")
    assert_calm(table.text)


async def over_the_live_screen(table: Table, kind: Kind) -> None:
    """The whole agenda, the list of people, the curtain, help and palette."""
    line = kind.on_one_line
    await table.press("a")
    assert_seen(table.text, f"T {line}")
    if len(line) < PAGE:
        assert_seen(table.text, f"[ ] L {line}")
        assert_seen(table.text, f"1. P {line}")
    await table.wait(1000)
    await table.press("escape", "0")
    await table.until(lambda: isinstance(table.screen, PersonDialog))
    assert_seen(table.text, f"1 {line}")
    await table.wait(1000)
    await table.press("1")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    assert_seen(table.text, line)
    await table.press("full_stop")
    assert isinstance(table.screen, Curtain)
    await table.quiet()
    assert_seen(table.text, f"Q {line}?")
    assert "14:0" in table.text, "the clock is never pushed away"
    await table.press("full_stop", "question_mark")
    assert_calm(table.text)
    await table.wait(1000)
    await table.press("escape", "colon")
    await table.paste(kind.given)
    assert_calm(table.text)
    await table.press("escape")
    await table.until(lambda: isinstance(table.screen, LiveScreen))


async def a_note(table: Table, kind: Kind) -> None:
    """Pasted, completed, saved, taken back; what is typed stands in the field as it will be kept."""
    await table.press("1", "n")
    await table.type("N ")
    await table.paste(kind.given)
    assert table.screen.query_one(NoteArea).text == f"N {kind.cleaned}"
    assert_calm(table.text)
    await table.press("enter")
    assert table.live.notes[-1].text == f"N {kind.cleaned}".strip()
    await table.press("up")
    assert_calm(table.text)
    await table.press("enter")
    assert table.live.notes[-1].text == f"N {kind.cleaned}".strip()
    await table.type(f"@{kind.on_one_line[:2]}")
    assert_calm(table.text)
    await table.press("tab", "enter", "escape")
    assert_calm(table.text)


async def to_the_end(table: Table, kind: Kind) -> None:
    """Over all parts, and reading back."""
    await table.press("down", "enter")
    assert_seen(table.text.splitlines()[1], f"S {kind.on_one_line}")
    await table.press("down", "enter")
    await table.wait(20 * MINUTE)
    await table.press("right")
    await table.until(lambda: "End the session?" in table.text)
    await table.press("enter")
    await table.until(lambda: isinstance(table.screen, EndPage))
    await table.quiet()
    assert_calm(table.text)
    await table.press("r")
    await table.until(lambda: isinstance(table.screen, AloudScreen))
    await table.quiet()
    assert_calm(table.text)
    await table.press("r")
    await table.until(lambda: isinstance(table.screen, ReviewScreen))
    await table.quiet()
    assert_calm(table.text)


async def test_a_file_name_is_the_title_when_there_is_none(room: Room, kind: Kind) -> None:
    file = room.home.agendas / "en" / file_name(kind)
    file.parent.mkdir(parents=True)
    file.write_text(markdown(kind, title=False), "utf-8")
    async with room.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await table.press("enter")
        await leads(table)
        kept = table.live.store.header.agenda_name
        assert kept == clean_line(file.name)
        await table.press("space", "q", "enter")
        await table.until(lambda: "go on with" in table.text)
        assert_seen(table.text, f"go on with: {kept}")


async def test_the_folders_of_an_own_agenda(room: Room) -> None:
    strange = replace(room, folder=room.folder / "x\u202ey", group=replace(room.group, id="kring\u202e-0000"))
    make_missing(strange.home, FILES)
    async with strange.open(AtHome(), WIDE) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await table.press("n")
        await table.until(lambda: isinstance(table.screen, NewAgendaDialog))
        await table.quiet()
        assert "It will be kring" in table.text
        assert_calm(table.text)
        await table.press("enter")
        await table.until(lambda: bool(getattr(table.screen, "report", None)))
        await table.quiet()
        assert "Made" in table.text
        assert_calm(table.text)
