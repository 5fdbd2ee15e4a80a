"""Opens the page of a group in the user's editor, in the terminal."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import USAGE, Refused
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.group_page import GroupReading, PageDraft, Unreadable, read
from inspiratie_tui.home.editor import editor_command
from inspiratie_tui.store.port import GroupStore
from inspiratie_tui.texts import _
from inspiratie_tui.texts.editor_problems import ended_badly, not_started, open_elsewhere
from inspiratie_tui.texts.problems import unreadable


@contextmanager
def page_of(groups: GroupStore, files: WholeFiles, group: Group | None, text: str) -> Iterator[PageDraft]:
    """Yield the page of `group`, of a new one when None, as a draft with `text`, or with what was typed before.

    Nobody else edits it until it was taken or kept. Raises Refused when another window has it, OSError.
    """
    with ours_alone(groups, group.id if group else None):
        yield PageDraft.open(groups, files, group, text)


@contextmanager
def ours_alone(groups: GroupStore, group_id: str | None) -> Iterator[None]:
    """Keep the pages of a group, or of a new one when None, from being edited by others as long as the context lasts.

    Raises Refused when another window has one, OSError.
    """
    with groups.edits(group_id) as ours:
        if not ours:
            raise Refused(open_elsewhere())
        yield


def edited(draft: PageDraft) -> GroupReading:
    """Open `draft` in the editor and return what it says then.

    Raises Refused when the editor fails or nothing was typed, OSError when the disk refuses. What was typed stays in
    the draft, and the next time goes on with it.
    """
    typed(draft)
    try:
        return read(draft.path, draft.base.group)
    except Unreadable as problem:
        raise Refused(unreadable(str(draft.path), problem.why), USAGE) from problem


def typed(draft: PageDraft) -> None:
    """Open `draft` in the editor, and return when something was typed in it. Raises Refused when not, OSError."""
    if draft.goes_on:
        say(_("Going on with the page that was kept: {file}").format(file=draft.path))
    command = editor_command()
    try:
        code = subprocess.run([*command, str(draft.path)], check=False).returncode
    except OSError as problem:
        _drop_untouched(draft)
        raise Refused(not_started(command[0])) from problem
    try:
        _drop_untouched(draft)
        if code:
            raise Refused(ended_badly(command[0], code))
        if not draft.path.exists():
            raise Refused(_("Nothing was typed, so nothing was changed."))
    except Unreadable as problem:
        raise Refused(unreadable(str(draft.path), problem.why), USAGE) from problem


def _drop_untouched(draft: PageDraft) -> None:
    if not draft.path.exists() or draft.untouched:
        draft.drop()
