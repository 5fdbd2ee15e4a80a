"""Where groups and sessions stand in the folder of data. Nobody else joins these paths."""

from pathlib import Path

from msgspec import Struct

from inspiratie_tui.store.port import SessionRef
from inspiratie_tui.store.tinydb.group_file import NAME

_PAGE = "group-page.md"
_PRIVATE_PAGE = "private-page.md"


class Places(Struct, frozen=True):
    """The folders and files below one folder of data."""

    data: Path
    """A folder a group; need not exist."""

    def folder(self, group_id: str) -> Path:
        """Return the folder of a group."""
        return self.data / group_id

    def group(self, group_id: str) -> Path:
        """Return the file that says who is in a group."""
        return self.data / group_id / NAME

    def page(self, group_id: str | None) -> Path:
        """Return the file in which the page of a group is typed, of a new one when None."""
        return (self.data if group_id is None else self.data / group_id) / _PAGE

    def private_page(self, group_id: str) -> Path:
        """Return the file in which the private page of a group is typed."""
        return self.data / group_id / _PRIVATE_PAGE

    def session(self, ref: SessionRef) -> Path:
        """Return the file of a session."""
        return self.data / ref.group / f"{ref.session}.json"

    def sessions(self, group_id: str) -> tuple[Path, ...]:
        """Return the files of a group's sessions, by name. Raises OSError when its folder is there and unreadable."""
        folder = self.folder(group_id)
        if not folder.is_dir():
            return ()
        return tuple(sorted(path for path in folder.glob("*.json") if path.name != NAME))

    def documents(self) -> tuple[Path, ...]:
        """Return the files of all groups and sessions, by name; none where nothing can be read."""
        return tuple(sorted(self.data.glob("*/*.json")))

    def groups(self) -> tuple[Path, ...]:
        """Return the files of groups, by the name of their folder; none where nothing can be read."""
        return tuple(sorted(self.data.glob(f"*/{NAME}")))
