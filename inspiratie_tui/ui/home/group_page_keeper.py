"""Lets the page of a group be edited at home: a new group as long as there is only the sample, else this one."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from inspiratie_tui.agenda_files import Unreadable
from inspiratie_tui.core.agenda.problems import Problem
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.errors import reason_of
from inspiratie_tui.store.port import Overtaken, TooNew
from inspiratie_tui.texts import _
from inspiratie_tui.texts.group_problems import base_unknown
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.problems import and_more, sentence, unreadable
from inspiratie_tui.texts.repairs import names_missing
from inspiratie_tui.ui.context import AppContext

if TYPE_CHECKING:
    from inspiratie_tui.group_page import PageDraft

_MOST = 5
"""The most problems of a page that are told on home."""
_MOST_DIFFERENCES = 3
"""The most of what was changed elsewhere that is told on home at once: these sentences take two lines."""


class EditedGroup(Struct, frozen=True):
    """What came of editing the page of a group."""

    group: Group | None
    """The group that home shows from now on, as it is on the disk; None when home knew it already."""
    report: tuple[str, ...]
    """What was saved, or why nothing was; a sentence each."""


class _Unnamed(Exception):
    """Who is in the group cannot be read; a sentence says why. Its page would have nobody in it."""


class GroupPageKeeper:
    """Keeps the page of a group on the disk until it could be read without mistakes."""

    def __init__(self, edit: Callable[[Path], Awaitable[str]]) -> None:
        """Let `edit` open a file in an editor and return a sentence about what went wrong, or ""."""
        self._edit = edit

    async def change(self, context: AppContext) -> EditedGroup:
        """Let the page be edited, and change the group by it; a page with mistakes is kept for the next time."""
        # Imported here: home does not wait for it.
        from inspiratie_tui.texts.editor_problems import open_elsewhere

        group_id = None if context.group.sample else context.group.id
        draft_path = context.store.groups.page_place(group_id)
        try:
            with context.store.groups.edits(group_id) as ours:
                return await self._changed(context) if ours else EditedGroup(None, (open_elsewhere(),))
        except _Unnamed as error:
            return EditedGroup(None, (str(error),))
        except Unreadable as error:
            return EditedGroup(None, (unreadable(str(draft_path), error.why), _goes_on()))
        except OSError as error:
            return EditedGroup(None, (_("The group could not be saved ({reason}).").format(reason=os_reason(error)),))
        except TooNew:
            newer = _("A newer version of the program made this group: update to change it.")
            return EditedGroup(None, (newer,))

    async def _changed(self, context: AppContext) -> EditedGroup:
        """Let the page, which is ours alone, be edited, and take it. Raises _Unnamed, OSError and TooNew."""
        from inspiratie_tui.group_page import PageDraft, example, page

        before = None if context.group.sample else _as_it_stands(context)
        begun = example(context.clock.today()) if before is None else page(before)
        draft = PageDraft.open(context.store.groups, context.files, before, begun)
        problem = await self._edit(draft.path)
        untouched = not draft.path.exists() or draft.untouched
        if untouched:
            draft.drop()
        if problem and before is None:
            command = _("`inspiratie group new --from FILE` makes a group from a page that you wrote elsewhere.")
            return EditedGroup(None, (problem, command))
        if problem:
            return EditedGroup(None, (problem,))
        if untouched:
            return EditedGroup(None, (_("Nothing was typed, so nothing was changed."),))
        return _take(context, draft)


def _goes_on() -> str:
    return _("Nothing was changed. {key} goes on with what you typed.").format(key=key_in_sentence("group"))


def _as_it_stands(context: AppContext) -> Group:
    """Return the group of home as it is kept now, which another window may have changed; as home knows it when gone.

    Raises _Unnamed when it cannot be read, TooNew.
    """
    try:
        return context.store.groups.read(context.group.id)
    except FileNotFoundError:
        return context.group  # saving it makes it anew
    except OSError as error:
        raise _Unnamed(names_missing(context.store.groups.place_of(context.group.id), reason_of(error))) from error


def _take(context: AppContext, draft: "PageDraft") -> EditedGroup:
    """Save what was typed when it has no mistakes. Raises Unreadable, other OSErrors and TooNew."""
    from inspiratie_tui.group_page import differences_on, keep, read
    from inspiratie_tui.texts.group_changes import group_changes

    before = draft.base.group
    reading = read(draft.path, before)
    if reading.has_errors:
        return EditedGroup(None, (*_few(_lines(reading.problems), len(reading.problems)), _goes_on()))
    try:
        draft.check(reading.group)
        group = keep(context.home, context.store.groups, context.files, reading, before)
    except Overtaken as overtaken:
        if before is None:
            raise  # a new group has an id that nobody else writes
        # Only what is told may count when the page is saved again.
        differences = differences_on(reading, before, overtaken, _MOST_DIFFERENCES)
        draft.begun_as_told(differences)
        unknown = () if draft.base.told is None else (base_unknown(),)
        told = _few(_lines(differences.problems), len(overtaken.differences))
        return EditedGroup(overtaken.kept, (*unknown, *told, _goes_on()))
    draft.drop()
    changes = () if before is None else group_changes(before, group)
    saved = " · ".join((_("Saved: {group}").format(group=group.name), *changes))
    return EditedGroup(group, (saved, *_lines(reading.problems)[:_MOST]))


def _lines(problems: tuple[Problem, ...]) -> list[str]:
    return [_("line {line}: {problem}").format(line=problem.line, problem=sentence(problem)) for problem in problems]


def _few(lines: list[str], all_of_them: int) -> list[str]:
    """Return as many of `lines` as home has room for, and how many more there are."""
    shown = lines[:_MOST]
    return [*shown, *and_more(all_of_them - len(shown))]
