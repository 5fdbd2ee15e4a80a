"""Follow four journeys through the program: `.venv/bin/python docs/journeys.py`.

Each is driven for real, in a folder that is thrown away, and every call between functions of the package is seen. What
is printed: the rooms in the order in which they are entered, how often a lower layer calls a higher one (the layers
are those of the import contract), and in which order somebody new reads the code.
"""

import asyncio
import contextlib
import importlib
import io
import pkgutil
import sys
import tempfile
import threading
import tomllib
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_OPTIMIZED
from pathlib import Path
from textwrap import fill
from types import CodeType, FrameType

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.room import Room, Table

import inspiratie_tui
from inspiratie_tui import texts
from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.moments import MINUTE, SECOND

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "inspiratie_tui"
AGENDA = """\
# Trying a step
Begin: 14:00
End: 15:00
## Arriving (16 min, 2 min each)
- What do you come in with?
## Dialogue (30 min)
## Closing (10 min, protected)
"""

READING = {
    "forward": """
        ui/live/commands.py ui/live/forward.py ui/live/performer.py leading/runner.py
        core/actions/lead.py core/session/events.py core/session/apply.py store/port/sessions.py
        core/view/build.py
    """,
    "note": """
        ui/shared/note_area.py ui/shared/note_field.py ui/live/note_panel.py core/notes/note.py
        core/notes/mentions.py leading/runner.py leading/writer.py store/tinydb/session_file.py
    """,
    "check": """
        commands/entry.py commands/start.py commands/check.py agenda_files/parser.py
        agenda_files/block_builder.py core/agenda/model.py agenda_files/consistency.py
        core/agenda/timetable.py texts/timetable.py
    """,
    "correction": """
        core/actions/corrections.py core/view/corrections.py ui/live/dialogs.py
        ui/corrections/dialog.py ui/corrections/desk.py texts/corrections.py leading/runner.py
        core/session/amendments.py core/session/fold.py
    """,
}
"""What somebody new reads of each journey, in this order, below `inspiratie_tui`."""
WIDTH = 120
"""Cells of a line that is printed."""
MOST = 9
"""Files that are still one sitting."""
RESUMED = CO_COROUTINE | CO_GENERATOR | CO_ASYNC_GENERATOR
PUBLISHED = "Subscribers.tell"
"""Who calls upward on purpose: it tells whoever asked to be told."""


@cache
def layers() -> dict[str, int]:
    """Return how high each package stands in the contract `layers`; the lowest is 0."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    rows = next(contract["layers"] for contract in contracts if contract["id"] == "layers")
    return {name.strip(): height for height, row in enumerate(reversed(rows)) for name in row.split("|")}


@cache
def room_of(file: str) -> str | None:
    """Return the room in which the code in `file` stands, as `core/session`; None outside the package."""
    path = Path(file)
    if not path.is_relative_to(PACKAGE):
        return None
    folders = path.relative_to(PACKAGE).parent.parts[:2]
    return "/".join(folders) or path.stem


def height_of(room: str) -> int:
    """Return how high the layer of `room` stands."""
    return layers()[room.partition("/")[0]]


@dataclass
class Journey:
    """What was seen on the way."""

    functions: Counter[str] = field(default_factory=Counter)
    """The calls of each function, behind its room, in the order in which they were first called."""
    published: Counter[str] = field(default_factory=Counter)
    """Calls upward to a subscriber."""
    handed_in: Counter[str] = field(default_factory=Counter)
    """Calls upward of something that the upper layer handed in."""
    upward: Counter[str] = field(default_factory=Counter)
    """All other calls upward."""

    def see(self, frame: FrameType, event: str, _argument: object) -> None:
        """Note one call of a function of the package; for `sys.setprofile`."""
        code = frame.f_code
        room = room_of(code.co_filename)
        if event != "call" or room is None or not code.co_flags & CO_OPTIMIZED or _goes_on(frame):
            return
        self.functions[f"{room} {code.co_qualname}"] += 1
        caller = frame.f_back
        while caller is not None and room_of(caller.f_code.co_filename) is None:
            caller = caller.f_back
        if caller is None:  # Textual, the event loop or a thread
            return
        caller_room = room_of(caller.f_code.co_filename) or ""
        if height_of(caller_room) < height_of(room):
            self._upward(caller, caller_room, code, room)

    def _upward(self, caller: FrameType, caller_room: str, code: CodeType, room: str) -> None:
        if caller.f_code.co_qualname == PUBLISHED:
            ways = self.published
        else:
            ways = self.handed_in if _was_handed_in(caller, code) else self.upward
        ways[f"{caller_room} {caller.f_code.co_qualname} -> {room} {code.co_qualname}"] += 1


def _goes_on(frame: FrameType) -> bool:
    """Tell whether a coroutine or generator is resumed, which is no call."""
    if not frame.f_code.co_flags & RESUMED:
        return False
    # The argument of RESUME tells why: 0 at the begin of a function.
    return bool(frame.f_code.co_code[frame.f_lasti + 1] & 3)


def _was_handed_in(caller: FrameType, code: CodeType) -> bool:
    """Tell whether what is called stands in a variable of the caller, or in an attribute of one."""
    names = {name: value for name, value in caller.f_locals.items() if not name.startswith("__")}
    within = [inner for value in names.values() for inner in _attributes(value)]
    return any(_code_of(value) is code for value in (*names.values(), *within))


def _attributes(thing: object) -> Iterator[object]:
    yield from getattr(thing, "__dict__", {}).values()
    for name in getattr(type(thing), "__slots__", ()):
        yield getattr(thing, name, None)


def _code_of(thing: object) -> object:
    while isinstance(thing, partial):
        thing = thing.func
    for name in ("__code__", "gi_code", "cr_code"):
        code = getattr(getattr(thing, "__func__", thing), name, None)
        if code is not None:
            return code
    return None


class Watch:
    """Sees calls in all threads while somebody looks."""

    def __init__(self) -> None:
        """Look at nothing yet."""
        self._journey: Journey | None = None
        threading.setprofile(self._see)
        sys.setprofile(self._see)

    def _see(self, frame: FrameType, event: str, argument: object) -> None:
        if self._journey is not None:
            self._journey.see(frame, event, argument)

    @contextlib.contextmanager
    def journey(self) -> Iterator[Journey]:
        """Look as long as this lasts."""
        self._journey = journey = Journey()
        try:
            yield journey
        finally:
            self._journey = None


Steps = Callable[[Table], Awaitable[None]]


async def in_session(watch: Watch, before: Steps, steps: Steps) -> Journey:
    """Return the journey of `steps` on the live screen of a session that runs, after `before`."""
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder) / "home")
        async with room.open(room.lay(AGENDA)) as table:
            await table.press("right")
            await before(table)
            await table.wait(SECOND)
            # What beats by itself is no step of a journey.
            table.app.workers.cancel_group(table.app, "heartbeat")
            await table.quiet()
            with watch.journey() as journey:
                await steps(table)
            await table.leave()
    return journey


async def forward(table: Table) -> None:
    """The next turn."""
    await table.at_once("right")


async def open_note(table: Table) -> None:
    """The field is open."""
    await table.press("n")


async def note(table: Table) -> None:
    """From the first letter until it is saved."""
    await table.type("? what would @Hugo do")
    await table.at_once("enter")
    assert table.live.notes, "the note was saved"


async def two_turns(table: Table) -> None:
    """Two people have spoken; the second of them for a while."""
    await table.press("right", "right")
    await table.wait(MINUTE)


async def correction(table: Table) -> None:
    """The turn that goes on began earlier."""
    before = len(table.live.log)
    await table.press("t")
    await table.wait(SECOND)  # a dialog is deaf at first
    await table.at_once("left", "enter")
    assert len(table.live.log) == before + 1, "the correction was written down"


def check(watch: Watch) -> Journey:
    """Return the journey of `inspiratie check FILE`."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "agenda.md"
        file.write_text(AGENDA, "utf-8")
        with contextlib.redirect_stdout(io.StringIO()) as output, watch.journey() as journey:
            code = run(["--home", folder, "--lang", "en", "check", str(file)])
    assert code == 0, output.getvalue()
    return journey


def wrapped(title: str, text: str) -> str:
    """Return `text` behind `title`, in lines to be read."""
    return fill(text, WIDTH, initial_indent=f"  {title:<11}", subsequent_indent=" " * 13, break_on_hyphens=False)


def report(name: str, journey: Journey) -> Iterator[str]:
    """Yield what is told of one journey."""
    yield f"{name}: {journey.functions.total()} calls of {len(journey.functions)} functions"
    yield wrapped("rooms", ", ".join(dict.fromkeys(function.partition(" ")[0] for function in journey.functions)))
    seen = {"upward": journey.upward, "published": journey.published, "handed in": journey.handed_in}
    for title, ways in seen.items():
        yield wrapped(title, f"{ways.total()} calls, {len(ways)} ways")
        yield from (wrapped("", f"{count} x {way}") for way, count in sorted(ways.items()))
    yield wrapped("to read", ", ".join(READING[name].split()))


def unreadable() -> list[str]:
    """Return what is wrong with the reading orders: files that are not there, and more than one sitting."""
    orders = {name: files.split() for name, files in READING.items()}
    absent = [file for files in orders.values() for file in files if not (PACKAGE / file).is_file()]
    return absent + [name for name, files in orders.items() if len(files) > MOST]


def main() -> None:
    """Drive the journeys, and print what was seen."""
    if wrong := unreadable():
        raise SystemExit(f"Mend the reading order: {', '.join(wrong)}")
    # What is done while a module is imported is no step of a journey.
    for module in pkgutil.walk_packages(inspiratie_tui.__path__, "inspiratie_tui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    texts.use(texts.SOURCE_LANGUAGE)
    watch = Watch()
    journeys = {
        "forward": asyncio.run(in_session(watch, forward, forward)),
        "note": asyncio.run(in_session(watch, open_note, note)),
        "check": check(watch),
        "correction": asyncio.run(in_session(watch, two_turns, correction)),
    }
    sys.setprofile(None)
    for name, journey in journeys.items():
        print("\n".join(report(name, journey)), end="\n\n")


if __name__ == "__main__":
    main()
