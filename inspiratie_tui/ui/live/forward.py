"""The forward key: the next turn, activity or part, and after the last one the question whether that is all."""

from typing import TYPE_CHECKING

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions.lead import end, forward, may_forward
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts.parked_questions import still_parked
from inspiratie_tui.ui.keys.bindings import TWICE_SECONDS
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.dialogs import Dialogs
from inspiratie_tui.ui.live.performer import Performer, RunWorker

if TYPE_CHECKING:
    from inspiratie_tui.ui.live.end_dialog import EndAnswer


class Forward:
    """Handles a press of the key; two presses within `TWICE_SECONDS` are one."""

    def __init__(
        self,
        runner: SessionRunner,
        clock: Clock,
        performer: Performer,
        dialogs: Dialogs,
        answers: AnswerLine,
        run: RunWorker,
    ) -> None:
        """Go forward in the session of `runner`; `clock` tells how fast presses follow each other."""
        self._runner = runner
        self._clock = clock
        self._performer = performer
        self._dialogs = dialogs
        self._answers = answers
        self._run = run
        self._last_press = float("-inf")

    def press(self, *, may_ask: bool = True) -> None:
        """Go to the next turn, activity or part; after the last one ask to end, if it `may_ask`."""
        now = self._clock.monotonic()
        soon = now - self._last_press < TWICE_SECONDS
        self._last_press = now
        if soon:
            return
        refused = may_forward(self._runner.session, self._runner.now)
        if refused is not None and refused.reason is Reason.LAST_PART:
            if may_ask:
                self._dialogs.ask_to_end(self._answered)
        else:
            self._performer.perform(forward)

    def _answered(self, answer: "EndAnswer | None") -> None:
        self._run(self._end(answer))

    async def _end(self, answer: "EndAnswer | None") -> None:
        from inspiratie_tui.ui.live.end_dialog import EndAnswer

        if answer not in (EndAnswer.ENDED, EndAnswer.ALL_TALKED_ABOUT):
            return
        runner, left = self._runner, 0
        if answer is EndAnswer.ALL_TALKED_ABOUT:
            left = await runner.year_before.settle_all(runner.notes, runner.save_note)
        await self._performer.perform(end).wait()
        self._dialogs.show_end(still_parked(left) if left else "")
