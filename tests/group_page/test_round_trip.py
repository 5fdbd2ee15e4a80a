"""What is written is read again as the same group."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspiratie_tui import group_page, texts
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.core.text.clean import clean_line

NAMES = st.one_of(
    st.text(min_size=1, max_size=20), st.sampled_from(["# x", "## Data", "1. Bo", "- Bo", "a {p1}", "*B*"])
)
CLEAN = NAMES.map(clean_line).filter(bool)


@st.composite
def groups(draw: st.DrawFn) -> Group:
    names = draw(st.lists(CLEAN, min_size=1, max_size=12, unique_by=str.casefold))
    roles = draw(st.lists(st.sampled_from(list(Role)), min_size=len(names) - 1, max_size=len(names) - 1))
    people = [
        Person(PersonId(f"{role[0]}{number}"), name, role)
        for number, (name, role) in enumerate(zip(names, [Role.PARTICIPANT, *roles], strict=True), 1)
    ]
    days = sorted(draw(st.sets(st.dates(date(1000, 1, 1)), max_size=12)))
    plan = tuple(PlannedSession(number, day.isoformat()) for number, day in enumerate(days, 1))
    order = list(Role)
    in_order = tuple(sorted(people, key=lambda person: order.index(person.role)))
    return Group("kring-ab12", draw(CLEAN), in_order, plan, sample=draw(st.booleans()))


@given(groups(), st.sampled_from(["nl", "en"]), st.sampled_from(["nl", "en"]))
def test_a_page_read_again_is_the_same_group(group: Group, written: str, read: str) -> None:
    texts.use(written)
    page = group_page.page(group)
    texts.use(read)
    reading = group_page.parse(page, before=group)
    assert not reading.has_errors
    assert reading.group == group


@given(groups())
def test_a_new_group_from_a_page_has_the_same_people_and_plan(group: Group) -> None:
    again = group_page.parse(group_page.page(group))
    assert not again.has_errors
    assert [(one.name, one.role) for one in again.group.people] == [(one.name, one.role) for one in group.present]
    assert (again.group.name, again.group.plan) == (group.name, group.plan)
    assert (again.group.id, again.group.sample) == ("", False)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    reading = group_page.parse(text)
    assert group_page.parse(text, before=replace(reading.group, id="x")).name == ""
    assert all(1 <= one.line <= len(reading.lines) and one.column >= 1 for one in reading.problems)
