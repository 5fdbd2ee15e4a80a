"""Following the agenda's file on the live screen: looked at now and then, or edited from the page of the agenda."""

import asyncio
from pathlib import Path
from typing import Any

from textual import work
from textual.screen import Screen

from inspiratie_tui.agenda_files import AgendaReading, Unreadable, fit
from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions.agenda_change import change_agenda
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.session.changed_agenda import parts_begun
from inspiratie_tui.core.session.events import AgendaChanged, Opened
from inspiratie_tui.leading.agenda_watch import AgendaWatch
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts.agenda_change import follows, mistaken, not_read, unknown_file, without_length
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.shared.editor import edit


class Following(Screen[None]):
    """The part of the live screen that shows the whole agenda, and lets the session follow its file."""

    live: SessionRunner
    clock: Clock
    message: Any
    looked_at: Any
    rehearsed: int | None
    _agenda_watch: AgendaWatch | None = None

    def show_view(self) -> None:
        """Show the session as it is; the live screen knows how."""
        raise NotImplementedError

    def follow_file(self, file: Path) -> None:
        """Let the session follow `file` from now on; what was saved before its agenda was read last is known."""
        read = (event.number for event in self.live.log if isinstance(event, Opened | AgendaChanged))
        stamps = [self.live.stamps[number].utc for number in read if number in self.live.stamps]
        self._agenda_watch = AgendaWatch(file, max(stamps, default=None))
        self._looking_at_file = asyncio.Lock()

    @property
    def _may_follow(self) -> bool:
        return not self.live.file.read_only and not self.live.session.ended

    @work(group="agenda")
    async def look_at_agenda(self) -> None:
        """Follow the file when it was saved; what was wrong with it is said."""
        watch = self._agenda_watch
        # A dialog over the screen may be about parts as they are: what changed can wait until that is closed.
        if watch is None or self.app.screen is not self or not self._may_follow or self._looking_at_file.locked():
            return
        async with self._looking_at_file:
            found = await asyncio.to_thread(watch.look)
            if found is None:
                return
            if self.app.screen is not self:
                watch.tell_again()
                return
            _followed, said = await self._follow(watch, found)
            self.message = said or self.message

    async def _edit_agenda(self) -> str | None:
        """Have the agenda edited; None when the session follows what was changed, else what there is to say."""
        watch = self._agenda_watch
        if watch is None:
            return unknown_file()
        async with self._looking_at_file:
            problem = await edit(self.app, watch.file)
            found = None if problem else await asyncio.to_thread(watch.look_now)
            if found is None:
                return problem
            followed, said = await self._follow(watch, found)
        if not followed:
            return said
        self.message = said
        return None

    async def _follow(self, watch: AgendaWatch, found: AgendaReading | Unreadable) -> tuple[bool, str]:
        """Whether the session has another agenda now, and what there is to say."""
        if isinstance(found, Unreadable):
            return False, not_read(watch.file.name, found.why)
        if found.has_errors:
            return False, mistaken(watch.file.name, found.problems)
        answer = await self.live.act(change_agenda, found.agenda, [note.part for note in self.live.notes])
        session = self.live.session
        if isinstance(answer, Refusal):
            # Saved as it was: nobody waits for an answer to that.
            same = answer.reason is Reason.SAME_AGENDA and found.agenda.parts == session.agenda.parts
            return False, "" if same else refusal(answer.reason)
        self.looked_at = None
        self.show_view()
        to_come = set(range(parts_begun(session), len(session.agenda.parts))) - session.dropped
        people = fit(found, len(session.circle.seats), len(session.circle.facilitators))
        # An error changes nothing, but a length that nobody can read takes its minutes out of all that is to come.
        without = tuple(one for one in people.problems if one.code is Code.LENGTH_MISSING)
        return True, ". ".join(filter(None, (follows(len(to_come)), without_length(watch.file.name, without))))

    def action_agenda(self) -> None:
        """The whole agenda, guidance included, from the part on that is under way or looked at."""
        from inspiratie_tui.ui.shared.page import Page
        from inspiratie_tui.ui.shared.page_texts import agenda_page

        here = self.live.session.place.part
        seen = here if self.looked_at is None else self.looked_at
        # Number 0 is what stands before the parts; the first part is read from there.
        first = seen + 1 if seen else 0
        # What is rehearsed is thrown away: there the real file is out of reach.
        offered = self._may_follow and self.rehearsed is None
        page = agenda_page(self.live.session.agenda, here, self.live.parked_before.texts(self.live.notes))
        self.app.push_screen(Page(self.clock, *page, first=first, edit=self._edit_agenda if offered else None))
