"""What participants may be shown of an agenda: this module alone decides it (docs/glossary.md, Shown to participants).

Titles without their own parentheses, quotes, questions, and what stands in the parentheses that tell how long a part,
an activity or a step of a form takes; of the day itself when it begins, pauses and ends. Of what is hidden, for it is
for the facilitators alone, only its time. Nothing else: who makes something for participants takes a `PublicAgenda`,
and so cannot give away what is not in it.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Activity, Agenda, Block, FormStep, Part

_TIMES = (DetailKind.LENGTH, DetailKind.PINNED)
"""What is shown of the parentheses of what is hidden."""


class PublicStep(Struct, frozen=True):
    """A step of a form as participants may see it."""

    title: str | None
    """Without parentheses; may be empty, and None when it is hidden."""
    details: tuple[Detail, ...]
    """What stands in its parentheses."""
    questions: tuple[str, ...]
    """What is asked in it."""


class PublicBlock(Struct, frozen=True):
    """A part or an activity as participants may see it."""

    title: str | None
    """Without parentheses; may be empty, and None when it is hidden: then only its time is there."""
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
    return PublicAgenda(
        agenda.shown_title,
        agenda.quotes,
        tuple(map(_part, agenda.parts)),
        day_of(agenda),
        agenda.doors,
        agenda.begin,
        agenda.end,
    )


def hidden_throughout(part: Part) -> Part:
    """Return `part` with all that stands in what is hidden hidden as well: its activities, and their steps.

    Who builds a part asks it once; whoever shows one looks at nothing but the thing itself.
    """
    activities = tuple(_hidden_inside(activity, part.for_facilitators) for activity in part.activities)
    if part.for_facilitators:
        return replace(part, activities=activities, steps=tuple(map(_hidden, part.steps)))
    return part if activities == part.activities else replace(part, activities=activities)


def _hidden_inside(activity: Activity, within: bool) -> Activity:
    """Return `activity` hidden with its steps when it says so, or stands `within` what is hidden; else as it is."""
    if not (within or activity.for_facilitators):
        return activity
    return replace(activity, for_facilitators=True, steps=tuple(map(_hidden, activity.steps)))


def _hidden(step: FormStep) -> FormStep:
    return replace(step, for_facilitators=True)


def all_details(block: Block) -> tuple[Detail, ...]:
    """Return what stands in the parentheses of `block`, in order, for those who lead.

    Of an agenda that was read before all of it was kept only the lengths are left.
    """
    if block.details:
        return block.details
    length = () if block.length is None else (Detail(DetailKind.LENGTH, block.length // block.times, block.times),)
    return length if block.each is None else (*length, Detail(DetailKind.EACH, block.each))


def shown_details(block: Block | FormStep) -> tuple[Detail, ...]:
    """Return what participants may see of what stands in the parentheses of `block`, in order."""
    details = block.details if isinstance(block, FormStep) else all_details(block)
    return tuple(detail for detail in details if detail.kind in _TIMES) if block.for_facilitators else details


def shown_questions(block: Block | FormStep) -> tuple[str, ...]:
    """Return what participants may see of what is asked in `block`."""
    return () if block.for_facilitators else block.questions


def shown_quotes(block: Block) -> tuple[str, ...]:
    """Return what participants may see, or hear, of the quotes of `block`."""
    return () if block.for_facilitators else block.quotes


def day_of(agenda: Agenda) -> date | None:
    """Return the date of `agenda`; None without one, or when it could not be read as a date."""
    try:
        return date.fromisoformat(agenda.date or "")
    except ValueError:
        return None


def _part(part: Part) -> PublicBlock:
    return _block(part, part.pinned, () if part.for_facilitators else tuple(map(_block, part.activities)))


def _block(block: Block, at: int | None = None, activities: tuple[PublicBlock, ...] = ()) -> PublicBlock:
    return PublicBlock(
        block.shown_title,
        shown_quotes(block),
        shown_questions(block),
        shown_details(block),
        at,
        activities,
        () if block.for_facilitators else tuple(map(_step, block.steps)),
    )


def _step(step: FormStep) -> PublicStep:
    return PublicStep(step.shown_title, shown_details(step), shown_questions(step))
