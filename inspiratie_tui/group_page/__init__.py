"""Writes a group as a Markdown page to be edited, and reads it back, with problems by line and column.

The page is what a facilitator types, `group.json` is what is kept. `parse` never raises, whatever the text.
"""

from os import PathLike
from pathlib import Path

from inspiratie_tui.agenda_files import Unreadable, read_saved_text, read_text
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.group_page.kept_group import keep
from inspiratie_tui.group_page.list_reader import parse_any
from inspiratie_tui.group_page.page_differences import PageDifferences, differences_on
from inspiratie_tui.group_page.page_draft import PageDraft
from inspiratie_tui.group_page.page_reader import GroupReading, parse
from inspiratie_tui.group_page.page_writer import example, page
from inspiratie_tui.group_page.private_page import PrivateReading, parse_private, private_text, read_private
from inspiratie_tui.group_page.question_lines import WrittenQuestion, new_wordings

__all__ = [
    "GroupReading",
    "PageDifferences",
    "PageDraft",
    "PrivateReading",
    "Unreadable",
    "WrittenQuestion",
    "differences_on",
    "example",
    "keep",
    "new_wordings",
    "page",
    "parse",
    "parse_any",
    "parse_private",
    "private_text",
    "read",
    "read_any",
    "read_private",
]


def read(path: str | PathLike[str], before: Group | None = None) -> GroupReading:
    """Return the page in the file at `path` as a group: `before` with its changes, or a new one when that is None.

    Raises Unreadable when the file holds no text.
    """
    return parse(read_text(Path(path)), str(path), before)


def read_any(path: str | PathLike[str], before: Group | None = None) -> GroupReading:
    """Return the page, or the list of people, in the file at `path` as a group, as `read` does.

    Raises Unreadable when the file holds no text.
    """
    return parse_any(read_saved_text(Path(path)), str(path), before)
