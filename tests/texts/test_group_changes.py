"""What is said when a group is saved: who is new, renamed and gone; and nothing when all is as it was."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.texts.group_changes import group_changes

_LETTERS = {"p": Role.PARTICIPANT, "f": Role.FACILITATOR, "x": Role.FORMER}


def group(people: str, *days: str, name: str = "Kring") -> Group:
    """`p1 Anouk, f2 Noor, x3 Bo`: who takes part, leads, and did once."""
    each = (entry.split(" ") for entry in people.split(", "))
    made = tuple(Person(PersonId(f"p{person[1:]}"), called, _LETTERS[person[0]]) for person, called in each)
    return Group("kring-ab12", name, made, tuple(PlannedSession(number, day) for number, day in enumerate(days, 1)))


BEFORE = group("p1 Anouk, p2 Bilal, f3 Noor", "2027-01-18")


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        (BEFORE, ()),
        (group("p1 Anouk, p2 Bilal, p4 Esra, f3 Noor", "2027-01-18"), ("nieuw: Esra",)),
        (group("p1 Anoek, p2 Bilal, f3 Noor", "2027-01-18"), ("Anouk heet nu Anoek",)),
        (group("p1 Anouk, f3 Noor, x2 Bilal", "2027-01-18"), ("weg: Bilal",)),
        (group("p2 Bilal, p1 Anouk, f3 Noor", "2027-01-18"), ("de kring zit in een andere volgorde",)),
        (group("p1 Anouk, p3 Noor, f2 Bilal", "2027-01-18"), ("begeleidt nu, of niet meer: Noor, Bilal",)),
        (group("p1 Anouk, p2 Bilal, f3 Noor", "2027-01-18", name="Maan"), ("de groep heet nu Maan",)),
        (
            group("p1 Anouk, p2 Bilal, f3 Noor", "2027-01-19"),
            ("nieuwe datum: di 19 januari 2027", "datum weg: ma 18 januari 2027"),
        ),
        (
            group("p4 Esra, p1 Anoek, f3 Noor, x2 Bilal", "2027-01-18"),
            ("nieuw: Esra", "Anouk heet nu Anoek", "weg: Bilal"),
        ),
    ],
)
def test_it_says_what_became_of_whom(after: Group, changes: tuple[str, ...]) -> None:
    texts.use("nl")
    assert group_changes(BEFORE, after) == changes


def test_who_comes_back_is_new() -> None:
    texts.use("en")
    left = group("p1 Anouk, f3 Noor, x2 Bilal", "2027-01-18")
    assert group_changes(left, BEFORE) == ("added: Bilal",)
