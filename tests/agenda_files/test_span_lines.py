"""A line right below a heading that says from when until when: what it is worth is decided by what stands around it."""

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.agenda_files.block_builder import AgendaBuilder, BlockBuilder
from inspiratie_tui.agenda_files.clock_ranges import SpanKind, WrittenSpan
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.header_lines import HeaderLines
from inspiratie_tui.agenda_files.limits import within_limits
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.outline import outline
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR, MINUTE


def draft(text: str) -> BlockBuilder:
    """The only part of `text`, before it is decided what its range is worth."""
    findings = Findings()
    limited = within_limits(text.split("\n"), findings)
    markup = Markup()
    builder = AgendaBuilder(limited.lines, markup, findings, HeaderLines(findings))
    for piece in outline(limited, markup, findings):
        builder.take(piece)
    assert findings.problems == []
    (part,) = builder.drafts
    return part


def clock(begin: float, end: float) -> WrittenSpan:
    return WrittenSpan(SpanKind.CLOCK, round(begin * HOUR), round(end * HOUR))


@pytest.mark.parametrize(
    ("line", "span", "text", "column"),
    [
        ("Tijd: 9.00-9.45 uur", clock(9, 9.75), "9.00-9.45 uur", 7),
        ("**Time:** 9:00 AM - 9:45", clock(9, 9.75), "9:00 AM - 9:45", 11),
        ("- Tijd: 9.00-9.45", clock(9, 9.75), "9.00-9.45", 9),
        ("Duur: 9.00-9.45", clock(9, 9.75), "9.00-9.45", 7),
        ("Tijd: 0-15 min", WrittenSpan(SpanKind.POSITION, 0, 15 * MINUTE), "0-15 min", 7),
        ("Time: 15-75", WrittenSpan(SpanKind.POSITION, 15 * MINUTE, 75 * MINUTE), "15-75", 7),
    ],
)
def test_a_range_is_kept_for_who_sees_the_whole_file(line: str, span: WrittenSpan, text: str, column: int) -> None:
    part = draft(f"# T\n\n## A\n{line}\nRust.")
    heading = part.heading
    assert (heading.span, heading.span_text) == (span, text)
    assert (heading.span_line, heading.span_column) == (4, column)
    assert part.guidance == ["Rust."]


def test_a_range_beside_a_length() -> None:
    heading = draft("# T\n\n## A\nTijd: 9.00-9.45\nDuur: 45 min").heading
    assert (heading.span, heading.facts["length"]) == (clock(9, 9.75), 45 * MINUTE)
    part = draft("# T\n\n## A (45 min)\nTijd: 9.00-9.45, stil")
    assert (part.heading.span, part.heading.facts["silent"], part.guidance) == (clock(9, 9.75), True, [])


def test_a_range_of_another_length_than_the_heading_says() -> None:
    reading = parse("# T\nBegin: 14:00\nEnd: 20:00\n\n## A (30 min)\nTijd: 14.00-14.45\n")
    assert [(it.severity, it.code, it.line, it.column) for it in reading.problems] == [
        ("warning", Code.CONTRADICTION, 6, 7)
    ]
    assert (reading.agenda.parts[0].length, reading.agenda.parts[0].guidance) == (30 * MINUTE, ("Tijd: 14.00-14.45",))


def test_ranges_below_headings_join_as_those_in_them_do() -> None:
    reading = parse("# T\n## A\nTijd: 9.00-9.45 uur\n## B (9.45-10.00)\n## C\n- **Time:** 10:15 - 10:30\n")
    agenda = reading.agenda
    assert [part.length for part in agenda.parts] == [45 * MINUTE, 15 * MINUTE, 15 * MINUTE]
    assert (agenda.begin, agenda.parts[2].pinned) == (9 * HOUR, 10.25 * HOUR)
    assert [part.guidance for part in agenda.parts] == [(), (), ()]
    assert [it.code for it in reading.problems] == [Code.NO_END]
    positions = parse("# T\n## A\nTijd: 0-15 min\n## B\nTijd: 15-75\n").agenda
    assert [part.length for part in positions.parts] == [15 * MINUTE, HOUR]


@pytest.mark.parametrize(
    ("text", "severity", "code", "line", "guidance"),
    [
        ("## A (9.30-10.00)\n## B\n**Tijd:** 9.00-9.45", "warning", Code.SPAN_FALLS_BACK, 4, "Tijd: 9.00-9.45"),
        ("## A (5 min)\n## B\n- Time: 10-15 min", "error", Code.RANGE, 4, "- Time: 10-15 min"),
        ("## A (0-10 min)\n## B\nTime: 15-20 min", "warning", Code.POSITION_APART, 4, "Time: 15-20 min"),
    ],
)
def test_a_range_that_is_none_is_text_after_all_and_told_once_on_its_line(
    text: str, severity: str, code: Code, line: int, guidance: str
) -> None:
    reading = parse(f"# T\n{text}\nRust.\n")
    (problem,) = (it for it in reading.problems if it.code not in (Code.NO_BEGIN, Code.NO_END))
    assert (problem.severity, problem.code, problem.line) == (severity, code, line)
    assert (reading.agenda.parts[1].length, reading.agenda.parts[1].guidance) == (None, (guidance, "Rust."))


def test_what_does_not_fit_in_a_range_is_told_on_its_line() -> None:
    reading = parse("# T\nBegin: 14:00\nEnd: 20:00\n## A\nTijd: 14.00-14.15, 20 min p.p.\n")
    assert [(it.code, it.line, it.column) for it in reading.problems] == [(Code.TURN_TOO_LONG, 5, 20)]
