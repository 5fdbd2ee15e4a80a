"""Says that the sessions lie in a folder that a program uploads, and what to do."""

import os
from pathlib import Path

from inspiratie_tui.home import Home
from inspiratie_tui.home.synced import sync_program
from inspiratie_tui.texts import _


def synced_sentence(home: Home) -> str:
    """Return the sentence that the sessions of `home` lie where a program uploads them; "" when none is seen to."""
    program = sync_program(home.data, os.environ, Path.home())
    if program is None:
        return ""
    if home.chosen:
        sentence = _("{program} uploads the folder of your sessions. Another one: `--home DIR`.")
    elif home.apart is not None:
        sentence = _("{program} uploads the folder of your sessions: tell it to leave this folder out.")
    else:
        sentence = _("{program} uploads the folder of your sessions. `inspiratie where --move` moves them.")
    return sentence.format(program=program)
