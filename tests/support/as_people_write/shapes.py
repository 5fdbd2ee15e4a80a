"""The ways in which people were seen to write lengths and times, to look for in an agenda."""

import re

from support.as_people_write.values import Place, Writing

LENGTH = r"\d+\s*(?:min\w*|'|m\b|uur|u\b|hours?|h\b)"
CLOCK = r"\d{1,2}[.:]\d\d(?:\s*(?:uur|[ap]m))?"
RANGE = rf"{CLOCK}\s*[-–—]\s*{CLOCK}"
SHAPES = {
    "the length in bold or italics with its title": rf"^#+ [*_]+[^*_]+[(\[]{LENGTH}[)\]][*_]",
    "the length before the end of the title": rf"^#+ [^(]+\({LENGTH}\)(?::| -) \w",
    "times of day in a list": rf"^- {CLOCK} \w",
    "a range with am or pm before the title": r"^#+ \d[\d.:]*\s*(?:[ap]m)?\s*[-–]\s*\d[\d.:]*\s*[ap]m\b",
    "a range in parentheses, with colons": r"^#+ .*\(\d+:\d\d\s*[-–]\s*\d+:\d\d\)",
    "a range in parentheses, with dots": r"^#+ .*\(\d+\.\d\d\s*[-–]\s*\d+\.\d\d(?: uur)?\)",
    "a range before the title": rf"^#+ (?:van )?\d+[.:]\d\d(?: uur)?\s*(?:[-–]|tot)\s*{CLOCK}",
    "a length below four #": rf"^#### .*{LENGTH}",
    "another word for the begin": r"^(?:Aanvang|Starttijd|Begintijd|Start|Start time)\b",
    "a range for the whole session": rf"^[-* ]*(?:\w+:\**|van|From) (?:\w+ )?{CLOCK}\s*(?:[-–]|tot|to)\s*{CLOCK}",
    "a length after a dash or colon": rf"^#+ [^(\[]+(?: [-–—]|:) {LENGTH}",
    "a length in square brackets": rf"^#+ .*\[(?:max )?{LENGTH}\]",
    "a total or a maximum": rf"^#+ .*\((?:max\S* {LENGTH}|{LENGTH} (?:in )?tota+l)",
    "lengths in a numbered list": rf"^1\. [*]+.*\({LENGTH}",
    "a position from the begin on": r"^#+ .*\(0\s*-\s*\d+ min\w*\)",
    "a table with times of day": rf"^\| {CLOCK}",
    "a table with lengths": rf"^\|.*\| (?:½ uur|{LENGTH})",
    "a labelled line below a heading": rf"^#+ .*\n+[*_]*(?:Time|Tijd|Duur|Duration):?[*_]*:? {LENGTH}",
    "a length in parentheses in a heading": rf"^#+ .*\({LENGTH}\)$",
    "a length in a bullet": rf"^- .*\({LENGTH}\)",
    "bold lines": rf"^\*\*.*(?:{LENGTH}\)\*\*|{RANGE})",
}
"""A name for each, and how it is recognised; written out, for the reader of agendas is what they are to try."""
NO_LENGTHS = "no lengths at all"
STAYS_OPEN = "a fence or comment that stays open"
SEEN = (*SHAPES, NO_LENGTHS, STAYS_OPEN)
"""All names."""
NOT_IN_DUTCH = "a range with am or pm before the title"


def shapes_of(writing: Writing) -> set[str]:
    """Return the names of the shapes in an agenda."""
    names = {name for name, shape in SHAPES.items() if re.search(shape, writing.text, re.MULTILINE | re.IGNORECASE)}
    if all(value.place is Place.HEADER or value.nothing for value in writing.values):
        names.add(NO_LENGTHS)
    if any(value.told_at is not None for value in writing.values):
        names.add(STAYS_OPEN)
    return names
