"""A page that is being typed, a private file that stays until it could be read without mistakes."""

from pathlib import Path

from msgspec import Struct

from inspiratie_tui.agenda_files import read_text
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.store.port import GroupStore


class PageDraft(Struct, frozen=True):
    """The file of one page; every method raises OSError when the disk refuses."""

    path: Path
    """Its path; only its owner can read it."""
    begun: str
    """The text before anything is typed."""
    files: WholeFiles
    """Writes the file."""

    @classmethod
    def of(cls, groups: GroupStore, files: WholeFiles, group: Group | None, begun: str) -> "PageDraft":
        """Return the draft of `group`, or of a new group when None, at its place in `groups`; no file is made yet."""
        return cls(groups.page_place(group.id if group else None), begun, files)

    def open(self) -> bool:
        """Make the file unless it is there; return whether it was there, with what was typed before."""
        if self.path.exists():
            return True
        self.files.make_folder(self.path.parent)
        self.files.replace(self.path, self.begun.encode("utf-8", "replace"))
        return False

    @property
    def untouched(self) -> bool:
        """Tell whether nothing was typed. Raises Unreadable, an OSError."""
        return _lines(read_text(self.path)) == _lines(self.begun)

    def drop(self) -> None:
        """Remove the file, which is not needed any more."""
        self.path.unlink(missing_ok=True)


def _lines(text: str) -> list[str]:
    """Return the lines of `text` without what an editor may change: line ends, and blank lines at the end."""
    return [line.strip() for line in text.splitlines() if line.strip()]
