"""Which store and which disk the program runs on: the one place where they are made."""

from functools import cache
from typing import TYPE_CHECKING

from inspiratie_tui.home import Home
from inspiratie_tui.store.file.disk import Disk
from inspiratie_tui.store.file.whole_file import DiskFiles

if TYPE_CHECKING:
    from inspiratie_tui.store.port import Store, WholeFiles


@cache
def _disk() -> Disk:
    return Disk()


@cache
def store_in(home: Home) -> "Store":
    """Return the store of what is kept in `home`; nothing is read or made yet.

    One home has one store, so that what was read once is remembered.
    """
    # Documents take a library that only a command on sessions waits for.
    from inspiratie_tui.store.tinydb.tiny_store import TinyStore

    return TinyStore(home.data, _disk())


def whole_files() -> "WholeFiles":
    """Return what writes settings, pages and what is printed."""
    return DiskFiles(_disk())
