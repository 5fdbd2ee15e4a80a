"""Says, in a window that looks along, that whoever led the session is gone, and asks whether it is led on here."""

from collections.abc import Callable

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.leading.published import Published
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.live_text import leader_gone
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.opened import opened_sentence
from inspiratie_tui.ui.shared.pushing import PushScreen


class LeadOn:
    """Knows whether the session can be led on here."""

    def __init__(
        self,
        runner: SessionRunner,
        clock: Clock,
        push: PushScreen,
        answers: AnswerLine,
        lead: Callable[[], object],
    ) -> None:
        """Follow the session of `runner`; `push` puts the question on top, and `lead` is called for yes."""
        self._runner = runner
        self._clock = clock
        self._push = push
        self._answers = answers
        self._lead = lead
        self.offered = False
        """Whether nobody leads the session any more."""

    def follow(self, published: Published) -> None:
        """Say what `published` tells of whoever leads; nothing where the session is led here."""
        store = self._runner.store
        if store.read_only:
            gone = published.left_since
            begins, self.offered = gone is not None and not self.offered, gone is not None
            self._answers.stand(opened_sentence(store) if gone is None else leader_gone(gone))
            if begins:
                self._answers.clear()  # nothing that was said before is more to know

    def ask(self) -> None:
        """Ask whether the session is led on here; a clicker has no key that says yes."""
        explanation = _("It goes on where it is. If somebody still leads it elsewhere, they look along then.")

        def answered(yes: bool | None) -> None:
            if yes:
                self._lead()

        self._push(Ask(self._clock, _("Lead on here?"), explanation), answered)
