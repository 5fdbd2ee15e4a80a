"""Opens a file in the user's own editor, over the screen."""

import asyncio
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from textual.app import App, SuspendNotSupported

from inspiratie_tui.home.editor import editor_command
from inspiratie_tui.texts.editor_problems import ended_badly, not_started


async def edit(app: App[None], file: Path) -> str:
    """Open `file` in $VISUAL or $EDITOR (else nano, vi, notepad); return a sentence when that did not work, else "".

    Returns when the editor was closed; writing and the sign of life go on meanwhile.
    """
    command, code = editor_command(), None
    # Nothing is drawn meanwhile: it would appear in the editor, and drawing would soon wait for ever.
    with suppress(SuspendNotSupported), app.suspend(), app.batch_update():
        code = await _ended(command, file)
    if code is None:
        return not_started(command[0])
    return "" if code == 0 else ended_badly(command[0], code)


async def _ended(command: Sequence[str], file: Path) -> int | None:
    """Run the editor `command` on `file`; return the code with which it ended, None when it could not be started.

    Raises no OSError: when an exception leaves `suspend`, Textual does not take the screen back.
    """
    try:
        process = await asyncio.create_subprocess_exec(*command, str(file))
    except OSError:
        return None
    # A key that interrupts goes to all programs of a terminal that the editor leaves as it was: it is the editor's.
    # From now on, for the editor would have begun with ignoring it too.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return await process.wait()
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
