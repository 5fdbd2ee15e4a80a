"""What the plan says of a session comes before what its agenda says; what it does not say stays."""

import pytest

from inspiratie_tui import agenda_files
from inspiratie_tui.core.agenda.model import Agenda, Phase
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR
from inspiratie_tui.core.people.group import Group, PlannedSession
from inspiratie_tui.core.people.planned_agenda import as_planned, planned_for

AGENDA = Agenda(title="Steps", begin=14 * HOUR, end=20 * HOUR, doors=13 * HOUR, phase=Phase.LOOK)


def on(**said: object) -> PlannedSession:
    return PlannedSession(2, "2027-01-12", **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("planned", "expected"),
    [
        (None, (14, 20, 13, Phase.LOOK)),
        (on(place="De Kade", agenda="3"), (14, 20, 13, Phase.LOOK)),
        (on(begin=19 * HOUR), (19, 20, 18, Phase.LOOK)),
        (on(begin=0), (0, 20, 23, Phase.LOOK)),
        (on(end=21 * HOUR, phase=Phase.ACT), (14, 21, 13, Phase.ACT)),
    ],
)
def test_what_is_planned_counts(planned: PlannedSession | None, expected: tuple[int, int, int, Phase]) -> None:
    agenda = as_planned(AGENDA, planned)
    hours = [time // HOUR for time in (agenda.begin, agenda.end, agenda.doors) if time is not None]
    assert (*hours, agenda.phase) == expected


def test_a_session_of_no_number_has_no_plan() -> None:
    group = Group("g", "Kring", (), (on(),))
    assert (planned_for(group, 2), planned_for(group, 0), planned_for(group, None)) == (on(), None, None)


def test_an_agenda_need_not_say_what_the_plan_says_and_one_that_is_longer_is_told_so() -> None:
    reading = agenda_files.parse("# Steps\n## Talk (90 min)\n")
    assert [problem.code for problem in reading.problems] == [Code.NO_BEGIN]
    planned = agenda_files.planned(reading, on(begin=14 * HOUR, end=15 * HOUR))
    assert planned.problems == ()
    (late,) = agenda_files.fit(planned, 7).problems
    assert (late.code, late.values["time"]) == (Code.PAST_END, 15 * HOUR)


def test_what_is_pinned_before_the_planned_begin_waits_for_no_next_morning() -> None:
    written = "# T\n\n## A (9:00-9:20)\n\n## B (9:30-10:00)\n\n## C (om 14.00 uur, 20 min)\n"
    agenda = agenda_files.parse(written).agenda
    pins = {
        begin: [part.pinned for part in as_planned(agenda, on(begin=begin * HOUR)).parts] for begin in (8, 9, 13, 22)
    }
    half_past_nine = 9 * HOUR + HOUR // 2
    assert pins == {
        8: [None, half_past_nine, 14 * HOUR],
        9: [None, half_past_nine, 14 * HOUR],
        13: [None, None, 14 * HOUR],
        22: [None, half_past_nine, None],
    }
