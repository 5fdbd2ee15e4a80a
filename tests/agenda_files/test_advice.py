"""What a sentence tells somebody to write is understood when it is written, in every language there is."""

import re
from typing import Any

import pytest

from inspiratie_tui import texts
from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.problems import Code, Problem, Severity
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.texts.problems import sentence

HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n"
VALUES: dict[str, Any] = {"found": "1942", "first": "1", "second": "30", "time": 15 * HOUR}
VALUES |= {"length": 15 * MINUTE, "minimum": 10 * MINUTE, "advice": "", "until": 16 * HOUR}
VALUES |= {"title": "## A", "more": ", 5 min"}

ADVICE = [
    (Code.NO_PARTS, r"## .+$", "# T\nBegin: 14:00\nEnd: 20:00\n{}\n", lambda agenda: agenda.parts[0].length == HOUR),
    (Code.NO_TITLE, r"# .+$", "{}\nBegin: 14:00\nEnd: 20:00\n## A (5 min)\n", lambda agenda: ": " in agenda.title),
    (Code.NO_BEGIN, r"\w+: \d.+$", "# T\n{}\nEnd: 20:00\n## A (5 min)\n", lambda agenda: agenda.begin == 15 * HOUR),
    (Code.NO_END, r"\w+: \d.+$", "# T\nBegin: 14:00\n{}\n## A (5 min)\n", lambda agenda: agenda.end == 15 * HOUR),
    (Code.LENGTH_MISSING, r"\(.+\)$", HEAD + "## A {}\n", lambda agenda: agenda.parts[0].length == 15 * MINUTE),
    (Code.LENGTH_UNCLEAR, r"[^:]+$", HEAD + "## A ({})\n", lambda agenda: agenda.parts[0].length == 15 * MINUTE),
    (Code.YEAR, r"\(.+\)$", HEAD + "## A {} (5 min)\n", lambda agenda: agenda.parts[0].length == 5 * MINUTE),
    (Code.RANGE, r"(?<=: ).+$", HEAD + "## A ({})\n", lambda agenda: agenda.parts[0].minimum == 10 * MINUTE),
    (
        Code.CLOCK_WITHOUT_AT,
        r"(?<=: ).+$",
        HEAD + "## A (5 min, {})\n",
        lambda agenda: agenda.parts[0].pinned == 15 * HOUR,
    ),
    (
        Code.HOURS_OR_MINUTES,
        r"\S+(?= \w+ \S+$)",
        HEAD + "## A ({})\n",
        lambda agenda: agenda.parts[0].length == 90 * MINUTE,
    ),
    (Code.HOURS_OR_MINUTES, r"\S+$", HEAD + "## A ({})\n", lambda agenda: agenda.parts[0].length == 90_000),
    (
        Code.TIME_UNCLEAR,
        r"(?<=: ).+$",
        "# T\nBegin: {}\nEnd: 20:00\n## A (5 min)\n",
        lambda agenda: agenda.begin == 14 * HOUR,
    ),
    (
        Code.TIME_ADVICE,
        r"(?<=: ).+$",
        "# T\nBegin: {}\nEnd: 20:00\n## A (5 min)\n",
        lambda agenda: agenda.begin == 15 * HOUR,
    ),
    (
        Code.MINUTES_MISSING,
        r"(?<=: ).+$",
        "# T\nTime: {}\n## A (5 min)\n",
        lambda agenda: (agenda.begin, agenda.end) == (15 * HOUR, 16 * HOUR),
    ),
    (
        Code.TOTAL_WITHOUT_BEGIN,
        r"\w+: \d.+$",
        "# T\n{}\nTotal: 6 h\n## A (5 min)\n",
        lambda agenda: (agenda.begin, agenda.end) == (14 * HOUR, 20 * HOUR),
    ),
    (Code.TIME_BELOW, r"## .+$", HEAD + "{}\n", lambda agenda: agenda.parts[0].pinned == 15 * HOUR),
    (Code.BELL_UNCLEAR, r"\w+(?= \w+ \w+\.$)", HEAD + "Bell: {}\n## A (5 min)\n", lambda agenda: agenda.bell is True),
    (Code.BELL_UNCLEAR, r"\w+(?=\.$)", HEAD + "Bell: {}\n## A (5 min)\n", lambda agenda: agenda.bell is False),
    (Code.DATE_UNCLEAR, r"(?<=: ).+$", HEAD + "Date: {}\n## A (5 min)\n", lambda agenda: agenda.date == "2026-11-23"),
    (
        Code.PHASE_UNKNOWN,
        r"\w+(?=, \w+ \w+ \w+\.$)",
        HEAD + "Phase: {}\n## A (5 min)\n",
        lambda agenda: agenda.phase == "look",
    ),
    (
        Code.PHASE_UNKNOWN,
        r"\w+(?= \w+ \w+\.$)",
        HEAD + "Phase: {}\n## A (5 min)\n",
        lambda agenda: agenda.phase == "act",
    ),
    (Code.PHASE_UNKNOWN, r"\w+(?=\.$)", HEAD + "Phase: {}\n## A (5 min)\n", lambda agenda: agenda.phase == "adjust"),
]


@pytest.mark.parametrize("language", texts.languages())
@pytest.mark.parametrize(("code", "advice", "agenda", "understood"), ADVICE)
def test_advice_can_be_followed_to_the_letter(
    language: str, code: Code, advice: str, agenda: str, understood: Any
) -> None:
    texts.use(language)
    said = sentence(Problem(Severity.ERROR, code, 1, 1, VALUES))
    written = re.search(advice, said)
    assert written, said
    reading = parse(agenda.format(written[0].strip()))
    assert reading.problems == (), said
    assert isinstance(reading.agenda, Agenda)
    assert understood(reading.agenda), written[0]


WRITTEN = [
    (Code.CLOCK_IN_TITLE, "## om 14.40 A (stil)"),
    (Code.LENGTH_IN_TITLE, "## A 3 x 10 min"),
    (Code.LENGTH_IN_TITLE, "## A 2 min p.p. (stil)"),
    (Code.SPAN_IN_TITLE, "## Kring 14:40-15:50!"),
    (Code.SPAN_FALLS_BACK, "## 14:30-14:50 Z\n## A (14:00-14:20)"),
    (Code.POSITION_APART, "## Y (0-5 min)\n## Z (5-10 min)\n## A (20-30 min)"),
    (Code.HEADING_DEEP, "## Z (30 min)\n#### A (20 min)"),
    (Code.SECOND_TITLE, "## Z (5 min)\n# A (20 min)"),
    (Code.HEADING_GLUED, "##A (20 min)"),
    (Code.SOUNDS_HIDDEN, "## Tips voor begeleiders (5 min)"),
    (Code.TIME_BELOW, "## A (20 min)\nTijd: 15.30"),
    (Code.PLAN_IN_LIST, "- 14:00 A\n- 14:20 B\n- 15:00 C"),
    (Code.PLAN_IN_TABLE, "| Tijd | Wat |\n|---|---|\n| 14:00 | Welkom |\n| 14:30 | Slot |"),
    (Code.PLAN_IN_BOLD, "**14:00 - 14:10 A**\n\n**14:10 - 14:30 B**"),
]


@pytest.mark.parametrize("language", texts.languages())
@pytest.mark.parametrize(("code", "text"), WRITTEN)
def test_the_heading_that_is_written_out_takes_the_place_of_what_it_is_about(
    language: str, code: Code, text: str
) -> None:
    texts.use(language)
    (problem,) = (it for it in parse(f"{HEAD}{text}\n").problems if it.code is not Code.NO_PARTS)
    assert problem.code is code
    heading = re.search(r"#{2,4} .+$", sentence(problem))
    assert heading, sentence(problem)
    lines = text.splitlines()[: problem.line - HEAD.count("\n") - 1]
    reading = parse(HEAD + "\n".join([*(line for line in lines if code is not Code.TIME_BELOW), heading[0], ""]))
    block = reading.agenda.parts[-1]
    written = block.activities[-1] if heading[0].startswith("### ") else block
    assert reading.problems in ((), tuple(it for it in reading.problems if it.code is Code.HIDDEN)), sentence(problem)
    assert written.length or written.each or written.pinned, heading[0]
