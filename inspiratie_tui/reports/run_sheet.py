"""An agenda on paper for those who lead: what to lay ready, when each part begins, and all that the agenda says."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from inspiratie_tui.core.agenda.lengths import block_length
from inspiratie_tui.core.agenda.model import Agenda, Block, Part
from inspiratie_tui.core.agenda.public import day_of
from inspiratie_tui.core.agenda.timetable import Row, Timetable, activity_begins, closing_parts, timetable
from inspiratie_tui.reports.document import Block as Piece
from inspiratie_tui.reports.document import Bullets, Document, DocumentHeading, Paragraph, Quote, Table
from inspiratie_tui.texts import _, kind_names, language, ngettext, times
from inspiratie_tui.texts.timetable import (
    change_over_words,
    clock_text,
    fixed_time,
    gaps,
    is_slack_exact,
    length_text,
    people_text,
    specials,
)


class InGroup(Struct, frozen=True):
    """The group for which an agenda is printed."""

    seats: tuple[tuple[int, str], ...] = ()
    """Who takes part and is here: the number of the seat, and what they are called; in order of seats."""
    facilitators: tuple[str, ...] = ()
    """What those who lead and are here are called."""
    usually: tuple[str, ...] = ()
    """How long its parts usually take, a sentence each."""
    together: tuple[str, ...] = ()
    """Who is with whom, a line for each place where that was formed."""


def run_sheet(
    agenda: Agenda, participants: int, facilitators: int, missing: Sequence[str] = (), group: InGroup | None = None
) -> Document:
    """Return the facilitators' document for so many people, of `group` when it is for one.

    `missing` has a sentence for each thing of the agenda that could not be read; they are printed too.
    """
    table = timetable(agenda, participants, facilitators)
    pieces: list[Piece] = [
        Paragraph(_("For the facilitators · {people}").format(people=people_text(participants, facilitators)))
    ]
    if facts := (*_facts(agenda), *_circle(group or InGroup())):
        pieces.append(Table(facts))
    if missing:
        count = ngettext(
            "{count} mistake in the agenda; what could not be read is missing here:",
            "{count} mistakes in the agenda; what could not be read is missing here:",
            len(missing),
        )
        pieces += [Paragraph(count.format(count=len(missing))), Bullets(tuple(missing))]
    if agenda.preparation:
        pieces += [DocumentHeading(_("To lay ready")), Bullets(agenda.preparation, boxes=True)]
    pieces += [DocumentHeading(_("The whole session")), Table(tuple(_overview(agenda, table)), _columns())]
    if group is not None and group.usually:
        pieces += [Paragraph(_("How long this group usually takes:")), Bullets(group.usually)]
    if group is not None and group.together:
        pieces += [Paragraph(_("Who is with whom:")), Bullets(group.together)]
    pieces += _texts(agenda.quotes, (), agenda.guidance)
    pieces.append(Paragraph(_("What has a line beside it may be shown or read aloud. The rest is for the two of you.")))
    for row in table.rows:
        part, closing = agenda.parts[row.part], row.part in closing_parts(agenda)
        begin = clock_text(table, row.begin, row.exact)
        about = _about(part, row.length, participants, facilitators)
        pieces += _headed(
            part, 2, row.part + 1, begin, [*about, *change_over_words(part), *_guarded(part, row, closing)]
        )
        inside = activity_begins(part, participants, facilitators)
        for number, (activity, offset) in enumerate(zip(part.activities, inside, strict=True), 1):
            begin = "" if offset is None else clock_text(table, row.begin + offset, row.exact)
            length = block_length(activity, participants, facilitators)
            pieces += _headed(activity, 3, number, begin, _about(activity, length, participants, facilitators))
    pieces.append(DocumentHeading(_("End"), time=_end(table)))
    return Document(agenda.title or _("Session without a title"), tuple(pieces), language(), margin=_("Own notes"))


def _facts(agenda: Agenda) -> Iterator[tuple[str, str]]:
    day = day_of(agenda)
    if agenda.date:
        yield _("Date"), times.day(day) if day else agenda.date
    clock = [times.clock_time(moment) for moment in (agenda.begin, agenda.end) if moment is not None]
    if agenda.begin is not None and agenda.end is not None:
        yield _("Time"), _("{begin} to {end}").format(begin=clock[0], end=clock[1])
    elif clock:
        yield _("Begin") if agenda.begin is not None else _("End"), clock[0]
    if agenda.doors is not None:
        yield _("Doors open"), times.clock_time(agenda.doors)
    if agenda.theme:
        yield _("Theme"), agenda.theme
    if agenda.phase is not None:
        yield _("Phase"), kind_names.phase(agenda.phase)
    if agenda.lead:
        yield _("Lead"), agenda.lead


def _circle(group: InGroup) -> Iterator[tuple[str, str]]:
    if group.seats:
        yield _("Circle"), ", ".join(f"{seat} {name}" for seat, name in group.seats)
    if group.facilitators:
        yield _("Facilitators"), ", ".join(group.facilitators)


def _columns() -> tuple[str, ...]:
    return _("when"), _("part"), _("how long"), ""


def _overview(agenda: Agenda, table: Timetable) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table of parts: a row for each part, and for the slack and overlaps between them."""
    closing = closing_parts(agenda)
    for row in table.rows:
        for name, length in gaps(row.slack, row.overlap, is_slack_exact(table, row.part)):
            yield "", name, length, ""
        part = agenda.parts[row.part]
        words = [_("for facilitators")] if part.for_facilitators else []
        marks = ", ".join([*words, *_guarded(part, row, row.part in closing)])
        yield clock_text(table, row.begin, row.exact), _titled(part, row.part + 1), length_text(row.length), marks
    for name, length in gaps(table.slack, table.overlap, table.exact):
        yield "", name, length, ""
    yield _end(table), _("End"), "", ""


def _end(table: Timetable) -> str:
    return clock_text(table, table.end if table.until is None else table.until, table.exact or table.until is not None)


def _guarded(part: Part, row: Row, closing: bool) -> Iterator[str]:
    yield from fixed_time(part, row)
    if closing:
        yield _("closing: protected")
    elif part.protected:
        yield _("protected")


def _about(block: Block, length: int | None, participants: int, facilitators: int) -> list[str]:
    """Return how long a block takes, or that it has no length (then later times are a guess), and what is special."""
    length_words = _("no length") if length is None else times.minutes(length)
    return [length_words, *specials(block, participants, facilitators)]


def _headed(block: Block, level: int, number: int, begin: str, about: Sequence[str]) -> list[Piece]:
    head = DocumentHeading(_titled(block, number), level, begin, " · ".join(about))
    if block.for_facilitators:
        return [head, *_texts((), (), (*block.quotes, *block.questions, *block.guidance))]
    return [head, *_texts(block.quotes, block.questions, block.guidance)]


def _titled(block: Block, number: int) -> str:
    return block.title or str(number)


def _texts(quotes: Sequence[str], questions: Sequence[str], guidance: Sequence[str]) -> list[Piece]:
    """Return the texts that participants may see, set apart, then those for the facilitators alone."""
    shown: list[Paragraph | Bullets] = [Paragraph(f"“{quote}”") for quote in quotes]
    if questions:
        shown.append(Bullets(tuple(questions)))
    pieces: list[Piece] = [Quote(tuple(shown))] if shown else []
    return pieces + [Paragraph(_without_indent(text)) for text in guidance]


def _without_indent(text: str) -> str:
    """Return `text` with its mark or number, and without what indents it: Markdown would read that as code."""
    return "\n".join(line.lstrip() for line in text.split("\n"))
