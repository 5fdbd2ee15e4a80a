"""Edits the private page of a group in the user's editor, in the terminal, as the page of the group is edited."""

import sys

from inspiratie_tui.agenda_files import Unreadable
from inspiratie_tui.commands.opening.group_editor import ours_alone, typed
from inspiratie_tui.commands.refused import USAGE, Refused
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.group_page import PageDraft, parse_private, private_text, read_private
from inspiratie_tui.store.port import GroupStore
from inspiratie_tui.texts import _
from inspiratie_tui.texts.problems import all_rendered, unreadable


def change_private_page(groups: GroupStore, files: WholeFiles, group: Group) -> None:
    """Open the private page of `group` in the editor and keep what it says then; print on stderr what is wrong with it.

    Raises Refused when it has errors, and when the editor failed or nothing was typed: what was typed is there the next
    time. Raises OSError when the disk refuses, TooNew.
    """
    with ours_alone(groups, group.id):
        text = private_text(groups.private_page(group.id), group)
        draft = PageDraft.open_private(groups, files, group, text)
        typed(draft)
        try:
            reading = read_private(draft.path, group)
        except Unreadable as problem:
            raise Refused(unreadable(str(draft.path), problem.why), USAGE) from problem
        for mistake in all_rendered(reading.name, reading.problems, reading.lines):
            print(mistake, file=sys.stderr)
        if reading.has_errors:
            file = as_given(reading.name)
            raise Refused(_("Nothing was changed. Mend the page and give the command again: {file}").format(file=file))
        groups.write_private_page(group.id, reading.page, parse_private(draft.base.text, "", group).page)
        draft.drop()
