"""Textual imported lightly: what is left out, that it comes when it is asked for, and what is different then.

What is red here after a new Textual or Python says that `ui/light_textual.py` no longer fits it.
"""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
LEFT_OUT = {"ssl", "_ssl", "textual.command", "textual.widgets._input", "textual.widgets._option_list"}
HOME = """
import inspiratie_tui.commands.start, inspiratie_tui.commands.opening.lookup, inspiratie_tui.commands.opening.screens
import inspiratie_tui.ui.app, inspiratie_tui.ui.home.home_screen, inspiratie_tui.ui.keys.driver
"""


def printed_by(program: str) -> str:
    """What a fresh Python prints, in which Textual was imported lightly before `program`."""
    lightly = "from inspiratie_tui.ui.light_textual import import_textual_lightly\nimport_textual_lightly()\n"
    command = [sys.executable, "-W", "error", "-c", lightly + program]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, cwd=TESTS)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def test_home_does_without_them() -> None:
    loaded = set(printed_by(HOME + "import sys; print(*sys.modules)").split())
    assert {"asyncio", "textual.app"} <= loaded
    assert not loaded & {*LEFT_OUT, "argparse", "tinydb", "filelock"}


STOOD_IN = """
import sys
from inspiratie_tui.ui.light_textual import _LaterClass
for name, module in sorted(sys.modules.items()):
    for value in vars(module).values() if name.startswith(("textual", "inspiratie")) else ():
        bases = vars(value).get("__orig_bases__", ()) if isinstance(value, type) and value.__module__ == name else ()
        if any(isinstance(base, _LaterClass) for base in bases):
            print(value.__qualname__)
    if any(isinstance(value, _LaterClass) for value in vars(module).values()):
        print(name)
"""


def test_only_textuals_own_list_of_themes_is_without_its_base() -> None:
    assert printed_by(HOME + STOOD_IN).split() == ["textual.app", "ThemeProvider", "textual.theme"]


ASKED_FOR = """
import ssl, textual.command, textual.app
ssl.create_default_context()
print(ssl.__spec__.name, textual.command.__spec__.name, textual.app.CommandPalette().__class__.__mro__[0].__module__)
"""


def test_whoever_asks_gets_the_real_ones() -> None:
    assert printed_by(ASKED_FOR) == "ssl textual.command textual.command"


TEXTUALS_PALETTE = """
import asyncio
from textual.app import App

async def main():
    app = App()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        print(type(app.screen).__name__)
        app.search_commands([("one", print)])
        await pilot.pause()
        print(len(app.screen_stack))

asyncio.run(main())
"""


def test_the_palette_of_textual_opens() -> None:
    assert printed_by(TEXTUALS_PALETTE).split() == ["CommandPalette", "3"]


OUR_PALETTE = """
import asyncio, sys, tempfile
from pathlib import Path
from support.room import Room
from inspiratie_tui.ui.context import AtHome

async def main():
    with tempfile.TemporaryDirectory() as folder:
        async with Room(Path(folder)).open(AtHome()) as table:
            print("textual.command" in sys.modules)
            await table.press("colon")
            await table.until(lambda: type(table.screen).__name__ == "Palette")
            await table.until(lambda: table.screen.query_one("CommandList").option_count > 3)
            print("textual.command" in sys.modules)

asyncio.run(main())
"""


def test_our_palette_opens() -> None:
    assert printed_by(OUR_PALETTE).split() == ["False", "True"]


TLS = """
import asyncio, socket, ssl

with socket.create_server(("127.0.0.1", 0)) as server:
    try:
        asyncio.run(asyncio.open_connection(*server.getsockname(), ssl=ssl.create_default_context()))
    except RuntimeError as error:
        print(error)
"""


def test_asyncio_says_that_it_cannot_speak_tls() -> None:
    assert printed_by(TLS).endswith("ssl module not available")
