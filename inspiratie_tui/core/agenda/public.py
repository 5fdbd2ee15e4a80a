"""What participants may be shown of an agenda: this module alone decides it (docs/glossary.md, Shown to participants).

Titles without their own parentheses, quotes, questions, and what stands in the parentheses that tell how long a part,
an activity or a step of a form takes; of the day itself when it begins, pauses and ends. Nothing else: who makes
something for participants takes a `PublicAgenda`, and so cannot give away what is not in it.
"""

from datetime import date

from msgspec import Struct

from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Agenda, Block


class PublicStep(Struct, frozen=True):
    """A step of a form as participants may see it."""

    title: str
    """Without parentheses; may be empty."""
    details: tuple[Detail, ...]
    """What stands in its parentheses."""
    questions: tuple[str, ...]
    """What is asked in it."""


class PublicBlock(Struct, frozen=True):
    """A part or an activity as participants may see it."""

    title: str
    """Without parentheses; may be empty."""
    quotes: tuple[str, ...]
    """To be shown or read aloud; a quote may have several lines."""
    questions: tuple[str, ...]
    """What is asked here."""
    details: tuple[Detail, ...] = ()
    """What stands in its parentheses."""
    at: int | None = None
    """Time of day for which a part waits, in ms since midnight; None without one, and for an activity."""
    activities: tuple["PublicBlock", ...] = ()
    """What is done in a part."""
    steps: tuple[PublicStep, ...] = ()
    """The steps of its form."""


class PublicAgenda(Struct, frozen=True):
    """A session as participants may see it. Times of day are ms since midnight, None when the agenda does not say."""

    title: str
    """Without parentheses; may be empty."""
    quotes: tuple[str, ...]
    """What stands above the first part."""
    parts: tuple[PublicBlock, ...]
    """The parts in order."""
    day: date | None = None
    """The day; None also when what was written for it is no date, for then it is text of the facilitators."""
    doors: int | None = None
    """From when people may walk in."""
    begin: int | None = None
    """When it begins."""
    end: int | None = None
    """When it is over."""


def public_agenda(agenda: Agenda) -> PublicAgenda:
    """Return what participants may be shown of `agenda`."""
    parts = tuple(
        _block(part, part.pinned, tuple(_block(activity) for activity in part.activities)) for part in agenda.parts
    )
    return PublicAgenda(
        agenda.shown_title, agenda.quotes, parts, day_of(agenda), agenda.doors, agenda.begin, agenda.end
    )


def shown_details(block: Block) -> tuple[Detail, ...]:
    """Return what stands in the parentheses of `block`, in order.

    Of an agenda that was read before all of it was kept only the lengths are left.
    """
    if block.details:
        return block.details
    length = () if block.length is None else (Detail(DetailKind.LENGTH, block.length // block.times, block.times),)
    return length if block.each is None else (*length, Detail(DetailKind.EACH, block.each))


def day_of(agenda: Agenda) -> date | None:
    """Return the date of `agenda`; None without one, or when it could not be read as a date."""
    try:
        return date.fromisoformat(agenda.date or "")
    except ValueError:
        return None


def _block(block: Block, at: int | None = None, activities: tuple[PublicBlock, ...] = ()) -> PublicBlock:
    steps = tuple(PublicStep(step.shown_title, step.details, step.questions) for step in block.steps)
    return PublicBlock(block.shown_title, block.quotes, block.questions, shown_details(block), at, activities, steps)
