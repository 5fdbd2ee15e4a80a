"""The timetable of an agenda in aligned columns: when, what, how long, and what is special about it."""

from collections.abc import Iterator

from msgspec import Struct

from inspiratie_tui.core.agenda.lengths import block_length, change_overs, heads
from inspiratie_tui.core.agenda.model import Agenda, Block, Part, PartKind
from inspiratie_tui.core.agenda.timetable import Row, Timetable, closing_parts, timetable
from inspiratie_tui.texts import N_, _, ngettext
from inspiratie_tui.texts.cells import cells, padded
from inspiratie_tui.texts.kind_names import part_kind
from inspiratie_tui.texts.times import clock_time, minutes, short_clock_time

_WIDEST_TITLE = 44
_STEP = "  "
_FLAGS = (
    ("silent", N_("silent")),
    ("any_order", N_("any order")),
    ("whoever_wants", N_("whoever wants")),
    ("with_facilitators", N_("with facilitators")),
    ("givers", N_("givers")),
    ("optional", N_("optional")),
    ("learning_question", N_("learning question")),
    ("for_facilitators", N_("for facilitators")),
)


class _Line(Struct, frozen=True):
    """One line of the timetable, in columns."""

    clock: str
    """When it begins; "" inside a part."""
    title: str
    """What it is called."""
    length: str
    """How long it takes."""
    special: str = ""
    """What is special about it: turns, pins, minima, words."""


def timetable_text(agenda: Agenda, participants: int, facilitators: int) -> str:
    """Return the timetable for so many people: a line for each part and activity, with slack and overlaps between."""
    table = timetable(agenda, participants, facilitators)
    lines = list(_lines(agenda, table, participants, facilitators))
    clock = max(len(line.clock) for line in lines)
    title = min(_WIDEST_TITLE, max(cells(line.title) for line in lines))
    length = max(len(line.length) for line in lines)
    return "\n".join(
        f"{line.clock:>{clock}}  {padded(line.title, title)}  {line.length:>{length}}  {line.special}".rstrip()
        for line in lines
    )


def _lines(agenda: Agenda, table: Timetable, participants: int, facilitators: int) -> Iterator[_Line]:
    closing = closing_parts(agenda)
    if agenda.doors is not None:
        yield _Line(short_clock_time(agenda.doors), _("doors"), "")
    for row in table.rows:
        part = agenda.parts[row.part]
        yield from _between(row.slack, row.overlap, exact=is_slack_exact(table, row.part))
        special = [*specials(part, participants, facilitators), *_of_part(part, row, row.part in closing)]
        yield _Line(clock_text(table, row.begin, row.exact), part.title, length_text(row.length), ", ".join(special))
        for step in part.activities:
            length = block_length(step, participants, facilitators)
            special = list(specials(step, participants, facilitators))
            yield _Line("", _STEP + step.title, length_text(length), ", ".join(special))
    yield from _between(table.slack, table.overlap, exact=table.exact)
    end = table.end if table.until is None else table.until
    yield _Line(clock_text(table, end, table.exact or table.until is not None), _("end"), "")


def is_slack_exact(table: Timetable, part: int) -> bool:
    """Tell whether the slack before `part` is exact: all parts before it, since the last pin, have a length."""
    if part == 0:
        return True
    before = table.rows[part - 1]
    return before.exact and before.length is not None


def _between(slack: int, overlap: int, exact: bool) -> Iterator[_Line]:
    for words, length in gaps(slack, overlap, exact):
        yield _Line("", words, length)


def gaps(slack: int, overlap: int, exact: bool) -> Iterator[tuple[str, str]]:
    """Yield words and length of the `slack` (ms) before a part, and of the `overlap` (ms) with its pin, if any.

    `exact` is False when the slack also has to hold parts without a length.
    """
    if slack and exact:
        yield _("- room -"), minutes(slack)
    elif slack:
        yield _("- room for what has no length -"), minutes(slack)
    if overlap:
        yield _("- too long -"), minutes(-overlap)


def clock_text(table: Timetable, offset: int, exact: bool) -> str:
    """Return `offset` (ms) as a clock time, or as `+25 min` when the agenda has no begin.

    A `≥` stands in front when it is not `exact`, but the earliest moment.
    """
    time = table.time_of_day(offset)
    text = "+" + minutes(offset) if time is None else short_clock_time(time)
    return text if exact else "≥ " + text


def length_text(length: int | None) -> str:
    """Return a length (ms) in words; None is a question mark."""
    return "?" if length is None else minutes(length)


def specials(block: Block, participants: int, facilitators: int) -> Iterator[str]:
    """Yield what is special about a part or an activity: turns, minimum, words, who leads, remarks."""
    if block.each is not None:
        people = heads(block, participants, facilitators)
        turns = ngettext("{people} turn of {each}", "{people} turns of {each}", people).format(
            people=people, each=minutes(block.each)
        )
        yield turns if block.length is None else f"{turns}, {minutes(block.each * people)}"
    if block.times > 1 and block.length is not None:
        times = ngettext("{times} time {each}", "{times} times {each}", block.times)
        yield times.format(times=block.times, each=minutes(block.length // block.times))
    if block.minimum is not None:
        yield _("at least {length}").format(length=minutes(block.minimum))
    for field, word in _FLAGS:
        if getattr(block, field):
            yield _(word)
    if block.silence:
        yield _("{length} silence between").format(length=minutes(block.silence))
    if block.lead:
        yield _("lead: {name}").format(name=block.lead)
    yield from block.remarks


def change_over_words(part: Part) -> Iterator[str]:
    """Yield how often people change over within `part`, and for how long; nothing when they do not."""
    if between := change_overs(part):
        count = between // part.change_over
        words = ngettext("{count} change-over of {length}", "{count} change-overs of {length}", count)
        yield words.format(count=count, length=minutes(part.change_over))


def fixed_time(part: Part, row: Row) -> Iterator[str]:
    """Yield words for a part that is pinned to the clock, with its time when it will begin later; else nothing."""
    if part.pinned is not None:
        yield _("fixed at {time}").format(time=clock_time(part.pinned)) if row.overlap else _("at a fixed time")


def _of_part(part: Part, row: Row, closing: bool) -> Iterator[str]:
    if part.kind is not PartKind.OTHER:
        yield part_kind(part.kind)
    yield from change_over_words(part)
    yield from fixed_time(part, row)
    if closing:
        yield _("closing")
    elif part.protected:
        yield _("protected")


def people_text(participants: int, facilitators: int) -> str:
    """Return how many people there are, as `8 participants, 2 facilitators`."""
    first = ngettext("{count} participant", "{count} participants", participants).format(count=participants)
    second = ngettext("{count} facilitator", "{count} facilitators", facilitators).format(count=facilitators)
    return f"{first}, {second}"
