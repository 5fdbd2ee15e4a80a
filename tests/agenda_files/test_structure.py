"""What is a heading and what is not, and what is said when Markdown and a facilitator differ."""

import pytest

from inspiratie_tui.agenda_files import AgendaReading, parse
from inspiratie_tui.core.agenda.problems import Code

HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n"


def told(reading: AgendaReading) -> list[tuple[str, Code, int, int]]:
    return [(it.severity, it.code, it.line, it.column) for it in reading.problems]


def titles(reading: AgendaReading) -> list[str]:
    return [part.title for part in reading.agenda.parts]


def test_parts_and_their_activities() -> None:
    reading = parse(f"{HEAD}## A (30 min)\n### a (10 min)\n### b (10 min)\n## B (10 min)\n### c\n")
    assert [(part.title, [step.title for step in part.activities]) for part in reading.agenda.parts] == [
        ("A", ["a", "b"]),
        ("B", ["c"]),
    ]
    assert reading.problems == ()
    assert [(place.heading.line, [step.line for step in place.activities]) for place in reading.places] == [
        (4, [5, 6]),
        (7, [8]),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_and_a_bom(bom: str, end: str) -> None:
    reading = parse(bom + f"{HEAD}## A (30 min)\n".replace("\n", end))
    assert (reading.agenda.title, titles(reading), reading.problems) == ("T", ["A"], ())


@pytest.mark.parametrize(
    ("body", "problem", "parts"),
    [
        ("##Kop (5 min)\n", ("error", Code.HEADING_GLUED, 4, 1), ["Kop"]),
        ("Tekst.\n##Kop (5 min)\n", ("error", Code.HEADING_GLUED, 5, 1), ["Kop"]),
        ("\t## Kop (5 min)\n", ("error", Code.HEADING_INDENTED, 4, 2), ["Kop"]),
        ("\n\t## Kop (5 min)\n", ("error", Code.HEADING_INDENTED, 5, 2), ["Kop"]),
        ("\n    ## Kop (5 min)\n", ("error", Code.HEADING_INDENTED, 5, 5), ["Kop"]),
        ("# Kop (5 min)\n", ("error", Code.SECOND_TITLE, 4, 1), ["Kop"]),
        ("### Kop (5 min)\n", ("error", Code.ACTIVITY_FIRST, 4, 1), ["Kop"]),
        ("## (5 min)\n", ("warning", Code.HEADING_EMPTY, 4, 1), [""]),
        ("## A (5 min)\nTekst.\n---\n## B (5 min)\n", ("warning", Code.LINE_ABOVE_RULE, 5, 1), ["A", "B"]),
        ("## A (5 min)\nTekst.\n===\n## B (5 min)\n", ("warning", Code.LINE_ABOVE_RULE, 5, 1), ["A", "B"]),
        ("## A (5 min)\n<!-- x\n## B (5 min)\n", ("error", Code.COMMENT_OPEN, 5, 1), ["A"]),
        ("## A (5 min)\n> q\ntekst\n", ("warning", Code.QUOTE_RUNS_ON, 6, 1), ["A"]),
    ],
)
def test_a_heading_or_rule_that_is_not_what_it_seems(
    body: str, problem: tuple[str, Code, int, int], parts: list[str]
) -> None:
    reading = parse(HEAD + body)
    assert told(reading) == [problem]
    assert titles(reading) == parts


@pytest.mark.parametrize(
    "body",
    [
        "```\n## B (5 min)\n##B\n```\n",
        "~~~\n## B (5 min)\n~~~\n",
        "> ## B (5 min)\n",
        "- ## B (5 min)\n",
        "#### B\n",
        "<!-- ## B (5 min)\n## C -->\n",
        "Tekst over ## B\n",
        "#hashtag\n",
        "\\## B\n",
        "Tekst.\n\n---\n\nTekst.\n",
        "- een\n---\n",
        "> q\n\ntekst\n",
        "> q\n---\n",
        "```\n> q\ntekst\n```\n",
    ],
)
def test_what_is_no_heading_makes_no_part_and_no_problem(body: str) -> None:
    reading = parse(f"{HEAD}## A (30 min)\n{body}")
    assert (titles(reading), reading.problems) == (["A"], ())


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [Code.NO_BEGIN, Code.NO_TITLE, Code.NO_PARTS]),
        ("Zomaar tekst.\n", [Code.NO_BEGIN, Code.NO_TITLE, Code.NO_PARTS]),
        (HEAD, [Code.NO_PARTS]),
        ("Begin: 14:00\nEnd: 15:00\n## A (5 min)\n", [Code.NO_TITLE]),
        ("# T\nBegin: 14:00\n## A (5 min)\n", [Code.NO_END]),
        ("# T\nEnd: 15:00\n## A (5 min)\n", [Code.NO_BEGIN]),
        ("# T\nEnd: 15:00\n## A (5 min, at 14:00)\n", []),
    ],
)
def test_what_is_missing(text: str, problems: list[Code]) -> None:
    assert sorted(it.code for it in parse(text).problems) == sorted(problems)


def test_everything_is_told_at_once_by_line_and_column() -> None:
    text = "# T\nKleur: x\n##A (15 mni, 1:30)\n## B (15, 2 min, at 99:00)\n"
    found = [(line, column) for _, _, line, column in told(parse(text))]
    assert found == sorted(found)
    assert {line for line, _ in found} == {1, 2, 3, 4}
    assert [column for line, column in found if line == 4] == [7, 18]


@pytest.mark.parametrize(
    ("body", "guidance"),
    [
        ("Een.\nTwee.\n\nDrie.\n", ("Een. Twee.", "Drie.")),
        ("- een\n- twee\n", ("- een", "- twee")),
        ("* een\n  gaat door\n* twee\n", ("- een gaat door", "- twee")),
        ("- een\ntwee\n", ("- een", "twee")),
        ("1. een?\n2. twee\n", ("1. een?", "2. twee")),
        ("3) drie\n4) vier\n", ("3) drie", "4) vier")),
        ("1. een\n1. nog een\n", ("1. een", "1. nog een")),
        ("1. een\n\ntekst\n\n2. twee\n", ("1. een", "tekst", "2. twee")),
        ("- een\n  1. diep\n", ("- een", "  1. diep")),
        ("10. tien\n    - diep\n      - dieper\n", ("10. tien", "    - diep", "      - dieper")),
        ("- een\n\n  alinea\n", ("- een", "  alinea")),
        ("1. een\n\n   ```\n   a\n   b\n   ```\n", ("1. een", "   a\n   b")),
        ("- [ ] klaar\n", ("[ ] klaar",)),
        ("```\ncode  hier\n\ntwee\n```\n", ("code hier\n\ntwee",)),
        ("#### Diep (5 min)\n", ("Diep (5 min)",)),
        ("**vet** en [link](x) en `code` &amp; \\*ster\\*\n", ("vet en link en code & *ster*",)),
        ("<b>vet</b> tekst\n", ("vet tekst",)),
        ("a &#27;[2J b &#x202e;c\n", ("a \ufffd[2J b c",)),
    ],
)
def test_guidance_is_plain_text_an_item_a_paragraph_or_bullet_with_its_number_as_written(
    body: str, guidance: tuple[str, ...]
) -> None:
    (part,) = parse(f"{HEAD}## A (30 min)\n{body}").agenda.parts
    assert part.guidance == guidance
    assert part.questions == part.quotes == ()


@pytest.mark.parametrize(
    ("body", "example"),
    [
        ("", None),
        ("Just text.\n", None),
        ("#### Opening (20 min)\n#### Stories\n", "## Opening (20 min)"),
        ("Text.\n\n##### Opening #\n", "## Opening"),
        ("Opening (20 min)\n===\n\nText.\n", "## Opening (20 min)"),
        ("Text.\n\nOpening\n---\n", "## Opening"),
        ("**Opening**\nText.\n", "## Opening"),
        ("__Opening__ (with tea)\n", "## Opening (with tea)"),
        ("**Opening (20 min)**\n**Stories (80 min)**\n", "## Opening (20 min)"),
        ("- 13:00 Opening\n- 13:20 Stories\n\n#### Notes\n", "## Opening (20 min)"),
        ("```\n#### Opening\n```\n", None),
    ],
)
def test_without_parts_the_file_itself_gives_the_example(body: str, example: str | None) -> None:
    (problem,) = [problem for problem in parse(HEAD + body).problems if problem.code is Code.NO_PARTS]
    assert problem.values.get("advice") == example


def test_a_second_title_is_told_with_the_heading_to_write() -> None:
    (problem,) = parse(HEAD + " # Opening (20 min)\n").problems
    assert (problem.code, problem.values) == (Code.SECOND_TITLE, {"advice": "## Opening (20 min)"})
