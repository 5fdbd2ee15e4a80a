"""TinyDB files: one a session, one a group. Whole at every moment, locked while they are written.

Layout in `lines`, the order of writing in `whole_file`, what happens to a damaged file in `salvage` and `repair`.
"""

from inspiratie_tui.storage.alive import Alive
from inspiratie_tui.storage.disk import Disk
from inspiratie_tui.storage.errors import NotSaved, TooNew
from inspiratie_tui.storage.group_file import OpenedGroup, open_group, read_group, write_group, written_utc
from inspiratie_tui.storage.header import SCHEMA, Header
from inspiratie_tui.storage.listing import SessionSummary, list_groups, list_sessions, notes_before
from inspiratie_tui.storage.lock import Holder
from inspiratie_tui.storage.past import Past, Records
from inspiratie_tui.storage.repair import Repair
from inspiratie_tui.storage.salvage import Damage
from inspiratie_tui.storage.session_file import SessionFile
from inspiratie_tui.storage.whole_file import Unsettled, real, replace_whole

__all__ = [
    "SCHEMA",
    "Alive",
    "Damage",
    "Disk",
    "Header",
    "Holder",
    "NotSaved",
    "OpenedGroup",
    "Past",
    "Records",
    "Repair",
    "SessionFile",
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
