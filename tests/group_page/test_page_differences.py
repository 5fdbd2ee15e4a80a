"""Two who change one group at once: what one changed stays, what both changed is told by line and asked once more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import FILES

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.group_page import PageDifferences, differences_on, keep, page, parse
from inspiratie_tui.home import Home
from inspiratie_tui.store.memory.memory_store import MemoryStore
from inspiratie_tui.store.port import GroupStore, Overtaken
from inspiratie_tui.texts.problems import sentence

BASE = Group(
    "kring-ab12",
    "Kring",
    (
        Person(PersonId("p1"), "Anouk"),
        Person(PersonId("p2"), "Bilal"),
        Person(PersonId("p3"), "Chen"),
        Person(PersonId("f1"), "Noor", Role.FACILITATOR),
    ),
    tuple(PlannedSession(number, f"2027-0{number}-18") for number in (1, 2, 3)),
)
PAGE = page(BASE)
Change = Callable[[str], str]


def to(old: str, new: str) -> Change:
    """The page with a line, or a piece of one, changed."""

    def change(text: str) -> str:
        assert text.count(old) == 1, text
        return text.replace(old, new)

    return change


def both(*changes: Change) -> Change:
    def change(text: str) -> str:
        for one in changes:
            text = one(text)
        return text

    return change


ADDED = to("3. Chen {p3}\n", "3. Chen {p3}\n4. Eva\n")
BILAL_GONE = to("2. Bilal {p2}\n", "")
SWAPPED = to("1. Anouk {p1}\n2. Bilal {p2}\n", "1. Bilal {p2}\n2. Anouk {p1}\n")


@pytest.fixture
def groups(tmp_path: Path) -> GroupStore:
    store = MemoryStore(tmp_path)
    store.groups.write(BASE)
    return store.groups


def save(groups: GroupStore, tmp_path: Path, text: str, base: Group = BASE) -> Group | PageDifferences:
    reading = parse(text, "page.md", base)
    assert not reading.has_errors, reading.problems
    try:
        return keep(Home(tmp_path), groups, FILES, reading, base)
    except Overtaken as overtaken:
        return differences_on(reading, base, overtaken)


def shown(group: Group) -> tuple[str, dict[str, tuple[str, str]], list[str]]:
    return group.name, {one.id: (one.name, one.role.value) for one in group.people}, [day.date for day in group.plan]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (to("# Kring\n", "# Circle\n"), to("Anouk", "Anoek")),
        (to("Anouk", "Anoek"), to("Bilal", "Bilal B.")),
        (to("Anouk", "Anoek"), BILAL_GONE),
        (to("Anouk", "Anoek"), SWAPPED),
        (to("Anouk", "Anoek"), to("- 2027-03-18", "- 2027-03-18\n- 2027-04-18")),
        (to("- 2027-01-18\n", ""), to("- 2027-03-18", "- 2027-03-25")),
        (to("- 2027-01-18", "- 2027-01-25"), to("- 2027-02-18\n", "")),
        (to("Noor {f1}", "Noor {f1}\n- Sami"), ADDED),
        (ADDED, SWAPPED),
        (ADDED, to("Anouk", "Anoek")),
        (BILAL_GONE, to("3. Chen {p3}\n", "")),
        (to("Anouk", "Anoek"), to("Anouk", "Anoek")),
        (ADDED, ADDED),
    ],
)
def test_what_only_one_changed_is_kept_of_both_whoever_saves_first(
    first: Change, second: Change, groups: GroupStore, tmp_path: Path
) -> None:
    saved = save(groups, tmp_path, first(PAGE))
    both_saved = save(groups, tmp_path, second(PAGE))
    assert isinstance(saved, Group)
    assert isinstance(both_saved, Group)
    assert groups.read(BASE.id) == both_saved
    other = MemoryStore(tmp_path)
    other.groups.write(BASE)
    for change in (second, first):
        save(other.groups, tmp_path, change(PAGE))
    assert shown(other.groups.read(BASE.id)) == shown(both_saved)


def test_two_who_are_added_at_once_are_two_people_in_the_order_in_which_they_came(
    groups: GroupStore, tmp_path: Path
) -> None:
    save(groups, tmp_path, ADDED(PAGE))
    kept = save(groups, tmp_path, to("3. Chen {p3}\n", "3. Chen {p3}\n4. Finn\n")(PAGE))
    assert isinstance(kept, Group)
    assert [(one.id, one.name) for one in kept.people if one.role is Role.PARTICIPANT][3:] == [
        ("p4", "Eva"),
        ("p5", "Finn"),
    ]


DIFFERENT: dict[GroupCode, tuple[Change, Change, str, str]] = {
    GroupCode.TITLE_CHANGED: (to("# Kring\n", "# Circle\n"), to("# Kring\n", "# Wheel\n"), "# Wheel", "Circle"),
    GroupCode.NAME_CHANGED: (to("Chen", "Chen A."), to("Chen", "Chen B."), "3. Chen B. {p3}", "Chen A."),
    GroupCode.NAME_TAKEN: (ADDED, to("Chen", "Eva"), "3. Eva {p3}", "Eva"),
    GroupCode.LIST_CHANGED: (
        to("- Noor {f1}", "- Noor {f1}\n- Sami"),
        to("3. Chen {p3}\n", "3. Chen {p3}\n4. Sami\n"),
        "4. Sami",
        "Facilitators",
    ),
    GroupCode.ORDER_CHANGED: (
        SWAPPED,
        to("2. Bilal {p2}\n3. Chen {p3}\n", "2. Chen {p3}\n3. Bilal {p2}\n"),
        "## Participants",
        "Bilal, Anouk, Chen",
    ),
    GroupCode.PERSON_LEFT: (BILAL_GONE, to("Bilal", "Bilal B."), "2. Bilal B. {p2}", "Bilal"),
    GroupCode.LEAVER_CHANGED: (to("Bilal", "Bilal B."), BILAL_GONE, "## Participants", "Bilal B."),
    GroupCode.DATE_ADDED: (
        to("- 2027-03-18", "- 2027-03-18\n- 2027-04-18"),
        to("- 2027-03-18", "- 2027-03-18\n- 2027-04-25"),
        "## Dates",
        "2027-04-18",
    ),
    GroupCode.DATE_GONE: (to("- 2027-03-18\n", ""), to("- 2027-03-18", "- 2027-03-25"), "## Dates", "2027-03-18"),
    GroupCode.DATE_CHANGED: (
        to("- 2027-03-18", "- 2027-03-18, De Kade"),
        to("- 2027-03-18", "- 2027-03-18, Thuis"),
        "- 2027-03-18, Thuis",
        "2027-03-18",
    ),
}


def test_every_difference_is_below() -> None:
    ends = ("_CHANGED", "_TAKEN", "_LEFT", "_ADDED", "_GONE")
    assert {code for code in GroupCode if code.name.endswith(ends)} == set(DIFFERENT)


@pytest.mark.parametrize("code", DIFFERENT)
def test_what_both_changed_is_told_where_it_stands_and_nothing_is_written(
    code: GroupCode, groups: GroupStore, tmp_path: Path
) -> None:
    first, second, line, found = DIFFERENT[code]
    texts.use("en")
    saved = save(groups, tmp_path, first(PAGE))
    assert isinstance(saved, Group)
    mine = second(PAGE)
    told = save(groups, tmp_path, mine)
    assert isinstance(told, PageDifferences)
    assert groups.read(BASE.id) == saved
    (problem,) = told.problems
    assert problem.code is code
    assert mine.split("\n")[problem.line - 1] == line
    assert found in sentence(problem)


@pytest.mark.parametrize("code", [code for code in DIFFERENT if code is not GroupCode.NAME_TAKEN])
def test_whoever_was_told_and_saves_once_more_decides_that_and_undoes_nothing_else(
    code: GroupCode, groups: GroupStore, tmp_path: Path
) -> None:
    first, second, _line, _found = DIFFERENT[code]
    beside = to("Anouk", "Anoek")
    saved = save(groups, tmp_path, both(first, beside)(PAGE))
    assert isinstance(saved, Group)
    mine = second(PAGE)
    told = save(groups, tmp_path, mine)
    assert isinstance(told, PageDifferences)
    kept = save(groups, tmp_path, mine, told.base)
    assert isinstance(kept, Group)
    wanted = parse(mine, before=BASE).group
    assert kept.names["p1"] == "Anoek", "what nobody was told of stays"
    assert kept.name == wanted.name
    assert [one.date for one in kept.plan] == [one.date for one in wanted.plan]
    assert [kept.names[person] for person in kept.participants] == [
        {"Anouk": "Anoek"}.get(wanted.names[person], wanted.names[person]) for person in wanted.participants
    ]


@pytest.mark.parametrize("code", DIFFERENT)
def test_whoever_writes_what_was_saved_differs_no_more(code: GroupCode, groups: GroupStore, tmp_path: Path) -> None:
    first, second, _line, _found = DIFFERENT[code]
    saved = save(groups, tmp_path, first(PAGE))
    told = save(groups, tmp_path, second(PAGE))
    assert isinstance(saved, Group)
    assert isinstance(told, PageDifferences)
    kept = save(groups, tmp_path, first(PAGE), told.base)
    assert isinstance(kept, Group)
    assert shown(kept) == shown(saved)


def test_what_changed_again_after_it_was_told_is_told_again(groups: GroupStore, tmp_path: Path) -> None:
    save(groups, tmp_path, to("Chen", "Chen A.")(PAGE))
    mine = to("Chen", "Chen B.")(PAGE)
    told = save(groups, tmp_path, mine)
    assert isinstance(told, PageDifferences)
    now = groups.read(BASE.id)
    save(groups, tmp_path, to("Chen A.", "Chen C.")(page(now)), now)
    again = save(groups, tmp_path, mine, told.base)
    assert isinstance(again, PageDifferences)
    assert "Chen C." in sentence(again.problems[0])


def test_somebody_whose_line_was_lost_comes_back_with_an_older_page(groups: GroupStore, tmp_path: Path) -> None:
    groups.write(replace(BASE, people=BASE.people[1:]), BASE)
    kept = save(groups, tmp_path, to("# Kring\n", "# Circle\n")(PAGE))
    assert isinstance(kept, Group)
    assert (kept.name, kept.names["p1"]) == ("Circle", "Anouk")
