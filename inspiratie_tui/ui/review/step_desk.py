"""Says what came of a step that goes on, in a note of the session that is read back, by whose step it is."""

import os

from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Chosen, Note, NoteKind, Seen, StepRef
from inspiratie_tui.core.notes.step_words import StepOutcome, step_words
from inspiratie_tui.core.year.open_lines import Open, OpenLine
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.steps_so_far import StepsSoFar
from inspiratie_tui.texts.living_steps import open_line_id, outcome_word
from inspiratie_tui.texts.unsaved import change_waits

_OUTCOMES = tuple(StepOutcome)


class StepDesk:
    """Tells what came of the step on a line of the list, or on the note that told it."""

    def __init__(self, runner: SessionRunner) -> None:
        """Read back the session of `runner`."""
        self._runner = runner
        self._steps = StepsSoFar(runner)

    def may_tell(self, line: str | None) -> bool:
        """Tell whether on the line with id `line` stands a step that is asked about, or what came of one."""
        note = self._note(line)
        told = note is not None and says_by_a_key(note)
        return (told or self._step(line) is not None) and not self._runner.store.read_only

    async def tell(self, line: str | None) -> tuple[str, str]:
        """Tell that the step on the line with id `line` was done, or go on from what was told of it.

        Return the id of the note, and "" or why it is not on disk.
        """
        step, told = self._step(line), self._note(line)
        if step is not None:
            note = self._told_of(step)
        elif told is not None:
            note = _with_next_outcome(told)
        else:
            return "", ""
        saved = await self._runner.save_note(note)
        unsaved = self._runner.unsaved
        return note.id, "" if saved or unsaved is None else change_waits(unsaved.errno)

    def _told_of(self, step: OpenLine) -> Note:
        at, stamp = self._runner.moment()
        words, ref = outcome_word(StepOutcome.DONE), StepRef(step.session, step.note)
        return Note(
            os.urandom(4).hex(), at, Seen(), NoteKind.STEP, words, by=Chosen(step.person), stamp=stamp, step=ref
        )

    def _step(self, line: str | None) -> OpenLine | None:
        lines = (step for step in self._steps.open if step.why is Open.LIVING)
        return next((step for step in lines if open_line_id(step) == line), None)

    def _note(self, line: str | None) -> Note | None:
        return next((note for note in self._runner.notes if note.id == line and not note.removed), None)


def says_by_a_key(note: Note) -> bool:
    """Tell whether `note` says what came of a step in no more words than a key does, which may say otherwise then."""
    words = step_words(note.text)
    return note.kind is NoteKind.STEP and words.outcome is not None and not (words.words or words.witness)


def _with_next_outcome(note: Note) -> Note:
    outcome = step_words(note.text).outcome
    after = 0 if outcome is None else _OUTCOMES.index(outcome) + 1
    return replace(note, text=outcome_word(_OUTCOMES[after % len(_OUTCOMES)]))
