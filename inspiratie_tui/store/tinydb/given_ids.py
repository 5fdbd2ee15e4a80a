"""Which ids were ever given in a group: what its files say, whole or not, so that no id is given to somebody else.

`group.json` keeps the highest number of each letter too: a line that is lost is not seen, and this still is.
"""

import contextlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from inspiratie_tui.core.people.person_ids import highest, ids_at, ids_in
from inspiratie_tui.disk.disk import Disk

GIVEN = "given"
"""The field of the document of a group in which the highest numbers stand, by letter."""

_NUMBERS = re.compile(rb'"given"\s*:\s*\{\s*"p"\s*:\s*([0-9]{1,9})\s*,\s*"f"\s*:\s*([0-9]{1,9})\s*\}')


def texts_below(folder: Path, disk: Disk) -> list[bytes]:
    """Return the texts of the sessions and groups in `folder`, copies of them and what was set aside, by name.

    Raises OSError when the folder cannot be read.
    """
    texts = []
    for file in sorted(folder.iterdir()):
        if ".json" in file.name or file.suffix == ".alive":
            with contextlib.suppress(OSError):  # what cannot be read names nobody
                texts.append(disk.read(file))
    return texts


def ids_in_files(texts: Iterable[bytes]) -> frozenset[str]:
    """Return every id in `texts`, also in broken lines, and those that were the highest ones given."""
    ids: set[str] = set()
    for text in texts:
        ids |= ids_in(text)
        for numbers in _NUMBERS.findall(text):
            ids |= ids_at(dict(zip("pf", map(int, numbers), strict=True)))
    return frozenset(ids)


def numbers_given(own: Mapping[str, Any], ids: Iterable[str]) -> dict[str, int]:
    """Return the field GIVEN for a group in which there are now `ids`; `own` is its document until now."""
    before = own.get(GIVEN)
    numbers = before if isinstance(before, dict) else {}
    earlier = {letter: number for letter, number in numbers.items() if letter in ("p", "f") and type(number) is int}
    return highest((*ids_at(earlier), *ids))
