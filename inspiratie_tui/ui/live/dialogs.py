"""What the live screen asks in a dialog, and what it shows over itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.actions.lead import give_floor
from inspiratie_tui.core.actions.replan import Proposal, replan
from inspiratie_tui.core.forecast.parked_questions import parked_questions, room_at_end
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.curtain import Curtain
from inspiratie_tui.ui.live.performer import Performer
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.pushing import PushScreen

if TYPE_CHECKING:
    from inspiratie_tui.ui.live.end_dialog import EndAnswer


class Dialogs:
    """Opens dialogs at once, for keys that are typed ahead must meet them; rare ones are imported when asked for."""

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
        """Ask about `runner`; `push` puts a dialog on top, `performer` does what is answered."""
        self._runner = runner
        self._clock = clock
        self._push = push
        self._performer = performer
        self._answers = answers
        self._rehearsing = rehearsing

    def ask_to_end(self, answered: "Callable[[EndAnswer | None], None]") -> None:
        """Ask whether this is the end, and what of that was parked."""
        from inspiratie_tui.ui.live.end_dialog import EndDialog

        clock = self._runner.wall_clock
        room = room_at_end(self._runner.session, clock.now, clock.local_now)
        self._push(EndDialog(self._clock, len(parked_questions(self._runner.notes)), room), answered)

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Have `leave` called; asked first while time counts, or when something is not on disk."""
        runner = self._runner
        explanation = _("Time goes on. Open the program again and press Enter to come back.")
        if self._rehearsing:
            explanation = _("This is a rehearsal: nothing of it is kept.")
        elif runner.unsaved_since is not None:
            explanation = _("The disk refuses: what happened last is not saved and would be lost.")
        counting = runner.session.state in (State.RUNNING, State.HELD) and not runner.store.read_only

        def answered(yes: bool | None) -> None:
            if yes:
                leave()

        if counting or runner.unsaved_since is not None:
            self._push(Ask(self._clock, _("Leave this session?"), explanation), answered)
        else:
            leave()

    def choose_person(self) -> None:
        """Ask who has the floor, of those without a digit."""
        from inspiratie_tui.ui.live.person_dialog import PersonDialog

        others = self._runner.view().ring.without_digit(self._runner.session.circle.everyone)
        if not others:
            self._answers.say(_("There is nobody else."))
            return
        people = tuple((person, self._runner.names.get(person, "?")) for person in others)
        self._push(PersonDialog(self._clock, people), self._give_floor)

    def _give_floor(self, person: PersonId | None) -> None:
        if person is not None:
            self._performer.perform(give_floor, person)

    def draw_curtain(self) -> None:
        """Hide everything but question and time."""
        view = self._runner.view()
        curtain = Curtain(view.head, view.question)
        stop = self._runner.subscribe(lambda published: curtain.show(published.view.head, published.view.question))
        self._push(curtain, lambda _answer: stop())

    def put_right(self) -> None:
        """Ask what is to be put right, or how to divide what is left, and do that."""
        from inspiratie_tui.core.view.corrections import CorrectionView, correction_view
        from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog

        runner = self._runner

        def look() -> CorrectionView:
            return correction_view(runner.log, runner.session, runner.wall_clock, runner.names)

        self._push(CorrectionsDialog(self._clock, look), self._put_right)

    def _put_right(self, wanted: Correction | Proposal | None) -> None:
        if isinstance(wanted, Proposal):
            sentence = _("what is left is divided again; {key} takes it back").format(key=key_of("undo"))
            self._performer.tell(sentence, self._runner.perform(replan, wanted))
        elif wanted is not None:
            self._performer.correct(wanted, _("put right"))

    def show_page(self, text: Content) -> None:
        """Show a page to read: the keys and signs."""
        from inspiratie_tui.ui.shared.page import Page

        self._push(Page(self._clock, text))

    def review(self) -> None:
        """Read the session back."""
        from inspiratie_tui.ui.review.review_screen import ReviewScreen

        self._push(ReviewScreen(self._runner, self._clock))
