import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.model import Part, PartKind

WORDS = {
    PartKind.INTRODUCTION: "inleiding opening aankomen inchecken check-in introduction arrival",
    PartKind.REFLECTION: "reflectie bezinning reflection",
    PartKind.DIALOGUE: "dialoog gesprek dialogue conversation",
    PartKind.FEEDBACK: "feedback terugkoppeling",
    PartKind.PERSPECTIVE: "perspectief perspective",
    PartKind.BREAK: "pauze koffie thee maaltijd eten break coffee tea meal dinner",
}


def part(heading: str) -> Part:
    (only,) = parse(f"# T\n## {heading}\n").agenda.parts
    return only


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, words in WORDS.items() for word in words.split()])
def test_every_word_in_a_title_and_in_parentheses(kind: PartKind, word: str) -> None:
    assert part(word.capitalize()).kind is kind
    assert part(f"Een {word}, samen").kind is kind
    assert part(f"Onderdeel (15 min, {word})").kind is kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Reflectie: een dialoog met jezelf", PartKind.REFLECTION),
        ("Na de zomer: reflectie", PartKind.OTHER),
        ("Dialoog over feedback", PartKind.DIALOGUE),
        ("Lezen (Dialoog)", PartKind.DIALOGUE),
        ("Iets (over perspectief)", PartKind.OTHER),
        ("Koffiepauze", PartKind.BREAK),
        ("Kringgesprek", PartKind.DIALOGUE),
        ("Weten en vergeten", PartKind.OTHER),
        ("Team", PartKind.OTHER),
        ("Pauze (15 min, other)", PartKind.OTHER),
        ("Dialoog (15 min, reflectie)", PartKind.REFLECTION),
        ("PAUZE", PartKind.BREAK),
        ("Maatschappelijk perspectief", PartKind.PERSPECTIVE),
    ],
)
def test_the_first_word_before_a_colon_tells(heading: str, kind: PartKind) -> None:
    assert part(heading).kind is kind


@pytest.mark.parametrize(
    ("heading", "protected"),
    [
        ("Perspectief", True),
        ("Perspectief (niet beschermd)", False),
        ("Perspective (20 min, not protected)", False),
        ("Anders (20 min, perspectief)", True),
        ("Afronden (beschermd)", True),
        ("Afronden", False),
    ],
)
def test_a_perspective_is_protected_unless_it_says_otherwise(heading: str, protected: bool) -> None:
    assert part(heading).protected is protected
