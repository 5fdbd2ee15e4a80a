"""Tells what stands in the columns of a table: by their headers, in both languages, else by their cells."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from inspiratie_tui.agenda_files.clock_times import read_date
from inspiratie_tui.agenda_files.plans.timings import Timing, read_timing
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.text.months import MONTHS


class Column(StrEnum):
    """What stands in a column."""

    TIMING = "timing"
    END = "end"
    LENGTH = "length"
    TITLE = "title"
    FORM = "form"
    DATE = "date"
    NUMBER = "number"
    BESIDE = "beside"
    UNTOLD = "untold"


_WORDS: dict[str, Column] = {
    word: column
    for column, words in {
        Column.TIMING: "tijd tijden tijdstip time times wanneer when start starttijd begin begintijd aanvang van from "
        "timing tijdslot timeslot slot klok uur tijdvak tijdsblok",
        Column.END: "einde eind eindtijd end ends tot until to finish",
        Column.LENGTH: "duur tijdsduur duration length lengte min minuten minutes mins minuut minute",
        Column.TITLE: "wat what onderdeel onderdelen activiteit activiteiten activity activities programma programme "
        "program topic topics onderwerp onderwerpen item items thema session sessie agenda inhoud content contents "
        "part blok block step stap fase phase programmaonderdeel agendapunt titel title",
        Column.FORM: "werkvorm werkvormen vorm format form method methode exercise oefening",
        Column.DATE: "datum data date dates dag day",
        Column.NUMBER: "nr no nummer number #",
        Column.BESIDE: "wie who leiding begeleider begeleiding lead led leads facilitator host trainer spreker speaker "
        "door by hoe how materiaal materialen material materials benodigdheden needed nodig needs spullen "
        "doel goal goals purpose aim opmerking opmerkingen notes note notities toelichting details description "
        "omschrijving uitleg locatie location plaats place ruimte room waar where groep group naam name namen names "
        "deelnemer deelnemers participant participants telefoon phone email e-mail rol role aantal number waarom why "
        "resultaat output outcome",
    }.items()
    for word in words.split()
}
_TELLING_ANYWHERE = ("nodig", "needed", "materiaal", "materialen", "material", "materials")
"""Words that tell it wherever they stand: `Wat is er nodig`."""
_IN_MINUTES = re.compile(r"\b(?:min|mins|minuten|minutes|minuut)\b")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|#")
_NUMBER = 2
"""The most characters of what counts rows; whoever says what is done needs more."""
_BARE = re.compile(r"[0-9]{1,3}")
_DAY_OF_MONTH = re.compile(r"(?:[^\W\d_]+\.?,?\s+)?[0-9]{1,2}(?:st|nd|rd|th|e)?\s+([^\W\d_]+)\.?(?:\s+[0-9]{4})?")
_DAY_IN_NUMBERS = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})")


def columns_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Return what stands in each column of a table, whose `header` and cells are plain text."""
    return tuple(_column(word, [row[index] for row in rows if row[index]]) for index, word in enumerate(header))


def read_cell(text: str, column: Column) -> Timing | None:
    """Return what a cell says of when something is; a bare number below a length is in minutes."""
    if column is Column.LENGTH and _BARE.fullmatch(text):
        return Timing(length=int(text) * MINUTE) if int(text) else None
    return read_timing(text)


def _column(header: str, cells: list[str]) -> Column:
    words = _WORD.findall(header.casefold())
    told = next((_WORDS[word] for word in words if word in _TELLING_ANYWHERE), None)
    told = told or next((_WORDS[word] for word in words if word in _WORDS), Column.UNTOLD)
    if not cells:
        return told if told in (Column.TITLE, Column.FORM) else Column.BESIDE
    if _mostly(cells, _is_date):
        return Column.DATE
    whens = [when for when in map(read_timing, cells) if when is not None]
    if told in (Column.TIMING, Column.END, Column.LENGTH, Column.UNTOLD) and 2 * len(whens) > len(cells):
        if told is Column.END:
            return told
        return Column.LENGTH if all(when.begin is None for when in whens) else Column.TIMING
    if told in (Column.TIMING, Column.LENGTH):
        in_minutes = told is Column.LENGTH or bool(_IN_MINUTES.search(header.casefold()))
        if in_minutes and _mostly(cells, lambda cell: bool(_BARE.fullmatch(cell)) or read_timing(cell) is not None):
            return Column.LENGTH
        return Column.UNTOLD
    if told is Column.DATE or (told is not Column.BESIDE and _mostly(cells, _is_number)):
        return Column.NUMBER
    return told


def _mostly(cells: list[str], is_so: Callable[[str], bool]) -> bool:
    return 2 * sum(map(is_so, cells)) > len(cells)


def _is_number(cell: str) -> bool:
    """Tell whether `cell` only counts the rows: `1`, `2a`, `B`."""
    return len(cell.strip(".)")) <= _NUMBER or not any(map(str.isalpha, cell))


def _is_date(cell: str) -> bool:
    word = cell.casefold()
    day = _DAY_OF_MONTH.fullmatch(word)
    return (
        (day is not None and day[1] in MONTHS) or bool(_DAY_IN_NUMBERS.fullmatch(word)) or read_date(cell) is not None
    )
