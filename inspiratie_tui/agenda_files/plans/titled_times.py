"""Takes the time out of a text that has a title too: `13:00 Opening`, `Opening - 20 min`, `**Opening (20 min)** Hi`.

The time stands at the begin or at the end, in brackets or without, in bold or right behind it. A row of a plan is only
pointed at, so more is taken for a time here than in a heading (`title_times`), which must be sure of what it reads.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.clock_ranges import CLOCK, MINUTES, SPAN
from inspiratie_tui.agenda_files.heading_items import Fact, is_data, read_item
from inspiratie_tui.agenda_files.parentheses import items, parentheses
from inspiratie_tui.agenda_files.plans.timings import Timing, read_timing

_NEAR = 60
"""How many characters at either end a time may take, so that no line is dear to read."""
_HOURS = r"(?:uren|uur|hours|hour|hrs|hr|u|h)\.?"
_NUMBER = r"[0-9]{1,3}(?:[.,][0-9])?"
_IN_HOURS = rf"{_NUMBER}\s?{_HOURS}(?:\s?[0-9]{{1,2}}(?:\s?{MINUTES})?)?"
_LENGTH = rf"(?:ca\.?\s?|circa\s|±\s?|~\s?)?(?:{_IN_HOURS}|{_NUMBER}\s?{MINUTES})"
_TIMES = [rf"(?:(?:om|at)\s)?(?:{SPAN})(?:\s?{MINUTES}(?!\w))?", rf"(?:(?:om|at|vanaf|from)\s)?(?:{CLOCK})", _LENGTH]
_BOUND = r"(?![\w'’/])(?![.:,–-][0-9])"
_AT_BEGIN = [re.compile(rf"(?P<when>{times}){_BOUND}", re.IGNORECASE) for times in _TIMES]
_BEFORE = r"(?P<dash>^|\s?[-–—|·→]\s?|[:;,]\s|\s)"
_AT_END = [re.compile(rf"{_BEFORE}(?P<when>{times})\s?[.:]?$", re.IGNORECASE) for times in _TIMES]
_BRACKETED = re.compile(r"(?:\(([^()]*)\)|\[([^\[\]]*)\])\s*[:.]?\s*")
_SQUARE_AT_END = re.compile(r"\[([^\[\]]*)\]\s?[.:]?$")
_SEPARATOR = re.compile(r"\s*[:;|,–—→>-]+\s+|\s*[|:–—]\s*")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<inside>.+?)(?P=mark)(?![*_])")
_ENDS = " :;|,.–—→>-"
_COMMAS = (":", ";", ",")
_SHORT = 40
"""The most characters of a title with a length behind a colon or comma; a longer one is a sentence."""
_LONG = 60
"""The characters from which on a title ends at its first full stop, colon or dash, what stands behind it being text."""
_SENTENCE_ENDS = re.compile(r"[.:;!]\s|\s[–—-]\s")


class TitledTime(Struct, frozen=True):
    """A text taken apart: its title, when it is, and what else it says, as Markdown."""

    title: str
    """What stands beside the time; may be empty."""
    when: Timing
    """When it is."""
    data: tuple[str, ...] = ()
    """What else stands in the parentheses of the time, an item each."""
    rest: str = ""
    """What stands behind a title that is bold, or that is a whole story."""
    sure: bool = True
    """Whether it can be nothing else: no sentence that begins or ends with a length."""
    behind: bool = False
    """Whether the time stands behind the title without brackets, as in `Duration: 20 min`."""


def titled_time(text: str) -> TitledTime | None:
    """Return `text` with its time taken out of it; None when it neither begins nor ends with one."""
    line = " ".join(text.split())
    if not any(map(str.isdigit, line[:_NEAR] + line[-_NEAR:])) and "(" not in line:
        return None
    emphasis = _EMPHASIS.match(line)
    taken = _of_plain(line) if emphasis is None else _of_bold(emphasis["inside"], line[emphasis.end() :])
    return None if taken is None else _short(taken)


def is_bold(line: str) -> bool:
    """Tell whether all of `line` is bold."""
    emphasis = _EMPHASIS.match(line.strip())
    return emphasis is not None and len(emphasis["mark"]) > 1 and emphasis.end() == len(line.strip())


def begins_bold(line: str) -> bool:
    """Tell whether `line` begins with a title that is bold, as a heading is."""
    emphasis = _EMPHASIS.match(line.strip())
    return emphasis is not None and len(emphasis["mark"]) > 1


def _of_bold(inside: str, behind: str) -> TitledTime | None:
    """Take the time out of the bold text `inside` or out of what stands `behind` it."""
    if (when := read_timing(inside.strip(_ENDS))) is not None:
        rest = behind.lstrip(_ENDS)
        further = titled_time(rest)
        if further is None or not when.leaves_whole(further.when):
            return TitledTime(rest, when, sure=when.sure)
        return TitledTime(further.title, when.joined(further.when), further.data, further.rest, sure=when.sure)
    if (taken := _of_plain(inside)) is not None:
        rest = _joined(taken.rest, behind.strip(_ENDS))
        return replace(taken, rest=rest)
    right_behind = _SEPARATOR.sub("", behind.lstrip(), count=1) if _SEPARATOR.match(behind) else behind.strip()
    if (bracketed := _at_begin(right_behind)) is not None and (bracketed.sure or not bracketed.title):
        return TitledTime(inside.rstrip(_ENDS), bracketed.when, bracketed.data, bracketed.title, behind=True)
    if (taken := _at_end(behind.strip())) is not None:
        title, rest = inside.rstrip(_ENDS), taken.title.lstrip(_ENDS)
        return TitledTime(title, taken.when, taken.data, rest, sure=taken.sure, behind=taken.behind)
    return None


def _of_plain(line: str) -> TitledTime | None:
    """Take the times at the begin of `line`, else that at its end."""
    taken = _at_begin(line)
    if taken is None:
        return _at_end(line) or _within(line)
    further = _at_begin(taken.title) or _at_end(taken.title)
    if further is None or further.when.positions or not taken.when.leaves_whole(further.when):
        return taken
    data = (*taken.data, *further.data)
    return TitledTime(further.title, taken.when.joined(further.when), data, sure=taken.sure or further.sure)


def without_data(title: str) -> tuple[str, tuple[str, ...]]:
    """Return `title` without what the parentheses at its end say of it, and that, an item each: `(2 min each)`."""
    bare = title.rstrip()
    spans, _opened = parentheses(bare, 0, len(bare)) if bare.endswith(")") else ([], None)
    if not spans or not spans[-1][0] or spans[-1][1] != len(bare):
        return title, ()
    first, last = spans[-1]
    texts = tuple(text for text, _place in items(bare, first + 1, last - 1) if text)
    if not texts or not isinstance(read_item(texts[0]), Fact) or not is_data(texts[0]):
        return title, ()
    return bare[:first].rstrip(), texts


def _at_begin(line: str) -> TitledTime | None:
    if (match := _BRACKETED.match(line)) is not None:
        inside = _inside(match[1] if match[1] is not None else match[2])
        return None if inside is None else TitledTime(_after(line[match.end() :]), *inside)
    for pattern in _AT_BEGIN:
        match = pattern.match(line[:_NEAR])
        when = read_timing(match["when"]) if match else None
        if match is None or when is None:
            continue
        behind = line[match.end() :]
        title = _after(behind)
        ends = not title or bool(_SEPARATOR.match(behind)) or not title.strip("*_")[:1].islower()
        return TitledTime(title, when, sure=when.sure and (when.begin is not None or ends))
    return None


def _at_end(line: str) -> TitledTime | None:
    bare = line.rstrip(" .:")
    spans, _opened = parentheses(bare, 0, len(bare)) if bare.endswith(")") else ([], None)
    if spans and spans[-1][1] == len(bare):
        first, last = spans[-1]
        inside = _inside(bare[first + 1 : last - 1])
        return None if inside is None else TitledTime(bare[:first].rstrip(_ENDS), *inside)
    start = max(0, len(bare) - _NEAR)
    if (square := _SQUARE_AT_END.search(bare, start)) is not None:
        inside = _inside(square[1])
        return None if inside is None else TitledTime(bare[: square.start()].rstrip(_ENDS), *inside)
    for pattern in _AT_END:
        match = pattern.search(bare, start)
        when = read_timing(match["when"]) if match else None
        if match is not None and when is not None:
            title, dash = bare[: match.start()].rstrip(_ENDS), match["dash"].strip()
            sure = when.sure and bool(dash) and (dash not in _COMMAS or len(title) <= _SHORT)
            return TitledTime(title, when, sure=sure, behind=True)
    return None


def _within(line: str) -> TitledTime | None:
    """Take the time out of parentheses within `line`, behind a title that is short: `Meal (45 min), in silence`."""
    spans, _opened = parentheses(line, 0, len(line))
    for first, last in spans:
        inside = _inside(line[first + 1 : last - 1]) if 0 < first <= _SHORT else None
        if inside is not None:
            return TitledTime(line[:first].rstrip(_ENDS), *inside, rest=line[last:].lstrip(_ENDS))
    return None


def _inside(text: str) -> tuple[Timing, tuple[str, ...]] | None:
    """Return the time among the items of `text`, and the others; None when there is no time."""
    when: Timing | None = None
    data = []
    for item, _place in items(text, 0, len(text)):
        read = read_timing(item)
        if read is None or (when is not None and not when.leaves_whole(read)):
            data += [item] if item else []
        else:
            when = read if when is None else when.joined(read)
    return None if when is None else (when, tuple(data))


def _after(text: str) -> str:
    """Return what stands behind a time, without what parts the two."""
    return _SEPARATOR.sub("", text, count=1).strip() if _SEPARATOR.match(text) else text.strip()


def _short(taken: TitledTime) -> TitledTime:
    """Return `taken` with a title that is no story."""
    if len(taken.title) <= _LONG or taken.rest:
        return taken
    match = _SENTENCE_ENDS.search(taken.title)
    if match is None or match.start() > _LONG:
        return taken
    rest = taken.title[match.end() :].strip()
    return replace(taken, title=taken.title[: match.start()], rest=rest)


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))
