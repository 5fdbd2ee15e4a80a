"""What began, in the list of what can be put right: a repeat is told as one, and a step by its title."""

import pytest

from inspiratie_tui.core.actions.correction_outcome import CorrectionOutcome, Neighbour
from inspiratie_tui.core.actions.corrections import Beginning, BeginningKind
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import HOUR, MINUTE, LocalMs
from inspiratie_tui.texts.corrections import beginning_line, outcome_line

PAIRS = Activity(title="In pairs (outside)", length=24 * MINUTE, times=2)
STEPS = (FormStep(title="Tell (slowly)", length=5 * MINUTE), FormStep(title="", length=8 * MINUTE))
FORM = Activity(title="On the table", length=40 * MINUTE, times=2, steps=STEPS)
AGENDA = Agenda(
    parts=(
        Part(title="Reflection", activities=(Activity(title="Write", length=5 * MINUTE), PAIRS)),
        Part(title="Walking", length=30 * MINUTE, times=3),
        Part(title="Threes", activities=(PAIRS,)),
        Part(title="Along", activities=(PAIRS, FORM)),
    )
)


def on_the_wall(now: int) -> LocalMs:
    return LocalMs(14 * HOUR + now)


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ((0, 0), "Reflection"),
        ((0, 1), "In pairs"),
        ((0, 1, 1), "In pairs, second of two"),
        ((1, None), "Walking"),
        ((1, None, 2), "Walking, third of three"),
        ((2, 0), "Threes"),
        ((2, 0, 1), "In pairs, second of two"),
        ((3, 1), "On the table"),
        ((3, 1, 0, 1), "2 of 2, first of two"),
        ((3, 1, 1), "On the table, second of two"),
        ((3, 1, 1, 1), "2 of 2, second of two"),
        ((9, 0, 1), ""),
    ],
)
def test_what_began(place: tuple[int, ...], title: str) -> None:
    beginning = Beginning(3, 12 * MINUTE, BeginningKind.PART, AgendaPosition(*place), None, 0, 20 * MINUTE)
    assert beginning_line(beginning, AGENDA, {}, on_the_wall) == f"14:12  {title}"


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ((0, 0), "Reflection had 12 min"),
        ((0, 1), "In pairs, first of two had 12 min"),
        ((2, 0), "In pairs, first of two had 12 min"),
        ((1, None, 1), "Walking, second of three had 12 min"),
        ((3, 1), "Tell, first of two had 12 min"),
        ((3, 1, 1, 1), "2 of 2, second of two had 12 min"),
    ],
)
def test_what_went_on_before(before: tuple[int, ...], kept: str) -> None:
    neighbour = Neighbour(AgendaPosition(*before), None, held=False, keeps=12 * MINUTE)
    outcome = CorrectionOutcome(BeginningKind.PART, 12 * MINUTE, AgendaPosition(0, 1, 1), None, neighbour)
    assert outcome_line(outcome, AGENDA, {}, on_the_wall) == f"In pairs, second of two began at 14:12, {kept}"
