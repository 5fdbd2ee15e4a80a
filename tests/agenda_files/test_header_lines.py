from typing import Any

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.agenda.problems import Code

HOUR = 3_600_000

LINES = [
    ("Begin: 14.00 uur", "begin", 14 * HOUR),
    ("Start: 14:00", "begin", 14 * HOUR),
    ("Einde: 20u00", "end", 20 * HOUR),
    ("End: 20:00", "end", 20 * HOUR),
    ("Inloop: 13.30 uur", "doors", 13 * HOUR + HOUR // 2),
    ("Doors: 13:30", "doors", 13 * HOUR + HOUR // 2),
    ("Datum: 23 november 2026", "date", "2026-11-23"),
    ("Date: 2026-11-23", "date", "2026-11-23"),
    ("Thema: ruimte: nemen en geven", "theme", "ruimte: nemen en geven"),
    ("Theme: room", "theme", "room"),
    ("Fase: kijken", "phase", Phase.LOOK),
    ("Fase: nieuwe stappen", "phase", Phase.ACT),
    ("Fase: bijstellen", "phase", Phase.ADJUST),
    ("Phase: look", "phase", Phase.LOOK),
    ("Phase: act", "phase", Phase.ACT),
    ("Phase: 3", "phase", Phase.ADJUST),
    ("Bel: ja", "bell", True),
    ("Bel: nee", "bell", False),
    ("Bell: yes", "bell", True),
    ("Bell: no", "bell", False),
    ("Voorbereiding: lees het verslag", "preparation", ("lees het verslag",)),
    ("Preparation: read the notes", "preparation", ("read the notes",)),
    ("Leiding: Anna en Bas", "lead", "Anna en Bas"),
    ("Lead: Anna", "lead", "Anna"),
]


@pytest.mark.parametrize(("line", "field", "value"), LINES)
def test_a_line_under_the_title_and_in_front_matter_alike(line: str, field: str, value: Any) -> None:
    key, _, rest = line.partition(": ")
    for text in (
        f"# T\n{line}\n## A (1 min)",
        f"# T\n\n{line.upper() if field != 'theme' and field != 'lead' and field != 'preparation' else line}\n",
        f"# T\n**{key}:** {rest}\n",
        f'---\n{key.lower()}: "{rest}"\n---\n# T\n',
        f"{line}\n\n# T\n",
    ):
        reading = parse(text)
        assert getattr(reading.agenda, field) == value, text
        assert not {problem.code for problem in reading.problems} & {Code.HEADER_UNKNOWN, Code.FRONT_MATTER_BROKEN}


@pytest.mark.parametrize("line", ["Overgang: 2 min", "Change-over: 2 min", "OVERGANG: twee minuten"])
def test_how_long_people_change_over_goes_for_every_part(line: str) -> None:
    key, _, rest = line.partition(": ")
    for text in (f"# T\n{line}\n", f"# T\n**{key}:** {rest}\n", f'---\n{key.lower()}: "{rest}"\n---\n# T\n'):
        reading = parse(f"{text}## A (5 min)\n## B (2 x 5 min)\n")
        assert [part.change_over for part in reading.agenda.parts] == [2 * 60_000] * 2, text
        assert {problem.code for problem in reading.problems} == {Code.NO_BEGIN}, text


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Overgang: 2", Code.BARE_NUMBER),
        ("Overgang: rustig", Code.LENGTH_UNCLEAR),
        ("Overgang: 2 minuetn", Code.MISSPELT),
        ("Overgang:", Code.HEADER_EMPTY),
        ("Overgan: 2 min", Code.HEADER_MISSPELT),
    ],
)
def test_one_that_is_not_understood_is_none(line: str, code: Code) -> None:
    reading = parse(f"# T\n{line}\n## A (5 min)\n")
    assert reading.agenda.parts[0].change_over == 0
    assert code in {problem.code for problem in reading.problems}


def test_below_a_part_it_belongs_above_the_parts() -> None:
    reading = parse("# T\n## A (5 min)\nOvergang: 2 min\n")
    assert reading.agenda.parts[0].change_over == 0
    assert Code.HEADER_BELOW_PART in {problem.code for problem in reading.problems}


def test_front_matter_keeps_times_and_words_as_text() -> None:
    times = "begin: 19:30\neinde: 22.00 uur\nthema: no\ndatum: 2026-11-23"
    agenda = parse(f"---\n{times}\nvoorbereiding:\n- stoelen\n- pennen\n---\n# T\n").agenda
    assert (agenda.begin, agenda.end) == (19 * HOUR + HOUR // 2, 22 * HOUR)
    assert (agenda.theme, agenda.date, agenda.preparation) == ("no", "2026-11-23", ("stoelen", "pennen"))
    assert agenda.title == "T"


def test_what_is_to_be_laid_ready_is_preparation() -> None:
    agenda = parse("# T\nVoorbereiding: bel Anna\n- [ ] kaartjes\n- [x] stiften\n- zo maar\n").agenda
    assert agenda.preparation == ("bel Anna", "kaartjes", "stiften")
    assert agenda.guidance == ("- zo maar",)


def test_a_part_and_an_activity_say_who_leads() -> None:
    (part,) = parse("# T\n## A\nLeiding: Anna\nRust.\n### B\nLead: Bas\n").agenda.parts
    assert (part.lead, part.guidance, part.activities[0].lead) == ("Anna", ("Rust.",), "Bas")


@pytest.mark.parametrize(
    ("head", "severity", "code", "line", "column"),
    [
        ("Kleur: blauw", "warning", Code.HEADER_UNKNOWN, 2, 1),
        ("Eind: 20.00 uur", "warning", Code.HEADER_MISSPELT, 2, 1),
        ("Begni: 14.00 uur", "warning", Code.HEADER_MISSPELT, 2, 1),
        ("Begin: 14.00 uur\nBegin: 15.00 uur", "error", Code.HEADER_TWICE, 3, 1),
        ("Thema:", "warning", Code.HEADER_EMPTY, 2, 1),
        ("Begin: 14", "error", Code.TIME_ADVICE, 2, 8),
        ("Begin: 14.00 - 20.00", "error", Code.TIME_UNCLEAR, 2, 8),
        ("Einde:  25:00", "error", Code.TIME_UNCLEAR, 2, 9),
        ("Datum: volgende week", "warning", Code.DATE_UNCLEAR, 2, 8),
        ("Fase: zomer", "error", Code.PHASE_UNKNOWN, 2, 7),
        ("Bel: soms", "error", Code.BELL_UNCLEAR, 2, 6),
        ("Bell: yes\nBel: nee", "error", Code.HEADER_TWICE, 3, 1),
        ("Bell:", "warning", Code.HEADER_EMPTY, 2, 1),
        ("Begin: 14:00\nEinde: 14:00", "warning", Code.END_STRANGE, 3, 8),
        ("Begin: 20:00\nEinde: 14:00", "warning", Code.END_STRANGE, 3, 8),
        ("Begin: 14:00\nInloop: 14:30", "warning", Code.DOORS_LATE, 3, 9),
    ],
)
def test_a_problem_in_the_head(head: str, severity: str, code: Code, line: int, column: int) -> None:
    problems = parse(f"# T\n{head}\n\n## A (1 min)\n").problems
    assert (severity, code, line, column) in [(it.severity, it.code, it.line, it.column) for it in problems]


def test_the_advice_for_a_misspelt_line_is_the_word() -> None:
    (problem,) = (it for it in parse("# T\nBegni: 14:00\n").problems if it.code is Code.HEADER_MISSPELT)
    assert problem.values == {"found": "Begni", "advice": "Begin"}


def test_a_second_begin_does_not_count_and_an_unclear_date_stays_as_written() -> None:
    agenda = parse("# T\nBegin: 14:00\nBegin: 15:00\nDatum: volgende week\n").agenda
    assert (agenda.begin, agenda.date) == (14 * HOUR, "volgende week")


def test_ordinary_sentences_in_the_head_are_no_header_lines() -> None:
    reading = parse(
        "# T\nBegin: 14:00\nEnd: 20:00\n\nLet op: zet de stoelen klaar.\nTip: begin op tijd.\n\n## A (1 min)\n"
    )
    assert reading.problems == ()
    assert reading.agenda.guidance == ("Let op: zet de stoelen klaar. Tip: begin op tijd.",)


def test_a_time_of_the_session_below_a_part_is_told() -> None:
    reading = parse("# T\nBegin: 14:00\n## A (1 min)\nEinde: 20:00\n")
    assert [(it.code, it.line) for it in reading.problems] == [(Code.NO_END, 1), (Code.HEADER_BELOW_PART, 4)]
    assert reading.agenda.end is None


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("---\nbegin: 14:00\n\n# T\n", Code.FRONT_MATTER_OPEN, 1),
        ("---\nbegin: 14:00\nthema: [x\n---\n# T\n", Code.FRONT_MATTER_BROKEN, 3),
        ("---\nbegin: 14:00\nthema: {a: b}\n---\n# T\n", Code.FRONT_MATTER_BROKEN, 3),
    ],
)
def test_front_matter_that_cannot_be_read(text: str, code: Code, line: int) -> None:
    reading = parse(text)
    assert [it.line for it in reading.problems if it.code is code] == [line]
    assert reading.agenda.title == "T"


def test_what_follows_unclosed_front_matter_is_read_all_the_same() -> None:
    assert parse("---\nbegin: 14:00\n\n# T\n").agenda.begin == 14 * HOUR


def test_an_unknown_key_of_front_matter_is_told_once_and_its_text_is_kept() -> None:
    reading = parse("---\nbegin: 14:00\nend: 15:00\ntags: [intervisie, zorg]\n---\n# T\n## A (1 min)\n")
    assert [(it.code, it.line) for it in reading.problems] == [(Code.HEADER_UNKNOWN, 4)]
    assert reading.agenda.guidance == ("tags: intervisie, zorg",)


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    reading = parse("---\n\n# T\nBegin: 14:00\nEnd: 15:00\n\n---\n\n## A (1 min)\n")
    assert reading.problems == ()
    assert (reading.agenda.title, reading.agenda.begin) == ("T", 14 * HOUR)
