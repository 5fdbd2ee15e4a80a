"""Reads lines of text that hold a plan: bold ones with a time in what is bold or right behind it, or lines of the hour.

**Opening (20 min)**                13:00 Opening
**Stories** - 80 min                13:20 Stories
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm
from inspiratie_tui.agenda_files.plans.below_heading import BelowHeading
from inspiratie_tui.agenda_files.plans.entries import Entry, enough, entry_of, plan_of, rows_of, timed
from inspiratie_tui.agenda_files.plans.titled_times import begins_bold, is_bold


class _TextLine(Struct, frozen=True):
    """A line of a paragraph, or a piece that is no paragraph."""

    index: int
    """Where it begins, counted from 0."""
    end: int
    """The index of the line after it."""
    text: str
    """What it says; Markdown in a paragraph."""
    paragraph: bool
    """Whether it stands in a paragraph."""


def bold_plan(below: BelowHeading, lines: Sequence[str], markup: Markup) -> Plan | None:
    """Return the plan in the bold lines that stand `below` a heading; None when they hold none."""
    entries: list[Entry] = []
    end = 0
    for line in _lines(below, lines):
        entry = entry_of(line.index + 1, line.text, ()) if line.paragraph and begins_bold(line.text) else None
        if entry is not None and (entry.timing is not None or (entries and is_bold(line.text))):
            entries.append(entry)
        elif entries:
            entries[-1] = _with_rest(entries[-1], line)
        end = line.end
    entries = _with_titles(entries)
    titled = timed(entries)
    alone = not below.timed and len(titled) == 1 and titled[0].sure
    if not (alone or enough(titled, entries) or len(titled) == len(entries) > 1):
        return None
    span = entries[0].line - 1, end
    return plan_of(PlanForm.BOLD_LINES, span, lines, rows_of(entries, markup), below.level)


def hourly_plan(below: BelowHeading, lines: Sequence[str], markup: Markup) -> Plan | None:
    """Return the plan in lines without a mark that begin with a time of day; None when there are none."""
    entries: list[Entry] = []
    end = 0
    for line in _lines(below, lines):
        entry = entry_of(line.index + 1, line.text, ()) if line.paragraph and not begins_bold(line.text) else None
        if entry is not None and entry.sure and entry.timing is not None and entry.timing.begin is not None:
            entries.append(entry)
        elif entries:
            entries[-1] = _with_rest(entries[-1], line)
        end = line.end
    entries = _with_titles(entries)
    if not enough(timed(entries), entries):
        return None
    return plan_of(PlanForm.LIST, (entries[0].line - 1, end), lines, rows_of(entries, markup), below.level)


def _with_titles(entries: list[Entry]) -> list[Entry]:
    """Return `entries` with what stands below a time alone as its title, where there are several."""
    return (
        entries
        if len(entries) == 1
        else [
            entry if entry.title or not entry.rest else replace(entry, title=entry.rest[0], rest=entry.rest[1:])
            for entry in entries
        ]
    )


def _with_rest(entry: Entry, line: _TextLine) -> Entry:
    return replace(entry, rest=(*entry.rest, line.text))


def _lines(below: BelowHeading, lines: Sequence[str]) -> Iterator[_TextLine]:
    """Yield the lines of the paragraphs, and all other pieces whole."""
    for piece in below.pieces:
        if not piece.paragraph:
            yield _TextLine(piece.line, piece.end, piece.text, paragraph=False)
            continue
        for index in range(piece.line, piece.end):
            if lines[index].strip():
                yield _TextLine(index, index + 1, lines[index], paragraph=True)
