"""A session on paper for those who take part."""

from datetime import date

import pytest
from hypothesis import given
from support.documents import page
from support.secret_agendas import AGENDAS, SECRET

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.agenda.public import public_agenda
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.reports.as_html import html
from inspiratie_tui.reports.as_markdown import markdown
from inspiratie_tui.reports.document import Document
from inspiratie_tui.reports.programme import programme
from inspiratie_tui.texts.public import public_text

WRITING = Activity(
    title="Schrijven",
    length=10 * MINUTE,
    guidance=("Niet storen.",),
    details=(
        Detail(DetailKind.LENGTH, 10 * MINUTE),
        Detail(DetailKind.SILENT, 1),
        Detail(DetailKind.REMARK, word="bij het raam"),
    ),
)
MEAL = Part(
    title="Maaltijd",
    pinned=18 * HOUR,
    length=55 * MINUTE,
    details=(
        Detail(DetailKind.LENGTH, 55 * MINUTE),
        Detail(DetailKind.PINNED, 18 * HOUR),
        Detail(DetailKind.MINIMUM, 40 * MINUTE),
    ),
)
AGENDA = Agenda(
    title="Bijeenkomst 5: een stap (deel 2)",
    begin=14 * HOUR,
    end=20 * HOUR,
    doors=13 * HOUR + 30 * MINUTE,
    date="2026-11-23",
    theme="onder ons",
    preparation=("stoelen",),
    quotes=("Welkom.",),
    guidance=("Begin op tijd.",),
    parts=(
        Part(title="Aankomen (met Sam)", length=30 * MINUTE, questions=("Waarmee kom je binnen?",)),
        Part(title="Reflectie", activities=(WRITING,)),
        MEAL,
        Part(title="Perspectief", quotes=("Niet alleen van jou.",), protected=True),
    ),
)


@given(AGENDAS)
def test_nothing_private_is_ever_on_it(agenda: Agenda) -> None:
    document = programme(public_agenda(agenda))
    for written in (markdown(document), html(document)):
        assert SECRET not in written


@given(AGENDAS)
def test_every_word_on_it_is_one_that_check_shows_or_a_time(agenda: Agenda) -> None:
    shown = [line.strip().removeprefix("> ").removeprefix("- ") for line in public_text(agenda).split("\n")]
    allowed = {*shown, *(detail for line in shown for detail in line.split(" · "))}
    clock = {f"{hour:02d}:00" for hour in range(24)}
    said = page(html(programme(public_agenda(agenda)))).said
    about_the_day = [line for line in said if "2026" in line or "doors" in line or "from" in line or " to " in line]
    rest = [line for line in said if line not in about_the_day and line not in ("End", "Our programme")]
    words = {line.strip("“”") for line in rest}
    assert {word for line in words for word in ([line] if line in allowed else line.split(" · "))} <= allowed | clock


def test_it_reads_as_a_programme() -> None:
    texts.use("nl")
    assert markdown(programme(public_agenda(AGENDA))) == (
        "# Bijeenkomst 5: een stap\n\n"
        "ma 23 november 2026 · 14.00 uur tot 20.00 uur · inloop vanaf 13.30 uur\n\n"
        "> “Welkom.”\n\n"
        "## 14.00 Aankomen\n\n- Waarmee kom je binnen?\n\n"
        "## Reflectie\n\n### Schrijven · stil · bij het raam\n\n"
        "## 18.00 Maaltijd\n\n"
        "## Perspectief\n\n> “Niet alleen van jou.”\n\n"
        "## 20.00 Einde\n"
    )


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, None),
        ({"begin": 14 * HOUR}, "from 14:00"),
        ({"begin": 14 * HOUR, "end": 20 * HOUR}, "14:00 to 20:00"),
        ({"date": "2026-11-23"}, "Mon 23 November 2026"),
        ({"date": "2026-11-23", "begin": 14 * HOUR}, "Mon 23 November 2026 · from 14:00"),
        ({"doors": 13 * HOUR}, "doors open at 13:00"),
        ({"date": "ergens in mei"}, None),
    ],
)
def test_of_the_day_what_is_known(known: dict[str, object], said: str | None) -> None:
    document = programme(public_agenda(Agenda(title="T", **known)))  # type: ignore[arg-type]
    assert [line for line in markdown(document).split("\n")[2:3] if not line.startswith("#")] == (
        [said] if said else []
    )


def test_a_part_without_a_title_or_time_has_no_empty_heading() -> None:
    document = programme(public_agenda(Agenda(parts=(Part(title=""), Part(title="", questions=("Wat?",))))))
    assert markdown(document) == "# Our programme\n\n- Wat?\n"


def test_it_takes_nothing_but_what_may_be_shown() -> None:
    assert public_agenda(AGENDA).day == date(2026, 11, 23)
    assert isinstance(programme(public_agenda(AGENDA)), Document)
    assert programme(public_agenda(AGENDA)).margin == ""
