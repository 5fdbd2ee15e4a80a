"""The steps that people of the group took on until now, for who types or reads back one more."""

from datetime import date
from typing import TYPE_CHECKING

from inspiratie_tui.core.moments import SessionMs, day_of
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.notes.typed import mended, typed_note
from inspiratie_tui.leading.runner import SessionRunner

if TYPE_CHECKING:
    # Few keys of a session are about a step.
    from inspiratie_tui.core.year.living_steps import Step
    from inspiratie_tui.core.year.open_lines import OpenLine


class StepsSoFar:
    """The steps of the sessions before the one of a runner, as far as those were read, and the steps in it."""

    def __init__(self, runner: SessionRunner) -> None:
        """Look at the session of `runner`, and at what it knows of the year before."""
        self._runner = runner
        self._asked: tuple[object, ...] = ()
        self._open: tuple[OpenLine, ...] = ()
        self._begin: SessionMs | None = None
        self._day = date.min

    def heard(self, text: str) -> object:
        """Return what of `text`, of a note of kind step, makes another step of it: asked at every letter."""
        from inspiratie_tui.core.notes.step_words import step_words
        from inspiratie_tui.core.year.days import named_day

        words, named = step_words(text), named_day(text, self._today)
        return words.outcome, words.witness, bool(words.words), None if named is None else named.day

    def named_by(self, draft: NoteDraft) -> "Step":
        """Return the step that `draft`, of kind step, is or says something of, were it saved now."""
        from inspiratie_tui.core.year.living_steps import step_named_by
        from inspiratie_tui.leading.held_now import held_now

        names, kept = self._runner.names, (note for note in self._runner.notes if note.id == draft.note)
        before = next(kept, None)
        note = typed_note(draft, draft.note or "", names) if before is None else mended(before, draft, names)
        return step_named_by(self._runner.year_before.steps, held_now(self._runner), note)

    @property
    def open(self) -> "tuple[OpenLine, ...]":
        """Return what is open after the session as it stands; worked out anew when something of that is another."""
        year = self._runner.year_before
        asked = (year.steps, year.later, self._runner.notes, self._runner.session)
        if not self._asked or any(new is not old for new, old in zip(asked, self._asked, strict=True)):
            self._asked, self._open = asked, self._open_now()
        return self._open

    def _open_now(self) -> "tuple[OpenLine, ...]":
        before, notes = self._runner.year_before.steps, self._runner.notes
        if not before and not any(note.doubtful or note.kind is NoteKind.STEP for note in notes):
            return ()
        from inspiratie_tui.core.session.attendance import present
        from inspiratie_tui.core.year.open_lines import open_lines
        from inspiratie_tui.leading.held_now import held_now

        return open_lines(before, held_now(self._runner), present(self._runner.session), self._runner.year_before.later)

    @property
    def _today(self) -> date:
        """Return the day on which the session began; before that, the one that it is."""
        spans = self._runner.session.spans
        begin = spans[0].begin if spans else self._runner.now
        if begin != self._begin:
            self._begin, self._day = begin, day_of(self._runner.local(begin))
        return self._day
