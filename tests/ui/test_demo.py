"""The demo on its screen: what each scene tells really happens, any key takes over, and nobody is reminded."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.demo import SPEED, Hall, hall
from textual import events
from textual.screen import ModalScreen

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.events import Passed, Replanned
from inspiratie_tui.core.session.session import State
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.demo.demo_mark import DemoMark
from inspiratie_tui.ui.demo.scene import Look, Press, Scene
from inspiratie_tui.ui.demo.script import SCRIPT
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.replan_dialog import ReplanDialog
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.shared.curtain import Curtain
from inspiratie_tui.ui.shared.page import Page

SCENES = {scene.name: scene for scene in SCRIPT}


def said(table: Hall) -> str:
    """What the lines of the demo tell on the screen on top."""
    (mark,) = table.screen.query(DemoMark)
    return " ".join(str(mark.paint()).split())


def until(name: str) -> tuple[Scene, ...]:
    """The scenes up to and with the one with that name."""
    names = list(SCENES)
    return SCRIPT[: names.index(name) + 1]


def _speaks(person: str) -> Callable[[Hall], bool]:
    return lambda table: table.runner.session.floor == person


def _in_part(part: int, activity: int | None = None) -> Callable[[Hall], bool]:
    def is_there(table: Hall) -> bool:
        place = table.runner.session.place
        return place.part == part and activity in (None, place.activity)

    return is_there


def _over(table: Hall) -> bool:
    session = table.runner.session
    assert session.guide is not None
    return time_spent(session, table.runner.now, turn=session.turn) > 2 * session.guide


def _is_break(table: Hall) -> bool:
    part = table.runner.session.part
    return part is not None and part.kind is PartKind.BREAK


def _draft_is_quote(table: Hall) -> bool:
    draft = table.runner.drafts.typed
    return draft is not None and draft.kind is NoteKind.QUOTE


def _noted(kind: NoteKind, by: str) -> Callable[[Hall], bool]:
    def is_there(table: Hall) -> bool:
        note = table.runner.notes[-1]
        closed = table.live_screen.desk.notes.field is None
        return closed and note.kind is kind and note_owner(table.runner.session, note).by == by

    return is_there


AFTER: dict[str, Callable[[Hall], bool]] = {
    "ready": lambda table: table.runner.session.state is State.READY,
    "begin": lambda table: table.runner.session.state is State.RUNNING and _in_part(0, 0)(table),
    "last-minute": lambda table: 7 * MINUTE < table.runner.now < 8 * MINUTE,
    "round": lambda table: _in_part(0, 1)(table) and table.runner.session.floor is None,
    "first-turn": _speaks("p1"),
    "turns": _speaks("p3"),
    "pass": lambda table: _speaks("p4")(table) and isinstance(table.runner.log[-1], Passed),
    "note": lambda table: table.runner.drafts.typed is not None,
    "kind": _draft_is_quote,
    "saved": _noted(NoteKind.QUOTE, "p4"),
    "hold": lambda table: table.runner.session.state is State.HELD,
    "held-no-more": lambda table: table.runner.session.state is State.RUNNING and _speaks("p4")(table),
    "undo": lambda table: _speaks("p4")(table) and table.runner.log.redoable is not None,
    "too-long": lambda table: _speaks("p4")(table) and _over(table),
    "later": lambda table: _speaks("p6")(table) and _word("later", "later") in table.text,
    "divide": lambda table: isinstance(table.runner.log[-1], Replanned) and _speaks("p6")(table),
    "put-right": lambda table: isinstance(table.screen, LiveScreen) and _speaks("p6")(table),
    "time-goes-by": lambda table: _in_part(2)(table) and table.runner.now > 100 * MINUTE,
    "break": lambda table: _in_part(3)(table) and _is_break(table),
    "curtain": lambda table: isinstance(table.screen, LiveScreen),
    "agenda": lambda table: isinstance(table.screen, Page),
    "dialogue": lambda table: _in_part(4)(table) and isinstance(table.screen, LiveScreen),
    "hand": lambda table: table.runner.session.hands == ("p3",),
    "floor": _speaks("p3"),
    "minutes-more": lambda table: table.runner.session.added[4] == 3 * MINUTE,
    "question": _noted(NoteKind.QUESTION, "p3"),
    "look-ahead": lambda table: table.live_screen.looked_at == 8 and _in_part(4)(table),
    "go-there": _in_part(8, 1),
    "last-round": lambda table: isinstance(table.screen, EndDialog),
    "end": lambda table: isinstance(table.screen, EndPage) and table.runner.session.ended,
    "read-back": lambda table: isinstance(table.screen, AloudScreen) and "Chen" in table.text,
    "done": lambda table: isinstance(table.screen, AloudScreen),
}
"""What is so when a scene has been played, by its name."""
MEANWHILE = {"divide": ReplanDialog, "put-right": CorrectionsDialog, "curtain": Curtain, "agenda": Page}
"""What lies on top while a scene lets look."""


def _word(english: str, dutch: str) -> str:
    return dutch if texts.language() == "nl" else english


@pytest.mark.slow
async def test_each_scene_does_what_it_tells(tmp_path: Path) -> None:
    await _plays_all(tmp_path)


@pytest.mark.slow
async def test_each_scene_does_what_it_tells_in_dutch(tmp_path: Path) -> None:
    texts.use("nl")
    await _plays_all(tmp_path)


async def _plays_all(folder: Path) -> None:
    assert list(AFTER) == list(SCENES)
    seen = []

    async def look(scene: Scene, table: Hall) -> None:
        assert AFTER[scene.name](table), f"{scene.name}\n{table.text}"
        assert scene.told in said(table), scene.name
        assert table.live_screen.prompt is None, f"{scene.name} asks something"
        seen.append(scene.name)

    async with hall(folder) as table:
        do = table.demo._player._do

        async def done(step: object) -> None:
            await do(step)  # type: ignore[arg-type]
            current = SCRIPT[len(seen)].name
            if isinstance(step, Look) and current in MEANWHILE:
                assert isinstance(table.screen, MEANWHILE[current]), current

        table.demo._player._do = done  # type: ignore[method-assign]
        await table.play(look)
        assert seen == list(SCENES)
        assert table.demo.is_running, "it stays when it is over"
        assert table.runner.notes[0].text in table.text


async def _playing_until(table: Hall) -> None:
    await table.play()
    assert said(table).startswith("DEMO")


SOMEBODY: dict[str, Callable[[], events.Event]] = {
    "a letter": lambda: events.Key("n", "n"),
    "forward": lambda: events.Key("right", None),
    "a paste": lambda: events.Paste("some words"),
    "a click": lambda: events.MouseDown(None, 5, 20, 0, 0, 1, False, False, False),
}


@pytest.mark.parametrize("what", SOMEBODY)
async def test_whoever_touches_it_leads_and_that_touch_does_nothing_else(tmp_path: Path, what: str) -> None:
    async with hall(tmp_path, until("begin")) as table:
        await _playing_until(table)
        log, notes = table.runner.log, table.runner.notes
        await _touch(table, SOMEBODY[what]())
        assert (table.runner.log, table.runner.notes) == (log, notes)
        assert said(table) == "REHEARSAL · 60x · you lead now: [?] helps, [q] leaves"
        assert table.live_screen.desk.notes.field is None
        before = table.fast.stamp().boot
        table.clock.advance(1_000)
        assert table.fast.stamp().boot - before == SPEED * 1_000
        await table.press("p", "right")
        assert _in_part(0, 1)(table)


async def _touch(table: Hall, event: events.Event) -> None:
    event.time = table.clock.monotonic()
    table.app.post_message(event)
    await table.rest()


@pytest.mark.parametrize("step", [Press("curtain"), Press("agenda"), Press("time"), Press("note")])
async def test_who_takes_over_stands_before_a_screen_whose_keys_help_names(tmp_path: Path, step: Press) -> None:
    async with hall(tmp_path, (SCENES["begin"], Scene("opened", "", (step,)))) as table:
        await _playing_until(table)
        assert isinstance(table.screen, ModalScreen) or table.live_screen.desk.notes.field is not None
        await _touch(table, events.Key("space", " "))
        assert isinstance(table.screen, LiveScreen)
        assert table.live_screen.desk.notes.field is None
        await table.press("question_mark")
        assert isinstance(table.screen, Page)


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_who_wants_to_leave_leaves_at_once(tmp_path: Path, key: str) -> None:
    async with hall(tmp_path, until("begin")) as table:
        await _playing_until(table)
        await _touch(table, events.Key(key, None))
        assert not table.app.is_running


async def test_a_key_of_the_demo_that_was_under_way_does_nothing_any_more(tmp_path: Path) -> None:
    async with hall(tmp_path, until("begin")) as table:
        await _playing_until(table)
        log = table.runner.log
        table.app.post_message(_at(table, events.Key("x", "x")))
        own = _at(table, events.Key("right", None))
        table.demo._own = own
        table.app.post_message(own)
        await table.rest()
        assert table.runner.log == log


def _at(table: Hall, key: events.Key) -> events.Key:
    key.time = table.clock.monotonic()
    return key


async def test_before_it_begins_the_clock_of_who_takes_over_waits(tmp_path: Path) -> None:
    async with hall(tmp_path, until("ready")) as table:
        await _playing_until(table)
        await _touch(table, events.Key("x", "x"))
        before = table.fast.stamp().boot
        table.clock.advance(1_000)
        assert table.fast.stamp().boot - before == 1_000
        await table.press("space")
        before = table.fast.stamp().boot
        table.clock.advance(1_000)
        assert table.fast.stamp().boot - before == SPEED * 1_000


async def test_nobody_is_reminded_of_anything_however_long_nothing_is_pressed(tmp_path: Path) -> None:
    async with hall(tmp_path, until("round")) as table:
        await _playing_until(table)
        await _touch(table, events.Key("x", "x"))
        for _minute in range(30):
            table.fast.skip(2 * MINUTE)
            table.runner.heartbeat.look()
            assert table.live_screen.prompt is None
        table.fast.skip(3 * HOUR)
        table.runner.heartbeat.look()
        await table.quiet()
        assert table.live_screen.prompt is None


async def test_its_lines_are_on_each_screen_at_any_size_and_move_nothing(tmp_path: Path) -> None:
    async with hall(tmp_path, until("begin")) as table:
        await _playing_until(table)
        for size in ((20, 5), (40, 12), (120, 36), (80, 24)):
            await table.resize(*size)
            assert table.text.splitlines()[0].strip().startswith("DEMO"), size
        assert table.screen.query_one(DemoMark).size.height == 3
        table.demo.tell("Short.")
        await table.quiet()
        assert table.screen.query_one(DemoMark).size.height == 3
