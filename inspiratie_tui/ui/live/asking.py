"""What the live screen asks in a dialog, and what it shows over itself."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

from textual import work
from textual.screen import Screen

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.forecast.parked_questions import parked_questions, room_at_end, unparked
from inspiratie_tui.core.notes.note import NoteDraft
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.ui.live.curtain import Curtain
from inspiratie_tui.ui.shared.ask import Ask

if TYPE_CHECKING:
    from inspiratie_tui.ui.live.end_dialog import EndAnswer


class Asking(Screen[None]):
    """The part of the live screen that opens dialogs; rare ones are imported when they are asked for."""

    live: SessionRunner
    clock: Clock
    message: Any
    looked_at: int | None
    rehearsed: int | None

    @property
    def draft(self) -> NoteDraft | None:
        """What is being typed; `Noting` knows."""
        raise NotImplementedError

    def do(self, deed: Awaitable[Answer], said: str = "") -> Any:
        """Have it done; the live screen says how."""
        raise NotImplementedError

    def _ask_to_end(self) -> None:
        # At once: keys that are typed ahead must meet the dialog, not the screen below it.
        from inspiratie_tui.ui.live.end_dialog import EndDialog

        live, clock = self.live, self.live.wall_clock
        room = room_at_end(live.session, clock.now, clock.local_now)
        self.app.push_screen(EndDialog(self.clock, len(parked_questions(live.notes)), room), self._ended)

    def _ended(self, answer: "EndAnswer | None") -> None:
        self._end(answer)

    @work(group="ending")
    async def _end(self, answer: "EndAnswer | None") -> None:
        from inspiratie_tui.ui.live.end_dialog import EndAnswer

        if answer is EndAnswer.NOT_YET or (answer is EndAnswer.ALL_TALKED_ABOUT and not await self._talked_about()):
            return
        await self.do(self.live.act(lead.end)).wait()
        self.action_review()

    async def _talked_about(self) -> bool:
        """Nothing is left lying any more; whether that is on disk. If not, it is said, and the session goes on."""
        for note in parked_questions(self.live.notes):
            try:
                await self.live.save_note(unparked(note))
            except OSError as error:
                said = _("Not saved ({reason}): it is still left lying.")
                self.message = said.format(reason=os_reason(error))
                return False
        return True

    def action_leave(self) -> None:
        """Close the session; asked while time counts, or when something is not on disk."""
        question = _("Leave this session?")
        explanation = _("Time goes on. Open the program again and press Enter to come back.")
        if self.rehearsed is not None:
            explanation = _("This is a rehearsal: nothing of it is kept.")
        elif self.live.unsaved_since is not None:
            explanation = _("The disk refuses: what happened last is not saved and would be lost.")
        counting = self.live.session.state in (State.RUNNING, State.HELD) and not self.live.file.read_only
        asked = counting or self.live.unsaved_since is not None
        if asked:
            self.app.push_screen(Ask(self.clock, question, explanation), self._answered)
        else:
            self._leave()

    def _answered(self, leave: bool | None) -> None:
        if leave:
            self._leave()

    @work(group="leaving", exclusive=True)
    async def _leave(self) -> None:
        await self.live.last_beat(self.draft)
        self.dismiss(None)

    def _choose_person(self) -> None:
        from inspiratie_tui.ui.live.person_dialog import PersonDialog

        others = self.live.view().ring.without_digit(self.live.session.circle.everyone)
        if not others:
            self.message = _("There is nobody else.")
            return
        people = tuple((person, self.live.names.get(person, "?")) for person in others)
        self.app.push_screen(PersonDialog(self.clock, people), self._chosen)

    def _chosen(self, person: PersonId | None) -> None:
        if person is not None:
            self.do(self.live.act(lead.give_floor, person))

    def action_curtain(self) -> None:
        """Hide everything but question and time."""
        view = self.live.view()
        self.app.push_screen(Curtain(view.head, view.question))

    def action_help(self) -> None:
        """All keys and signs."""
        from inspiratie_tui.ui.shared.page import Page
        from inspiratie_tui.ui.shared.page_texts import help_page

        self.app.push_screen(Page(self.clock, help_page(self.active_bindings)))

    def action_review(self) -> None:
        """Read the session back."""
        from inspiratie_tui.ui.review.review_screen import ReviewScreen

        self.app.push_screen(ReviewScreen(self.live, self.clock))
