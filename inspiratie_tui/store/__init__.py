"""TinyDB files: one a session, one a group. Whole at every moment, locked while they are written.

Layout in `lines`, the order of writing in `whole_file`, what happens to a damaged file in `salvage` and `repair`.
"""

from inspiratie_tui.store.errors import NotSaved, TooNew
from inspiratie_tui.store.file.disk import Disk
from inspiratie_tui.store.file.lock import Holder
from inspiratie_tui.store.file.repair import Repair
from inspiratie_tui.store.file.salvage import Damage
from inspiratie_tui.store.file.whole_file import Unsettled, real, replace_whole
from inspiratie_tui.store.tinydb.alive import Alive
from inspiratie_tui.store.tinydb.group_file import OpenedGroup, open_group, read_group, write_group, written_utc
from inspiratie_tui.store.tinydb.header import SCHEMA, SessionHeader
from inspiratie_tui.store.tinydb.listing import SessionSummary, list_groups, list_sessions, notes_before
from inspiratie_tui.store.tinydb.past import Past, Records
from inspiratie_tui.store.tinydb.session_file import SessionFile

__all__ = [
    "SCHEMA",
    "Alive",
    "Damage",
    "Disk",
    "Holder",
    "NotSaved",
    "OpenedGroup",
    "Past",
    "Records",
    "Repair",
    "SessionFile",
    "SessionHeader",
    "SessionSummary",
    "TooNew",
    "Unsettled",
    "list_groups",
    "list_sessions",
    "notes_before",
    "open_group",
    "read_group",
    "real",
    "replace_whole",
    "write_group",
    "written_utc",
]
