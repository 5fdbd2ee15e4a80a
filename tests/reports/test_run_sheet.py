"""An agenda on paper for those who lead it."""

import pytest
from hypothesis import given
from support.documents import page
from support.secret_agendas import AGENDAS

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, Phase
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.reports.as_html import html
from inspiratie_tui.reports.as_markdown import markdown
from inspiratie_tui.reports.run_sheet import run_sheet

AGENDA = Agenda(
    title="Bijeenkomst 5: een stap (deel 2)",
    begin=14 * HOUR,
    end=16 * HOUR,
    doors=13 * HOUR + 30 * MINUTE,
    date="2026-11-23",
    theme="ruimte nemen",
    phase=Phase.ACT,
    lead="Noor",
    preparation=("stoelen in een kring", "pennen"),
    guidance=("Vandaag hoeft niets.",),
    parts=(
        Part(
            title="Aankomen (met Sam)",
            length=30 * MINUTE,
            each=2 * MINUTE,
            with_facilitators=True,
            questions=("Waarmee kom je binnen?",),
            quotes=("Wat hier gezegd wordt, blijft hier.",),
            guidance=("Begin op tijd.",),
        ),
        Part(
            title="Reflectie",
            length=45 * MINUTE,
            activities=(
                Activity(title="Schrijven", length=10 * MINUTE, silent=True, guidance=("Schrijf mee.",)),
                Activity(title="Wandelen", length=30 * MINUTE, times=2, lead="Sami"),
                Activity(title="Kring"),
                Activity(title="Oogst", length=5 * MINUTE),
            ),
        ),
        Part(title="Thee", length=15 * MINUTE, pinned=15 * HOUR + 20 * MINUTE),
        Part(title="Perspectief", length=20 * MINUTE, minimum=10 * MINUTE, protected=True),
    ),
)
DUTCH = """\
# Bijeenkomst 5: een stap (deel 2)

Voor de begeleiders · 8 deelnemers, 2 begeleiders

|  |  |
| --- | --- |
| Datum | ma 23 november 2026 |
| Tijd | 14.00 uur tot 16.00 uur |
| Inloop | 13.30 uur |
| Thema | ruimte nemen |
| Fase | nieuwe stappen zetten |
| Leiding | Noor |

## Klaarleggen

- [ ] stoelen in een kring
- [ ] pennen

## De hele bijeenkomst

| wanneer | onderdeel | hoe lang |  |
| --- | --- | --- | --- |
| 14.00 | Aankomen (met Sam) | 30 min |  |
| 14.30 | Reflectie | 45 min |  |
|  | - speling - | 5 min |  |
| 15.20 | Thee | 15 min | op een vaste tijd |
| 15.35 | Perspectief | 20 min | slot: beschermd |
|  | - speling - | 5 min |  |
| 16.00 | Einde |  |  |

Vandaag hoeft niets.

Waar een streep naast staat, mag getoond of voorgelezen worden. De rest is voor jullie tweeën.

## 14.00 Aankomen (met Sam) · 30 min · 10 beurten van 2 min, 20 min · met begeleiders

> “Wat hier gezegd wordt, blijft hier.”
>
> - Waarmee kom je binnen?

Begin op tijd.

## 14.30 Reflectie · 45 min

### 14.30 Schrijven · 10 min · stil

Schrijf mee.

### 14.40 Wandelen · 30 min · 2 keer 15 min · leiding: Sami

### 15.10 Kring · geen vaste duur

### Oogst · 5 min

## 15.20 Thee · 15 min · op een vaste tijd

## 15.35 Perspectief · 20 min · minimaal 10 min · slot: beschermd

## 16.00 Einde
"""


def test_it_reads_as_a_run_sheet() -> None:
    texts.use("nl")
    assert markdown(run_sheet(AGENDA, 8, 2)) == DUTCH


def test_there_is_room_to_write() -> None:
    written = html(run_sheet(AGENDA, 8, 2))
    assert '<p class="margin">Own notes</p>' in written
    assert '<body class="noted">' in written


def test_what_could_not_be_read_stands_on_it() -> None:
    written = markdown(run_sheet(AGENDA, 8, 2, ("line 3: 15 mni is not known.",)))
    assert (
        "1 mistake in the agenda; what could not be read is missing here:\n\n- line 3: 15 mni is not known." in written
    )
    assert "missing" not in markdown(run_sheet(AGENDA, 8, 2))


@pytest.mark.parametrize(
    ("agenda", "said"),
    [
        (Agenda(), "# Session without a title"),
        (Agenda(parts=(Part(title="A"),)), "## +0 min A · no length"),
        (Agenda(parts=(Part(title=""),)), "## +0 min 1 · no length"),
        (Agenda(begin=0, parts=(Part(title="A"), Part(title="B", length=MINUTE))), "## ≥ 00:00 B · 1 min"),
        (Agenda(begin=14 * HOUR, end=13 * HOUR), "| Time | 14:00 to 13:00 |"),
        (Agenda(end=13 * HOUR), "| End | 13:00 |"),
        (Agenda(date="ergens in mei"), "| Date | ergens in mei |"),
        (Agenda(parts=(Part(title="A", protected=True), Part(title="B"))), "A | ? | protected |"),
        (
            Agenda(begin=0, parts=(Part(title="A", length=3 * MINUTE), Part(title="B", pinned=MINUTE))),
            "|  | - too long - | -2 min |  |\n| 00:03 | B | ? | fixed at 00:01 |",
        ),
        (
            Agenda(begin=0, end=MINUTE, parts=(Part(title="A", length=3 * MINUTE),)),
            "|  | - too long - | -2 min |  |\n| 00:01 | End |  |  |",
        ),
    ],
)
def test_what_is_not_known_is_said_and_what_does_not_fit(agenda: Agenda, said: str) -> None:
    assert said in markdown(run_sheet(agenda, 8, 2))


@given(AGENDAS)
def test_everything_that_was_written_is_on_it(agenda: Agenda) -> None:
    said = "\n".join(page(html(run_sheet(agenda, 8, 2))).said)
    blocks = [block for part in agenda.parts for block in (part, *part.activities)]
    for text in (*agenda.preparation, *agenda.guidance, agenda.theme or ""):
        assert text in said
    for block in blocks:
        for text in (block.title, *block.questions, *block.quotes, *block.guidance, *block.remarks, block.lead or ""):
            assert text in said


def test_a_list_keeps_its_numbers_on_paper() -> None:
    agenda = Agenda(parts=(Part(title="A", guidance=("1. Vertellen", "   - Wat zag je", "2. Stilte")),))
    said = page(html(run_sheet(agenda, 8, 2))).said
    assert [text for text in ("1. Vertellen", "- Wat zag je", "2. Stilte") if text not in said] == []
    assert "1\\. Vertellen\n\n\\- Wat zag je\n\n2\\. Stilte" in markdown(run_sheet(agenda, 8, 2))
