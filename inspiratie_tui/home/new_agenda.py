"""Makes a new agenda of a group: its title, its name, and its file, which never replaces another one."""

import os
import re
from itertools import count
from pathlib import Path

from inspiratie_tui.home.ids import slug

_LONGEST = 60
# The beginning `Session 5: ` of a title, which says what the number in the name says already.
_WHICH_SESSION = re.compile(r"[^:]*[0-9][^:]*:\s*(?=\S)")


def title_for(title: str, number: int | None, wanted: int) -> str:
    """Return the title of session `number` as that of session `wanted`: for 5 `Session 3: why` is `Session 5: why`."""
    if number is None or number == wanted:
        return title
    return re.sub(rf"^([^:0-9]*)0*{number}(?=[^:0-9]*:)", rf"\g<1>{wanted}", title)


def agenda_name(number: int, title: str) -> str:
    """Return `NN-<slug of title>`, the name of a file without `.md`, fit for any file system whatever the title."""
    words = slug(_WHICH_SESSION.sub("", title, count=1), _LONGEST) or slug(title, _LONGEST)
    return f"{number:02d}-{words or 'agenda'}"


def free_file(folder: Path, name: str) -> Path:
    """Return `<folder>/<name>.md`, or the first of `<name>-2.md`, `<name>-3.md` ... that is not there yet."""
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(file for file in (folder / f"{stem}.md" for stem in names) if not os.path.lexists(file))


def make_agenda(folder: Path, name: str, text: str) -> Path:
    """Write `text` to a new file called after `name` in `folder` and return it; no other file is changed.

    Raises OSError when the disk refuses; then there is no new file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        file = free_file(folder, name)
        try:
            new = file.open("xb")
        except FileExistsError:
            continue  # another program was first: the next name is tried
        try:
            with new:
                new.write(text.encode("utf-8", "replace"))
                new.flush()
                os.fsync(new.fileno())
        except BaseException as error:
            # Whatever stops it is raised again: half an agenda must not be offered as the group's own.
            try:
                file.unlink()
            except OSError as also:
                error.add_note(f"{file.name} could not be removed: {also}")
            raise
        return file
