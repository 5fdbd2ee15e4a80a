"""What is being changed of a line of the time dialog: another moment, somebody else, or that it was none."""

from inspiratie_tui.core.actions.corrections import Beginning, Correction
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.durations import position_began
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.texts import _
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.corrections.rows import MissingTurn
from inspiratie_tui.ui.corrections.typed_time import TypedTime


class CorrectionDraft:
    """Nothing yet; a refusal is a sentence, and leaves what was changed before it."""

    def __init__(self) -> None:
        """Leave the line as it is."""
        self.to: SessionMs | None = None
        """When it really began."""
        self.person: PersonId | None = None
        """Whose turn it really was."""
        self.none = False
        """It was none."""
        self.typed = TypedTime()
        """A clock time that is not whole."""
        self.said = ""
        """Why what was pressed last cannot be."""

    @property
    def anything(self) -> bool:
        """Whether the line is to be changed."""
        return self.to is not None or self.person is not None or self.none

    def change(self, row: Beginning | MissingTurn) -> Correction:
        """What is to be put right of `row`."""
        if isinstance(row, Beginning):
            return Correction(row.event, self.to, self.person, self.none)
        return Correction(None, self.to, self.person)

    def say(self, sentence: str) -> None:
        """Say `sentence`; what was being typed is left."""
        self.typed, self.said = TypedTime(), sentence

    def toggle_none(self) -> None:
        """It was none; again: it was."""
        self.to = self.person = None
        self.none = not self.none
        self.say("")

    def be(self, person: PersonId) -> None:
        """It was `person`."""
        self.person, self.none, self.said = person, False, ""

    def step(self, minutes: int, row: Beginning | MissingTurn, session: Session, clock: WallClock) -> None:
        """It began so many minutes later (negative: earlier), as far as there is room."""
        self.typed = TypedTime()
        earliest, latest = _room(row, session, clock)
        began = row.at if isinstance(row, Beginning) else clock.now
        before = began if self.to is None else self.to
        to = SessionMs(before + minutes * MINUTE)
        if to < earliest < before or before < latest < to:
            to = earliest if minutes < 0 else latest
        self._move(to, row, session, clock)

    def type(self, digit: int, row: Beginning | MissingTurn, session: Session, clock: WallClock) -> None:
        """One digit of the clock time at which it began."""
        self.said = ""
        if self.typed.add(digit):
            self.take_typed(row, session, clock)

    def take_typed(self, row: Beginning | MissingTurn, session: Session, clock: WallClock) -> None:
        """It began at what was typed."""
        typed, self.typed = self.typed, TypedTime()
        moment = typed.moment(clock)
        if moment is None:
            self.said = _("{typed} is no clock time.").format(typed=typed)
        else:
            self._move(moment, row, session, clock)

    def _move(self, to: SessionMs, row: Beginning | MissingTurn, session: Session, clock: WallClock) -> None:
        earliest, latest = _room(row, session, clock)
        self.none = False
        if to > clock.now:
            self.said = refusal(Reason.NOT_YET)
        elif to < earliest:
            self.said = refusal(Reason.TOO_EARLY)
        elif to > latest:
            self.said = refusal(Reason.TOO_LATE)
        else:
            self.said, self.to = "", to


def _room(row: Beginning | MissingTurn, session: Session, clock: WallClock) -> tuple[SessionMs, SessionMs]:
    """The earliest and the latest moment at which it can have begun."""
    return (row.earliest, row.latest) if isinstance(row, Beginning) else (position_began(session), clock.now)
