"""Makes the store and the disk of the program, which happens nowhere else."""

from functools import cache
from typing import TYPE_CHECKING

from inspiratie_tui.core.moments import LocalMs, UtcMs
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_files import DiskFiles
from inspiratie_tui.home import Home

if TYPE_CHECKING:
    from inspiratie_tui.disk.moved_folder import DiskMover
    from inspiratie_tui.disk.whole_files import WholeFiles
    from inspiratie_tui.store.port import Store


@cache
def _disk() -> Disk:
    return Disk()


def _local(utc: UtcMs) -> LocalMs:
    # Imported here: only what goes on from session to session asks on which day something was.
    from inspiratie_tui.clock.machine import MachineClock

    return MachineClock().local(utc)


@cache
def store_in(home: Home) -> "Store":
    """Return the store of the groups and sessions in `home`; nothing is read or made yet.

    A home has only one store, which remembers what was read.
    """
    # Imported here: only commands on sessions need the library for documents.
    from inspiratie_tui.store.tinydb.tiny_store import TinyStore

    return TinyStore(home.data, _disk(), _local)


def mover() -> "DiskMover":
    """Return what moves a folder of sessions to another place."""
    # Imported here: it is needed once for a home, if ever.
    from inspiratie_tui.disk.moved_folder import DiskMover

    return DiskMover(_disk())


def whole_files() -> "WholeFiles":
    """Return the writer of settings, pages and documents: each file whole or not at all."""
    return DiskFiles(_disk())
