"""Sessions are in the order in which they began, also two of one day, whatever they are called."""

from datetime import date

import pytest
from support.both_stores import event, parked, parked_texts, stamp

from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import TypedQuestion
from inspiratie_tui.core.year.our_words import our_words
from inspiratie_tui.core.year.questions import wordings
from inspiratie_tui.leading.year_before import YearBefore
from inspiratie_tui.store.port import SessionRef, Store

KRING = "kring-ab12"
MORNING, EVENING = SessionRef(KRING, "2026-11-23-zz99"), SessionRef(KRING, "2026-11-23-aa22")
"""The one that begins first is called what comes last."""


def begin_at(store: Store, ref: SessionRef, minute: int, *, ended: bool = True) -> None:
    with store.create(ref, number=0, agenda_name="A day", agenda_file=None) as session:
        session.append(event("opened", 1), stamp(minute))
        session.append(event("went to", 2), stamp(minute))
        if ended:
            session.append(event("ended", 3), stamp(minute + 1))
        session.put_note(parked("a", f"of {ref.session}"))


def named(refs: "list[SessionRef]") -> list[str]:
    return [ref.session for ref in refs]


@pytest.mark.parametrize("apart", [1, 3 * HOUR // MINUTE])
def test_two_of_one_day_stand_in_the_order_in_which_they_began(store: Store, apart: int) -> None:
    begin_at(store, MORNING, 0)
    begin_at(store, EVENING, apart)
    order = named([MORNING, EVENING])
    assert [summary.ref.session for summary in store.archive.sessions(KRING)] == order
    assert [held.name for held in store.archive.held(KRING)] == order
    assert parked_texts(store, KRING) == [f"of {name}" for name in order]
    assert [held.name for held in store.archive.held(KRING, EVENING)] == [MORNING.session]
    assert store.archive.held(KRING, MORNING) == ()
    assert [held.name for held in store.archive.later(MORNING)] == [EVENING.session]
    assert store.archive.later(EVENING) == ()


def test_before_one_that_has_not_begun_is_all_that_has(store: Store) -> None:
    ready = SessionRef(KRING, "2026-11-22-aaaa")
    store.create(ready, number=1, agenda_name="Tomorrow").close()
    begin_at(store, MORNING, 0)
    assert [held.name for held in store.archive.held(KRING, ready)] == [MORNING.session]
    assert store.archive.later(ready) == ()
    year = YearBefore(store, ready, {})
    assert (year.remember(), year.sessions[0].name) == (1, MORNING.session)


def test_what_the_page_and_words_of_ours_say_goes_by_that_order_too(store: Store) -> None:
    begin_at(store, MORNING, 0)
    begin_at(store, EVENING, 60)
    held = store.archive.held(KRING)
    typed = TypedQuestion(PersonId("p1"), "and now?", date(2026, 11, 23), MORNING.session)
    gone = TypedQuestion(PersonId("p1"), "before all", date(2026, 11, 22), "2026-11-22-gone")
    assert [wording.text for wording in wordings(held, (typed, gone))[PersonId("p1")]] == ["before all", "and now?"]
    assert our_words(held) == ()
