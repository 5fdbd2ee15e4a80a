"""Which editor somebody has."""

import os


def editor_command() -> list[str]:
    """Return the words that start $VISUAL or $EDITOR, else nano, vi or notepad: whichever is here."""
    import shlex
    import shutil

    asked = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if asked and asked.strip():
        try:
            return shlex.split(asked)
        except ValueError:
            return [asked]  # an open quotation mark: it will not be found, and that is said
    return [next((name for name in ("nano", "vi", "notepad") if shutil.which(name)), "vi")]
