"""The two papers for who joins: filled from the group, in plain words, one page, and no private word of anybody."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.reports.as_html import html
from inspiratie_tui.reports.as_markdown import markdown
from inspiratie_tui.reports.consent import consent
from inspiratie_tui.reports.document import NewPage
from inspiratie_tui.reports.intake import intake
from inspiratie_tui.texts.may_write import answer_words

GROUP = Group(
    "kring-ab12",
    "Maandaggroep",
    (
        *(Person(PersonId(f"p{number}"), name) for number, name in enumerate(("Anouk", "Bilal", "*Chen*"), 1)),
        Person(PersonId("f1"), "Noor", Role.FACILITATOR),
        Person(PersonId("f2"), "Sam", Role.FACILITATOR),
        Person(PersonId("p9"), "Wie wegging", Role.FORMER),
    ),
    tuple(PlannedSession(number, f"2027-{number:02}-18") for number in range(1, 11)),
)
ALONE = Group("x", "X", (Person(PersonId("p1"), "Anouk"),))
A_PAGE = 2_900
"""So many characters of these papers fit on one A4 by far."""


def test_the_intake_is_a_page_for_each_participant() -> None:
    texts.use("nl")
    document = intake(GROUP)
    titles = [document.title, *(block.title for block in document.blocks if isinstance(block, NewPage))]
    assert titles == ["Voor Anouk", "Voor Bilal", "Voor *Chen*"]
    pages = markdown(document).split("\n# ")
    assert len(pages) == 3
    for page in pages:
        assert "Maandaggroep · eerste keer ma 18 januari 2027\n" in page
        for question in ("Waarom doe je mee?", "Met welke vraag kom je?", "Hoe mogen we je noemen?"):
            assert page.count(f"## {question}") == 1
        for answer in MayWrite:
            assert f"- [ ] {answer_words(answer)}: " in page
        assert len(page) < A_PAGE
    assert "Wie wegging" not in markdown(document)
    assert html(document).count('<h1 class="page">') == 2


def test_the_other_page_says_in_plain_words_what_is_written_down() -> None:
    texts.use("nl")
    document = consent(GROUP)
    text = markdown(document)
    assert text.startswith(
        "# Wat wij opschrijven, en wat jij daarover zegt\n\nMaandaggroep · 10 keer · ma 18 januari 2027"
    )
    literal = "Jullie vraag en jullie stap kunnen hier op het scherm staan als jij aan het woord bent."
    assert f"\n{literal}\n" in text
    assert "Op de laptop van Noor en Sam, " in text
    for answer in MayWrite:
        assert f"- {answer_words(answer)}: " in text
    assert len(text) < A_PAGE
    for name in ("Anouk", "Bilal", "Wie wegging"):
        assert name not in text, "it is for everybody, and names who leads alone"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_group_without_dates_or_anybody_who_leads(lang: str) -> None:
    texts.use(lang)
    for document in (intake(ALONE), consent(ALONE)):
        text = markdown(document)
        assert "X\n" in text
        assert ("wie begeleidt" if lang == "nl" else "those who lead") in text
    assert intake(Group("y", "Y", ())).title == "Y"


def test_the_answers_are_those_of_the_private_page() -> None:
    texts.use("nl")
    words = " / ".join(map(answer_words, MayWrite))
    assert words == "gerust / alleen mijn vraag en mijn stappen / niets"
