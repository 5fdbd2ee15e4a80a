"""What was taken back, in words."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.texts.event_names import event_name

ANN = PersonId("p1")
AGENDA = Agenda(parts=(Part(title="Arriving"), Part(title="A meal at the long table under the old tree")))


@pytest.mark.parametrize(
    ("event", "english", "dutch"),
    [
        (e.WentTo(number=2, at=0, part=0, activity=None), "to Arriving", "naar Arriving"),
        (
            e.WentTo(number=2, at=0, part=1, activity=None),
            "to A meal at the long table unde…",
            "naar A meal at the long table unde…",
        ),
        (e.WentTo(number=2, at=0, part=9, activity=None), "what was done last", "wat je het laatst deed"),
        (e.FloorGiven(number=2, at=0, person=ANN), "the floor for Ann", "het woord voor Ann"),
        (e.FloorReturned(number=2, at=0, person=ANN), "the floor for Ann", "het woord voor Ann"),
        (
            e.TurnsShared(number=2, at=9, until=8, turns=(e.SharedTurn(1, ANN, 0),)),
            "1 turn counted after all",
            "1 beurt alsnog geteld",
        ),
        (e.FloorGiven(number=2, at=0, person=None), "the end of a turn", "het eind van een beurt"),
        (e.FloorReturned(number=2, at=0, person=None), "the end of a turn", "het eind van een beurt"),
        (e.Passed(number=2, at=0, person=ANN), "Ann passes", "Ann slaat over"),
        (e.HandRaised(number=2, at=0, person=ANN), "Ann wants to say something", "Ann wil iets zeggen"),
        (
            e.HandLowered(number=2, at=0, person=ANN),
            "Ann no longer wants to say something",
            "Ann hoeft niets meer te zeggen",
        ),
        (e.Came(number=2, at=0, person=ANN), "Ann is here", "Ann is er"),
        (e.Left(number=2, at=0, person=PersonId("p9")), "? is not here", "? is er niet"),
        (e.StarterChosen(number=2, at=0, person=ANN), "Ann begins", "Ann begint"),
        (e.LeadTaken(number=2, at=0, person=ANN), "Ann leads", "Ann leidt"),
        (e.Seated(number=2, at=0, seats=(ANN,)), "another order of seats", "wie waar zit"),
        (e.GroupsFormed(number=2, at=0, groups=()), "who is with whom", "wie met wie gaat"),
        (e.Held(number=2, at=0), "time stands still", "tijd stil"),
        (e.WentOn(number=2, at=0), "time goes on", "tijd verder"),
        (e.Lengthened(number=2, at=0, part=0, by=MINUTE), "a minute more", "een minuut meer"),
        (e.Lengthened(number=2, at=0, part=0, by=-MINUTE), "a minute less", "een minuut minder"),
        (e.Lengthened(number=2, at=0, part=0, by=5 * MINUTE), "what was done last", "wat je het laatst deed"),
        (
            e.GapExplained(number=2, at=0, event=1, what=e.GapMeaning.STILL),
            "the answer “time stood still”",
            "het antwoord “tijd stil”",
        ),
        (e.Ended(number=2, at=0), "the end of the session", "het einde van de bijeenkomst"),
        (
            e.AgendaChanged(number=2, at=0, agenda=AGENDA),
            "the change to the agenda",
            "de wijziging van het programma",
        ),
        (e.Reopened(number=2, at=0), "the session goes on", "de bijeenkomst gaat verder"),
        (e.Replanned(number=2, at=0), "the new division of what is left", "de nieuwe verdeling van wat er nog komt"),
    ],
)
def test_what_happened(event: e.Event, english: str, dutch: str) -> None:
    assert event_name(event, AGENDA, {ANN: "Ann"}) == english
    texts.use("nl")
    assert event_name(event, AGENDA, {ANN: "Ann"}) == dutch
