"""What the keys of the corrections dialog act on: the chosen line, what is being changed of it, and the answer."""

from collections.abc import Callable

from inspiratie_tui.core.actions.corrections import Beginning, BeginningKind, Correction, may_strike
from inspiratie_tui.core.actions.refusal import Refusal
from inspiratie_tui.core.view.corrections import CorrectionRow, CorrectionView, MissingTurn, same_row
from inspiratie_tui.texts import _
from inspiratie_tui.texts.corrections import outcome_line, planned_line
from inspiratie_tui.texts.note_owners import goes_along
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.corrections.correction_draft import CorrectionDraft


class CorrectionDesk:
    """The dialog without its screen: keys and time change it, until it is `closed` with an `answer`."""

    def __init__(self, look: Callable[[], CorrectionView]) -> None:
        """Let `look` return what can be corrected now."""
        self._look = look
        self.view = look()
        """What could be corrected at the last look."""
        self.cursor = 0
        """Which row is chosen, counted from 0."""
        self.draft = CorrectionDraft()
        """What is being changed of the chosen row."""
        self.closed = False
        """Whether the dialog is over."""
        self.answer: Correction | None = None
        """The correction to make; None leaves all as it is."""
        self._asks_who = self._asks_again = False

    @property
    def row(self) -> CorrectionRow | None:
        """Return the chosen row, None when there are no rows."""
        return self.view.rows[self.cursor] if self.view.rows else None

    @property
    def began(self) -> Beginning | MissingTurn | None:
        """Return the chosen row when it has a beginning, else None."""
        return self.row if isinstance(self.row, Beginning | MissingTurn) else None

    @property
    def may_say_who(self) -> bool:
        """Tell whether the chosen row is somebody's turn."""
        row = self.row
        return isinstance(row, MissingTurn) or (isinstance(row, Beginning) and row.what is BeginningKind.TURN)

    @property
    def is_hold(self) -> bool:
        """Tell whether the chosen row is a time that stood still."""
        return isinstance(self.row, Beginning) and self.row.what is BeginningKind.STILL

    @property
    def may_be_none(self) -> bool:
        """Tell whether the chosen row can be taken away."""
        return isinstance(self.row, Beginning) and may_strike(self.row) is None

    @property
    def text(self) -> str:
        """Return the lines below the list: a question, or what would come of the draft."""
        view, row, draft = self.view, self.row, self.draft
        if self._asks_who:
            return _("Who was it? Press the digit; 0 is somebody without one.")
        if draft.typed:
            return _("clock time: {typed}").format(typed=draft.typed)
        if draft.problem:
            return draft.problem
        if row is None:
            return _("Nothing has begun yet, so there is nothing to put right.")
        if draft.is_empty:
            if isinstance(row, MissingTurn):
                return _("[w] and a digit say whose turn it was; arrows or a clock time when it began.")
            return "\n".join((*self._planned(row), _("Arrows move its beginning, digits type the clock time.")))
        outcome = view.outcome(draft.correction(row))
        if isinstance(outcome, Refusal):
            return refusal(outcome.reason)
        line = outcome_line(outcome, view.session.agenda, view.names, view.clock.shown_at)
        return "\n".join(filter(None, (line, goes_along(outcome.moved, view.names))))

    def _planned(self, row: Beginning) -> tuple[str, ...]:
        return () if row.planned is None else (planned_line(row.planned, self.view.clock.shown_at),)

    def _wanted(self, row: Beginning | MissingTurn) -> Correction:
        """Return what Enter does with `row`: what the draft says, else that it began as planned."""
        if self.draft.is_empty and isinstance(row, Beginning) and row.planned is not None:
            return Correction(row.event, row.planned)
        return self.draft.correction(row)

    def look(self) -> None:
        """Look again, for time goes on meanwhile; the same row stays chosen as long as it is there."""
        chosen = self.row
        self.view = self._look()
        rows = self.view.rows
        if chosen is None or not rows:
            self.cursor = 0
            return
        again = next((number for number, row in enumerate(rows) if same_row(row, chosen)), None)
        if again is None:
            self.draft = CorrectionDraft()
        self.cursor = min(self.cursor, len(rows) - 1) if again is None else again

    def choose(self, step: int) -> None:
        """Choose the row `step` further (negative: back); what was changed of this one is dropped."""
        self.cursor = max(0, min(len(self.view.rows) - 1, self.cursor + step))
        self.draft = CorrectionDraft()

    def move(self, minutes: int) -> None:
        """Move the beginning by so many minutes (negative: back), as far as there is room."""
        if self.began is not None:
            self.draft.step(minutes, self.began, self.view.clock)

    def ask_who(self) -> None:
        """Ask for the digit of who it was."""
        self._asks_who = True
        self.draft.refuse("")

    def stop_asking(self) -> bool:
        """Stop asking who it was; return whether that was asked, so that a digit pressed now names somebody."""
        asked = self._asks_who or self._asks_again
        self._asks_who = self._asks_again = False
        return asked

    def take_person(self, digit: int) -> None:
        """Make it the turn of who has `digit`; at 0 of somebody without a digit, each time of the next one."""
        person, nobody = self.view.ring.at(digit), _("There is no seat {number}.").format(number=digit)
        if digit == 0:
            others, nobody = self.view.others, _("There is nobody else.")
            before = self.draft.person
            after = others.index(before) + 1 if before in others else 0
            person = others[after % len(others)] if others else None
            self._asks_again = bool(others)
        if person is None:
            self.draft.refuse(nobody)
        else:
            self.draft.give_to(person)

    def type(self, digit: int) -> None:
        """Add `digit` to the clock time at which it began."""
        if self.began is not None:
            self.draft.type(digit, self.began, self.view.clock)

    def do(self) -> None:
        """Close with what the draft says, if that can be done."""
        row, draft = self.row, self.draft
        if row is not None and draft.typed:
            draft.take_typed(row, self.view.clock)
        elif row is not None and not draft.problem:
            correction = self._wanted(row)
            outcome = self._look().outcome(correction)
            if isinstance(outcome, Refusal):
                draft.refuse(refusal(outcome.reason))
            else:
                self._close(correction)

    def close(self) -> None:
        """Close without an answer: all stays as it is."""
        self._close(None)

    def _close(self, answer: Correction | None) -> None:
        self.answer, self.closed = answer, True
