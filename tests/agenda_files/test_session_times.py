"""Lines between the title and the first part that say when the session begins, when it ends and how long it takes."""

import pytest

from inspiratie_tui.agenda_files import AgendaReading, parse
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR


def above(head: str) -> AgendaReading:
    return parse(f"# T\n{head}\n\n## A (1 min)\n")


def told(reading: AgendaReading) -> list[tuple[str, Code, int, int]]:
    return [(it.severity, it.code, it.line, it.column) for it in reading.problems]


BEGINS = [
    "Aanvang",
    "Aanvangstijd",
    "Starttijd",
    "Begintijd",
    "Start time",
    "Begin time",
    "Starting time",
    "START TIME",
]
BEGINS += ["Begint", "Starts", "Begins", "Beginuur", "Startuur", "Tijd", "Time", "Tijdstip", "Wanneer", "When"]
ENDS = ["Eindtijd", "Eindigt", "Ends", "End time", "Ending time", "Finish", "Einduur"]
FORMS = [
    "{}: {}",
    "**{}:** {}",
    "**{}**: {}",
    "**{}: {}**",
    "_{}: {}_",
    "{} : {}",
    "- {}: {}",
    "- **{}:** {}",
    "* {}: *{}*",
]


@pytest.mark.parametrize("key", [*BEGINS, *ENDS])
def test_the_words_of_begin_and_end(key: str) -> None:
    field, other = ("begin", Code.NO_END) if key in BEGINS else ("end", Code.NO_BEGIN)
    front_matter = f'---\n{key.lower()}: "15:30"\n---\n# T\n## A (1 min)\n'
    for reading in (above(f"{key}: 15:30"), above(f"- **{key}:** 15.30 uur"), parse(front_matter)):
        assert getattr(reading.agenda, field) == 15.5 * HOUR
        assert ({it.code for it in reading.problems}, reading.agenda.guidance) == ({other}, ())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("value", ["15.30 uur", "15:30", "15u30", "3:30 PM", "3.30 p.m."])
def test_the_forms_of_such_a_line(form: str, value: str) -> None:
    for key, field in (("Aanvang", "begin"), ("End time", "end"), ("Begin", "begin")):
        reading = above(form.format(key, value))
        assert getattr(reading.agenda, field) == 15.5 * HOUR
        assert len(reading.problems) == 1
        assert reading.agenda.guidance == ()


RANGES = ["14.00-20.00", "14:00 - 20:00", "14.00 uur – 20.00 uur", "van 14.00 tot 20.00 uur", "2:00 PM - 8:00 PM"]
RANGES += ["2:00-8:00 PM", "from 2 pm to 8 pm", "14u00-20u00"]


@pytest.mark.parametrize("value", RANGES)
@pytest.mark.parametrize("key", ["Tijd", "Time", "When", "Duur", "Aanvang"])
def test_a_range_is_begin_and_end(key: str, value: str) -> None:
    for text in (f"# T\n{key}: {value}\n", f"# T\n- **{key}:** {value}\n", f'---\n{key}: "{value}"\n---\n# T\n'):
        reading = parse(f"{text}## A (1 min)\n")
        assert (reading.agenda.begin, reading.agenda.end) == (14 * HOUR, 20 * HOUR)
        assert (reading.problems, reading.agenda.guidance) == ((), ())


@pytest.mark.parametrize("key", ["Tijdstip", "Wanneer", "Tijden", "Times", "Totale duur", "Start time"])
def test_every_word_of_times_takes_a_range(key: str) -> None:
    agenda = above(f"{key}: 14.00-20.00 uur").agenda
    assert (agenda.begin, agenda.end, agenda.guidance) == (14 * HOUR, 20 * HOUR, ())


def test_a_morning_with_am_on_one_side() -> None:
    agenda = above("Time: 9:00 AM - 12:00").agenda
    assert (agenda.begin, agenda.end) == (9 * HOUR, 12 * HOUR)


@pytest.mark.parametrize(
    "line",
    [
        "Wanneer: donderdag 14.00 - 17.00 uur",
        "When: Thursday 23 November 2026, 2:00 - 5:00 PM, in the garden",
        "When: 2026-11-23 14:00-17:00",
        "Tijd: 14.00-17.00 (inloop vanaf 13.30)",
        "Time: Thursday, 14:00 to 17:00.",
    ],
)
def test_one_range_among_more_words_counts_and_the_words_stay(line: str) -> None:
    for form in ("{}", "- {}"):
        reading = above(form.format(line))
        assert (reading.agenda.begin, reading.agenda.end) == (14 * HOUR, 17 * HOUR)
        assert (reading.problems, reading.agenda.guidance) == ((), (form.format(line),))
    key, _, value = line.partition(": ")
    reading = parse(f'---\n{key}: "{value}"\n---\n# T\n## A (1 min)\n')
    assert (reading.agenda.begin, reading.agenda.guidance) == (14 * HOUR, (line,))


TEXT = [
    "Tijd: 14.00-15.00 en 16.00-17.00",
    "Tijd: 10-12 uur en 14.00-15.00",
    "Tijd: naar behoefte",
    "Wanneer: donderdag",
]
TEXT += [
    "Finish: everyone says a word",
    "Ends: well",
    "When: 10.11-12.11",
    "Time: 3:00",
    "Duur: 3",
    "Duration: flexible",
]
TEXT += [
    "When: we meet again",
    "Tijd: 3 uur",
    "Starts: with a poem",
    "Finish: 3 rounds of clapping",
    "Timing: is all",
    "Tijd: 25.11-27.11",
]


@pytest.mark.parametrize("line", TEXT)
def test_what_says_no_time_stays_text(line: str) -> None:
    for form in ("{}", "- {}", "Welkom.\n\n{}"):
        reading = above(form.format(line))
        assert (reading.agenda.begin, reading.agenda.end) == (None, None)
        assert reading.agenda.guidance[-1] == form.format(line).rpartition("\n")[2]
        assert {it.code for it in reading.problems} <= {Code.NO_BEGIN, Code.HEADER_UNKNOWN}
        assert Code.HEADER_UNKNOWN not in {it.code for it in reading.problems} or "Welkom" in form


@pytest.mark.parametrize(
    ("line", "code", "column", "values"),
    [
        ("Aanvang: 14", Code.TIME_ADVICE, 10, {"found": "14", "time": 14 * HOUR}),
        ("Start time: 25:00", Code.TIME_UNCLEAR, 13, {"found": "25:00"}),
        ("Eindtijd: 17.00 uur precies", Code.TIME_UNCLEAR, 11, {"found": "17.00 uur precies"}),
        ("Tijd: 14-17 uur", Code.MINUTES_MISSING, 7, {"time": 14 * HOUR, "until": 17 * HOUR}),
        ("**Time:** 9-12.30", Code.MINUTES_MISSING, 11, {"time": 9 * HOUR, "until": 12.5 * HOUR}),
        ("Wanneer: donderdag 14-17 uur", Code.MINUTES_MISSING, 10, {"found": "14-17 uur"}),
        ("Tijd: 14", Code.TIME_ADVICE, 7, {"time": 14 * HOUR}),
    ],
)
def test_what_looks_like_a_time_gets_advice_and_stays_too(
    line: str, code: Code, column: int, values: dict[str, object]
) -> None:
    reading = above(line)
    (problem,) = (it for it in reading.problems if it.code is not Code.NO_BEGIN)
    assert (problem.severity, problem.code, problem.line, problem.column) == ("error", code, 2, column)
    assert problem.values.items() >= values.items()
    assert reading.agenda.guidance == (line.replace("*", ""),)
    in_a_list = above(f"- {line}")
    assert {it.code for it in in_a_list.problems} <= {Code.NO_BEGIN}
    assert in_a_list.agenda.guidance == (f"- {line.replace('*', '')}",)


TOTALS = [
    "Duur: 3 uur",
    "Duration: 3 hours",
    "Total time: 3h",
    "Totale duur: 180 min",
    "Time: 3 hours",
    "**Totale tijd: 3 uur**",
]


@pytest.mark.parametrize("line", TOTALS)
def test_a_total_gives_the_end_when_the_begin_is_said(line: str) -> None:
    for head in (f"Begin: 14:00\n{line}", f"{line}\nAanvang: 14:00", f"- {line}\n- Begin: 14:00"):
        reading = above(head)
        assert (reading.problems, reading.agenda.begin, reading.agenda.end) == ((), 14 * HOUR, 17 * HOUR)
    alone = above(line)
    assert (alone.agenda.begin, alone.agenda.end) == (None, None)
    assert [(it.code, it.line) for it in alone.problems] == [(Code.TOTAL_WITHOUT_BEGIN, 2)]
    assert alone.agenda.guidance == (line.replace("*", ""),)
    beside = above(f"Begin: 14:00\nEnd: 20:00\n{line}")
    assert (beside.problems, beside.agenda.end, beside.agenda.guidance) == ((), 20 * HOUR, (line.replace("*", ""),))


@pytest.mark.parametrize(
    ("line", "begin", "end"),
    [
        ("Aanvang 19.30 uur", 19.5, None),
        ("Begint om 19.30 uur", 19.5, None),
        ("**Starts at 7:30 PM**", 19.5, None),
        ("Start 19:30", 19.5, None),
        ("Einde 22.00 uur", None, 22),
        ("From 19:30 to 22:00", 19.5, 22),
        ("van 19.30 tot 22.00 uur", 19.5, 22),
        ("**19.30-22.00 uur**", 19.5, 22),
        ("Tijd 19.30 - 22.00 uur", 19.5, 22),
    ],
)
def test_a_time_without_a_colon_that_is_all_its_line_says(line: str, begin: float | None, end: float | None) -> None:
    reading = above(line)
    assert reading.agenda.begin == (begin and begin * HOUR)
    assert reading.agenda.end == (end and end * HOUR)
    assert reading.agenda.guidance == ()
    plain = line.strip("*")
    for text in (f"{line} precies", f"Welkom.\n\n{line}", f"Begin: 13:00\nEnd: 14:00\n{line}", f"- {line}"):
        kept = above(text)
        assert kept.agenda.begin in (None, 13 * HOUR)
        assert plain in kept.agenda.guidance[-1]


def test_begin_and_end_said_twice() -> None:
    for head in (
        "Begin: 14.00 uur\nEnd: 17:00\nTijd: 14.00-17.00",
        "Tijd: 14.00-17.00\nBegin: 14:00\nEinde: 17.00 uur",
        "Aanvang: 14.00\nTijd: 2:00-5:00 PM",
        "- Tijd: 14.00-17.00\n\nBegin: 14:00",
    ):
        agreeing = above(head)
        assert (agreeing.problems, agreeing.agenda.begin, agreeing.agenda.end) == ((), 14 * HOUR, 17 * HOUR), head


@pytest.mark.parametrize(
    ("head", "line", "end"),
    [
        ("Begin: 14:00\nTijd: 15.00-17.00", 3, 17),
        ("Tijd: 14.00-17.00\nBegin: 15:00", 3, 17),
        ("Begin: 14:00\nEnd: 17:00\nTijd: 15.00-18.00", 4, 17),
        ("Begin: 14:00\nEnd: 17:00\nEindtijd: 18.00", 4, 17),
    ],
)
def test_of_two_that_contradict_the_first_counts_and_it_is_told_once(head: str, line: int, end: int) -> None:
    reading = above(head)
    assert told(reading) == [("error", Code.HEADER_TWICE, line, 1)]
    assert (reading.agenda.begin, reading.agenda.end) == (14 * HOUR, end * HOUR)


def test_the_same_old_word_twice_is_told_as_ever() -> None:
    assert told(above("Begin: 14:00\nBegin: 14:00\nEnd: 15:00")) == [("error", Code.HEADER_TWICE, 3, 1)]


def test_an_end_before_the_begin_is_told_where_it_stands() -> None:
    assert told(above("Tijd: 20.00-14.00")) == [("warning", Code.END_STRANGE, 2, 7)]


def test_old_words_in_a_list_count_only_as_times() -> None:
    reading = above("- Begin: 14:00\n- **Einde:** 17.00 uur\n- Inloop: 13:30\n- Thema: rust\n- Begin: met een gedicht")
    agenda = reading.agenda
    assert (agenda.begin, agenda.end, agenda.doors, agenda.theme) == (14 * HOUR, 17 * HOUR, 13.5 * HOUR, None)
    assert (agenda.guidance, reading.problems) == (("- Thema: rust", "- Begin: met een gedicht"), ())


def test_whole_bold_lines_of_the_first_words() -> None:
    agenda = above("**Begin: 14.00 uur**\n__Einde: 17.00 uur__\n*Thema: rust en ruimte*").agenda
    assert (agenda.begin, agenda.end, agenda.theme) == (14 * HOUR, 17 * HOUR, "rust en ruimte")


def test_a_line_of_two_words_is_text_unless_they_are_such_a_word() -> None:
    reading = above("Begin: 14:00\nEnd: 15:00\nStart rustig: 14:00\nFree time: 14:00-15:00\nTime out: 14:00-15:00")
    assert reading.problems == ()
    assert reading.agenda.guidance == ("Start rustig: 14:00 Free time: 14:00-15:00 Time out: 14:00-15:00",)
