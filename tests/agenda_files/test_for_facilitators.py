"""`voor begeleiders` hides a heading and what stands below it; what only sounds so is pointed at."""

from pathlib import Path

import pytest

from inspiratie_tui import texts
from inspiratie_tui.agenda_files import fit, parse
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Part, PartKind
from inspiratie_tui.core.agenda.problems import Code, Problem, Severity
from inspiratie_tui.texts.problems import sentence
from inspiratie_tui.texts.public import public_text
from inspiratie_tui.texts.timetable import timetable_text

HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n"
WORDS = (
    "voor begeleiders",
    "facilitators only",
    "voor ons",
    "for us",
    "Voor Begeleiders",
    "voor  begeleiders",
    "FOR US",
)
AGENDAS = sorted((Path(__file__).parents[2] / "agendas").rglob("*.md"))
CODES = {Code.HIDDEN, Code.SESSION_HIDDEN, Code.SOUNDS_HIDDEN}


def part(heading: str) -> Part:
    (only,) = parse(f"{HEAD}## {heading}\n").agenda.parts
    return only


def told(text: str) -> list[Problem]:
    return [problem for problem in parse(text).problems if problem.code in CODES]


@pytest.mark.parametrize("word", WORDS)
def test_it_hides_in_any_place_of_the_last_parentheses_also_alone(word: str) -> None:
    for heading in (
        f"Tips ({word})",
        f"Tips (15 min, {word})",
        f"Tips ({word}, 15 min)",
        f"Tips (bij Anna, {word})",
        f"Tips (kring, {word}, wie wil)",
        f"Tips (stil) ({word})",
        f"Tips ({word}) deel twee",
    ):
        assert part(heading).for_facilitators, heading
    assert part(f"Tips ({word})").title == "Tips"
    assert Detail(DetailKind.FOR_FACILITATORS, 1) in part(f"Tips ({word})").details


@pytest.mark.parametrize(
    "near",
    [
        "voor begeleider",
        "voor de begeleiders",
        "vor begeleiders",
        "voor begeleiders!",
        "for facilitators only",
        "facilitator only",
        "voor onz",
        "for use",
        "met begeleiders",
        "with facilitators",
        "leidt: voor begeleiders",
    ],
)
def test_what_is_nearly_the_word_hides_nothing_and_is_no_slip_of_it(near: str) -> None:
    text = f"{HEAD}## Tips (15 min, {near})\n"
    assert not parse(text).agenda.parts[0].for_facilitators
    assert all("for_facilitators" not in str(problem.values) for problem in parse(text).problems)
    assert Code.MISSPELT not in {problem.code for problem in parse(text).problems}


@pytest.mark.parametrize("heading", ["Tips (voor ons) (15 min)", "Tips [voor ons]", "Tips (stil, for us) x (15 min)"])
def test_in_any_brackets_of_the_heading_it_hides(heading: str) -> None:
    assert part(heading).for_facilitators


def test_the_words_of_a_title_hide_nothing() -> None:
    assert not part("Voor ons (15 min)").for_facilitators


def test_a_parenthesis_that_is_never_closed_hides_too() -> None:
    for heading in ("Tips (voor begeleiders", "Tips (kring, voor ons", "Tips (15 min, for us"):
        reading = parse(f"{HEAD}## {heading}\n")
        assert reading.agenda.parts[0].for_facilitators, heading
        assert Code.PARENTHESIS_OPEN in {problem.code for problem in reading.problems}


def test_what_stands_below_is_hidden_with_it() -> None:
    agenda = parse(
        f"{HEAD}## A (20 min, voor begeleiders)\n### B (10 min)\n1. C (2 min)\n"
        "## D (20 min)\n- D?\n### E (5 min, for us)\n1. F (2 min)\n### G (5 min)\n1. H (2 min, for us)\n2. I (1 min)\n"
    ).agenda
    a, d = agenda.parts
    assert [block.for_facilitators for block in (a, *a.activities, *a.activities[0].steps)] == [True] * 3
    assert [block.for_facilitators for block in (d, *d.activities)] == [False, True, False]
    assert [step.for_facilitators for activity in d.activities for step in activity.steps] == [True, True, False]
    shown = ["T", *["for the two of you", "  20 min"], "D", "  20 min", "  - D?", "  for the two of you", "    5 min"]
    shown += ["  G", "    5 min", "    for the two of you", "      2 min", "    I", "      1 min"]
    assert public_text(agenda).split("\n") == shown


def test_its_title_says_nothing_else_of_it() -> None:
    kept = part("Pauze in tweetallen (15 min, voor begeleiders)")
    assert (kept.kind, kept.size) == (PartKind.OTHER, None)
    assert part("Even niets (15 min, pauze, voor begeleiders)").kind is PartKind.BREAK


def test_a_check_says_at_each_that_it_is_hidden_and_that_is_no_mistake() -> None:
    reading = parse(f"{HEAD}## A (voor ons, 5 min)\n### B (2 min, for us)\n### C\n## D (5 min)\n")
    assert [(problem.severity, problem.code, problem.line) for problem in reading.problems] == [
        (Severity.INFO, Code.HIDDEN, 4),
        (Severity.INFO, Code.HIDDEN, 5),
    ]
    assert not reading.has_errors
    assert timetable_text(reading.agenda, 8, 2).count("for facilitators") == 3
    texts.use("nl")
    assert timetable_text(reading.agenda, 8, 2).count("voor begeleiders") == 3


@pytest.mark.parametrize(
    ("end", "problems"),
    [
        ("End: 20:00\n", [Code.HIDDEN, Code.HIDDEN_WITHOUT_LENGTH]),
        ("", [Code.NO_END, Code.HIDDEN, Code.HIDDEN_WITHOUT_LENGTH]),
    ],
)
def test_of_a_hidden_part_without_a_length_is_told_where_what_takes_no_time_goes(
    end: str, problems: list[Code]
) -> None:
    reading = parse(f"# T\nBegin: 14:00\n{end}## A (5 min)\n## Tips (for us)\nWatch the time.\n")
    assert [problem.code for problem in fit(reading, 8).problems] == problems
    above = parse("# T\nBegin: 14:00\nEnd: 20:00\n\n**Tips**\nWatch the time.\n- Is all well?\n## A (5 min)\n")
    assert not fit(above, 8).problems
    assert "Is all well?" not in public_text(above.agenda)
    assert "- Is all well?" in above.agenda.guidance


def test_a_hidden_part_that_runs_until_a_pin_needs_no_length() -> None:
    reading = parse(f"{HEAD}## A (for us)\n## B (5 min, at 14:20)\n")
    assert [problem.code for problem in fit(reading, 8).problems] == [Code.HIDDEN]


def test_the_session_itself_cannot_be_hidden() -> None:
    reading = parse("# T (voor begeleiders)\nBegin: 14:00\nEnd: 20:00\n## A (5 min)\n")
    assert [(problem.severity, problem.code, problem.column) for problem in reading.problems] == [
        (Severity.WARNING, Code.SESSION_HIDDEN, 6)
    ]
    assert public_text(reading.agenda).startswith("T\nA")


@pytest.mark.parametrize(
    ("heading", "advice"),
    [
        ("## Tips voor de docent (10 min)", "## Tips voor de docent (10 min, voor begeleiders)"),
        ("## Voor de begeleider", "## Voor de begeleider (voor begeleiders)"),
        ("## Voor begeleiders: klaarzetten (5 min)", "## Voor begeleiders: klaarzetten (5 min, voor begeleiders)"),
        ("## Notities voor trainers", "## Notities voor trainers (voor begeleiders)"),
        ("## Begeleidersnotitie ##", "## Begeleidersnotitie (voor begeleiders)"),
        ("## Docenteninstructie", "## Docenteninstructie (voor begeleiders)"),
        ("## Alleen voor docenten", "## Alleen voor docenten (voor begeleiders)"),
        ("## Niet voor deelnemers", "## Niet voor deelnemers (voor begeleiders)"),
        ("## Rust (10 min, voor de facilitator)", "## Rust (10 min, voor de facilitator, voor begeleiders)"),
        ("## Tips (voor ons / voor begeleiders)", "## Tips (voor ons / voor begeleiders, voor begeleiders)"),
        ("## Facilitator notes", "## Facilitator notes (facilitators only)"),
        ("## Facilitator's guide (5 min)", "## Facilitator's guide (5 min, facilitators only)"),
        ("## Notes for the facilitators", "## Notes for the facilitators (facilitators only)"),
        ("## For the trainer", "## For the trainer (facilitators only)"),
        ("## For the host: welcome", "## For the host: welcome (facilitators only)"),
        ("## Tips for leaders", "## Tips for leaders (facilitators only)"),
        (
            "## Tips for facilitators (for facilitators)",
            "## Tips for facilitators (for facilitators, facilitators only)",
        ),
    ],
)
def test_what_sounds_so_is_pointed_at_once_and_what_it_advises_hides(heading: str, advice: str) -> None:
    for marks in ("", "#"):
        (problem,) = told(f"{HEAD}## A (5 min)\n{marks}{heading}\n")
        assert (problem.severity, problem.code, problem.line) == (Severity.WARNING, Code.SOUNDS_HIDDEN, 5)
        assert problem.values == {"advice": marks + advice}
        written = parse(f"{HEAD}## A (5 min)\n{marks}{advice}\n").agenda
        assert [*written.parts, *written.parts[0].activities][1].for_facilitators
        assert sentence(problem).endswith(marks + advice)


def test_what_sounds_so_gets_one_advice_also_without_a_length() -> None:
    assert [
        (problem.code, problem.line) for problem in parse(f"{HEAD}## Tips for facilitators\n## B (5 min)\n").problems
    ] == [(Code.SOUNDS_HIDDEN, len(HEAD.splitlines()) + 1)]


@pytest.mark.parametrize(
    "heading",
    [
        "Ronde (2 min each, met begeleiders)",
        "Arrival (2 min each, with facilitators)",
        "Walk (12 min, leidt: Noor)",
        "Feedback voor de trainer",
        "Vragen voor de begeleiders",
        "Questions for the facilitators",
        "Wat dit betekent voor docenten",
        "What this asks of leaders",
        "A letter for the leader in you",
        "De begeleider van nu",
        "Leiderschap voor iedereen",
        "Begeleiders stellen zich voor",
        "Tips voor elkaar",
        "Notes",
        "Voor de groep",
        "For the group",
    ],
)
def test_what_is_for_all_is_not_pointed_at(heading: str) -> None:
    assert told(f"{HEAD}## {heading}\n") == []


def test_below_what_is_hidden_nothing_is_pointed_at() -> None:
    assert [problem.code for problem in told(f"{HEAD}## A (5 min, for us)\n### Tips voor de docent\n")] == [Code.HIDDEN]


@pytest.mark.parametrize("file", AGENDAS, ids=lambda file: file.name)
def test_no_agenda_of_ours_hides_or_sounds_so(file: Path) -> None:
    assert told(file.read_text("utf-8")) == []


def test_in_the_room_no_problem_quotes_what_is_hidden() -> None:
    reading = parse(
        f"{HEAD}## A (5 min, stll)\n## SECRET (20, for us)\n### SECRET (10 min, (SECRET))\nSECRET: x\n"
        "1. SECRET (5 min)\n## B (5 min, for us)\n## C (5 min, stll)\n"
    )
    told = reading.in_the_room()
    assert "SECRET" not in "\n".join((*map(sentence, told.problems), *told.lines))
    assert [(problem.line, problem.severity) for problem in told.problems] == [
        (problem.line, problem.severity) for problem in reading.problems if problem.severity is not Severity.INFO
    ]
    assert {problem.code for problem in told.problems if problem.line in (4, 9)} == {Code.MISSPELT}


def test_where_nothing_is_hidden_all_is_told_in_the_room() -> None:
    for text in ("", "# T\n", f"{HEAD}## A (stll, 5 min)\n### B (5)\n"):
        reading = parse(text)
        assert reading.in_the_room() == reading
