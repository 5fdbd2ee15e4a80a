"""Whoever is away is asked for by nobody; but something can be told of them, and it can turn out that they spoke."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from inspiratie_tui.core.notes.mentions import completion, offered_mention
from inspiratie_tui.core.notes.note import Chosen
from inspiratie_tui.core.people.circle import Circle
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.ui.shared.note_people import NotePeople

CALLED = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo", "Ilse", "Jan", "Noor", "Sami")
NAMES: Mapping[PersonId, str] = {PersonId(person): name for person, name in zip("abcdefghijFG", CALLED, strict=True)}
SESSION = Session(circle=Circle(tuple(map(PersonId, "abcdefghij")), tuple(map(PersonId, "FG"))))


def people(away: str) -> NotePeople:
    circle = replace(SESSION.circle, away=frozenset(map(PersonId, away)))
    return NotePeople(lambda: replace(SESSION, circle=circle), NAMES)


def test_a_name_that_is_typed_is_understood_whether_they_are_here_or_not() -> None:
    told = people("hG")
    whole = completion("@hu", told.names)
    assert whole is not None
    assert whole.name == "Hugo"
    offer = offered_mention("Hugo", 4, told.offers)
    assert offer is not None
    assert offer.written == "@Hugo", "who called to say that they are ill"


def test_a_digit_points_at_whose_seat_it_is() -> None:
    assert people("h").choice(8, None) == Chosen(PersonId("h"))


@pytest.mark.parametrize(("away", "offered"), [("", "jFG"), ("j", "FGj"), ("F", "jGF"), ("jFG", "jFG")])
def test_of_those_without_a_digit_who_is_here_is_offered_first(away: str, offered: str) -> None:
    told, choice, row = people(away), None, []
    for _again in range(4):
        choice = told.choice(0, choice)
        assert choice is not None
        row.append(choice.value)
    assert row == [None, *offered]
    assert told.choice(0, choice) == Chosen(None), "and round again"
