"""Takes a heading apart: its title, and the facts in its last parentheses."""

import re
from typing import Any

from msgspec import Struct, field

from inspiratie_tui.agenda_files.findings import Findings, TextProblem
from inspiratie_tui.agenda_files.heading_items import Fact, is_data, read_item
from inspiratie_tui.agenda_files.parentheses import first_item, items, parentheses
from inspiratie_tui.agenda_files.vocabulary import ALSO_REMARKS, NEVER_FIRST
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.problems import Code

_MARKS = re.compile(r"\s*(#{1,6})[ \t]*")
_CLOSING_MARKS = re.compile(r"(^|[ \t])#+[ \t]*$")


class AgendaHeading(Struct, frozen=True):
    """A heading, taken apart."""

    line: int
    """The number of its line, counted from 1."""
    column: int
    """Where its title begins, counted from 1."""
    title: str
    """The title without its data, as Markdown."""
    facts: dict[str, Any] = field(default_factory=dict)
    """The values of fields of the block, by name."""
    columns: dict[str, int] = field(default_factory=dict)
    """Where each fact stands, by name, counted from 1."""
    remarks: tuple[str, ...] = ()
    """What else stood in the parentheses."""
    details: tuple[Detail, ...] = ()
    """All that stood in them and was understood, remarks included, in order."""


def title_alone(source: str, line: int) -> AgendaHeading:
    """Return the `#` heading on line `line`, which has no data: its parentheses belong to the title."""
    start, end = _extent(source)
    return AgendaHeading(line, start + 1, source[start:end].strip())


def _extent(source: str) -> tuple[int, int]:
    """Return the indexes at which the text of the heading begins and ends, without its marks."""
    marks = _MARKS.match(source)
    start = marks.end() if marks else 0
    return start, len(_CLOSING_MARKS.sub("", source[start:]).rstrip()) + start


def read_heading(source: str, line: int, findings: Findings) -> AgendaHeading:
    """Return the heading on line `line`, of which `source` is the text, taken apart; report what is wrong with it."""
    start, end = _extent(source)
    column = start + 1
    spans, opened = parentheses(source, start, end)
    if opened is not None:
        inside = source[opened + 1 : end]
        if is_data(first_item(inside)):
            findings.error(Code.PARENTHESIS_OPEN, line, opened + 1, advice=f"({inside.strip()})")
            return AgendaHeading(line, column, source[start:opened].strip())
        findings.warning(Code.PARENTHESIS_OPEN, line, opened + 1, advice=f"({inside.strip()})")
    elif spans and _holds_data(source, spans[-1]):
        first, last = spans[-1]
        title = " ".join((source[start:first] + source[last:end]).split())
        return _with_facts(AgendaHeading(line, column, title), source, first + 1, last - 1, findings)
    for span in spans:
        if not source[span[0] + 1 : span[1] - 1].strip():
            findings.warning(Code.PARENTHESES_EMPTY, line, span[0] + 1)
        elif _holds_length(source, span):
            findings.warning(Code.DATA_NOT_LAST, line, span[0] + 1, found=source[span[0] : span[1]])
    return AgendaHeading(line, column, source[start:end].strip())


def _holds_data(source: str, span: tuple[int, int]) -> bool:
    return is_data(items(source, span[0] + 1, span[1] - 1)[0][0])


def _holds_length(source: str, span: tuple[int, int]) -> bool:
    item = read_item(items(source, span[0] + 1, span[1] - 1)[0][0])
    return isinstance(item, Fact) and item.field in ("length", "each", "pinned")


def _with_facts(heading: AgendaHeading, source: str, start: int, end: int, findings: Findings) -> AgendaHeading:
    facts: dict[str, Any] = {}
    columns: dict[str, int] = {}
    remarks: list[str] = []
    details: list[Detail] = []
    for text, place in items(source, start, end):
        item = read_item(text)
        if isinstance(item, TextProblem):
            findings.error(item.code, heading.line, place + 1, **item.values)
        elif item is None or (item.field in NEVER_FIRST and item.field in facts):
            if text:
                remarks.append(text)
                details.append(Detail(DetailKind.REMARK, word=text))
        elif item.field not in facts:
            facts[item.field] = item.value
            columns[item.field] = place + 1
            details.append(item.detail)
            if item.field == "length":
                facts["times"] = item.times
            if item.field in ALSO_REMARKS:
                remarks.append(text)
        elif facts[item.field] == item.value:
            findings.warning(Code.TWICE, heading.line, place + 1, found=text)
        else:
            findings.error(Code.CONTRADICTION, heading.line, place + 1, found=text)
    return AgendaHeading(heading.line, heading.column, heading.title, facts, columns, tuple(remarks), tuple(details))
