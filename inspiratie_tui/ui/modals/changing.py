"""What is being changed of a line of the time dialog: another moment, somebody else, or that it was none."""

from inspiratie_tui.core.actions import Reason
from inspiratie_tui.core.agenda import MINUTE
from inspiratie_tui.core.beginnings import Beginning, Change, place_began
from inspiratie_tui.core.course import OnTheWall
from inspiratie_tui.core.group import PersonId
from inspiratie_tui.core.session import Session
from inspiratie_tui.texts import _
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.modals.time_rows import Missing
from inspiratie_tui.ui.modals.typed_time import TypedTime


class Changing:
    """Nothing yet; a refusal is a sentence, and leaves what was changed before it."""

    def __init__(self) -> None:
        """Leave the line as it is."""
        self.to: int | None = None
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

    def change(self, row: Beginning | Missing) -> Change:
        """What is to be put right of `row`."""
        if isinstance(row, Beginning):
            return Change(row.event, self.to, self.person, self.none)
        return Change(None, self.to, self.person)

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

    def step(self, minutes: int, row: Beginning | Missing, session: Session, clock: OnTheWall) -> None:
        """It began so many minutes later (negative: earlier), as far as there is room."""
        self.typed = TypedTime()
        earliest, latest = _room(row, session, clock)
        began = row.at if isinstance(row, Beginning) else clock.now
        before = began if self.to is None else self.to
        to = before + minutes * MINUTE
        if to < earliest < before or before < latest < to:
            to = earliest if minutes < 0 else latest
        self._move(to, row, session, clock)

    def type(self, digit: int, row: Beginning | Missing, session: Session, clock: OnTheWall) -> None:
        """One digit of the clock time at which it began."""
        self.said = ""
        if self.typed.add(digit):
            self.take_typed(row, session, clock)

    def take_typed(self, row: Beginning | Missing, session: Session, clock: OnTheWall) -> None:
        """It began at what was typed."""
        typed, self.typed = self.typed, TypedTime()
        moment = typed.moment(clock)
        if moment is None:
            self.said = _("{typed} is no clock time.").format(typed=typed)
        else:
            self._move(moment, row, session, clock)

    def _move(self, to: int, row: Beginning | Missing, session: Session, clock: OnTheWall) -> None:
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


def _room(row: Beginning | Missing, session: Session, clock: OnTheWall) -> tuple[int, int]:
    """The earliest and the latest moment at which it can have begun."""
    return (row.earliest, row.latest) if isinstance(row, Beginning) else (place_began(session), clock.now)
