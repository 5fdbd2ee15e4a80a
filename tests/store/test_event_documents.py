"""What of an event stands on disk only where it has it, and is read where a program before this one wrote none."""

import pytest

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import SessionMs, UtcMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import (
    Came,
    Corrected,
    Event,
    FloorGiven,
    GroupsFormed,
    Left,
    Opened,
    Passed,
    SharedTurn,
    Struck,
    TurnsShared,
    WentTo,
)
from inspiratie_tui.core.session.fold import fold
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


def test_in_a_log_from_before_the_same_people_spoke_as_then() -> None:
    """There who came back kept their place in the round, and a pass gave them the floor: it is no other's turn now."""
    people = tuple(map(PersonId, ("p1", "p2", "p3")))
    agenda = Agenda(parts=(Part(title="Round", each=60_000),))
    log = [
        Opened(number=1, at=SessionMs(0), agenda=agenda, participants=people, facilitators=()),
        WentTo(number=2, at=SessionMs(1), part=0, activity=None),
        Left(number=3, at=SessionMs(2), person=PersonId("p2")),
        FloorGiven(number=4, at=SessionMs(3), person=ANN),
        Came(number=5, at=SessionMs(4), person=PersonId("p2")),
        Passed(number=6, at=SessionMs(5), person=ANN),
    ]
    documents = [event_document(event, STAMP) for event in log]
    floors = []
    for first in (documents[0], {name: value for name, value in documents[0].items() if name != "comers_last"}):
        read = [event_of(document) for document in (first, *documents[1:])]
        floors.append(fold([event for event, _stamp in filter(None, read)]).floor)
    assert floors == ["p3", "p2"]
