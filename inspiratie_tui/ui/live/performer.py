"""Performs actions for keys, and tells what came of them."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Concatenate, ParamSpec

from textual.worker import Worker

from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.owner import notes_moved
from inspiratie_tui.core.session.event_kinds import says_of_before
from inspiratie_tui.core.session.events import Event, Redone, Undone
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts.event_names import event_name
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.note_owners import with_notes
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.outlook import Outlook

P = ParamSpec("P")
RunWorker = Callable[[Coroutine[None, None, None]], Worker[None]]
"""Runs a coroutine in the background, as Textual's `run_worker` does."""


class Performer:
    """Asks the runner, and shows its answer: a refusal as a sentence, else what the key has to say."""

    def __init__(self, runner: SessionRunner, answers: AnswerLine, outlook: Outlook, run: RunWorker) -> None:
        """Ask `runner`, in the background by `run`; answer on `answers`."""
        self._runner = runner
        self._answers = answers
        self._outlook = outlook
        self._run = run

    def perform(
        self,
        action: Callable[Concatenate[Session, SessionMs, int, P], Answer],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Worker[None]:
        """Perform `action`; say only why it was refused, if it was."""
        return self.perform_and_say("", action, *args, **kwargs)

    def perform_and_say(
        self,
        sentence: str,
        action: Callable[Concatenate[Session, SessionMs, int, P], Answer],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Worker[None]:
        """Perform `action`, then say `sentence`, or why it was refused."""
        return self.tell(sentence, self._runner.perform(action, *args, **kwargs))

    def tell(self, sentence: str, answering: Awaitable[Answer]) -> Worker[None]:
        """Await the answer, then say `sentence` with {what} filled in, or why it was refused."""
        return self._run(self._told(answering, sentence, self._answers.sentence, self._outlook.part))

    def correct(self, correction: Correction, sentence: str) -> Worker[None]:
        """Make `correction`, then say `sentence`."""
        return self.tell(sentence, self._runner.correct(correction))

    async def _told(self, answering: Awaitable[Answer], sentence: str, before: str, looked_at: int | None) -> None:
        session = self._runner.session
        answer = await answering
        # On a slow disk keys may have come meanwhile: their answer, and the part they look at, stay.
        if isinstance(answer, Refusal):
            self._answers.say(refusal(answer.reason))
        elif self._answers.sentence == before:
            self._answers.say(self._with_notes(sentence and self._filled(sentence, answer), session, answer))
        if self._outlook.part == looked_at:
            self._outlook.look_at(None)

    def _with_notes(self, sentence: str, before: Session, event: Event) -> str:
        """Return `sentence`, and which notes went along when `event` says something of what was already."""
        if not says_of_before(event):
            return sentence
        return with_notes(sentence, notes_moved(before, self._runner.session, self._runner.notes), self._runner.names)

    def _filled(self, sentence: str, event: Event) -> str:
        """Return `sentence` with {what} was done and, for what was undone, the {key} that redoes it."""
        return sentence.replace("{key}", key_in_sentence("redo")).replace("{what}", self._name(event))

    def _name(self, event: Event) -> str:
        """Return the name of the event that `event` undid or redid, else of `event` itself."""
        number = event.event if isinstance(event, Undone | Redone) else event.number
        meant = next(other for other in self._runner.log if other.number == number)
        return event_name(meant, self._runner.session.agenda, self._runner.names)
