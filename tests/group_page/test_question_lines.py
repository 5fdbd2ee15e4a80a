"""Everybody's learning question on the private page: shown as it is now, and a changed line is a new wording."""

import pytest
from support.linear import filled, superlinear

from inspiratie_tui import texts
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.people.private_page import PrivateLine, PrivatePage
from inspiratie_tui.group_page import WrittenQuestion, new_wordings, parse_private, private_text
from inspiratie_tui.texts.problems import located

ANOUK, DAAN, OLD, NOOR = (PersonId(name) for name in ("p1", "p2", "p9", "f1"))
PEOPLE = (
    Person(ANOUK, "Anouk"),
    Person(DAAN, "Daan: de Wit"),
    Person(NOOR, "Noor", Role.FACILITATOR),
    Person(OLD, "Anouk", Role.FORMER),
)
GROUP = Group("kring-ab12", "Maandaggroep", PEOPLE)
ASKED = {ANOUK: "hoe zeg ik nee\nzonder weg te gaan?", DAAN: "wat houdt @{p1} en @{gone} bij mij?"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_line_a_participant_above_all_else(lang: str) -> None:
    texts.use(lang)
    page = PrivatePage((PrivateLine("Daan: bellen"), PrivateLine(), PrivateLine("12 mei")))
    text = private_text(page, GROUP, ASKED)
    _title, explanation, asked, lines, rest = text.split("\n\n")
    assert asked.splitlines() == [
        "1. Anouk: hoe zeg ik nee zonder weg te gaan?",
        "2. Daan: de Wit: wat houdt @Anouk en @{gone} bij mij?",
    ]
    assert ("leervraag" if lang == "nl" else "new wording") in explanation
    assert (lines, rest) == ("Daan: bellen", "12 mei\n")
    reading = parse_private(text, "page.md", GROUP)
    assert (reading.page, reading.problems) == (page, ())
    assert [line.person for line in reading.questions] == [ANOUK, DAAN]


def test_who_has_no_question_has_a_line_to_type_it_on() -> None:
    text = private_text(PrivatePage(), GROUP, {})
    assert text.endswith("\n\n1. Anouk:\n2. Daan: de Wit:\n")
    reading = parse_private(text, "page.md", GROUP)
    assert (reading.page, new_wordings(reading.questions, ())) == (PrivatePage(), ())
    assert "1. Anouk" not in private_text(PrivatePage(), GROUP)


@pytest.mark.parametrize(
    ("line", "person", "text"),
    [
        ("1. Anouk: hoe?", ANOUK, "hoe?"),
        ("  7) ANOUK :  hoe  dan ", ANOUK, "hoe dan"),
        ("2. Daan: de Wit: hoe: zo?", DAAN, "hoe: zo?"),
        ("1. Anouk {p9}: hoe?", OLD, "hoe?"),
        ("3. Noor: hoe?", NOOR, "hoe?"),
        ("1. Anouk:", ANOUK, ""),
    ],
)
def test_a_number_a_name_and_a_colon_make_a_question(line: str, person: PersonId, text: str) -> None:
    reading = parse_private(f"{line}\n\nDaan\n", "page.md", GROUP)
    assert (reading.questions, reading.page) == ((WrittenQuestion(person, text),), PrivatePage((PrivateLine("Daan"),)))


@pytest.mark.parametrize(
    "line", ["Anouk: bellen", "1. bellen: Anouk", "1. Anouk bellen", "1.Anouk: x", "12:30 Anouk: x"]
)
def test_all_else_stays_a_line(line: str) -> None:
    reading = parse_private(f"{line}\n", "page.md", GROUP)
    assert (reading.questions, reading.page, reading.problems) == ((), PrivatePage((PrivateLine(line),)), ())


def test_in_a_comment_it_is_none() -> None:
    typed = "<!-- later\n1. Anouk: hoe? -->"
    assert parse_private(f"x\n{typed}\n", "page.md", GROUP).questions == ()


def test_a_name_with_a_slip_in_it_is_told_and_the_line_stays() -> None:
    reading = parse_private("# Private: x\n\n1. Anuk: hoe?\n", "page.md", GROUP)
    (problem,) = reading.problems
    told = located("page.md", problem)
    assert told.startswith("page.md:3:4: warning: Anuk is not known. Was it meant to be: anouk:")
    assert (reading.has_errors, reading.page) == (False, PrivatePage((PrivateLine("1. Anuk: hoe?"),)))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("a1", "b2"), ()),
        (("a1*", "b2"), ("a1*",)),
        (("a1", "a1*", "b2"), ("a1*",)),
        (("b2",), ()),
        (("a", "b2"), ()),
        (("a2", "b2"), ("a2",)),
    ],
)
def test_what_was_changed_is_new_and_what_was_taken_away_changes_nothing(
    typed: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    def lines(words: tuple[str, ...]) -> list[WrittenQuestion]:
        return [WrittenQuestion(PersonId(word[0]), word[1:]) for word in words]

    assert list(new_wordings(lines(typed), lines(("a1", "b2")))) == lines(expected)


@pytest.mark.parametrize("piece", ["Daan:", ": "])
def test_a_line_of_many_colons_is_read_as_fast_as_it_is_long(piece: str) -> None:
    read = lambda names: parse_private(f"1. {names}\n", "page.md", GROUP)  # noqa: E731
    assert superlinear(read, lambda size: filled(piece, size), 20_000) is None
