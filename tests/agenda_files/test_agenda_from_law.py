"""Whatever a plan says, the agenda made of it reads back as that, and no word of the file is lost."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from inspiratie_tui.agenda_files import fit, parse
from inspiratie_tui.agenda_files.agenda_from import AgendaFromFile, agenda_from, agenda_from_text
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm, PlanRow
from inspiratie_tui.agenda_files.written_blocks import is_rule
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.problems import Code, Severity
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.text.clean import clean_line

MARKS = (
    "#",
    "##",
    "(",
    ")",
    "[",
    "](",
    "|",
    "*",
    "**",
    "_",
    "`",
    "<!--",
    "-->",
    "&amp;",
    "~",
    "\\",
    ">",
    "-",
    "+",
    "!",
    "🌿",
)
TIMES = ("13.00-13.20", "20 min", "om 14.00 uur", "- 45 min", "[20 min]", "Tijd: 20 min", "2 x 15 min")
ORDINARY = (
    "Opening",
    "verhalen",
    "één",
    "stap 2",
    "1.",
    "Begin:",
    "Leiding: Anna",
    "Wie?",
    "(stil)",
    "voor ons",
    "kring",
)
PIECES = st.lists(st.sampled_from(MARKS + TIMES + ORDINARY) | st.text(max_size=6), min_size=1, max_size=12)
TITLES = PIECES.map(" ".join).map(clean_line).filter(lambda title: bool(re.search(r"[^\W\d_]", title)))
LINES = st.one_of(
    PIECES.map(" ".join).map(clean_line),
    st.sampled_from(
        ("# kop", "## kop", "### kop", "> citaat", "- Wat?", "1. stap (5 min)", "```", "Duur: 5 min", "---")
    ),
)
TIMED = st.sampled_from(
    (
        "- 13:00 Opening",
        "- 13:20 Stories",
        "- 14:00 End",
        "**Opening (20 min)**",
        "13:00\tOpening",
        "14:00;Slot",
        "15:00 Eten",
    )
)
MINUTES = st.integers(1, 90).map(lambda minutes: minutes * MINUTE)
NAMED = {"begin": "Begin", "end": "Einde"}


def word_set(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", clean_line(text).casefold()))


def read_back(made: AgendaFromFile) -> Agenda:
    """The agenda that was made; nothing is wrong with it but what the file did not say."""
    reading = fit(parse(made.text), 8)
    assert {problem.code for problem in reading.problems} <= {Code.NO_BEGIN, Code.NO_END}, (made.text, reading.problems)
    return reading.agenda


def shown(agenda: Agenda) -> set[str]:
    """What participants may see of an agenda, beside its titles."""
    blocks = [block for part in agenda.parts for block in (part, *part.activities)]
    steps = [step for block in blocks for step in block.steps]
    texts = [text for block in (*blocks, *steps) for text in block.questions]
    return {*agenda.quotes, *texts, *(quote for block in blocks for quote in block.quotes)}


def all_words(agenda: Agenda) -> str:
    """Every word of an agenda that is shown to the two."""
    blocks = [block for part in agenda.parts for block in (part, *part.activities)]
    texts = [text for block in blocks for text in (block.title, *block.guidance, *block.questions, *block.remarks)]
    leads = [f"leiding {block.lead}" for block in blocks if block.lead]
    return "\n".join((agenda.title, *agenda.guidance, *agenda.preparation, *agenda.quotes, *texts, *leads))


@settings(max_examples=30)
@given(
    titles=st.lists(TITLES, min_size=1, max_size=6),
    lengths=st.lists(MINUTES, min_size=6, max_size=6),
    gaps=st.lists(st.just(0) | MINUTES, min_size=6, max_size=6),
    begin=st.none() | st.integers(0, 23).map(lambda hours: hours * HOUR + 15 * MINUTE),
    rest=st.lists(LINES, max_size=3),
    clocks=st.booleans(),
)
def test_it_reads_back_as_the_plan(
    titles: list[str], lengths: list[int], gaps: list[int], begin: int | None, rest: list[str], clocks: bool
) -> None:
    rows, at = [], begin or 0
    for title, length, gap in zip(titles, lengths, gaps, strict=False):
        at += gap if clocks and begin is not None and rows else 0
        times = {"begin": at % DAY, "end": (at + length) % DAY} if clocks and begin is not None else {}
        rows.append(PlanRow(len(rows) + 5, title, length, rest=tuple(rest), **times))
        at += length
    header = "" if begin is None else f"Begin: {begin // HOUR:02d}:15"
    source = "\n".join(("# T", header, "", "| | |", *("| | |" for _row in rows)))
    reading = replace(parse(source), plans=(Plan(PlanForm.TABLE, 4, 1, len(rows) + 5, tuple(rows)),))
    made = agenda_from(reading, "x", "14.00 uur")
    assert isinstance(made, AgendaFromFile)
    agenda = read_back(made)
    wholes = [part.title for part in agenda.parts]
    assert all(title == whole or title.startswith(whole) for title, whole in zip(titles, wholes, strict=True))
    # What ends in a time may stand below its heading: a title may not hold one.
    short = [len(title) < 30 and not re.search(r"[0-9]\W?\w{0,4}\W?$", title) for title in titles]
    assert all(title == whole for title, whole, is_short in zip(titles, wholes, short, strict=True) if is_short)
    assert [part.length for part in agenda.parts] == [row.length for row in rows]
    assert agenda.begin == begin
    pinned = [part.pinned for part in agenda.parts]
    assert pinned == [
        row.begin if index and row.begin not in (None, rows[index - 1].end) else None for index, row in enumerate(rows)
    ]
    assert agenda.end == (rows[-1].end if clocks and begin is not None and at - begin <= 12 * HOUR else None)
    shown = {text for part in agenda.parts for text in (*part.questions, *part.quotes)}
    assert shown <= {text.lstrip("-*+ ") for text in rest if text.startswith(("- ", "* ", "+ "))}
    lost = word_set("\n".join((*titles, *rest))) - word_set(all_words(agenda))
    assert lost == set()


@settings(max_examples=30)
@given(above=st.lists(LINES | st.just(""), max_size=6), below=st.lists(LINES | st.just(""), max_size=6))
@example(above=[], below=["#", "1. stap (5 min)", "#", "### kop"])
def test_no_word_around_the_plan_is_lost(above: list[str], below: list[str]) -> None:
    source = "\n".join(("# T", "Thema: t", "", *above, "", "RIJ", "", *below)).replace("\r", "")
    source = "\n".join(line if "RIJ" in line else clean_line(line) for line in source.split("\n"))
    line = source.split("\n").index("RIJ") + 1
    reading = parse(source)
    if len(reading.lines) != len(source.split("\n")):
        return
    row = PlanRow(line, "RIJ", 20 * MINUTE)
    reading = replace(reading, plans=(Plan(PlanForm.BOLD_LINES, line, 1, line + 1, (row,)),))
    made = agenda_from(reading, "x", "14.00 uur")
    assert isinstance(made, AgendaFromFile)
    agenda = parse(made.text).agenda
    assert "RIJ" in [part.title for part in agenda.parts]
    kept = [line for line in (*above, *below) if not is_rule(line)]
    # A header line and a comment say what they say without being shown.
    lost = word_set("\n".join(kept)) - word_set(made.text.replace("\\", " "))
    assert {word for word in lost if not word.isdigit()} <= {"amp"}
    assert shown(agenda) <= shown(reading.agenda)


@settings(max_examples=30)
@given(st.lists(LINES | TIMED | st.just(""), max_size=14).map("\n".join))
def test_of_any_text_comes_an_agenda_that_can_be_read(text: str) -> None:
    before = parse(text)
    made = agenda_from_text(text, "x", "14:00")
    if isinstance(made, AgendaFromFile):
        after = parse(made.text)
        assert made.parts >= len(after.agenda.parts) > 0
        assert shown(after.agenda) <= shown(before.agenda) | {line.lstrip("-*+ ") for line in text.split("\n")}
        assert not any(quote not in shown(before.agenda) for quote in after.agenda.quotes)
        told = {problem.code for problem in before.problems} | {Code.NO_BEGIN, Code.NO_END}
        assert {problem.code for problem in after.problems if problem.severity is Severity.ERROR} <= told
