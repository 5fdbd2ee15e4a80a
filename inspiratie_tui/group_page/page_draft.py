"""A page that is being typed, a private file that stays until it could be read without mistakes.

Beside it stands what it was begun from: another window, or another day, may change the group before the page is kept.
"""

from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files import read_text
from inspiratie_tui.core.people.difference import Difference
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.group_merge import apart
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.group_page.page_differences import PageDifferences
from inspiratie_tui.store.port import GroupStore, Overtaken

_BASE = ".base"


class PageBase(Struct, frozen=True):
    """What a page was begun from."""

    group: Group | None
    """The group as it stood then, or as whoever types was told of it since; None for the page of a new one."""
    text: str
    """The text before anything was typed."""
    told: tuple[Difference, ...] | None = None
    """Of what whoever types was told, where `group` is the group of now because nobody knows what the page was begun
    from; None where that is known."""


class PageDraft(Struct, frozen=True):
    """The file of one page, opened; every method raises OSError when the disk refuses."""

    path: Path
    """Its path; only its owner can read it."""
    base: PageBase
    """What it was begun from, remembered here too: another window may have done with the file."""
    goes_on: bool
    """Whether it was there, with what was typed before."""
    files: WholeFiles
    """Writes the file."""

    @classmethod
    def open(cls, groups: GroupStore, files: WholeFiles, group: Group | None, text: str) -> "PageDraft":
        """Return the draft of `group`, or of a new group when None, and make its file with `text` unless it is there.

        Raises OSError.
        """
        return cls._opened(groups.page_place(group.id if group else None), files, group, text)

    @classmethod
    def open_private(cls, groups: GroupStore, files: WholeFiles, group: Group, text: str) -> "PageDraft":
        """Return the draft of the private page of `group`, and make its file with `text` unless it is there.

        What it was begun from is that text alone. Raises OSError.
        """
        return cls._opened(groups.private_page_place(group.id), files, None, text)

    @classmethod
    def _opened(cls, path: Path, files: WholeFiles, group: Group | None, text: str) -> "PageDraft":
        base = PageBase(group, text)
        if path.exists():
            begun = _read_base(path, group)
            draft = cls(path, begun or replace(base, told=None if group is None else ()), True, files)
            if begun is None:
                draft._keep_base()  # a program from before this one left the page, or what stood here is damaged
            return draft
        draft = cls(path, base, False, files)
        files.make_folder(path.parent)
        draft._keep_base()  # first: no page is without it
        files.replace(path, text.encode("utf-8", "replace"))
        return draft

    @property
    def untouched(self) -> bool:
        """Tell whether nothing was typed. Raises Unreadable, an OSError."""
        return _lines(read_text(self.path)) == _lines(self.base.text)

    def check(self, wanted: Group) -> None:
        """Raise Overtaken where `wanted`, read from the page, may undo what others saved, and nobody was told of it.

        That can only be where nobody knows what the page was begun from; elsewhere the store compares.
        """
        if self.base.told is not None and self.base.group is not None:
            untold = tuple(each for each in apart(self.base.group, wanted) if each not in self.base.told)
            if untold:
                raise Overtaken(self.base.group, untold)

    def begun_as_told(self, differences: PageDifferences) -> "PageDraft":
        """Return the draft as one whose writer was told of `differences`, and remember that. Raises OSError."""
        told = self.base.told
        base = PageBase(differences.base, self.base.text)
        if told is not None:
            base = replace(self.base, told=(*told, *differences.told))
        draft = replace(self, base=base)
        draft._keep_base()
        return draft

    def drop(self) -> None:
        """Remove the file, which is not needed any more."""
        self.path.unlink(missing_ok=True)
        _base_path(self.path).unlink(missing_ok=True)

    def _keep_base(self) -> None:
        # An id is the name of a folder, in which any byte can stand; JSON takes letters alone.
        group = None if self.base.group is None else replace(self.base.group, id="")
        text = self.base.text.encode("utf-8", "replace").decode("utf-8")
        self.files.replace(_base_path(self.path), msgspec.json.encode(replace(self.base, group=group, text=text)))


def _base_path(page: Path) -> Path:
    return page.with_suffix(_BASE)


def _read_base(page: Path, group: Group | None) -> PageBase | None:
    """Return what the page of `group` was begun from; None when that cannot be read."""
    try:
        base = msgspec.json.decode(read_text(_base_path(page)), type=PageBase)
    except (OSError, msgspec.MsgspecError):
        return None
    if group is None or base.group is None:
        return base if base.group is group else None
    return replace(base, group=replace(base.group, id=group.id) if base.told is None else group)


def _lines(text: str) -> list[str]:
    """Return the lines of `text` without what an editor may change: line ends, and blank lines at the end."""
    return [line.strip() for line in text.splitlines() if line.strip()]
