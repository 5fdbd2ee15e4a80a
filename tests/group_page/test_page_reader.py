"""A group as somebody types it, and everything that can be wrong with it."""

import string
from datetime import date

import pytest
from support.linear import filled, superlinear

from inspiratie_tui import group_page, texts
from inspiratie_tui.core.agenda.problems import GroupCode, Severity
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.texts.group_problems import GROUP_SENTENCES
from inspiratie_tui.texts.problems import rendered

DUTCH = """\
# Maandaggroep

## Deelnemers
1. Anouk
2. Jan  Willem de *Boer*

## Begeleiders
- Noor

## Data
- maandag 15 februari 2027
- 18-01-2027
- 2027-03-22
"""
ENGLISH = """\
<!-- ours
alone -->
#Maandaggroep
## dates:
2027-02-15
* 18 January 2027
March 22, 2027
##participants
Anouk
Jan Willem de *Boer*
## FACILITATORS
+ Noor
-
"""
BEFORE = Group(
    "kring-ab12",
    "Kring",
    (
        Person(PersonId("p1"), "Anouk"),
        Person(PersonId("p2"), "Bilal"),
        Person(PersonId("p7"), "Chen", Role.FORMER),
        Person(PersonId("f1"), "Noor", Role.FACILITATOR),
    ),
)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("text", [DUTCH, ENGLISH, "\ufeff" + DUTCH.replace("\n", "\r\n")])
def test_both_languages_are_read_whatever_the_screen_speaks(text: str, language: str) -> None:
    texts.use(language)
    reading = group_page.parse(text)
    assert reading.problems == ()
    assert reading.group == Group(
        "",
        "Maandaggroep",
        (
            Person(PersonId("p1"), "Anouk"),
            Person(PersonId("p2"), "Jan Willem de *Boer*"),
            Person(PersonId("f1"), "Noor", Role.FACILITATOR),
        ),
        (PlannedSession(1, "2027-01-18"), PlannedSession(2, "2027-02-15"), PlannedSession(3, "2027-03-22")),
    )


PROBLEMS = {
    "": ["1:1 no-name", "1:1 no-participants"],
    "# \n## Deelnemers\nA": ["1:1 no-name"],
    "## Deelnemers\nA": ["1:1 no-name"],
    "# K\n# L\n## Deelnemers\nA": ["2:1 second-name"],
    "# K": ["1:1 no-participants"],
    "# K\n\n## Deelnemers\n1. \n": ["3:1 no-participants"],
    "# K\n## Deelnemers\n" + "\n".join(f"1. {letter}" for letter in "abcdefghij"): ["12:4 no-digit"],
    "# K\n## Deelnemers\nA\n## Koffie\nmelk\nsuiker": ["4:1 section-unknown"],
    "# K\n## Deelnemer\nA\n  ## Begleiders\nB": ["4:3 section-misspelt"],
    "# K\nhallo\n## Deelnemers\nA": ["2:1 line-outside"],
    "# K\n## Deelnemers\nA\n <!-- zo\nB": ["4:2 comment-open"],
    "# K\n## Deelnemers\n- A\n- {p1}": ["4:3 name-missing"],
    "# K\n## Deelnemers\n1. Noor\n## Begeleiders\n- noor": ["5:3 name-twice"],
    "# K\n## Deelnemers\nAnouk, Bilal": ["3:1 comma-in-name"],
    "# K\n## Deelnemers\nA\n## Data\n- morgen\n- 01-02-27\n- 2027-02-30": [
        "5:3 date-unclear",
        "6:3 date-unclear",
        "7:3 date-unclear",
    ],
    "# K\n## Deelnemers\nA\n## Data\n- 2027-01-18\n- 18 januari 2027": ["6:3 date-twice"],
    "# K\n## Deelnemers\nA\n## Data\n- 2027-01-18, 25:00, fase:, fase: x, a, plaats: b": [
        "5:15 time-unclear",
        "5:22 nothing-behind",
        "5:29 phase-unclear",
        "5:41 said-twice",
    ],
    "# K\n## Deelnemers\n- " + "Noor" * 30: ["3:3 name-long"],
    "# K\n## Deelnemers\nA" + "\n## Data" * 2_000: ["2001:1 too-much"],
}
CHANGES = {
    "# K\n## Deelnemers\nA {p9}": ["3:1 person-unknown"],
    "# K\n## Deelnemers\nA {p1}\nB {p1}": ["4:1 person-twice"],
    "# K\n## Deelnemers\nA\n## Vroeger\nDaan\nChen": ["5:1 never-here"],
}
CHANGED_ELSEWHERE = {
    GroupCode.TITLE_CHANGED,
    GroupCode.NAME_CHANGED,
    GroupCode.NAME_TAKEN,
    GroupCode.LIST_CHANGED,
    GroupCode.ORDER_CHANGED,
    GroupCode.PERSON_LEFT,
    GroupCode.LEAVER_CHANGED,
    GroupCode.DATE_ADDED,
    GroupCode.DATE_GONE,
    GroupCode.DATE_CHANGED,
}
"""What no page shows by itself; test_page_differences.py has them all."""
ON_THE_PRIVATE_PAGE = {
    GroupCode.NOBODY_CALLED,
    GroupCode.NAME_TWICE_IN_LINE,
    GroupCode.TOO_FEW_NAMES,
    GroupCode.WHOSE_ANSWER,
    GroupCode.ANSWER_MISSING,
    GroupCode.ANSWERED_TWICE,
}
"""What is told of another page; test_private_page.py has them all."""
IN_A_LIST = {GroupCode.PERHAPS_THE_SAME}
"""What is told of a list of people; test_people_list.py has it."""
WARNINGS = {"no-digit", "line-outside", "comma-in-name", "date-twice", "never-here", "name-long"}


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [*((text, None, found) for text, found in PROBLEMS.items()), *((t, BEFORE, found) for t, found in CHANGES.items())],
)
def test_every_problem_is_told_with_its_place(text: str, before: Group | None, expected: list[str]) -> None:
    reading = group_page.parse(text, "groep.md", before)
    found = [f"{one.line}:{one.column} {one.code.removeprefix('group-')}" for one in reading.problems]
    assert found == expected
    for problem, name in zip(reading.problems, expected, strict=True):
        calm = name.split()[1] in WARNINGS
        assert problem.severity is (Severity.WARNING if calm else Severity.ERROR)
        assert rendered(reading.name, problem, reading.lines).startswith(f"groep.md:{problem.line}:{problem.column}: ")
    assert reading.has_errors == any(name.split()[1] not in WARNINGS for name in expected)


def test_the_tables_above_have_every_problem() -> None:
    told = {name.split()[1] for names in (*PROBLEMS.values(), *CHANGES.values()) for name in names}
    elsewhere = CHANGED_ELSEWHERE | ON_THE_PRIVATE_PAGE | IN_A_LIST
    assert {f"group-{name}" for name in told} | elsewhere == set(GroupCode) == set(GROUP_SENTENCES)


@pytest.mark.parametrize("code", GroupCode)
def test_a_sentence_is_calm(code: GroupCode) -> None:
    assert "!" not in GROUP_SENTENCES[code]
    assert {name for _, name, *_ in string.Formatter().parse(GROUP_SENTENCES[code]) if name} <= {
        "found",
        "advice",
        "most",
        "lines",
    }


def test_what_could_act_on_a_terminal_stays_out_of_a_name() -> None:
    reading = group_page.parse("# K\x1b[2J\n## Deelnemers\n1. An\u202eouk\x07")
    assert (reading.group.name, reading.group.people[0].name) == ("K[2J", "Anouk")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_example_is_read_without_a_problem(language: str) -> None:
    texts.use(language)
    reading = group_page.parse(group_page.example(date(2026, 11, 23)))
    assert reading.problems == ()
    assert len(reading.group.participants) == 3
    assert [planned.date for planned in reading.group.plan] == ["2026-12-28", "2027-02-01", "2027-03-08"]


def changed(text: str) -> dict[str, tuple[str, str]]:
    reading = group_page.parse(text, before=BEFORE)
    assert not reading.has_errors
    return {person.id: (person.name, person.role.value) for person in reading.group.people}


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ("1. Anoek {p1}\n2. Bilal {p2}\n## Begeleiders\n- Noor {f1}", {"p1": ("Anoek", "participant")}),
        ("1. Bilal\n2. anouk\n## Begeleiders\n- Noor", {"p1": ("anouk", "participant")}),
        ("1. Bilal {p2}\n2. Daan", {"p1": ("Anouk", "former"), "p8": ("Daan", "participant")}),
        ("1. Bilal {p2}\n## Vroeger\n- Anouk {p1}", {"p1": ("Anouk", "former"), "f1": ("Noor", "former")}),
        ("1. Chen {p7}\n2. Bilal {p2}", {"p7": ("Chen", "participant"), "p1": ("Anouk", "former")}),
        (
            "1. Bilal {p2}\n## Begeleiders\n- Anouk {p1}\n- Sami",
            {"p1": ("Anouk", "facilitator"), "f2": ("Sami", "facilitator")},
        ),
    ],
)
def test_a_changed_page_knows_who_is_who(lists: str, expected: dict[str, tuple[str, str]]) -> None:
    people = changed(f"# Kring\n## Deelnemers\n{lists}\n")
    assert {key: people[key] for key in expected} == expected
    assert set(people) >= {"p1", "p2", "p7", "f1"}, "nobody is forgotten"


def test_the_order_of_the_lines_is_the_order_of_the_circle() -> None:
    group = group_page.parse("# K\n## Deelnemers\n1. Bilal {p2}\n2. Daan\n3. Anouk {p1}", before=BEFORE).group
    assert group.participants == ("p2", "p8", "p1")
    assert [person.name for person in group.present] == ["Bilal", "Daan", "Anouk"]
    assert group.names["p7"] == "Chen"


@pytest.mark.parametrize("begin", ["# K\n## Deelnemers\n- Noor", "# ", "## ", "# K\n## Data\n- ", "<!-- "])
@pytest.mark.parametrize("piece", [" ", "1", "{", "{a", "{a} ", "a ", "- ", "\u0315\u0300", "\na", "\n## a", "\n<!--"])
def test_no_page_is_dear_to_read(begin: str, piece: str) -> None:
    assert superlinear(group_page.parse, lambda size: begin + filled(piece, size), 200_000) is None


def test_many_dates_are_no_dearer_than_they_are_many() -> None:
    days = [
        f"{year}-{month:02}-{day:02}\n" for year in range(2000, 2006) for month in range(1, 13) for day in range(1, 28)
    ]
    assert superlinear(group_page.parse, lambda size: "# K\n## Data\n" + "".join(days[:size]), 1_900) is None


def test_a_name_with_spaces_behind_it_is_who_it_was() -> None:
    text = "# K\n## Deelnemers\nNoor" + " " * 50_000 + "{p2}" + " " * 50_000 + "\n"
    before = Group("k", "K", (Person(PersonId("p1"), "A"), Person(PersonId("p2"), "B")))
    assert group_page.parse(text, "", before).group.people[0] == Person(PersonId("p2"), "Noor")
