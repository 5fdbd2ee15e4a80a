"""What a group, a session and all sessions are to whoever does not keep them: by reference, never by path.

Nothing here knows a file: the layout on disk may change, and a store may have none.
"""

from inspiratie_tui.store.port.archive import Archive
from inspiratie_tui.store.port.errors import InUse, NotSaved, Overtaken, TooNew
from inspiratie_tui.store.port.groups import GroupStore, OpenedGroup
from inspiratie_tui.store.port.header import SCHEMA, SessionHeader, new_header
from inspiratie_tui.store.port.ref import SessionRef
from inspiratie_tui.store.port.repair import Damage, Repair
from inspiratie_tui.store.port.replaced import Replaced, Stood
from inspiratie_tui.store.port.sessions import FirstEvent, SessionStore
from inspiratie_tui.store.port.sign_of_life import Alive, Holder
from inspiratie_tui.store.port.store import Store
from inspiratie_tui.store.port.summary import LeftOpen, Listing, Past, SessionSummary

__all__ = [
    "SCHEMA",
    "Alive",
    "Archive",
    "Damage",
    "FirstEvent",
    "GroupStore",
    "Holder",
    "InUse",
    "LeftOpen",
    "Listing",
    "NotSaved",
    "OpenedGroup",
    "Overtaken",
    "Past",
    "Repair",
    "Replaced",
    "SessionHeader",
    "SessionRef",
    "SessionStore",
    "SessionSummary",
    "Stood",
    "Store",
    "TooNew",
    "new_header",
]
