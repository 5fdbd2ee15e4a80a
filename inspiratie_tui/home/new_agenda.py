"""Makes a new agenda of a group: its title, its name, and its file, which never replaces another one."""

import os
import re
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.disk.errors import Unsettled
from inspiratie_tui.home.ids import slug

if TYPE_CHECKING:
    from inspiratie_tui.disk.whole_files import WholeFiles

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


def make_agenda(files: "WholeFiles", folder: Path, name: str, text: str) -> Path:
    """Write `text` to a new file called after `name` in `folder` and return it; no other file is changed.

    `files` makes the file whole or not at all, for its owner alone: half an agenda must not be offered as the group's
    own. Raises OSError when the disk refuses; then there is no new file.
    """
    files.make_folder(folder)
    while True:
        file = free_file(folder, name)
        try:
            files.create(file, text.encode("utf-8", "replace"))
        except FileExistsError:
            continue  # another program was first: the next name is tried
        except Unsettled:
            pass  # it is there; only a power cut this second could take it away
        return file
