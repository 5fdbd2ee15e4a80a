"""A new agenda of a group: what it is called, and how it comes on the disk without ever taking another one's place."""

import os
import re
from itertools import count
from pathlib import Path

from inspiratie_tui.home.ids import slug

_LONGEST = 60
# `Session 5: ` says what the number in the name says already.
_WHICH_SESSION = re.compile(r"[^:]*[0-9][^:]*:\s*(?=\S)")


def title_for(title: str, number: int | None, wanted: int) -> str:
    """Return the title of session `number` as that of session `wanted`: `Session 3: why` becomes `Session 5: why`."""
    if number is None or number == wanted:
        return title
    return re.sub(rf"^([^:0-9]*)0*{number}(?=[^:0-9]*:)", rf"\g<1>{wanted}", title)


def agenda_name(number: int, title: str) -> str:
    """Return `NN-<slug of title>`: a file's name without its end, fit for any file system whatever the title is."""
    words = slug(_WHICH_SESSION.sub("", title, count=1), _LONGEST) or slug(title, _LONGEST)
    return f"{number:02d}-{words or 'agenda'}"


def free_file(folder: Path, name: str) -> Path:
    """Return `<folder>/<name>.md`, or with `-2`, `-3` and so on behind the name when that is there already."""
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(file for file in (folder / f"{one}.md" for one in names) if not os.path.lexists(file))


def make_agenda(folder: Path, name: str, text: str) -> Path:
    """Write `text` to a new file in `folder` and return it; nothing that is there is ever written to.

    Raises OSError when the disk refuses; then nothing of it stays.
    """
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        file = free_file(folder, name)
        try:
            new = file.open("xb")
        except FileExistsError:
            continue  # another program was first: there is a next name
        try:
            with new:
                new.write(text.encode("utf-8", "replace"))
                new.flush()
                os.fsync(new.fileno())
        except BaseException as error:
            # Whatever stops it: half an agenda must not be offered as the group's own. It is raised again.
            try:
                file.unlink()
            except OSError as also:
                error.add_note(f"{file.name} could not be removed: {also}")
            raise
        return file
