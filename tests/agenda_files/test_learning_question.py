"""`learning question` in the parentheses of a part or an activity: whose line is typed there, it is their question."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Part
from inspiratie_tui.texts.details import details_line
from inspiratie_tui.texts.timetable import timetable_text

HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n"
WORDS = pytest.mark.parametrize("word", ["leervraag", "learning question", "Leervraag", "Learning  Question"])


def part(heading: str) -> Part:
    """The one part of a clean agenda."""
    reading = parse(f"{HEAD}## {heading}\n")
    assert reading.problems == ()
    (only,) = reading.agenda.parts
    return only


@WORDS
def test_it_counts_anywhere_but_in_the_first_place(word: str) -> None:
    for items in (f"15 min, {word}", f"2 min p.p., {word}, bij Anna", f"stil, {word}"):
        marked = part(f"Titel ({items})")
        assert (marked.title, marked.learning_question) == ("Titel", True)
        assert Detail(DetailKind.LEARNING_QUESTION, 1) in marked.details
    assert (part(f"Je vraag ({word})").title, part(f"Je vraag ({word})").learning_question) == (
        f"Je vraag ({' '.join(word.split())})",
        False,
    )


@WORDS
def test_an_activity_can_be_for_it_alone(word: str) -> None:
    (whole,) = parse(f"## Feedback (60 min)\n### Schrijven (8 min, stil)\n### Rond (5 min p.p., {word})\n").agenda.parts
    assert [block.learning_question for block in (whole, *whole.activities)] == [False, False, True]


@pytest.mark.parametrize("near", ["leervragen", "leervraag?", "learning questions", "de leervraag", "leervaag"])
def test_what_is_nearly_the_word_is_a_remark_or_title(near: str) -> None:
    beside = part(f"Titel (15 min, {near})")
    assert (beside.learning_question, beside.remarks) == (False, (near,))
    assert part(f"Titel ({near})").title == f"Titel ({near})"


def test_it_is_told_in_words_of_the_screen_on_paper_and_in_a_check() -> None:
    agenda = parse(f"{HEAD}## Feedback (15 min, 5 min each, learning question)\n").agenda
    assert details_line(agenda.parts[0].details) == "15 min · 5 min each · learning question"
    assert "learning question" in timetable_text(agenda, 3, 2)
    texts.use("nl")
    assert details_line(agenda.parts[0].details) == "15 min · 5 min p.p. · leervraag"
    assert "leervraag" in timetable_text(agenda, 3, 2)


def test_said_twice_it_is_a_remark() -> None:
    twice = part("Titel (15 min, leervraag, learning question)")
    assert (twice.learning_question, twice.remarks) == (True, ("learning question",))
