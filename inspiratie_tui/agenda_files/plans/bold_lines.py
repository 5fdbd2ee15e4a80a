"""Reads bold lines that hold a plan: each with a time of day or a length in what is bold, or right behind it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm
from inspiratie_tui.agenda_files.plans.below_heading import BelowHeading
from inspiratie_tui.agenda_files.plans.entries import Entry, enough, entry_of, plan_of, rows_of, timed
from inspiratie_tui.agenda_files.plans.titled_times import begins_bold, is_bold


class _SectionLine(Struct, frozen=True):
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
            entries[-1] = replace(entries[-1], rest=(*entries[-1].rest, line.text))
        end = line.end
    titled = timed(entries)
    alone = not below.timed and len(titled) == 1 and titled[0].sure
    if not (alone or enough(titled, entries) or len(titled) == len(entries) > 1):
        return None
    span = entries[0].line - 1, end
    return plan_of(PlanForm.BOLD_LINES, span, lines, rows_of(entries, markup), below.level)


def _lines(below: BelowHeading, lines: Sequence[str]) -> list[_SectionLine]:
    return [
        line
        for piece in below.pieces
        for line in (
            [_SectionLine(index, index + 1, lines[index], True) for index in range(piece.line, piece.end)]
            if piece.paragraph
            else [_SectionLine(piece.line, piece.end, piece.text, False)]
        )
        if line.text.strip()
    ]
