"""Who was with whom, in words and in the order of the agenda."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.spans import Spans
from inspiratie_tui.texts.small_groups import formed_lines, groups_words

NAMES = {PersonId(who): name for who, name in zip("abcde", ("Anouk", "Bilal", "Chen", "Daan", "Esra"), strict=True)}
WALK = Activity(title="Outside (with a coat)", length=24 * MINUTE, times=2)
AGENDA = Agenda(parts=(Part(title="Reflection", activities=(WALK, Activity(title="Trios", length=MINUTE))),))


def groups(text: str) -> SmallGroups:
    return tuple(tuple(map(PersonId, group)) for group in text.split())


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Anouk and Bilal · Chen, Daan and Esra · ?"), ("nl", "Anouk en Bilal · Chen, Daan en Esra · ?")],
)
def test_who_is_with_whom(language: str, words: str) -> None:
    texts.use(language)
    assert groups_words(groups("ab cde x"), NAMES) == words
    assert groups_words((), NAMES) == ""


def test_each_place_has_its_line() -> None:
    formed = (
        (AgendaPosition(0, 1), groups("ade bc")),
        (AgendaPosition(0, 0, 1), groups("ab cd")),
        (AgendaPosition(0, None), groups("a")),
        (AgendaPosition(0, 0), groups("ac bd")),
        (AgendaPosition(4, 0), groups("ab")),
    )
    spans = Spans()
    for moment, (place, _groups) in enumerate(formed):
        spans = spans.begin(SessionMs(moment), place)
    assert list(formed_lines(Session(agenda=AGENDA, formed=formed, spans=spans), NAMES)) == [
        "Reflection: Anouk",
        "Outside, first of two: Anouk and Chen · Bilal and Daan",
        "Outside, second of two: Anouk and Bilal · Chen and Daan",
        "Trios: Anouk, Daan and Esra · Bilal and Chen",
    ]
