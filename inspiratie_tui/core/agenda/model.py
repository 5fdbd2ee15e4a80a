"""What was planned: an agenda, its parts and the activities in them.

Lengths are milliseconds, `None` when the agenda does not say. Times of day are milliseconds since midnight.
"""

from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.agenda.details import Detail, GroupSize


class PartKind(StrEnum):
    """What a part is for (the five kinds of the programme, a break, or something else)."""

    INTRODUCTION = "introduction"
    REFLECTION = "reflection"
    DIALOGUE = "dialogue"
    FEEDBACK = "feedback"
    PERSPECTIVE = "perspective"
    BREAK = "break"
    OTHER = "other"


class Phase(StrEnum):
    """Where in the year a session stands: looking at oneself, taking new steps, adjusting them."""

    LOOK = "look"
    ACT = "act"
    ADJUST = "adjust"


MOST_REPEATS = 99
"""As many as can be written; no number in a file, however strange, makes more places."""


def without_parentheses(title: str) -> str:
    """Return what participants may see of a title; a parenthesis that is never closed is left out to the end."""
    kept, depth = [], 0
    for character in title:
        if character == "(":
            depth += 1
        elif character == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(character)
    return " ".join("".join(kept).split())


MOST_STEPS = 40
"""The most steps that are read below one heading: a longer list is text."""


class Voice(StrEnum):
    """Who speaks or listens in a step, as far as a word of the agenda says so without a name."""

    BRINGER = "bringer"
    RECEIVER = "receiver"
    CIRCLE = "circle"
    WHOEVER_WANTS = "whoever-wants"


ABOUT_ONE = (Voice.BRINGER, Voice.RECEIVER)
"""Who a form is about: one person, chosen in its first step."""


class FormStep(Struct, frozen=True, kw_only=True):
    """One step of a form: a numbered item with a length."""

    title: str
    """The item without its data; may be shown to participants (without parentheses, see `shown_title`)."""
    length: int
    """Planned length."""
    speaks: Voice | None = None
    """Who speaks, when a word says so."""
    listens: Voice | None = None
    """Who listens and says nothing, when a word says so."""
    listener: str = ""
    """The name of who listens, as it was written; it names somebody only when a facilitator is called so."""
    silent: bool = False
    """Nobody speaks."""
    size: GroupSize | None = None
    """In how small groups people are; None: as the block says."""
    silence: int = 0
    """Milliseconds of silence between those who speak."""
    moves_on: bool = False
    """People move on to somebody else when it is over."""
    details: tuple[Detail, ...] = ()
    """All that stood in the parentheses, as it was written; may be shown to participants."""
    questions: tuple[str, ...] = ()
    """Bullets below it that end in a question mark: may be shown."""
    for_facilitators: bool = False
    """Hidden from participants: it says so, or stands in what is hidden (`core.agenda.public.hidden_throughout`)."""

    @property
    def is_of_bringer(self) -> bool:
        """Tell whether it is the turn of whom the form is about."""
        return self.speaks in ABOUT_ONE

    @property
    def shown_title(self) -> str | None:
        """Return the title as participants may see it; None when it is hidden from them."""
        return None if self.for_facilitators else without_parentheses(self.title)


class Block(Struct, frozen=True, kw_only=True):
    """What a part and an activity have in common: a heading with its data, and the text below it."""

    title: str
    """The heading without its data; may be shown to participants (without parentheses, see `shown_title`)."""
    length: int | None = None
    """Planned length; for `2 x 15 min` the whole of it, 30 minutes."""
    minimum: int | None = None
    """The least it can do with."""
    each: int | None = None
    """Length of a turn; makes the block a round."""
    times: int = 1
    """The 2 of `2 x 15 min`."""
    any_order: bool = False
    """A round in which nobody is proposed: who wants to goes next."""
    whoever_wants: bool = False
    """No round: whoever wants to speaks, and nobody is counted. Then it has no turns, whatever its heading says."""
    silence: int = 0
    """Milliseconds of silence between two who speak; an activity has that of its part when it says nothing itself."""
    with_facilitators: bool = False
    """The facilitators take a turn too."""
    givers: bool = False
    """In a round of feedback those who give it take turns, not those who are given it."""
    silent: bool = False
    """Nobody speaks."""
    optional: bool = False
    """May be dropped first."""
    size: GroupSize | None = None
    """In how small groups people are, by a word in the parentheses or in the title; None: the whole circle."""
    outside: bool = False
    """People go outside, the parentheses say."""
    learning_question: bool = False
    """A line that is typed there is the learning question of whoever has the floor; a part says so of all in it."""
    remarks: tuple[str, ...] = ()
    """What else stood in the parentheses, as it was written: a name, a place, `outside`, `pairs`."""
    details: tuple[Detail, ...] = ()
    """All that stood in the parentheses, as it was written; may be shown to participants."""
    for_facilitators: bool = False
    """Hidden from participants: it says so, or stands in what is hidden (`core.agenda.public.hidden_throughout`)."""
    lead: str | None = None
    """Who leads it."""
    questions: tuple[str, ...] = ()
    """Bullets that end in a question mark: may be shown."""
    quotes: tuple[str, ...] = ()
    """Block quotes: may be shown or read aloud."""
    guidance: tuple[str, ...] = ()
    """Everything else below the heading, a paragraph or bullet an item: for the facilitators' eyes only.

    What stood in a list keeps its indent and its mark, `- ` or its number; agendas that older programs kept have none.
    The numbered items that are steps are among it as they were written.
    """
    steps: tuple[FormStep, ...] = ()
    """The steps of its form, in order, all of them in each of its repeats; empty when it is one piece."""

    @property
    def repeats(self) -> int:
        """Return how many times it is held, each of which is a place of its own: once, or the 2 of `2 x 15 min`."""
        return 1 if self.length is None else max(1, min(self.times, MOST_REPEATS))

    @property
    def step_count(self) -> int:
        """Return how many places one repeat of it has: one for each step of its form, else one."""
        return max(1, len(self.steps))

    @property
    def has_bringer(self) -> bool:
        """Tell whether its steps are about one person, who lays something on the table or is given feedback."""
        if not self.steps:  # nearly always
            return False
        return any(step.speaks in ABOUT_ONE or step.listens in ABOUT_ONE for step in self.steps)

    @property
    def has_receiver(self) -> bool:
        """Tell whether that one person is given feedback in its steps."""
        return any(Voice.RECEIVER in (step.speaks, step.listens) for step in self.steps)

    @property
    def is_round(self) -> bool:
        """Tell whether everyone has a turn: the agenda gives a turn's length, or says that any order will do."""
        return self.each is not None or self.any_order

    @property
    def shown_title(self) -> str | None:
        """Return the title as participants may see it; None when it is hidden from them."""
        return None if self.for_facilitators else without_parentheses(self.title)


class Activity(Block, frozen=True, kw_only=True):
    """What is done inside a part (`###`): writing, pairs, a round."""


class Part(Block, frozen=True, kw_only=True):
    """A block of the session (`##`)."""

    kind: PartKind = PartKind.OTHER
    """What it is for, by the words of its title or said in the parentheses."""
    protected: bool = False
    """Must not be squeezed; a perspective is protected unless the agenda says otherwise."""
    pinned: int | None = None
    """Time of day for which it waits (`om 18.00 uur`); what runs past it pushes it."""
    activities: tuple[Activity, ...] = ()
    """What is done in it, in order; empty when the part is one piece."""
    change_over: int = 0
    """Milliseconds between two of its activities or repeats, on top of their lengths; as its agenda says for all."""

    @property
    def repeats(self) -> int:
        """Return how many times it is held; a part with activities once, for its places are those of the activities."""
        return 1 if self.activities else super().repeats

    @property
    def step_count(self) -> int:
        """Return how many places one repeat of it has; a part with activities has only those of the activities."""
        return 1 if self.activities else super().step_count

    @property
    def has_turns(self) -> bool:
        """Tell whether anything in it, or all of it, is a round in which a turn has a length."""
        return any(block.each is not None for block in self.activities or (self,))


class Agenda(Struct, frozen=True, kw_only=True):
    """One session as it was planned."""

    title: str = ""
    """The `#` heading."""
    begin: int | None = None
    """Time of day at which the session begins."""
    end: int | None = None
    """Time of day at which it is over; before `begin` it means the next day."""
    doors: int | None = None
    """Time of day from which people may walk in."""
    date: str | None = None
    """The date as written, ISO when it could be read."""
    theme: str | None = None
    """The theme as written."""
    phase: Phase | None = None
    """Where in the year it stands."""
    bell: bool | None = None
    """Whether one soft bell is heard when the time of a part is up; None leaves that to the settings."""
    lead: str | None = None
    """Who leads the session."""
    preparation: tuple[str, ...] = ()
    """What to lay ready or do beforehand, an item a line; for facilitators."""
    quotes: tuple[str, ...] = ()
    """Block quotes between the `#` heading and the first part: may be shown or read aloud."""
    guidance: tuple[str, ...] = ()
    """Other text between the `#` heading and the first part; for facilitators."""
    parts: tuple[Part, ...] = ()
    """The parts in order."""

    @property
    def shown_title(self) -> str:
        """Return the title as participants may see it."""
        return without_parentheses(self.title)
