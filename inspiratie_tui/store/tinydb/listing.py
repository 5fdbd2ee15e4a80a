"""What stands in the folders: groups and sessions, read without a lock and without mending anything."""

from dataclasses import dataclass
from pathlib import Path

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.events import Ended, Event, GapMeaning, GapNoticed, Reopened, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.errors import TooNew
from inspiratie_tui.store.file.repair import Repair
from inspiratie_tui.store.tinydb.alive import Alive
from inspiratie_tui.store.tinydb.group_file import NAME, read_group, unread_group
from inspiratie_tui.store.tinydb.header import SessionHeader
from inspiratie_tui.store.tinydb.session_file import SessionFile


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One session, without its notes."""

    path: Path
    """Its file."""
    header: SessionHeader
    """What the file says about itself."""
    first: Stamp | None
    """The clocks at its first event."""
    last: Stamp | None
    """The clocks at the event written last."""
    alive: Alive | None
    """The last sign of life."""
    begun: bool
    """Whether a part was begun."""
    ended: bool
    """Whether it was ended, and not reopened."""
    repair: Repair | None
    """What is wrong with its file, which still stands where it stood; None when it is whole."""

    @property
    def last_utc(self) -> int:
        """When it was last alive, as far as is known: milliseconds since 1970 UTC, 0 when nothing is."""
        stamps = (self.first, self.last, self.alive and self.alive.stamp)
        return max((stamp.utc for stamp in stamps if stamp), default=self.header.created_utc or 0)


def list_groups(data_folder: Path) -> tuple[Group, ...]:
    """Return the groups in `data_folder`, by id; one whose file is gone or cannot be read has only its folder's name.

    Raises OSError when the folder itself cannot be read.
    """
    folders = sorted(folder for folder in data_folder.iterdir() if next(folder.glob("*.json"), None))
    return tuple(_group_in(folder) for folder in folders)


def list_sessions(group_folder: Path) -> tuple[SessionSummary, ...]:
    """Return the sessions in `group_folder`, by the name of their file; also those that another program has open.

    One that cannot be read at all is listed with the header its name gives, as not begun. A folder that is not there
    has none. Raises OSError when the folder cannot be read.
    """
    return tuple(_summary(path) for path in session_files(group_folder))


def session_files(group_folder: Path) -> tuple[Path, ...]:
    """Return the files of the sessions in `group_folder`, by name. Raises OSError when it is there and unreadable."""
    if not group_folder.is_dir():
        return ()
    return tuple(sorted(path for path in group_folder.glob("*.json") if path.name != NAME))


def notes_before(path: Path) -> tuple[Note, ...]:
    """Return the notes of the session before the one in `path`, of the same group; removed ones too.

    One that never began, or cannot be read, is passed over; without any there are none.
    """
    earlier = sorted(one for one in path.parent.glob("*.json") if one.name != NAME and one.name < path.name)
    for one in reversed(earlier):
        try:
            session = SessionFile.look(one)
        except (OSError, TooNew):
            continue
        if any(isinstance(event, WentTo) for event in amended(session.events)):
            return session.notes
    return ()


def _group_in(folder: Path) -> Group:
    try:
        return read_group(folder)
    except (OSError, TooNew):
        return unread_group(folder)


def _summary(path: Path) -> SessionSummary:
    try:
        session = SessionFile.look(path)
    except (OSError, TooNew) as problem:
        schema = problem.schema if isinstance(problem, TooNew) else 0
        header = SessionHeader(session_id=path.stem, group_id=path.parent.name, number=0, agenda_name="", schema=schema)
        return SessionSummary(path, header, None, None, None, begun=False, ended=False, repair=None)
    stamps = list(session.stamps.values())
    counting = amended(session.events)
    turns = [one for one in map(_ends, counting) if one is not None]
    return SessionSummary(
        path,
        session.header,
        stamps[0] if stamps else None,
        stamps[-1] if stamps else None,
        session.alive,
        begun=any(isinstance(event, WentTo) for event in counting),
        ended=bool(turns) and turns[-1],
        repair=session.repair,
    )


def _ends(event: Event) -> bool | None:
    """Whether `event` ends the session, or has it go on again; None when it does neither."""
    match event:
        case Ended() | GapNoticed(was=GapMeaning.STOPPED):
            return True
        case Reopened():
            return False
        case _:
            return None
