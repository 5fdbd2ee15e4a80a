"""Edits the private page of a group in the user's editor, in the terminal, as the page of the group is edited."""

import sys
from datetime import date

from msgspec.structs import replace

from inspiratie_tui.agenda_files import Unreadable
from inspiratie_tui.commands.opening.group_editor import ours_alone, typed
from inspiratie_tui.commands.refused import USAGE, Refused
from inspiratie_tui.core.notes.mentions import with_ids
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.private_page import TypedQuestion
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.core.year.questions import wordings
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.group_page import (
    PageDraft,
    PrivateReading,
    new_wordings,
    parse_private,
    private_text,
    read_private,
)
from inspiratie_tui.store.port import Store
from inspiratie_tui.texts import _
from inspiratie_tui.texts.problems import all_rendered, unreadable


def change_private_page(store: Store, files: WholeFiles, group: Group, today: date) -> None:
    """Open the private page of `group` in the editor and keep what it says then; print on stderr what is wrong with it.

    A question that was changed is a new wording, of `today` and after the sessions that were begun by now.
    Raises Refused when it has errors, and when the editor failed or nothing was typed: what was typed is there the next
    time. Raises OSError when the disk refuses, TooNew.
    """
    groups = store.groups
    with ours_alone(groups, group.id):
        page, held = groups.private_page(group.id), store.archive.held(group.id)
        questions = {person: each[-1].text for person, each in wordings(held, page.questions).items()}
        text = private_text(page, group, questions)
        draft = PageDraft.open_private(groups, files, group, text)
        typed(draft)
        reading, base = _read(draft, group), parse_private(draft.base.text, "", group)
        after = held[-1].name if held else ""
        asked = tuple(
            TypedQuestion(line.person, with_ids(line.text, group.names), today, after)
            for line in new_wordings(reading.questions, base.questions)
        )
        groups.write_private_page(group.id, replace(reading.page, questions=asked), base.page)
        draft.drop()


def _read(draft: PageDraft, group: Group) -> PrivateReading:
    """Return what `draft` says of `group`; print on stderr what is wrong with it. Raises Refused when it has errors."""
    try:
        reading = read_private(draft.path, group)
    except Unreadable as problem:
        raise Refused(unreadable(str(draft.path), problem.why), USAGE) from problem
    for mistake in all_rendered(reading.name, reading.problems, reading.lines):
        print(mistake, file=sys.stderr)
    if reading.has_errors:
        file = as_given(reading.name)
        raise Refused(_("Nothing was changed. Mend the page and give the command again: {file}").format(file=file))
    return reading
