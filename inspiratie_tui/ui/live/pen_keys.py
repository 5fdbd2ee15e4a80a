"""The keys of the pen: one puts it down and takes it up again, one takes away what was written already."""

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.view.circle_slices import UNKNOWN
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.pen import pen_down_until, taken_away, with_offer
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.performer import RunWorker

OFFERED_SECONDS = 10.0
"""How long after the pen was put down what stood there already can be taken away."""


class PenKeys:
    """Says what the pen does, when a sign of life on the disk has it."""

    def __init__(self, runner: SessionRunner, clock: Clock, answers: AnswerLine, run: RunWorker) -> None:
        """Put the pen of `runner` down; `clock` tells how long the offer stands, `run` runs what waits for the disk."""
        self._runner = runner
        self._clock = clock
        self._answers = answers
        self._run = run
        self._offered_until = float("-inf")
        self._until = ""

    @property
    def offers(self) -> bool:
        """Tell whether what was written already can be taken away now."""
        return self._runner.pen.down is not None and self._clock.monotonic() < self._offered_until

    def toggle(self) -> None:
        """Put the pen down, or take it up."""
        pen = self._runner.pen
        if pen.down is None:
            pen.put_down()
            self._offered_until = self._clock.monotonic() + OFFERED_SECONDS
            sentence = with_offer(self._said_until())
        else:
            pen.take_up()
            sentence = _("the pen is taken up again")
        self._run(self._signed(sentence, self._answers.sentence))

    def _said_until(self) -> str:
        """Return until when the pen is down, as it is said until another key has its answer."""
        session = self._runner.session
        waits = session.floor if session.silence_left(self._runner.now) else None
        to_begin = None if waits is None else self._runner.names.get(waits, UNKNOWN)
        self._until = pen_down_until(self._runner.pen.down, to_begin)
        return self._until

    async def _signed(self, sentence: str, before: str) -> None:
        await self._runner.sign()
        if self._answers.sentence == before:  # on a slow disk another key may have its answer by now
            self._answers.say(sentence)

    def take_away(self) -> None:
        """Erase what was written already; there is no undo, for nothing is left of it."""
        self._offered_until = float("-inf")
        self._run(self._taken_away())

    async def _taken_away(self) -> None:
        written = await self._runner.pen.take_away()
        pen, waits = self._runner.pen.down, bool(self._runner.unsaved)
        sentence = taken_away(written.count, waits=waits)
        # What waits takes the whole line; that the pen is down stood there until now.
        self._answers.say(sentence if pen is None or waits else f"{self._said_until()} · {sentence}")

    def follow(self) -> None:
        """Let the line offer nothing that no key does any more."""
        is_down = self._runner.pen.down is not None
        if is_down and not self.offers and self._answers.sentence == with_offer(self._until):
            self._answers.say(self._until)

    def tell(self, before: str = "") -> None:
        """Say behind the sentence `before` that the pen is down, when it was so at the last sign of life.

        Whoever was about to take away what stood there when the program ended is offered it once more.
        """
        pen = self._runner.pen
        if pen.down is None or self._runner.store.read_only:
            return
        sentence = self._said_until()
        if pen.written.count:
            self._offered_until = self._clock.monotonic() + OFFERED_SECONDS
            sentence = with_offer(sentence)
        self._answers.say(" ".join(filter(None, (before, sentence))))
