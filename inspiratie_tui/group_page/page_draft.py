"""A page while it is being typed: among the private files, and there until it is understood."""

from dataclasses import dataclass
from pathlib import Path

from inspiratie_tui.agenda_files import read_text
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store.port import GroupStore, WholeFiles


@dataclass(frozen=True, slots=True)
class PageDraft:
    """One page; every method raises OSError when the disk refuses."""

    path: Path
    """Where it is, readable by its owner alone."""
    begun: str
    """What stands there before anything is typed."""
    files: WholeFiles
    """What writes it."""

    @classmethod
    def of(cls, groups: GroupStore, files: WholeFiles, group: Group | None, begun: str) -> "PageDraft":
        """Return the draft of `group`, of a new one when None, where `groups` says; nothing is made yet."""
        return cls(groups.page_place(group.id if group else None), begun, files)

    def open(self) -> bool:
        """Have a page to edit; return whether it is one that was kept, with all that was typed."""
        if self.path.exists():
            return True
        self.files.make_folder(self.path.parent)
        self.files.replace(self.path, self.begun.encode("utf-8", "replace"))
        return False

    @property
    def untouched(self) -> bool:
        """Return whether nothing was typed. Raises Unreadable, an OSError."""
        return _lines(read_text(self.path)) == _lines(self.begun)

    def drop(self) -> None:
        """Take the page away, which has done its work."""
        self.path.unlink(missing_ok=True)


def _lines(text: str) -> list[str]:
    """Return what is typed, whatever an editor makes of line ends and of the end of the file."""
    return [line.strip() for line in text.splitlines() if line.strip()]
