"""Every way in which the shipped year gives feedback, led by keys: what the face says, and whose a note is."""

from typing import Any

import pytest
from msgspec import Struct
from support.giving import TALKING, Key, Said, face, facilitator, formed, press, seated, whose
from support.year import LANGUAGES, Shipped, year

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import PartKind


class Pattern(Struct, frozen=True):
    """One way of giving feedback."""

    name: str
    """What it is called in the agendas."""
    session: int
    """Of the year."""
    activity: int | None
    """Which of the part of feedback; None when that is one piece."""
    keys: tuple[Key, ...]
    """What is pressed there."""
    face: str
    """What stands above, in English."""
    notes: tuple[Said, ...]
    """What is typed, one after the other."""


PATTERNS = (
    Pattern(
        "two volunteers on a question that was read aloud",
        1,
        1,
        ("5",),
        "feedback for Esra",
        (
            Said("< @Daan hoorde hoe graag je het goed doet", "Daan → Esra"),
            Said("@Chen zag het vanmiddag al", "Chen → Esra"),
            Said("< een stilte erna", "the circle → Esra"),
            Said("hoe zeg ik nee zonder uitleg?", "learning question of Esra:"),
            Said("? Hoe zeg ik nee zonder uitleg", "Esra"),
        ),
    ),
    Pattern(
        "the neighbours on both sides, who sit elsewhere now",
        2,
        1,
        (seated("hafbecdg"), "→", "→", "→"),
        "feedback for Bilal",
        (
            Said("< @Femke je keek drie keer op de klok", "Femke → Bilal"),
            Said("< @Esra ik werd er stil van", "Esra → Bilal"),
            Said("= dat herken ik", "Bilal", chosen="b"),
        ),
    ),
    Pattern(
        "letters for a drawn name, read aloud",
        3,
        1,
        ("4",),
        "speaks Daan",
        (
            Said("< Lieve @Esra, ik zag hoe je bleef staan", "Daan → Esra"),
            Said("= ik zag", "Daan"),
            Said("@Daan zegt dit over @Hugo", "Daan → Hugo"),
        ),
    ),
    Pattern("the next letter", 3, 1, ("4", "→"), "speaks Esra", (Said("< voor @Daan: ik zag", "Esra → Daan"),)),
    Pattern(
        "two who say whether they believe a step",
        4,
        1,
        ("5",),
        "feedback for Esra",
        (
            Said("< @Hugo gelooft het niet, te groot", "Hugo → Esra"),
            Said("> dinsdag als laatste spreken", "Esra"),
        ),
    ),
    Pattern(
        "walking pairs, with a trio",
        5,
        0,
        (formed("de", "ab", "cf", "gh"),),
        TALKING,
        (
            Said("< @Daan je vertraagt als het spannend wordt", "Daan → Esra"),
            Said("@Esra daar loop je omheen", "Esra → Daan"),
            Said("< @Daan over @Chen gesproken", "Daan → Chen"),
            Said("> @Daan bellen", "the circle → Daan"),
        ),
    ),
    Pattern(
        "the trio of an odd number, and the second walk with somebody else",
        5,
        0,
        (formed("de", "abc"), "→", formed("abc", "df")),
        TALKING,
        (
            Said("< @Daan dat is nieuw aan je", "Daan → Femke"),
            Said("< @Anouk ik zag het", "Anouk"),
            Said("< @Anouk ziet @Chen rustiger worden", "Anouk → Chen"),
            Said("iemand lachte", ""),
        ),
    ),
    Pattern(
        "asking for help, and agreements",
        6,
        1,
        ("5",),
        "feedback for Esra",
        (
            Said("< @Bilal er hing een excuus aan", "Bilal → Esra"),
            Said("& @Daan belt @Esra elke vrijdag", "Daan → Esra"),
        ),
    ),
    Pattern(
        "two chairs, with who chose each other",
        7,
        0,
        (formed("ae", "bd"),),
        TALKING,
        (Said("< @Bilal ik wacht nog op je", "Bilal → Daan"), Said("= @Giulia hier is het warm", "Giulia")),
    ),
    Pattern("how that was, for whoever wants", 7, 1, ("4",), "speaks Daan", (Said("horen was lastiger", "Daan"),)),
    Pattern(
        "a witness on the second chair",
        8,
        None,
        ("5",),
        "feedback for Esra",
        (
            Said("< @Daan op die dag, aan die kant van de kamer", "Daan → Esra"),
            Said("= niet altijd", "the circle → Esra"),
        ),
    ),
    Pattern(
        "three answers from the circle, and one sentence of one's own",
        9,
        None,
        ("5",),
        "feedback for Esra",
        (
            Said("< in de drukte van mei", "the circle → Esra"),
            Said("= @Hugo mag me aanspreken", "Esra → Hugo", chosen="e"),
        ),
    ),
    Pattern(
        "the loose chair, on which one did not want to sit",
        10,
        0,
        ("5", "p"),
        "feedback for Femke",
        (
            Said("= toen jij je jas pakte en toch bleef", "the circle → Femke"),
            Said("< @Femke jij bleef", "the circle → Femke"),
            Said("= licht", "Femke", chosen="f"),
        ),
    ),
    Pattern(
        "the neighbour on the right",
        11,
        None,
        ("5", "→"),
        "feedback for Femke",
        (Said("< @Giulia aan je lach", "Giulia → Femke"),),
    ),
    Pattern("before the first one", 8, None, (), "feedback for -", ()),
    Pattern(
        "a facilitator in between",
        8,
        None,
        ("5", facilitator),
        "speaks Noor",
        (Said("begin met een voorbeeld", "Noor"), Said("@Daan vraagt @Esra door", "Daan → Esra")),
    ),
)


def begun(lead: Any, shipped: Shipped, activity: int | None) -> Any:
    """The session in its part of feedback."""
    part = next(number for number, part in enumerate(shipped.agenda.parts) if part.kind is PartKind.FEEDBACK)
    led = lead(shipped.agenda, people="abcdefgh", facilitators="NM")
    led.do(actions.forward)
    led.do(actions.go_to, part, activity)
    return led


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_feedback_goes_where_it_was_given(lead, pattern: Pattern, language: str) -> None:
    led = begun(lead, year(language)[pattern.session - 1], pattern.activity)
    for key in pattern.keys:
        press(led, key)
    assert face(led) == pattern.face
    assert [(said.typed, whose(led, said)) for said in pattern.notes] == [
        (said.typed, said.whose) for said in pattern.notes
    ]
