"""What is being changed of a line of the corrections dialog: another moment, somebody else, or that it was none."""

from inspiratie_tui.core.actions.corrections import Beginning, Correction
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import EARLIEST, MINUTE, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.view.corrections import MissingTurn
from inspiratie_tui.texts import _
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.corrections.typed_time import TypedTime


class CorrectionDraft:
    """A change that is not made yet; a key that cannot change it sets `problem` and leaves the rest as it was."""

    def __init__(self) -> None:
        """Leave the line as it is."""
        self.to: SessionMs | None = None
        """The moment at which it really began; None leaves that as it is."""
        self.person: PersonId | None = None
        """Whose turn it really was; None leaves that as it is."""
        self.none = False
        """Whether it did not happen at all."""
        self.typed = TypedTime()
        """The digits of a clock time that is not whole yet."""
        self.problem = ""
        """A sentence about why the last key could not change it; "" when it could."""

    @property
    def is_empty(self) -> bool:
        """Tell whether the line stays as it is."""
        return self.to is None and self.person is None and not self.none

    def correction(self, row: Beginning | MissingTurn) -> Correction:
        """Return the draft as a correction of `row`."""
        if isinstance(row, Beginning):
            return Correction(row.event, self.to, self.person, self.none, row.which)
        return Correction(None, self.to, self.person)

    def refuse(self, problem: str) -> None:
        """Set `problem`, a sentence or "", and drop what was being typed."""
        self.typed, self.problem = TypedTime(), problem

    def toggle_none(self) -> None:
        """Say that it did not happen; the second time, that it did."""
        self.to = self.person = None
        self.none = not self.none
        self.refuse("")

    def give_to(self, person: PersonId) -> None:
        """Make it the turn of `person`."""
        self.person, self.none, self.problem = person, False, ""

    def step(self, minutes: int, row: Beginning | MissingTurn, clock: WallClock) -> None:
        """Move the beginning of `row` by so many minutes (negative: back), as far as there is room."""
        self.typed = TypedTime()
        before = row.at if self.to is None else self.to
        to = SessionMs(before + minutes * MINUTE)
        if to < row.earliest < before or before < row.latest < to:
            to = row.earliest if minutes < 0 else row.latest
        self._move(to, row, clock)

    def type(self, digit: int, row: Beginning | MissingTurn, clock: WallClock) -> None:
        """Add `digit` to the clock time at which `row` began; a whole time is taken at once."""
        self.problem = ""
        if self.typed.add(digit):
            self.take_typed(row, clock)

    def take_typed(self, row: Beginning | MissingTurn, clock: WallClock) -> None:
        """Let `row` begin at the clock time that was typed."""
        typed, self.typed = self.typed, TypedTime()
        moment = typed.moment(clock)
        if moment is None:
            self.problem = _("{typed} is no clock time.").format(typed=typed)
        else:
            self._move(moment, row, clock)

    def _move(self, to: SessionMs, row: Beginning | MissingTurn, clock: WallClock) -> None:
        self.none = False
        if to > clock.now:
            self.problem = refusal(Reason.NOT_YET)
        elif to < EARLIEST:
            self.problem = refusal(Reason.TOO_LONG_AGO)
        elif to < row.earliest:
            self.problem = refusal(Reason.TOO_EARLY)
        elif to > row.latest:
            self.problem = refusal(Reason.TOO_LATE)
        else:
            self.problem, self.to = "", to
