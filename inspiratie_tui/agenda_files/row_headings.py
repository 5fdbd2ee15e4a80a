"""Writes a row of a plan as the heading of a part, or as a text where it can be none."""

import re
from collections.abc import Sequence

from msgspec import Struct

from inspiratie_tui.agenda_files.file_texts import FilePart
from inspiratie_tui.agenda_files.file_wording import FileWording, written_length
from inspiratie_tui.agenda_files.heading_items import Fact, read_item
from inspiratie_tui.agenda_files.limits import MOST_IN_A_TITLE
from inspiratie_tui.agenda_files.parser import parsed
from inspiratie_tui.agenda_files.plan_rows import PlanRow
from inspiratie_tui.agenda_files.plan_times import RowTime
from inspiratie_tui.agenda_files.vocabulary import NEVER_FIRST
from inspiratie_tui.agenda_files.written_blocks import HeadingFacts, as_heading
from inspiratie_tui.core.text.clean import clean_line

_LEADS = re.compile(r"(?:leiding|lead)\s*:\s*(?P<name>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?)", re.IGNORECASE)
"""A line that says who leads, and names one."""
_WITHIN = ("each", "minimum")
"""Fields that may not be longer than all of it."""


class RowHeading(Struct, frozen=True):
    """The heading of a row, and what else the row says."""

    line: str
    """The heading."""
    rest: tuple[str, ...]
    """What goes below it, a text each."""


def has_turns(part: FilePart) -> bool:
    """Tell whether turns say how long `part` takes."""
    items = map(read_item, part.row.data)
    return part.turns or any(isinstance(item, Fact) and item.field == "each" for item in items)


def says_lead(text: str) -> bool:
    """Tell whether `text` says who leads, names one, and is read so below a heading."""
    match = _LEADS.fullmatch(text)
    if match is None:
        return False
    (part,) = parsed(f"# T\n\n## T (1 min)\n\n{text}\n", "").agenda.parts
    return part.lead == match["name"] and not part.guidance


def beside_parts(row: PlanRow, wording: FileWording) -> str:
    """Return a row that is no part as a text, with its time."""
    data = f"({', '.join(row.data)})" if row.data else ""
    return " ".join(filter(None, (_times(row, ("begin", "end", "length"), wording), clean_line(row.title), data)))


def row_heading(part: FilePart, time: RowTime, number: int, wording: FileWording) -> RowHeading:
    """Return the heading of a row that takes `time` and is part `number`, in `wording`, and what goes below it."""
    row = part.row
    title, rest = clean_line(row.title), list(row.rest)
    if not title:
        first = clean_line(rest[0]) if rest else ""
        title = rest.pop(0) if 0 < len(first) <= MOST_IN_A_TITLE else f"{wording.part} {number}"
    facts, beside = _facts(row, time, wording)
    line, more = as_heading(part.level, clean_line(title), facts)
    unused = _times(row, time.unused, wording)
    return RowHeading(line, tuple(filter(None, (more, unused, *beside, *rest))))


def _facts(row: PlanRow, time: RowTime, wording: FileWording) -> tuple[HeadingFacts, list[str]]:
    """Return what stands in the parentheses, `time` and what is understood of `row`, and the rest of its data."""
    length = None if time.length is None else written_length(time.length)
    if time.length is not None and time.length == row.length and row.times > 1:
        length = f"{row.times} x {written_length(time.length // row.times)}"
    pinned = None if time.pinned is None else wording.pin(time.pinned)
    items: dict[str, str] = {}
    beside = []
    for text in row.data:
        fact = read_item(text)
        if not isinstance(fact, Fact) or "," in text or "(" in text or ")" in text:
            beside.append(text)
        elif fact.field == "length" and fact.value == time.length:
            length = text
        elif fact.field == "pinned" and fact.value == time.pinned:
            pinned = text
        elif fact.field in ("length", "pinned", *items) or _is_too_long(fact, time.length):
            beside.append(text)
        else:
            items[fact.field] = text
    last = [text for field, text in items.items() if field in NEVER_FIRST]
    first = [text for field, text in items.items() if field not in NEVER_FIRST]
    written = tuple(filter(None, (length, pinned, *first, *last)))
    return HeadingFacts(written, time.length, time.pinned), beside


def _is_too_long(fact: Fact, length: int | None) -> bool:
    return fact.field in _WITHIN and length is not None and int(fact.value) > length


def _times(row: PlanRow, fields: Sequence[str], wording: FileWording) -> str:
    """Return what `row` says of time in those `fields`."""
    clocks = [getattr(row, name) for name in ("begin", "end") if name in fields]
    told = " - ".join(wording.time(time) for time in clocks if time is not None)
    length = written_length(row.length) if row.length is not None and "length" in fields else ""
    both = row.begin is not None and row.end is not None and len(clocks) == 2  # which say how long it takes
    return " ".join(filter(None, (told, "" if both else length)))
