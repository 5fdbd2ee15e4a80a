"""Opens the dialogs of the live screen, and what is shown over it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.actions.reminders import ReminderKind
from inspiratie_tui.core.forecast.parked_questions import room_at_end
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.texts import _
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.performer import Performer
from inspiratie_tui.ui.shared.ask import Ask, may_read
from inspiratie_tui.ui.shared.pushing import PushScreen

if TYPE_CHECKING:
    from inspiratie_tui.core.view.replan import ProposalSlice
    from inspiratie_tui.ui.live.end_dialog import EndAnswer
    from inspiratie_tui.ui.shared.page import PageText


class Dialogs:
    """Opens dialogs at once, for keys that are typed fast must reach them; rare ones are imported when needed."""

    def __init__(
        self,
        runner: SessionRunner,
        clock: Clock,
        push: PushScreen,
        performer: Performer,
        answers: AnswerLine,
        *,
        rehearsing: bool,
    ) -> None:
        """Ask about the session of `runner`; `push` puts a dialog on top, `performer` does what is answered."""
        self._runner = runner
        self._clock = clock
        self._push = push
        self._performer = performer
        self._answers = answers
        self._rehearsing = rehearsing

    def ask_to_end(self, answered: "Callable[[EndAnswer | None], None]") -> None:
        """Ask whether the session is over, and whether parked questions were talked about; call `answered` with it."""
        from inspiratie_tui.ui.live.end_dialog import EndDialog

        runner, clock = self._runner, self._runner.wall_clock
        room = room_at_end(runner.session, clock.now, clock.local_now)
        self._push(EndDialog(self._clock, runner.year_before.count(runner.notes), room), answered)

    def ask_to_leave(self, leave: Callable[[Unsaved | None], object]) -> None:
        """Call `leave` with what is not on disk; ask first when there is any, or while time counts."""
        runner = self._runner
        unsaved = None if self._rehearsing else runner.unsaved
        counting = runner.session.state in (State.RUNNING, State.HELD) and not runner.store.read_only

        def answered(yes: bool | None) -> None:
            if yes:
                leave(unsaved)

        if unsaved is not None:
            from inspiratie_tui.ui.shared.leave_unsaved import LeaveUnsaved

            self._push(LeaveUnsaved(self._clock, unsaved), answered)
        elif counting:
            explanation = _("Time goes on. Open the program again and press Enter to come back.")
            if self._rehearsing:
                explanation = _("This is a rehearsal: nothing of it is kept.")
            self._push(Ask(self._clock, _("Leave this session?"), explanation), answered)
        else:
            leave(None)

    def choose_person(self, question: str, chosen: Callable[[PersonId], object]) -> None:
        """Ask `question` of those here without a digit, and call `chosen` with who it is; not when it is nobody."""
        from inspiratie_tui.ui.live.person_dialog import PersonDialog

        others = self._runner.view().ring.without_digit(self._runner.session.circle.everyone_here)
        if not others:
            self._answers.say(_("There is nobody else."))
            return
        people = tuple((person, self._runner.names.get(person, "?")) for person in others)

        def answered(person: PersonId | None) -> None:
            if person is not None:
                chosen(person)

        self._push(PersonDialog(self._clock, question, people), answered)

    def change_circle(self, forward: Callable[[], object]) -> None:
        """Let it be said who is here; call `forward` when the session is to go forward from there."""
        from inspiratie_tui.ui.live.circle_desk import AfterCircle, CircleDesk
        from inspiratie_tui.ui.live.circle_dialog import CircleDialog

        def closed(after: AfterCircle | None) -> None:
            if after is AfterCircle.FORWARD:
                forward()
            elif after is AfterCircle.GROUPS:
                self._form_groups(forward)

        self._push(CircleDialog(self._clock, CircleDesk(self._runner)), closed)

    def _form_groups(self, forward: Callable[[], object]) -> None:
        """Let pairs, trios or fours be made; call `forward` when the session is to go forward from there."""
        from inspiratie_tui.texts.small_groups import groups_kept
        from inspiratie_tui.ui.live.groups_desk import GroupsAnswer, GroupsDesk
        from inspiratie_tui.ui.live.groups_dialog import GroupsDialog

        def closed(answer: GroupsAnswer | None) -> None:
            if answer is GroupsAnswer.FORWARD:
                forward()
            elif answer is GroupsAnswer.KEPT:
                self._answers.say(groups_kept(self._runner.session))

        history = self._runner.together_before.history(self._runner.session)
        self._push(GroupsDialog(self._clock, GroupsDesk(self._runner, history)), closed)

    def correct(self) -> None:
        """Ask what to correct, and do that."""
        from inspiratie_tui.core.view.corrections import CorrectionView, correction_view
        from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog

        runner = self._runner

        def look() -> CorrectionView:
            return correction_view(runner.log, runner.session, runner.wall_clock, runner.names, runner.notes)

        self._push(CorrectionsDialog(self._clock, look), self._correct)

    def _correct(self, wanted: Correction | None) -> None:
        if wanted is not None:
            self._performer.correct(wanted, _("put right"))

    def divide(self) -> None:
        """Ask how to divide what is left, and do that; say why when there is nothing to divide."""
        from inspiratie_tui.core.view.replan import ReplanView, replan_view
        from inspiratie_tui.texts.refusals import refusal

        runner = self._runner

        def look() -> ReplanView:
            return replan_view(runner.session, runner.wall_clock)

        nothing = look().nothing
        if nothing is not None:
            self._answers.say(refusal(nothing))
            return
        from inspiratie_tui.ui.live.replan_dialog import ReplanDialog

        self._push(ReplanDialog(self._clock, look), self._divide)

    def _divide(self, wanted: "ProposalSlice | None") -> None:
        from inspiratie_tui.core.actions.replan import replan
        from inspiratie_tui.texts.replan import proposal_done

        if wanted is not None:
            # What it asked for is done, also where turns stay short.
            self._runner.reminders.dismiss(ReminderKind.SHORT_TURNS)
            self._performer.tell(proposal_done(wanted), self._runner.perform(replan, wanted.proposal))

    def show_page(self, text: "PageText") -> None:
        """Show `text` as a page to read."""
        from inspiratie_tui.ui.shared.page import Page

        self._push(Page(self._clock, text))

    def show_balance(self) -> None:
        """Show who had the floor how long until now, as a page for the facilitators alone."""
        from inspiratie_tui.ui.shared.balance_page import balance_page
        from inspiratie_tui.ui.shared.page import Page

        runner = self._runner
        text = balance_page(runner.session, runner.now, runner.names)
        self._push(Page(self._clock, text, private=True))

    def show_end(self, told: str = "") -> None:
        """Open the quiet page of a session that has ended, with a sentence that is to be `told`."""
        from inspiratie_tui.ui.review.end_page import EndPage

        self._push(EndPage(self._runner, self._clock, self.read_aloud, self._ask_the_two, told))

    def _ask_the_two(self, left: Callable[[str], object]) -> None:
        """Open what the two ask themselves when the session is over; `left` is told what came of it."""
        from inspiratie_tui.ui.review.after_screen import AfterScreen

        def close(told: str) -> None:
            screen.dismiss(None)
            left(told)

        screen = AfterScreen(self._runner, self._clock, close)
        self._push(screen)

    def read_aloud(self) -> None:
        """Open what was said aloud in the session, to be read back; a window that looks along asks first."""
        if self._runner.store.read_only and not self._runner.session.ended:
            self._push(may_read(self._clock), lambda yes: self._read_aloud() if yes else None)
        else:
            self._read_aloud()

    def _read_aloud(self) -> None:
        from inspiratie_tui.ui.review.aloud_screen import AloudScreen

        self._push(AloudScreen(self._runner, self._clock, self.review))

    def review(self) -> None:
        """Open the review of the session, with all its notes."""
        from inspiratie_tui.ui.review.review_screen import ReviewScreen

        self._push(ReviewScreen(self._runner, self._clock))
