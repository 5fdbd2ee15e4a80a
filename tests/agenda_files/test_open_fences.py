"""A block of code that is never closed hides what follows, and that is told at its line."""

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.problems import Code

HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n## A (5 min)\n"


def told(body: str) -> list[tuple[str, int, int, object]]:
    problems = [problem for problem in parse(HEAD + body).problems if problem.code is Code.FENCE_OPEN]
    return [(it.severity, it.line, it.column, it.values["advice"]) for it in problems]


@pytest.mark.parametrize(
    ("body", "line", "column", "marks"),
    [
        ("```\nwelcome\n\n## B (5 min)\n", 5, 1, "```"),
        ("```", 5, 1, "```"),
        ("```\n", 5, 1, "```"),
        ("```\n\n\n", 5, 1, "```"),
        ("```text\nwelcome", 5, 1, "```"),
        ("Text.\n~~~\nwelcome\n", 6, 1, "~~~"),
        ("  ````\nwelcome\n```\n## B (5 min)\n", 5, 3, "````"),
        # The wrong marks close nothing.
        ("```\nwelcome\n~~~\n## B (5 min)\n", 5, 1, "```"),
        ("~~~\nwelcome\n```\n", 5, 1, "~~~"),
        ("```\nwelcome\n``` text\n", 5, 1, "```"),
        ("```\nwelcome\n    ```\n", 5, 1, "```"),
        ("```\nwelcome\n> ```\n", 5, 1, "```"),
        # The second of two: what closes the first opens nothing.
        ("```\nwelcome\n```\n\n```\nbye\n", 9, 1, "```"),
        # Within an item it hides the rest of that.
        ("- one\n  ```\n  welcome\n- two\n", 6, 3, "```"),
        ("1. ~~~\n   welcome\n", 5, 4, "~~~"),
        ("> ```\n> welcome\n\nText.\n", 5, 3, "```"),
    ],
)
def test_a_fence_that_is_never_closed_is_an_error_at_its_line(body: str, line: int, column: int, marks: str) -> None:
    assert told(body) == [("error", line, column, marks)]


@pytest.mark.parametrize(
    "body",
    [
        "```\nwelcome\n```\n",
        "```\n```\n",
        "```\n\n```",
        "```\nwelcome\n`````   \n",
        "~~~ text\n```\n~~~\n",
        "   ```\nwelcome\n  ```\n",
        "- one\n  ```\n  welcome\n  ```\n- two\n",
        "> ```\n> welcome\n> ```\n",
        "Text with ``` in it.\n",
        "    ```\n    welcome\n",
        "<!--\n```\n-->\n",
        "``` `not a fence`\n",
        "``\nwelcome\n",
    ],
)
def test_one_that_is_closed_or_is_none_is_not_told(body: str) -> None:
    assert told(body) == []


def test_what_it_hides_stays_text_of_the_part_above_it() -> None:
    reading = parse(HEAD + "```\nwelcome\n\n## B (5 min)\n")
    assert [(part.title, part.guidance) for part in reading.agenda.parts] == [("A", ("welcome\n\n## B (5 min)",))]
