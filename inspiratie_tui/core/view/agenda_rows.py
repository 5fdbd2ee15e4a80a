"""The parts of the agenda as a list: what was, what is now, what is expected."""

from inspiratie_tui.core.forecast.forecast import Forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, MINUTE
from inspiratie_tui.core.session.durations import agenda_length, planned_length, time_spent
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.agenda_slices import AgendaRow, AgendaSlice
from inspiratie_tui.core.view.form_slices import step_slice
from inspiratie_tui.core.view.time_slices import time_of_day


def agenda_slice(session: Session, wall: WallClock, expected: Forecast) -> AgendaSlice:
    """Return the parts: when each began or is expected to, what was planned, and what it took once it is over.

    When one begins behind a part without a length nobody knows.
    """
    return AgendaSlice(
        tuple(_agenda_row(session, wall, expected, number) for number in range(len(session.agenda.parts)))
    )


def _agenda_row(session: Session, wall: WallClock, expected: Forecast, number: int) -> AgendaRow:
    part, here = session.agenda.parts[number], session.place.part
    over = session.ended or number < here
    began = session.spans.began(number) if over or number == here else None
    if began is None:
        begins = None if number in expected.at_earliest else expected.begins[number]
        time = None if begins is None else time_of_day(begins)
    else:
        # A moment that was: what the clock in the room said then, not the minute nearest to it.
        time = wall.shown_at(began) // MINUTE * MINUTE % DAY
    current = number == here and session.state in (State.RUNNING, State.HELD)
    return AgendaRow(
        title=part.shown_title,
        kind=part.kind,
        begins=time,
        planned=agenda_length(session, number) if over else planned_length(session, number),
        took=time_spent(session, wall.now, part=number) if over and began is not None else None,
        protected=part.protected,
        current=current,
        over=over,
        dropped=number in session.dropped,
        step=step_slice(session) if current else None,
    )
