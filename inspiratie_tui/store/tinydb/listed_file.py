"""A `*.json` in the folder of a group, as it was found: a session, or what only looks like one."""

from pathlib import Path

from msgspec import Struct

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.errors import reason_of
from inspiratie_tui.store.port import TooNew
from inspiratie_tui.store.reading import SessionReading
from inspiratie_tui.store.tinydb.group_file import holds_a_group
from inspiratie_tui.store.tinydb.header import named_for_sure
from inspiratie_tui.store.tinydb.session_file import SessionFile


class ListedFile(Struct, frozen=True):
    """What could be read of it."""

    path: Path
    """The file."""
    named: str
    """Which session it says it is; when nobody knows what it says, the one that its name gives."""
    reading: SessionReading | None = None
    """The session; None when it cannot be read."""
    schema: int = 0
    """The layout of one that a newer program made, else 0."""
    unread: str = ""
    """Why it cannot be read: `TOO_NEW`, or what `disk.errors.reason_of` says; "" when it can."""
    group: bool = False
    """Whether it says who is in a group, as only `group.json` should."""

    @property
    def itself(self) -> bool:
        """Tell whether it is the session that its name gives, which needs no look at other files."""
        return not self.group and self.named == self.path.stem

    @property
    def length(self) -> int:
        """Return how many events could be read."""
        return 0 if self.reading is None else self.reading.length


def read_listed(path: Path, disk: Disk) -> ListedFile:
    """Read the file at `path` as a session; nothing on the disk changes. Raises OSError and TooNew."""
    session = SessionFile.look(path, disk)
    named = session.header.session_id or path.stem
    if named == as_given(path.stem):
        named = path.stem
    reading = SessionReading(session)
    if session.repair is None or (named == path.stem and session.events):
        return ListedFile(path, named, reading)
    # Rare: what is damaged, or no session at all, is looked at once more.
    text = disk.read(path)
    if named == path.stem:
        return ListedFile(path, named, reading, group=holds_a_group(text))
    return ListedFile(path, named if named_for_sure(text) == named else path.stem, reading)


def unread_file(path: Path, problem: OSError | TooNew) -> ListedFile:
    """Return what is known of the file at `path`, which could not be read because of `problem`."""
    if isinstance(problem, TooNew):
        return ListedFile(path, problem.named or path.stem, schema=problem.schema, unread="TOO_NEW")
    return ListedFile(path, path.stem, unread=reason_of(problem))
