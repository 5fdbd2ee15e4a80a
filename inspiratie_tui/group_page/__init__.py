"""A group as a Markdown page: written to be edited, read, and told what is wrong with it, with line and column.

The page is what a facilitator types; `group.json` is what is kept. `parse` never raises, whatever the text.
"""

from os import PathLike
from pathlib import Path

from inspiratie_tui.agenda_files import Unreadable, read_text
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.group_page.kept_group import keep
from inspiratie_tui.group_page.page_draft import PageDraft
from inspiratie_tui.group_page.page_reader import GroupReading, parse
from inspiratie_tui.group_page.page_writer import example, page

__all__ = ["GroupReading", "PageDraft", "Unreadable", "example", "keep", "page", "parse", "read"]


def read(path: str | PathLike[str], before: Group | None = None) -> GroupReading:
    """Read the page in a file, of the group `before` or of a new one; raises Unreadable when there is no text in it."""
    return parse(read_text(Path(path)), str(path), before)
