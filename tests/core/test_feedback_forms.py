"""Feedback in forms that the year does not have: steps about a receiver, givers in any order, hands in its rounds."""

import pytest
from support.by_hand import GO, go_through, part
from support.giving import TALKING, Key, Said, face, facilitator, press, whose

from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part, PartKind, Voice
from inspiratie_tui.core.moments import MINUTE

STEPS = (
    FormStep(title="What we see", length=4 * MINUTE, listens=Voice.RECEIVER),
    FormStep(title="Given back", length=4 * MINUTE, speaks=Voice.CIRCLE, listens=Voice.RECEIVER),
    FormStep(title="What stays", length=MINUTE, speaks=Voice.RECEIVER),
)


def form(kind: PartKind = PartKind.FEEDBACK, size: GroupSize | None = None) -> Part:
    """A form of which the steps are about somebody who is given feedback."""
    return part("Form", kind=kind, activities=(Activity(title="Form", steps=STEPS, size=size),))


def round_of(kind: PartKind = PartKind.FEEDBACK, *, any_order: bool = False, givers: bool = False) -> Part:
    """A round in which a turn has a minute."""
    return part("Round", kind=kind, each=MINUTE, any_order=any_order, givers=givers)


ASKED = "for whom is the feedback? a digit · → Given back"
GIVEN = Said("< je zag het", "the circle → Esra")


@pytest.mark.parametrize(
    ("there", "keys", "above", "notes"),
    [
        # The first digit in the first step is the receiver; who has the floor after that gives.
        (form(), (), ASKED, (Said("< @Daan je zag het", "Daan"),)),
        (form(), ("5",), "feedback for Esra", (GIVEN,)),
        (form(), ("5", "5"), "speaks Esra; feedback for Esra", (Said("dank je", "Esra"),)),
        (form(), ("5", "4"), "speaks Daan; feedback for Esra", (Said("je zag het", "Daan → Esra"),)),
        (form(), ("5", "→"), "speaks the circle; feedback for Esra", (GIVEN, Said("@Daan zag het", "Daan → Esra"))),
        (form(), ("5", "→", "4"), "speaks Daan; feedback for Esra", (Said("< je zag het", "Daan → Esra"),)),
        (form(), ("5", "→", "4", "6"), "speaks Femke; feedback for Esra", (Said("= kijk", "Femke → Esra"),)),
        (form(), ("5", "→", "→"), "speaks Esra", (Said("= licht", "Esra"), Said("> bellen", "Esra"))),
        # Wherever it stands.
        (form(PartKind.REFLECTION), ("5", "→", "4"), "speaks Daan; feedback for Esra", (Said("< ja", "Daan → Esra"),)),
        # Each trio has a receiver: nobody is asked for one; a digit is ours.
        (form(size=GroupSize.TRIOS), (), "listens the receiver", (Said("< @Daan ziet kracht", "Daan"),)),
        (form(size=GroupSize.TRIOS), ("5", "→"), "speaks the circle; feedback for Esra", (GIVEN,)),
        # Givers freely, and receivers too.
        (round_of(any_order=True, givers=True), ("6",), "speaks Femke", (Said("< @Esra ja", "Femke → Esra"),)),
        (round_of(any_order=True), ("6",), "feedback for Femke", (Said("< ja", "the circle → Femke"),)),
        # Elsewhere a turn is somebody's who speaks; without turns whoever is named first gives.
        (round_of(PartKind.DIALOGUE), ("6",), "speaks Femke", (Said("< @Esra ja", "Femke → Esra"),)),
        (part("Talk", kind=PartKind.FEEDBACK), (), TALKING, (Said("< @Daan zag @Esra", "Daan → Esra"),)),
        (part("Talk", kind=PartKind.FEEDBACK), ("4",), "speaks Daan", (Said("< @Daan zag @Esra", "Daan → Esra"),)),
        (part("Talk", kind=PartKind.FEEDBACK), (facilitator,), "speaks Noor", (Said("aan @Esra", "Noor → Esra"),)),
    ],
)
def test_feedback_goes_where_it_was_given(
    lead, there: Part, keys: tuple[Key, ...], above: str, notes: tuple[Said, ...]
) -> None:
    led = go_through(lead(Agenda(parts=(there,)), people="abcdefgh", facilitators="NM"), (GO,))
    for key in keys:
        press(led, key)
    assert face(led) == above
    assert [whose(led, said) for said in notes] == [said.whose for said in notes]


@pytest.mark.parametrize(
    ("there", "keys", "hands"),
    [
        (round_of(), ("5", "h4", "h2"), "db"),
        (round_of(), ("5", "h4", "→"), ""),
        (round_of(), ("5", "h4", facilitator), "d"),
        (round_of(), ("5", "h4", "p"), ""),
        (round_of(givers=True), ("5", "h4", "→"), "d"),
        (round_of(PartKind.DIALOGUE), ("5", "h4", "→"), "d"),
    ],
)
def test_what_others_wanted_to_say_was_for_who_was_given_feedback(
    lead, there: Part, keys: tuple[Key, ...], hands: str
) -> None:
    led = go_through(lead(Agenda(parts=(there,)), people="abcdefgh", facilitators="NM"), (GO,))
    for key in keys:
        press(led, key)
    assert "".join(led.session.hands) == hands
