"""The slices, one for each widget of the live screen.

Local times are milliseconds since midnight on the clock in the room, on whole minutes.
"""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.actions.reminders import ReminderKind
from inspiratie_tui.core.agenda.details import Detail
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.agenda_slices import AgendaSlice
from inspiratie_tui.core.view.facts import TruthSlice
from inspiratie_tui.core.view.form_slices import StepFloor, StepSlice


class Pace(StrEnum):
    """How it stands with the time: calm, nearly, over."""

    CALM = "calm"
    NEARLY = "nearly"
    OVER = "over"


class Face(StrEnum):
    """What the biggest thing on the screen says."""

    READY = "ready"
    LEFT = "left"
    SPENT = "spent"
    HELD = "held"
    BACK_AT = "back-at"
    ENDED = "ended"


class Mark(StrEnum):
    """How it stands with somebody in the ring."""

    NONE = "none"
    SPEAKS = "speaks"
    NEXT = "next"
    SPOKEN = "spoken"
    HAND = "hand"
    ABSENT = "absent"


class Onward(StrEnum):
    """What the forward key does."""

    BEGIN = "begin"
    TURN = "turn"
    TURN_ENDS = "turn-ends"
    ROUND_ENDS = "round-ends"
    SILENCE = "silence"
    PLACE = "place"
    CHANGE_OVER = "change-over"
    END = "end"
    NOTHING = "nothing"


SHAPE = 40
"""How many cells the shape of time has."""


class Count(Struct, frozen=True):
    """A time as it is shown."""

    minutes: int
    """Whole minutes."""
    seconds: int | None = None
    """Seconds beside them: in the minutes around zero, or when every second is shown; else None."""


class TimeSlice(Struct, frozen=True):
    """The big face: how long still."""

    face: Face
    """What it says."""
    count: Count | None = None
    """The time left, past or spent; None when the face shows none."""
    pace: Pace = Pace.CALM
    """Calm, nearly or over."""
    of_turn: bool = False
    """It is a turn's time, not the part's."""
    of_activity: bool = False
    """It is an activity's time, not the part's; so it is of an activity without a length too, where time counts up."""
    changing_over: bool = False
    """They change over: the time is what there will be for what begins."""
    silence: bool = False
    """It is the time of the silence between two who speak."""
    step: StepSlice | None = None
    """The step of which it is the time; None when it is that of something else."""
    clock: int | None = None
    """Held since, or when we go on."""
    gone: int | None = None
    """How many of the `SHAPE` cells are gone of what it counts, in a step of the repeat that is in.

    None without a length, and while time stands still.
    """


class HeadSlice(Struct, frozen=True):
    """Where in the agenda."""

    session: str
    """Title of the session, as participants may see it."""
    part: str
    """Title of the part; empty when it is hidden."""
    activity: str | None
    """Title of the activity; None when that is hidden, or there is none."""
    silent: bool
    """Nobody speaks now."""
    clock: int
    """Time of day."""
    repeat: int = 0
    """Which repeat of the activity, or of the part, goes on, counted from 0."""
    repeats: int = 1
    """How many there are."""
    details: tuple[Detail, ...] = ()
    """What stands in the parentheses of the activity, else of the part; in a step its own before what holds in all."""
    step: StepSlice | None = None
    """The step that goes on; None where there are no steps."""
    hidden: bool = False
    """The activity, or all of the part, is hidden from participants."""


class FloorSlice(Struct, frozen=True):
    """Who speaks, who is next."""

    speaker: str | None
    """Who has the floor."""
    next: str | None
    """Who is next."""
    is_round: bool
    """A round goes on here."""
    waiting: tuple[str, ...]
    """Who wants to say something (no round), the first one first."""
    done: int
    """How many had their turn in the round."""
    total: int
    """How many take part in the round."""
    complete: bool
    """Everybody had a turn."""
    step: StepFloor | None = None
    """Who speaks and who listens in a step; None where there are no steps."""
    given_feedback: bool = False
    """Who has the floor is given feedback, or will be while nobody has it."""


class QuestionSlice(Struct, frozen=True):
    """What may be shown to participants here."""

    questions: tuple[str, ...]
    """The questions of the step, else of the activity, else of the part."""
    quotes: tuple[str, ...]
    """The quotes, likewise."""


class Seat(Struct, frozen=True):
    """One of the ring."""

    person: PersonId
    """Who."""
    digit: str
    """The key; empty for the tenth and further and for facilitators."""
    name: str
    """The name people use."""
    mark: Mark
    """How it stands with them."""


class RingSlice(Struct, frozen=True):
    """The circle."""

    seats: tuple[Seat, ...]
    """In order, who is not here too; facilitators only when they take turns, speak or are in one of `groups`."""
    groups: SmallGroups = ()
    """Who is with whom now; none while people are not in pairs, trios or fours."""

    def at(self, digit: int) -> PersonId | None:
        """Return who sits where the key `digit` points; None for nobody."""
        seat = self.seat(digit)
        return None if seat is None else seat.person

    def seat(self, digit: int) -> Seat | None:
        """Return the seat to which the key `digit` points; None when there is none."""
        return next((seat for seat in self.seats if seat.digit == str(digit)), None)

    def without_digit(self, everyone: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Return those of `everyone` to whom no digit points."""
        pointed_at = {seat.person for seat in self.seats if seat.digit}
        return tuple(person for person in everyone if person not in pointed_at)


class GapSlice(Struct, frozen=True):
    """The program was not there for a while: what was that?"""

    since: int
    """From when."""
    until: int
    """Until when."""
    length: int
    """How long, in milliseconds: whole minutes, or whole seconds when it was less than one."""
    unsure: bool
    """How long is not certain."""
    answers: tuple[GapMeaning, ...]
    """What it can have been."""


class ReminderSlice(Struct, frozen=True):
    """Something was probably forgotten: was it so?"""

    about: ReminderKind
    """What."""
    name: str | None
    """Who would have the floor, or the title of the part that would have begun, None when that is hidden.

    Else None: the turn would have ended.
    """
    since: int
    """From when on."""
    halves: int = 0
    """How many halves of a minute there are for each turn to come, where turns have become short; else 0."""
    planned: int = 0
    """How many halves of a minute were planned for it; else 0."""
    people: tuple[str, ...] = ()
    """Who may have been, in order, where nobody counted their turns."""


class CallBackSlice(Struct, frozen=True):
    """Who went out, or apart in small groups, is to be called back."""

    left: int
    """In so many minutes; 0 is now."""


Prompt = GapSlice | ReminderSlice | CallBackSlice
"""What the session asks, or points at, beside all else."""


class NextStepSlice(Struct, frozen=True):
    """What the forward key does, said before it is pressed."""

    onward: Onward
    """What."""
    name: str | None = None
    """The person or the title it leads to."""
    step: StepSlice | None = None
    """The step it leads to, within the same form; None when it leads to something else."""
    length: int | None = None
    """How long that step is, in ms; None without one."""
    silence: bool = False
    """A silence comes before that person speaks."""
    hidden: bool = False
    """The place it leads to is hidden from participants."""
    moving_on: bool = False
    """Everybody moves on to somebody else first: within one form, where the step that goes on says so."""
    held: bool = False
    """Time stands still, and goes on standing still."""


class View(Struct, frozen=True):
    """All slices of one moment."""

    state: State
    """Ready, running, held or ended."""
    place: AgendaPosition
    """Where in the agenda."""
    time: TimeSlice
    """The big face."""
    head: HeadSlice
    """Where in the agenda."""
    floor: FloorSlice
    """Who speaks."""
    question: QuestionSlice
    """What is asked."""
    ring: RingSlice
    """The circle."""
    truth: TruthSlice
    """The one true line."""
    prompt: Prompt | None
    """What is asked; mostly nothing."""
    next_step: NextStepSlice
    """What comes."""
    agenda: AgendaSlice
    """The parts."""
