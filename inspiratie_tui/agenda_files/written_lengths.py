"""Reads lengths as facilitators write them: `15 min`, `1u30`, `kwartier`, `1'30"`."""

import re

from inspiratie_tui.agenda_files.clock_times import DAY_FROM
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.text.spelling import nearest

WORDS: dict[str, int] = {
    "kwartier": 15 * MINUTE,
    "een kwartier": 15 * MINUTE,
    "drie kwartier": 45 * MINUTE,
    "half uur": 30 * MINUTE,
    "halfuur": 30 * MINUTE,
    "een half uur": 30 * MINUTE,
    "een uur": HOUR,
    "anderhalf uur": 90 * MINUTE,
    "quarter of an hour": 15 * MINUTE,
    "a quarter of an hour": 15 * MINUTE,
    "half hour": 30 * MINUTE,
    "half an hour": 30 * MINUTE,
    "three quarters of an hour": 45 * MINUTE,
    "an hour": HOUR,
    "an hour and a half": 90 * MINUTE,
}
"""Lengths without a number, in ms."""

_NUMBERS = {
    word: number
    for number, *words in (
        (2, "twee", "two"),
        (3, "drie", "three"),
        (4, "vier", "four"),
        (5, "vijf", "five"),
        (6, "zes", "six"),
        (7, "zeven", "seven"),
        (8, "acht", "eight"),
        (9, "negen", "nine"),
        (10, "tien", "ten"),
        (12, "twaalf", "twelve"),
        (15, "vijftien", "fifteen"),
        (20, "twintig", "twenty"),
        (25, "vijfentwintig", "twenty-five"),
        (30, "dertig", "thirty"),
        (35, "vijfendertig", "thirty-five"),
        (40, "veertig", "forty"),
        (45, "vijfenveertig", "forty-five"),
        (50, "vijftig", "fifty"),
        (55, "vijfenvijftig", "fifty-five"),
        (60, "zestig", "sixty"),
        (90, "negentig", "ninety"),
    )
    for word in words
}
"""Numbers in words, as in `dertig min`."""
_IN_WORDS = late_pattern(rf"({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?=\s+[^\W\d_])")

_UNITS = {
    HOUR: ("uren", "uur", "u", "hours", "hour", "hrs", "hr", "h"),
    MINUTE: ("minuten", "minuut", "minutes", "minute", "mins", "min", "m", "'", "’", "′"),
    SECOND: ("seconden", "seconde", "seconds", "second", "secs", "sec", "s", "''", '"', "”", "″"),
    15 * MINUTE: ("kwartier",),
}
_LONG_UNITS = [unit for units in _UNITS.values() for unit in units if len(unit) > 2]
_NO_UNITS = ("man", "men")
"""Ordinary words of a remark that are one edit from `min`: `2 man`, `3 men`."""

_NUMBER = r"[0-9]{1,4}(?:[.,][0-9]{1,3})?"
_H, _M, _S = ("(?:" + "|".join(_UNITS[unit]) + r")\.?" for unit in (HOUR, MINUTE, SECOND))
_AND = r"\s*(?:en|and)?\s*"
_FORMS = [
    re.compile(form)
    for form in (
        rf"(?P<h>{_NUMBER})\s*{_H}(?:{_AND}(?P<m>{_NUMBER})\s*{_M})?(?:{_AND}(?P<s>{_NUMBER})\s*{_S})?",
        rf"(?P<h>[0-9]{{1,2}})\s*{_H}{_AND}(?P<m>[0-9]{{1,2}})",
        rf"(?P<m>{_NUMBER})\s*{_M}(?:{_AND}(?P<s>{_NUMBER})\s*{_S})?",
        rf"(?P<m>[0-9]{{1,2}})\s*{_M}{_AND}(?P<s>[0-9]{{1,2}})",
        rf"(?P<s>{_NUMBER})\s*{_S}",
        rf"(?P<q>{_NUMBER})\s*kwartier",
    )
]
_SCALE = {"h": HOUR, "m": MINUTE, "s": SECOND, "q": 15 * MINUTE}

_HYPHEN = re.compile(r"(?<=[0-9])-(?=(?:min|uur|hour|sec))")
"""What stands in `20-min` and `10-minute`."""
_ABOUT = re.compile(r"^(?:ca\.?|circa|ongeveer|about|approx\.?|±|~)\s*")
_FRACTION = re.compile(r"(?<![0-9])([0-9]*) ?([½¼¾])")
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_COLON = re.compile(rf"([0-9]{{1,2}})[.:]([0-9]{{2}})(?:\s*(?:{_H}|{_M}))?")
_CLOCK_LIKE = re.compile(r"([0-9]{1,2})\s*[uh]\s*([0-9]{2})")
_BARE = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_UNIT = f"(?:{_H}|{_M}|{_S})"
_BETWEEN = re.compile("[-–—à]|to")
"""What stands between two lengths."""
_RANGE = late_pattern(rf"({_NUMBER})\s*({_UNIT})?\s*(?:-|–|—|à|tot|to)\s*({_NUMBER})\s*({_UNIT})?")
_NUMBER_WORD = late_pattern(r"([0-9]+(?:[.,][0-9]+)?)\s*([^\W\d_]{2,10})\.?")
_WITH_MORE = late_pattern(rf"([0-9]+(?:[.,][0-9]+)?\s*(?:{'|'.join(_LONG_UNITS)}|')\.?)(?![^\W_])\s*(.+)")


def read_length(text: str) -> int | TextProblem | None:
    """Return `text` as a length in ms; a problem when it looks like one but is none; None when it is other text."""
    written = " ".join(text.split())
    unmarked = _HYPHEN.sub(" ", written.casefold()) if "-" in written else written.casefold()
    word = _FRACTION.sub(lambda it: f"{it[1] or 0},{_FRACTIONS[it[2]]}", _ABOUT.sub("", unmarked))
    if word in WORDS:
        return WORDS[word]
    if not word[:1].isdigit() and (number := _IN_WORDS().match(word)):
        word = f"{_NUMBERS[number[1]]}{word[number.end() :]}"
    return _unclear(word, written) or _measured(word, written) or _lookalike(word, written)


def _measured(word: str, written: str) -> int | TextProblem | None:
    for form in _FORMS:
        if match := form.fullmatch(word):
            parts = match.groupdict()
            length = sum(round(float(parts[unit].replace(",", ".")) * _SCALE[unit]) for unit in parts if parts[unit])
            if not length:
                return TextProblem(Code.LENGTH_ZERO, {"found": written})
            if length > DAY:
                return TextProblem(Code.LENGTH_TOO_LONG, {"found": written})
            return length
    return None


def _unclear(word: str, written: str) -> TextProblem | None:
    """Return the problem of a form that people write and that can mean two things; None for other forms."""
    if match := _COLON.fullmatch(word) or _CLOCK_LIKE.fullmatch(word):
        hours, minutes = int(match[1]), int(match[2])
        if DAY_FROM <= hours <= 24 and minutes < 60:
            time = (hours * HOUR + minutes * MINUTE) % DAY
            return TextProblem(Code.CLOCK_WITHOUT_AT, {"found": written, "time": time})
        if _CLOCK_LIKE.fullmatch(word):
            return None
        return TextProblem(Code.HOURS_OR_MINUTES, {"found": written, "first": match[1], "second": match[2]})
    if _BARE.fullmatch(word):
        year = len(word) == 4 and word.isdecimal()
        return TextProblem(Code.YEAR if year else Code.BARE_NUMBER, {"found": written})
    if _BETWEEN.search(word) and (match := _RANGE().fullmatch(word)):
        unit = match[4] or match[2] or "min"
        low, high = _measured(match[1] + (match[2] or unit), written), _measured(match[3] + unit, written)
        if isinstance(low, int) and isinstance(high, int) and low < high:
            return TextProblem(Code.RANGE, {"found": written, "length": high, "minimum": low})
        return TextProblem(Code.LENGTH_UNCLEAR, {"found": written})
    return None


def _lookalike(word: str, written: str) -> TextProblem | None:
    """Return the problem of a length with a slip of the pen or without its comma; None for other text."""
    if match := _NUMBER_WORD().fullmatch(word):
        if match[2] in _LONG_UNITS:
            return TextProblem(Code.LENGTH_TOO_LONG, {"found": written})
        if match[2] not in _NO_UNITS and (unit := nearest(match[2], _LONG_UNITS)):
            return TextProblem(Code.MISSPELT, {"found": written, "advice": f"{match[1]} {unit}"})
    if match := _WITH_MORE().fullmatch(word):
        rest = written[len(written) - len(match[2]) :]
        return TextProblem(Code.COMMA_MISSING, {"found": written, "advice": f"{match[1].strip()}, {rest}"})
    if advice := nearest(word, (length for length in WORDS if len(length) > 6)):
        return TextProblem(Code.MISSPELT, {"found": written, "advice": advice})
    return None
