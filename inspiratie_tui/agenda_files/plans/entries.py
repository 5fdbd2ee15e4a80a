"""Works out what the times in the rows of a plan say together, and makes the rows of it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.limits import MOST_IN_A_TITLE, shortened
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm, PlanRow
from inspiratie_tui.agenda_files.plans.timings import Timing
from inspiratie_tui.agenda_files.plans.titled_times import titled_time, without_data
from inspiratie_tui.agenda_files.time_words import TIME_WORDS, TimeWord
from inspiratie_tui.agenda_files.vocabulary import HEADERS
from inspiratie_tui.core.moments import DAY, HOUR

_SURE = 2
"""The fewest rows with a time that can be nothing else that make a plan."""
_ALL = 3
"""The fewest rows with a time of any kind that make one when no other row stands between them."""
_LABELS = {
    *HEADERS,
    *(word for word, meaning in TIME_WORDS.items() if meaning in (TimeWord.TIMES, TimeWord.LENGTH)),
    *("aanvang", "starttijd", "begintijd", "eindtijd", "totaal", "total"),
}
"""What stands before a time that is no title: it says something of the heading above it, or of the session."""
_LONGEST = 12 * HOUR
"""The longest session (ms) whose times count from 0:00."""


class Entry(Struct, frozen=True):
    """A row of a plan as it was read, before the others were looked at."""

    line: int
    """Where it stands, counted from 1."""
    title: str
    """What is done, as Markdown."""
    timing: Timing | None = None
    """When it is; None when it does not say so."""
    data: tuple[str, ...] = ()
    """Other items of its parentheses."""
    rest: tuple[str, ...] = ()
    """All else that it says."""
    sure: bool = True
    """Whether its time can be nothing else."""


def entry_of(line: int, text: str, rest: tuple[str, ...]) -> Entry:
    """Return the entry that `text` on line `line` is, with its time if it has one; `rest` stands below it."""
    titled = titled_time(text)
    if titled is None or (titled.behind and titled.title.strip(" :*_").casefold() in _LABELS):
        return Entry(line, text, rest=rest)
    first, *more = [text for text in (titled.title, titled.rest, *rest) if text] or [""]
    title, data = without_data(first)
    return Entry(line, title, titled.when, (*titled.data, *data), tuple(more), titled.sure)


def without_time(entry: Entry) -> Entry:
    """Return `entry` without what it says of when it is."""
    return replace(entry, timing=None, data=())


def timed(entries: Sequence[Entry]) -> list[Entry]:
    """Return those of `entries` with a title and a time, ranges that count from nowhere left out."""
    return [entry for entry in _without_positions(entries) if entry.title and entry.timing and entry.timing.is_told]


def enough(timed_ones: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Tell whether `timed_ones` make `entries` a plan: two that are sure, or all of three and more."""
    sure = sum(entry.sure for entry in timed_ones)
    return sure >= _SURE or len(timed_ones) == len(entries) >= _ALL


def plan_of(form: PlanForm, span: tuple[int, int], lines: Sequence[str], rows: tuple[PlanRow, ...], level: int) -> Plan:
    """Return the plan with `rows` that stands on those of `lines` from the first index of `span` up to the second."""
    first, end = span
    while not lines[end - 1].strip():
        end -= 1
    column = len(lines[first]) - len(lines[first].lstrip()) + 1
    return Plan(form, first + 1, column, end + 1, rows, level)


def rows_of(entries: Sequence[Entry], markup: Markup) -> tuple[PlanRow, ...]:
    """Return `entries` as rows, each with the length that follows from its times and from when the next one begins."""
    whens = _by_the_next([entry.timing or Timing() for entry in _without_positions(entries)])
    return tuple(_row(entry, when, markup) for entry, when in zip(entries, whens, strict=True))


def _row(entry: Entry, when: Timing, markup: Markup) -> PlanRow:
    title, more = shortened(markup.plain(entry.title), MOST_IN_A_TITLE)
    rest = tuple(filter(None, map(markup.plain, (more, *entry.rest))))
    return PlanRow(entry.line, title.strip(), when.length, when.begin, when.end, entry.data, rest, when.times)


def _without_positions(entries: Sequence[Entry]) -> list[Entry]:
    """Return `entries` with times of day alone: those that count from the begin of the session give lengths."""
    ranges = [entry.timing for entry in entries if entry.timing and entry.timing.positions]
    if ranges:
        return _joining(entries, ranges)
    begins = [entry.timing.begin for entry in entries if entry.timing and entry.timing.begin is not None]
    if len(begins) < 2 or begins[0] != 0 or begins[-1] > _LONGEST or begins != sorted(begins):
        return list(entries)
    whens = _by_the_next([entry.timing or Timing() for entry in entries])
    return [
        replace(entry, timing=Timing(length=when.length, times=when.times))
        for entry, when in zip(entries, whens, strict=True)
    ]


def _joining(entries: Sequence[Entry], ranges: list[Timing]) -> list[Entry]:
    """Return `entries` with the lengths of ranges that begin at 0 and join; of others nobody knows what they count."""
    ends = [0, *(when.end for when in ranges)]
    join = all(when.begin == end for when, end in zip(ranges, ends, strict=False))
    return [
        replace(entry, timing=Timing(length=entry.timing.length) if join else None)
        if entry.timing and entry.timing.positions
        else entry
        for entry in entries
    ]


def _by_the_next(whens: list[Timing]) -> list[Timing]:
    """Return `whens` with a length where the next one tells it: one begins when the one before is over."""
    reckoned = []
    for when, after in zip(whens, [*whens[1:], Timing()], strict=False):
        length = when.length
        if length is None and when.begin is not None:
            end = when.end if when.end is not None else after.begin
            span = (end - when.begin) % DAY if end is not None else 0
            length = span if 0 < span <= _LONGEST else None
        reckoned.append(replace(when, length=length))
    return reckoned
