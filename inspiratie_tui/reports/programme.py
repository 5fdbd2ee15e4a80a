"""A session on paper for participants: no minutes, no guidance. It is given only the public part of an agenda.

How long a part and a turn take may be shown, but is left out here, so that nobody in the circle keeps an eye on it.
"""

from collections.abc import Iterator

from inspiratie_tui.core.agenda.details import DetailKind
from inspiratie_tui.core.agenda.public import PublicAgenda, PublicBlock
from inspiratie_tui.reports.document import Block as Piece
from inspiratie_tui.reports.document import Bullets, Document, DocumentHeading, Paragraph, Quote
from inspiratie_tui.texts import _, language, times
from inspiratie_tui.texts.details import details_line

# What waits for a time has it before its title; what is protected, optional, or of a kind is how the two plan.
_NOT_ON_PAPER = (
    *(DetailKind.LENGTH, DetailKind.EACH, DetailKind.MINIMUM, DetailKind.PINNED),
    *(DetailKind.PROTECTED, DetailKind.OPTIONAL, DetailKind.KIND),
)


def programme(shown: PublicAgenda) -> Document:
    """Return the participants' document of an agenda; only parts that begin at a fixed time have a clock time."""
    pieces: list[Piece] = []
    if when := _when(shown):
        pieces.append(Paragraph(when))
    pieces += _quotes_and_questions(shown.quotes, ())
    for number, part in enumerate(shown.parts):
        at = shown.begin if number == 0 and part.at is None else part.at
        pieces += _headed(part, 2, "" if at is None else times.short_clock_time(at))
        for activity in part.activities:
            pieces += _headed(activity, 3, "")
    if shown.end is not None:
        pieces.append(DocumentHeading(_("End"), time=times.short_clock_time(shown.end)))
    return Document(shown.title or _("Our programme"), tuple(pieces), language())


def _when(shown: PublicAgenda) -> str:
    """Return the day, from when to when, and when the doors open, as far as the agenda says; else ""."""
    words = [times.day(shown.day)] if shown.day else []
    begin, end = shown.begin, shown.end
    if begin is not None and end is not None:
        words.append(_("{begin} to {end}").format(begin=times.clock_time(begin), end=times.clock_time(end)))
    elif begin is not None:
        words.append(_("from {begin}").format(begin=times.clock_time(begin)))
    if shown.doors is not None:
        words.append(_("doors open at {time}").format(time=times.clock_time(shown.doors)))
    return " · ".join(words)


def _headed(block: PublicBlock, level: int, time: str) -> Iterator[Piece]:
    if block.title is None:
        return  # what is hidden leaves its time open
    details = details_line(detail for detail in block.details if detail.kind not in _NOT_ON_PAPER)
    if block.title or time or details:
        yield DocumentHeading(block.title, level, time, details)
    yield from _quotes_and_questions(block.quotes, block.questions)


def _quotes_and_questions(quotes: tuple[str, ...], questions: tuple[str, ...]) -> Iterator[Piece]:
    if quotes:
        yield Quote(tuple(Paragraph(f"“{quote}”") for quote in quotes))
    if questions:
        yield Bullets(questions)
