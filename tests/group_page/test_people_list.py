"""A list of people as somebody has it: a name a line, or a table out of a spreadsheet, with problems by line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support.linear import filled, superlinear

from inspiratie_tui import texts
from inspiratie_tui.core.moments import HOUR
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.group_page import Unreadable, parse, parse_any, read_any
from inspiratie_tui.texts.problems import located

GROUP = Group(
    "kring-ab12",
    "Maandaggroep",
    (
        Person(PersonId("p1"), "Anouk"),
        Person(PersonId("p2"), "Bilal"),
        Person(PersonId("f1"), "Noor", Role.FACILITATOR),
        Person(PersonId("p3"), "Chen", Role.FORMER),
    ),
    (PlannedSession(1, "2027-01-18"),),
)
BOTH = (["Anouk", "Bilal"], ["Noor"])


def people(group: Group) -> tuple[list[str], list[str]]:
    """The names of who takes part, and of who leads."""
    names = group.names
    return [names[person] for person in group.participants], [names[person] for person in group.facilitators]


@pytest.mark.parametrize(
    "text",
    [
        "Anouk\nBilal\nBegeleiders:\nNoor\n",
        "1. Anouk\n2) Bilal\n- Noor (begeleider)\n",
        "Anouk <anouk@post.nl>\nBilal, b@x.org\nNoor, facilitator\n",
        'Aan: Anouk <a@post.nl>; Bilal <b@x.org>\nBegeleiders:\n"Noor" <n@post.nl>, \n',
        "Anouk <a@post.nl>, 'Bilal' <b@x.org>,\nBegeleiders:\nTo: Noor <n@post.nl>",
        "Anouk; a@post.nl; 06-12345678\nBilal;;\nNoor;n@post.nl;begeleider\n",
        "Naam;E-mail;Rol\nAnouk;a@post.nl;deelnemer\nBilal;;\nNoor;n@post.nl;Begeleider\n",
        'role,first name,last name\n,"Anouk","Vos, de"\n,Bilal,Aydin\nFacilitator,Noor,\n\n,,\n',
        "Achternaam\tRoepnaam\tRol\nVos\tAnouk\t\nAydin\tBilal\t\nBos\tNoor\tbegeleider\n",
    ],
)
def test_it_is_read_as_people_have_it(text: str) -> None:
    reading = parse_any(text, "/ergens/maandag-groep.csv")
    assert people(reading.group) == BOTH
    assert reading.problems == ()
    assert (reading.group.name, reading.group.plan) == ("maandag groep", ())


def test_of_a_group_that_is_there_it_changes_who_is_in_it_alone() -> None:
    reading = parse_any("Esra\nChen\nAnouk\nNoor\n", "namen.txt", GROUP)
    assert people(reading.group) == (["Esra", "Chen", "Anouk"], ["Noor"])
    ids = {person.name: person.id for person in reading.group.people}
    assert (ids["Anouk"], ids["Chen"], ids["Noor"], ids["Bilal"]) == ("p1", "p3", "f1", "p2")
    assert (reading.group.name, reading.group.plan) == (GROUP.name, GROUP.plan)
    assert {person.role for person in reading.group.people if person.name == "Bilal"} == {Role.FORMER}
    assert people(parse_any("Anouk\n", "namen.txt", GROUP).group) == (["Anouk"], ["Noor"]), "who leads leads on"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Naam;Rol\nAnouk;\n;begeleider\n", "3:1: error: There is no name here."),
        ("Anouk\n\nanouk\n", "3:1: error: anouk stands here twice."),
        ("Anouk\nVos, Bilal\n", "2:1: warning: Vos, Bilal is taken as one person."),
        ("Anouk\n- a@post.nl\n", "2:3: error: There is no name here."),
        ("Aan: Anouk <a@post.nl>, daan@post.nl, Esra <e@post.nl>", "1:25: error: There is no name here."),
        ('Anouk <a@post.nl>; "Vos, Bilal" <b@post.nl>', "1:20: warning: Vos, Bilal is taken as one person."),
        ("Naam;Rol\n", "1:1: error: There are no participants yet."),
        ("", "1:1: error: There are no participants yet."),
    ],
)
def test_what_is_not_clear_is_told_by_line(text: str, problem: str) -> None:
    texts.use("en")
    (told,) = parse_any(text, "namen.csv").problems
    assert located("namen.csv", told).startswith(f"namen.csv:{problem}")


def test_a_page_is_read_as_a_page() -> None:
    page = "# Kring\n## Deelnemers\nAnouk\n## Data\n2027-01-18\n"
    assert parse_any(page, "groep.md") == parse(page, "groep.md")
    renamed = "# Kring\n## Deelnemers\nAnoek {p1}\n"
    assert parse_any(renamed, "groep.md", GROUP).group == parse(renamed, "groep.md", GROUP).group


@given(st.lists(st.sampled_from(["naam", "Anouk", ";", ",", "\t", '"', "\n", "(", ")", "@", "06-123456 ", "#", " "])))
def test_no_text_is_refused_by_a_crash(pieces: list[str]) -> None:
    for before in (None, replace(GROUP, name="x")):
        parse_any("".join(pieces), "a.csv", before)


@pytest.mark.parametrize("piece", ["a,", '"', "(x", "06-12345 ", "Naam;", "a@", "a@b,"])
def test_a_long_line_is_read_as_fast_as_it_is_long(piece: str) -> None:
    assert superlinear(lambda text: parse_any(text, "a.csv"), lambda size: filled(piece, size), 20_000) is None


@pytest.mark.parametrize(
    "dates",
    [
        "- 2027-02-01, De Kade\n- 1 maart 2027 14.00-20.00\n",
        "Data:\n1 februari 2027, De Kade\n1 maart 2027, 14.00-20.00\n",
        "Datum;Waar;Tijd\n01-02-2027;De Kade;;\n01-03-2027;;14.00-20.00;\n",
        "Date\tPlace\tTime\n2027-02-01\tDe Kade\t\n2027-03-01\t\t14:00-20:00\n",
    ],
)
def test_dates_are_taken_too_with_what_stands_behind_them(dates: str) -> None:
    plan = (PlannedSession(1, "2027-02-01", "De Kade"), PlannedSession(2, "2027-03-01", begin=14 * HOUR, end=20 * HOUR))
    for text in (dates, "Anouk\nBilal\nNoor (begeleider)\n" + dates):
        reading = parse_any(text, "datums.csv", GROUP)
        assert (people(reading.group), reading.group.plan, reading.problems) == (BOTH, plan, ())


def test_a_date_in_a_table_of_people_is_no_session() -> None:
    reading = parse_any("Naam;Geboren\nAnouk;1980-01-02\nBilal;1981-03-04\n", "namen.csv", GROUP)
    assert (people(reading.group), reading.group.plan) == (BOTH, GROUP.plan)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_is_read_as_a_spreadsheet_saves_it(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "kring.csv"
    text = "Naam;E-mail;Telefoon;Rol;;\r\nZo\u00eb;z@x.nl;06-12345678;;;\r\nNoor;;;begeleider;;\r\n;;;;;\r\n"
    file.write_bytes(text.encode(encoding))
    reading = read_any(file)
    assert (people(reading.group), reading.problems) == ((["Zo\u00eb"], ["Noor"]), ())


@pytest.mark.parametrize("content", [b"\x81\x8d", b"Anouk\0\xff", b"\xff\xfeA"])
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises(Unreadable):
        read_any(tmp_path / "x.csv")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Anouk\nBilal de Vries\nNoor\n", ["x:2:1: Bilal"]),
        ("Anouk\nBi\nNoor\n", []),
        ("Anouk\nBilal\nBilal de Vries\nNoor\n", []),
        ("Anouk\nChen\nNoor\n", []),
    ],
)
def test_who_is_called_otherwise_in_a_list_is_nobody_new(text: str, whom: list[str]) -> None:
    problems = [problem for problem in parse_any(text, "x", GROUP).problems if problem.code == "group-perhaps-the-same"]
    assert [f"x:{found.line}:{found.column}: {found.values['advice']}" for found in problems] == whom
    assert parse_any(text, "x", GROUP).has_errors is bool(whom)


def test_the_first_name_of_somebody_is_asked_about_too() -> None:
    group = replace(GROUP, people=(Person(PersonId("p1"), "Anouk"), Person(PersonId("p2"), "Bilal de Vries")))
    (problem,) = parse_any("Anouk\nBilal\n", "x", group).problems
    assert "Is this Bilal de Vries?" in located("x", problem)


def test_dates_alone_leave_what_the_plan_says_of_them() -> None:
    planned = PlannedSession(1, "2027-01-18", "De Kade", begin=14 * HOUR)
    group = replace(GROUP, plan=(planned,))
    listed = parse_any("18 januari 2027\n15 februari 2027\n", "x", group).group
    assert listed.plan == (planned, PlannedSession(2, "2027-02-15"))
    moved = parse_any("18 januari 2027, De Brug\n", "x", group).group
    assert moved.plan == (PlannedSession(1, "2027-01-18", "De Brug"),)
