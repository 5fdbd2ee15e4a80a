"""What of an event stands on disk only where it has it, and is read where a program before this one wrote none."""

import pytest

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.moments import SessionMs, UtcMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import (
    Corrected,
    Event,
    FloorGiven,
    GroupsFormed,
    Opened,
    Passed,
    SharedTurn,
    Struck,
    TurnsShared,
    WentTo,
)
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.tinydb.documents import event_document, event_of

STAMP = Stamp(UtcMs(1), 2, "boot")
ANN = PersonId("p1")


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        (FloorGiven(number=3, at=SessionMs(5), person=ANN), set()),
        (FloorGiven(number=3, at=SessionMs(5), person=ANN, guide=90_000), {"guide"}),
        (FloorGiven(number=3, at=SessionMs(5), person=ANN, silence=20_000), {"silence"}),
        (FloorGiven(number=3, at=SessionMs(5), since=SessionMs(2), person=ANN), {"since"}),
        (Passed(number=3, at=SessionMs(5), person=ANN, guide=60_000), {"guide"}),
        (Opened(number=1, at=SessionMs(0), agenda=Agenda(), participants=(ANN,), facilitators=()), set()),
        (
            Opened(number=1, at=SessionMs(0), agenda=Agenda(), participants=(ANN,), facilitators=(), order=(ANN,)),
            {"order"},
        ),
        (WentTo(number=3, at=SessionMs(5), part=1, activity=2), set()),
        (WentTo(number=3, at=SessionMs(5), part=1, activity=2, repeat=1), {"repeat"}),
        (WentTo(number=3, at=SessionMs(5), part=1, activity=2, step=3), {"step"}),
        (TurnsShared(number=3, at=SessionMs(5), turns=(SharedTurn(1, ANN, SessionMs(2)),), until=SessionMs(4)), set()),
        (GroupsFormed(number=3, at=SessionMs(5), groups=((ANN, PersonId("p2")), (PersonId("p3"),))), set()),
        (Struck(number=3, at=SessionMs(5), event=2), set()),
        (Struck(number=3, at=SessionMs(5), event=2, which=1), {"which"}),
        (Corrected(number=3, at=SessionMs(5), event=2, to=SessionMs(1), which=2), {"which"}),
    ],
)
def test_what_few_events_have_stands_in_the_file_only_where_it_is(event: Event, fields: set[str]) -> None:
    document = event_document(event, STAMP)
    assert {"since", "guide", "silence", "repeat", "step", "which", "order"} & set(document) == fields
    assert event_of(document) == (event, STAMP)
