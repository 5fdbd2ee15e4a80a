"""A page while it is being typed: among the private files, and there until it is understood."""

from dataclasses import dataclass
from pathlib import Path

from inspiratie_tui.agenda_files import read_text
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.home import Home
from inspiratie_tui.store import Disk, replace_whole

_NAME = "group-page.md"


@dataclass(frozen=True, slots=True)
class PageDraft:
    """One page; every method raises OSError when the disk refuses."""

    path: Path
    """Where it is, readable by its owner alone."""
    begun: str
    """What stands there before anything is typed."""

    @classmethod
    def of(cls, home: Home, group: Group | None, begun: str) -> "PageDraft":
        """The draft of `group`, of a new one when None; nothing is made yet."""
        return cls((home.data / group.id if group else home.data) / _NAME, begun)

    def open(self) -> bool:
        """Have a page to edit; return whether it is one that was kept, with all that was typed."""
        if self.path.exists():
            return True
        disk = Disk()
        disk.make_folder(self.path.parent)
        replace_whole(disk, self.path, self.begun.encode("utf-8", "replace"))
        return False

    @property
    def untouched(self) -> bool:
        """Whether nothing was typed; raises Unreadable, an OSError."""
        return _lines(read_text(self.path)) == _lines(self.begun)

    def drop(self) -> None:
        """The page has done its work."""
        self.path.unlink(missing_ok=True)


def _lines(text: str) -> list[str]:
    """What is typed, whatever an editor makes of line ends and of the end of the file."""
    return [line.strip() for line in text.splitlines() if line.strip()]
