"""Two who write one group: compared and written in one step, and no id is ever given to somebody else, in any store."""

import pytest
from msgspec.structs import replace
from support.both_stores import Kept, begin, group

from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.moments import HOUR
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.store.port import NotSaved, Overtaken, SessionRef, Store

KRING = "kring-ab12"
BASE = group(KRING)


def with_new(base: Group, *names: str, role: Role = Role.PARTICIPANT) -> Group:
    """`base` with somebody new, as a page names them: by an id that may be somebody else's by now."""
    return replace(base, people=(*base.people, *(Person(PersonId(f"p{9}"), name, role) for name in names)))


def test_a_new_group_is_written_over_none(store: Store) -> None:
    store.groups.write(BASE)
    with pytest.raises(NotSaved):
        store.groups.write(group(KRING, "Other"))
    assert store.groups.read(KRING) == BASE


def test_what_another_wrote_since_stays(store: Store) -> None:
    store.groups.write(BASE)
    store.groups.write(with_new(BASE, "Eva"), BASE)
    kept = store.groups.write(replace(BASE, name="Ours"), BASE)
    assert kept == store.groups.read(KRING)
    assert (kept.name, "Eva" in kept.names.values()) == ("Ours", True)


def test_what_both_changed_is_refused_and_nothing_changes(store: Store) -> None:
    store.groups.write(BASE)
    theirs = store.groups.write(replace(BASE, name="Theirs"), BASE)
    with pytest.raises(Overtaken) as overtaken:
        store.groups.write(replace(with_new(BASE, "Eva"), name="Ours"), BASE)
    assert overtaken.value.kept == theirs == store.groups.read(KRING)
    assert [one.code for one in overtaken.value.differences] == [GroupCode.TITLE_CHANGED]


def test_two_who_are_added_at_once_have_two_ids(store: Store) -> None:
    store.groups.write(BASE)
    store.groups.write(with_new(BASE, "Eva"), BASE)
    kept = store.groups.write(with_new(BASE, "Finn"), BASE)
    ids = {name: person for person, name in kept.names.items()}
    assert (ids["Eva"], ids["Finn"]) == ("p4", "p5")


@pytest.mark.parametrize(("role", "expected"), [(Role.PARTICIPANT, "p4"), (Role.FACILITATOR, "f2")])
def test_an_id_is_not_given_again_when_nobody_has_it_any_more(store: Store, role: Role, expected: str) -> None:
    store.groups.write(BASE)
    before = store.groups.write(with_new(BASE, "Eva", role=role), BASE)
    assert before.names[PersonId(expected)] == "Eva"
    without = store.groups.write(replace(before, people=BASE.people), before)
    after = store.groups.write(with_new(without, "Finn", role=role), without)
    assert PersonId(expected) not in after.names
    assert "Finn" in after.names.values()


def test_an_id_that_only_a_session_names_is_not_given(store: Store) -> None:
    few = replace(BASE, people=BASE.people[:1])
    store.groups.write(few)
    begin(store, SessionRef(KRING, "2026-11-23-cd34"), "opened").close()  # with p1 to p3
    kept = store.groups.write(with_new(few, "Eva"), few)
    assert [one.id for one in kept.people if one.name == "Eva"] == ["p4"]


def test_a_disk_that_refuses_changes_nothing(kept: Kept) -> None:
    kept.store.groups.write(BASE)
    kept.refuse(True)
    with pytest.raises(NotSaved):
        kept.store.groups.write(with_new(BASE, "Eva"), BASE)
    assert kept.store.groups.read(KRING) == BASE


def test_a_group_of_which_only_sessions_are_kept_can_be_written(store: Store) -> None:
    begin(store, SessionRef(KRING, "2026-11-23-cd34"), "opened").close()
    (unread,) = store.archive.groups()
    kept = store.groups.write(with_new(unread, "Eva"), unread)
    assert [(one.id, one.name) for one in kept.people] == [("p4", "Eva")]


def test_what_is_said_of_a_session_is_kept_and_gone_when_it_is_taken_away(store: Store) -> None:
    first, second = BASE.plan
    full = replace(first, place="De Kade", begin=14 * HOUR, end=20 * HOUR, phase=Phase.ACT, agenda="3")
    store.groups.write(BASE)
    assert store.groups.write(replace(BASE, plan=(full, second)), BASE).plan == (full, second)
    assert store.groups.read(KRING).plan == (full, second)
    store.groups.write(BASE, replace(BASE, plan=(full, second)))
    assert store.groups.read(KRING).plan == BASE.plan


def test_what_two_say_of_one_session_comes_together_unless_it_is_the_same_thing(store: Store) -> None:
    first, second = BASE.plan
    store.groups.write(BASE)
    store.groups.write(replace(BASE, plan=(replace(first, place="De Kade"), second)), BASE)
    ours = replace(BASE, plan=(replace(first, begin=14 * HOUR), replace(second, phase=Phase.LOOK)))
    kept = store.groups.write(ours, BASE)
    assert kept.plan == (replace(first, place="De Kade", begin=14 * HOUR), replace(second, phase=Phase.LOOK))
    with pytest.raises(Overtaken) as overtaken:
        store.groups.write(replace(BASE, plan=(replace(first, place="Thuis"), second)), BASE)
    assert [(one.code, one.here) for one in overtaken.value.differences] == [(GroupCode.DATE_CHANGED, first.date)]
