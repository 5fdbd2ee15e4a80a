"""Finds the user's editor."""

import os


def editor_command() -> list[str]:
    """Return the words of the command $VISUAL or $EDITOR, else of the first of nano, vi and notepad that is there."""
    import shlex
    import shutil

    asked = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if asked and asked.strip():
        try:
            return shlex.split(asked)
        except ValueError:
            return [asked]  # an open quotation mark: starting it fails, which is told
    return [next((name for name in ("nano", "vi", "notepad") if shutil.which(name)), "vi")]
