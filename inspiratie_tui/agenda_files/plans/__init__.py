"""Finds the plans of a session that an agenda holds in a table, a list or bold lines instead of in headings.

Nothing here changes what is read of the agenda: what holds a plan is text for the facilitators, and is pointed at.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from inspiratie_tui.agenda_files.limits import MOST_ROWS
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.plan_rows import Plan
from inspiratie_tui.agenda_files.plans.below_heading import BelowHeading

_NUMBER = re.compile("[0-9]")
_TELLING = re.compile(r"[0-9|]")
_BOLD_WITH_NUMBER = re.compile(r"\s*(?:\*\*|__).*[0-9]")
_BY_THE_HOUR = re.compile(r"\s*[(\[]?(?:(?:om|at|van|from)\s)?[0-9]{1,2}\s?(?:[.:uh]|[ap]\.?m)", re.IGNORECASE)
_LEAST = 2
"""The fewest items with a time that make a list, or lines of text, a plan."""

__all__ = ["BelowHeading", "lone_times", "plans"]


def plans(sections: Sequence[BelowHeading], lines: Sequence[str]) -> tuple[Plan, ...]:
    """Return the plans in `sections` of the text in `lines`, which is within limits, in order."""
    markup = Markup()
    all_plans: list[Plan] = []
    left = MOST_ROWS
    for section in sections:
        pieces = tuple([piece for piece in section.pieces if piece.end <= len(lines)])
        text = [line for piece in pieces for line in lines[piece.line : piece.end]]
        if not _TELLING.search("\n".join(text)):
            continue  # no row without a number or a table
        left -= len([line for line in text if _NUMBER.search(line)])
        if left < 0:
            break
        all_plans += _in_section(replace(section, pieces=pieces), lines, markup)
    return tuple(all_plans)


def lone_times(
    sections: Sequence[BelowHeading], lines: Sequence[str], plans: Sequence[Plan]
) -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 1, and the text of the one length or time in a table that holds none of `plans`."""
    left = MOST_ROWS
    for section in sections:
        for piece in _outside(plans, section).pieces:
            if piece.paragraph and piece.end <= len(lines) and _is_table(lines[piece.line : piece.end]):
                left -= piece.end - piece.line
                if left < 0:
                    return
                from inspiratie_tui.agenda_files.plans.tables import lone_time

                if (lone := lone_time(piece, lines)) is not None:
                    yield lone


def _is_table(lines: Sequence[str]) -> bool:
    if "|" not in "\n".join(lines):
        return False
    # Imported here and below: few agendas hold a plan in anything but headings.
    from inspiratie_tui.agenda_files.plans.tables import has_delimiters

    return any(map(has_delimiters, lines))


def _in_section(section: BelowHeading, lines: Sequence[str], markup: Markup) -> list[Plan]:
    """Return the plans below one heading; what stands in one is not looked at again."""
    plans_here: list[Plan] = []
    for read in (_tables, _bold_lines, _lists, _hourly_lines):
        plans_here += read(_outside(plans_here, section), lines, markup)
    # A title of marks alone is none.
    plans_here = [plan for plan in plans_here if any(row.is_timed for row in plan.rows)]
    return sorted(plans_here, key=lambda plan: plan.line)


def _outside(plans: Sequence[Plan], section: BelowHeading) -> BelowHeading:
    """Return `section` without what stands in `plans`."""
    if not plans:
        return section
    within = {line for plan in plans for line in range(plan.line - 1, plan.end - 1)}
    return replace(section, pieces=tuple(piece for piece in section.pieces if piece.line not in within))


def _tables(section: BelowHeading, lines: Sequence[str], markup: Markup) -> Iterator[Plan]:
    for piece in section.pieces:
        if piece.paragraph and _is_table(lines[piece.line : piece.end]):
            from inspiratie_tui.agenda_files.plans.tables import table_plan

            if (plan := table_plan(piece, section, lines, markup)) is not None:
                yield plan


def _bold_lines(section: BelowHeading, lines: Sequence[str], markup: Markup) -> Iterator[Plan]:
    if any(map(_BOLD_WITH_NUMBER.match, _texts(section, lines))):
        from inspiratie_tui.agenda_files.plans.text_lines import bold_plan

        if (plan := bold_plan(section, lines, markup)) is not None:
            yield plan


def _hourly_lines(section: BelowHeading, lines: Sequence[str], markup: Markup) -> Iterator[Plan]:
    if sum(bool(_BY_THE_HOUR.match(line)) for line in _texts(section, lines)) >= _LEAST:
        from inspiratie_tui.agenda_files.plans.text_lines import hourly_plan

        if (plan := hourly_plan(section, lines, markup)) is not None:
            yield plan


def _texts(section: BelowHeading, lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the paragraphs of `section`."""
    return (line for piece in section.pieces if piece.paragraph for line in lines[piece.line : piece.end])


def _lists(section: BelowHeading, lines: Sequence[str], markup: Markup) -> Iterator[Plan]:
    if sum(bool(piece.mark) and any(map(str.isdigit, piece.text)) for piece in section.pieces) >= _LEAST:
        from inspiratie_tui.agenda_files.plans.lists import list_plan

        if (plan := list_plan(section, lines, markup)) is not None:
            yield plan
