"""A facilitator's own editor, over the screen."""

import asyncio
import os
from pathlib import Path

from textual.app import App, SuspendNotSupported

from inspiratie_tui.core.clean import as_given
from inspiratie_tui.texts import _


async def edit(app: App[None], file: Path) -> str:
    """Open `file` in $VISUAL or $EDITOR (else nano, vi, notepad); return a sentence when that did not work.

    The editor is awaited, so writing and the sign of life go on meanwhile.
    """
    command = _editor()
    try:
        with app.suspend():
            process = await asyncio.create_subprocess_exec(*command, str(file))
            code = await process.wait()
    except (OSError, SuspendNotSupported):
        return _("The editor {editor} could not be started: set EDITOR to one that is here.").format(
            editor=as_given(command[0])
        )
    return (
        ""
        if code == 0
        else _("The editor {editor} ended with code {code}.").format(editor=as_given(command[0]), code=code)
    )


def _editor() -> list[str]:
    import shlex
    import shutil

    asked = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if asked and asked.strip():
        try:
            return shlex.split(asked)
        except ValueError:
            return [asked]  # an open quotation mark: it will not be found, and that is said
    return [next((name for name in ("nano", "vi", "notepad") if shutil.which(name)), "vi")]
