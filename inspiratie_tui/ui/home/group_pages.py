"""How home gets a group of one's own, and changes it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message

from inspiratie_tui.agenda_files import Unreadable
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store.port import TooNew
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.problems import sentence, unreadable
from inspiratie_tui.ui.home.own_agendas import Making
from inspiratie_tui.ui.home.preview import Preview
from inspiratie_tui.ui.shared.editor import edit

if TYPE_CHECKING:
    from inspiratie_tui.group_page import PageDraft

_MOST = 5
"""How many problems of a page are told on home."""


class Grouping(Making):
    """The part of home that opens the page of a group in the editor: a new one as long as there is but the sample."""

    class Settled(Message):
        """Home is about this group from now on."""

        def __init__(self, group: Group) -> None:
            """`group` is on the disk."""
            super().__init__()
            self.group = group

    def look_again(self) -> None:
        """Show what there is now."""
        raise NotImplementedError

    async def action_group(self) -> None:
        """Have the page edited, and be about that group; a page with mistakes is kept to go on with."""
        # Reading pages is for who asks for it: home does not wait for that.
        from inspiratie_tui.group_page import PageDraft, example, page

        context = self._app_context
        before = None if context.group.sample else context.group
        begun = example(context.clock.today()) if before is None else page(before)
        draft = PageDraft.of(context.store.groups, context.files, before, begun)
        try:
            draft.open()
            problem = await edit(self.app, draft.path)
            untouched = not draft.path.exists() or draft.untouched
            if untouched:
                draft.drop()
            if problem and before is None:
                command = _("`inspiratie group new --from FILE` makes a group from a page that you wrote elsewhere.")
                self.told = (problem, command)
            elif problem:
                self.told = (problem,)
            elif untouched:
                self.told = (_("Nothing was typed, so nothing was changed."),)
            else:
                self._take(draft, before)
        except Unreadable as error:
            self.told = (unreadable(str(draft.path), error.why), self._goes_on())
        except OSError as error:
            self.told = (_("The group could not be saved ({reason}).").format(reason=os_reason(error)),)
        except TooNew:
            self.told = (_("A newer version of the program made this group: update to change it."),)

    def _goes_on(self) -> str:
        return _("Nothing was changed. {key} goes on with what you typed.").format(key=key_of("group"))

    def _take(self, draft: "PageDraft", before: Group | None) -> None:
        from inspiratie_tui.group_page import keep, read

        reading = read(draft.path, before)
        said = [
            _("line {line}: {problem}").format(line=problem.line, problem=sentence(problem))
            for problem in reading.problems
        ]
        if reading.has_errors:
            first, rest = said[:_MOST], len(said) - _MOST
            more = ngettext("and {count} more", "and {count} more", rest).format(count=rest)
            self.told = (*first, *([more] if rest > 0 else []), self._goes_on())
            return
        group = keep(self._app_context.home, self._app_context.store.groups, reading)
        draft.drop()
        self._app_context = replace(self._app_context, group=group)
        self.query_one(Preview).count(len(group.participants), len(group.facilitators))
        self.post_message(self.Settled(group))
        self.look_again()
        self.told = (_("Saved: {group}").format(group=group.name), *said[:_MOST])
