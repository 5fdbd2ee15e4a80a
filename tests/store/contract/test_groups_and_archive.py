"""What holds of groups, and of reading across sessions, in any store."""

from datetime import date
from typing import cast

import pytest
from msgspec.structs import replace
from support.both_stores import NOON, PEOPLE, Kept, begin, event, group, note, parked, parked_texts, stamp

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.forecast.typical_lengths import PartRecord
from inspiratie_tui.core.forecast.who_begins import RoundBegun
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import NoteKind, Outcome
from inspiratie_tui.core.notes.settling import open_agreements, settled
from inspiratie_tui.core.people.circle import circle_of
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.session.events import FloorGiven, GroupsFormed, Left, Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.leading.setup import set_up
from inspiratie_tui.store.port import Alive, NotSaved, SessionRef, SessionStore, Store

KRING = "kring-ab12"
DAYS = tuple(SessionRef(KRING, f"2026-11-2{day}-cd34") for day in range(4))


def test_a_group_that_was_written_is_read(store: Store) -> None:
    circle = group(KRING)
    store.groups.write(circle)
    assert store.groups.read(KRING) == circle
    assert (store.groups.open(KRING).group, store.groups.open(KRING).repair) == (circle, None)
    assert store.groups.written_utc(KRING) > 0
    fewer = replace(circle, name="Other", people=circle.people[1:], plan=(), sample=True)
    assert store.groups.write(fewer, circle) == fewer
    assert store.groups.read(KRING) == fewer
    assert store.archive.groups() == (fewer,)
    assert store.groups.ids() == (KRING,)


def test_a_group_that_is_not_there_cannot_be_read(store: Store) -> None:
    for read in (store.groups.read, store.groups.open):
        with pytest.raises(OSError, match="No such file"):
            read(KRING)
    assert store.groups.written_utc(KRING) == 0
    assert (store.groups.ids(), store.archive.groups(), store.archive.unreachable()) == ((), (), ())
    assert store.archive.sessions(KRING) == ()
    assert (store.archive.held(KRING, DAYS[1]), store.archive.held(KRING)) == ((), ())
    assert (store.archive.past(KRING).sessions, store.archive.past(KRING).left_out) == ((), ())
    assert (store.archive.rounds(KRING), store.archive.formed(KRING), store.archive.formed(KRING, DAYS[0])) == (
        (),
        (),
        (),
    )


def test_a_refused_group_is_as_it_was(kept: Kept) -> None:
    kept.refuse(True)
    with pytest.raises(NotSaved):
        kept.store.groups.write(group(KRING))
    assert kept.store.archive.groups() == ()
    kept.refuse(False)
    kept.store.groups.write(group(KRING))
    kept.refuse(True)
    with pytest.raises(NotSaved):
        kept.store.groups.write(group(KRING, "Other"), group(KRING))
    assert kept.store.groups.read(KRING) == group(KRING)


def test_groups_are_listed_by_id_also_one_of_which_only_sessions_are_kept(store: Store) -> None:
    store.groups.write(group("zee-ab12"))
    store.groups.write(group("aan-ab12"))
    begin(store, DAYS[0]).close()
    assert [one.id for one in store.archive.groups()] == ["aan-ab12", KRING, "zee-ab12"]
    assert store.archive.groups()[1] == Group(KRING, KRING, ())
    assert store.groups.ids() == ("aan-ab12", "zee-ab12")


def test_a_page_is_typed_in_a_file_of_its_own(store: Store) -> None:
    assert (
        len({store.groups.page_place(KRING), store.groups.page_place("aan-ab12"), store.groups.page_place(None)}) == 3
    )
    assert KRING in store.groups.place_of(KRING)
    assert KRING in store.groups.sessions_place(KRING)


def test_sessions_are_listed_in_order_with_what_became_of_them(store: Store) -> None:
    begin(store, DAYS[2], "opened").close()
    begin(store, DAYS[0], "opened", "went to", "ended").close()
    running = begin(store, DAYS[1], "opened", "went to", "ended", "reopened")
    begin(store, SessionRef("aan-ab12", "2026-11-20-cd34")).close()
    running.beat(Alive(stamp(9)))
    summaries = store.archive.sessions(KRING)
    assert [summary.ref for summary in summaries] == list(DAYS[:3])
    assert [(summary.begun, summary.ended) for summary in summaries] == [(True, True), (True, False), (False, False)]
    assert [(summary.first, summary.last) for summary in summaries] == [
        (stamp(1), stamp(3)),
        (stamp(1), stamp(4)),
        (stamp(1), stamp(1)),
    ]
    assert [summary.header.number for summary in summaries] == [5, 5, 5]
    assert summaries[1].last_utc == stamp(9).utc
    assert [summary.alive is None for summary in summaries] == [True, False, True]
    running.append(event("ended", 5), stamp(5))
    assert store.archive.sessions(KRING)[1].ended
    running.close()


def test_what_is_parked_is_that_of_all_sessions_that_began(store: Store) -> None:
    for day, kinds in zip(DAYS[:3], (("opened", "went to"), ("opened", "went to"), ("opened",)), strict=True):
        with begin(store, day, *kinds) as session:
            session.put_note(parked("a", f"of {day.session}"))
            session.put_note(replace(parked("b"), removed=True))
            session.put_note(note("c"))
    assert parked_texts(store, KRING, DAYS[0]) == []
    assert parked_texts(store, KRING, DAYS[1]) == [f"of {DAYS[0].session}"]
    assert (
        parked_texts(store, KRING, DAYS[3])
        == parked_texts(store, KRING)
        == [f"of {DAYS[0].session}", f"of {DAYS[1].session}"]
    )
    assert parked_texts(store, "aan-ab12") == []


@pytest.mark.parametrize("outcome", Outcome)
def test_a_parked_question_stays_until_somebody_says_what_became_of_it(store: Store, outcome: Outcome) -> None:
    for day in DAYS[:2]:
        with begin(store, day, "opened", "went to") as session:
            session.put_note(parked("a", f"of {day.session}"))
    with store.open(DAYS[0]) as session:
        session.put_note(settled(session.notes[0], outcome))
    assert parked_texts(store, KRING) == [f"of {DAYS[1].session}"]
    with store.open(DAYS[0]) as session:
        assert session.notes[0].outcome is outcome
        session.put_note(settled(session.notes[0], None))
    assert parked_texts(store, KRING) == [f"of {day.session}" for day in DAYS[:2]]


@pytest.mark.parametrize("outcome", Outcome)
def test_what_became_of_an_agreement_is_kept_with_it(store: Store, outcome: Outcome) -> None:
    agreed = replace(note("a"), kind=NoteKind.AGREEMENT)
    with begin(store, DAYS[0], "opened", "went to") as session:
        session.put_note(agreed)
        assert open_agreements(store.archive.held(KRING)[0].notes) == (agreed,)
        session.put_note(settled(agreed, outcome))
    assert store.archive.held(KRING)[0].notes == (settled(agreed, outcome),)
    assert parked_texts(store, KRING) == []


def test_the_past_has_the_parts_of_ended_sessions(store: Store) -> None:
    begin(store, DAYS[1], "opened", "went to").close()
    with begin(store, DAYS[0], "opened") as session:
        session.append(event("went to", 3), stamp(3))
        session.append(event("ended", 33), stamp(33))
    past = store.archive.past(KRING)
    assert past.sessions == ((PartRecord(PartKind.DIALOGUE, 30 * MINUTE, 30 * MINUTE),), ())
    assert past.left_out == ()


ROUND = Agenda(parts=(Part(title="Round", each=MINUTE),))


def lay(store: Store, day: SessionRef, number: int) -> SessionStore:
    clock = SetClock(NOON + number)
    return set_up(
        store, session_id=day.session, group=group(KRING), number=number, agenda=ROUND, agenda_name="", clock=clock
    )


def test_who_begins_follows_from_who_really_began(store: Store) -> None:
    with lay(store, DAYS[0], 1) as session:
        assert cast(Opened, session.events[0]).order == (), "nothing of the year is known yet"
        happened = (WentTo(number=2, at=1, part=0, activity=None), FloorGiven(number=3, at=2, person=PEOPLE[1]))
        session.append_many([(one, stamp(one.number)) for one in happened])
    assert store.archive.rounds(KRING) == (RoundBegun(PEOPLE[1], PEOPLE),)
    for number, day in enumerate(DAYS[1:3], 2):
        with lay(store, day, number) as session:
            begins = cast(Opened, session.events[0])
            assert begins.order[-1] == PEOPLE[1]
            assert fold(store.look(day).events).order == begins.order


def test_who_was_with_whom_is_that_of_all_sessions_but_one(store: Store) -> None:
    pair, other = (PEOPLE[0], PEOPLE[1]), (PEOPLE[0], PEOPLE[2])
    for day, together in zip(DAYS[:2], (pair, other), strict=True):
        with begin(store, day, "opened", "went to") as session:
            session.append(GroupsFormed(number=3, at=3 * MINUTE, groups=(together,)), stamp(3))
    begin(store, DAYS[2], "opened", "went to").close()
    assert store.archive.formed(KRING) == ((pair,), (other,))
    assert store.archive.formed(KRING, besides=DAYS[0]) == ((other,),)
    assert store.archive.formed("aan-ab12") == ()


def test_what_was_held_is_all_that_began_with_its_notes_in_order_of_time(store: Store) -> None:
    for day, kinds in zip(DAYS[:3], (("opened", "went to"), ("opened",), ("opened", "went to", "ended")), strict=True):
        with begin(store, day, *kinds) as session:
            for made in (replace(note("late"), at=9 * MINUTE), note("early"), note("gone", removed=True)):
                session.put_note(made)
    first, last = store.archive.held(KRING)
    assert [(held.name, held.number) for held in (first, last)] == [(ref.session, 5) for ref in (DAYS[0], DAYS[2])]
    assert [made.id for made in first.notes] == ["early", "late"]
    assert (first.session, last.session) == (store.archive.session(DAYS[0]), store.archive.session(DAYS[2]))
    assert [held.name for held in store.archive.held(KRING, before=DAYS[2])] == [DAYS[0].session]
    assert store.archive.held("aan-ab12") == ()
    with store.open(DAYS[0]) as session:
        session.put_note(note("early", removed=True))
    assert [made.id for made in store.archive.held(KRING)[0].notes] == ["late"], "what was written since is read"


@pytest.mark.parametrize(
    ("minutes", "day"), [(60, date(2026, 11, 23)), (119, date(2026, 11, 23)), (121, date(2026, 11, 24))]
)
def test_the_day_of_a_session_is_that_of_its_begin_in_the_room(store: Store, minutes: int, day: date) -> None:
    with begin(store, DAYS[0], "opened") as session:  # at noon; by the clock in the room at ten in the evening
        session.append(WentTo(number=2, at=minutes * MINUTE, part=0, activity=None), stamp(minutes))
        session.append(event("ended", 1500), stamp(1500))
    assert [held.day for held in store.archive.held(KRING)] == [day]


def test_a_session_of_no_number_is_none_of_the_year(store: Store) -> None:
    with store.create(DAYS[0], number=0, agenda_name="Ad hoc") as session:
        session.append_many(
            [(event(kind, number), stamp(number)) for number, kind in enumerate(("opened", "went to"), 1)]
        )
    assert [held.number for held in store.archive.held(KRING)] == [None]


def test_a_copy_was_not_held(kept: Kept) -> None:
    begin(kept.store, DAYS[0], "opened", "went to").close()
    kept.lay_copy(DAYS[0], "2026-11-20-cd34 copy")
    assert [held.name for held in kept.store.archive.held(KRING)] == [DAYS[0].session]


def test_a_session_is_as_it_stands(store: Store) -> None:
    assert store.archive.session(DAYS[0]) is None
    with lay(store, DAYS[0], 1) as session:
        before = store.archive.session(DAYS[0])
        session.append(Left(number=2, at=0, person=PEOPLE[1]), stamp(2))
        after = store.archive.session(DAYS[0])
    assert before is not None
    assert after is not None
    assert before.circle == circle_of(PEOPLE, group(KRING).facilitators)
    assert (after.circle.seats, after.circle.away) == (PEOPLE, {PEOPLE[1]})


def test_the_archive_of_a_store_is_one(store: Store) -> None:
    assert store.archive is store.archive


def test_one_window_at_a_time_edits_a_page(store: Store) -> None:
    for page in (KRING, None):
        with store.groups.edits(page) as ours, store.groups.edits(page) as theirs:
            assert (ours, theirs) == (True, False)
            with store.groups.edits(page) as third, store.groups.edits("other-cd34") as other:
                assert (third, other) == (False, True)
        with pytest.raises(ValueError, match="ended"), store.groups.edits(page):
            raise ValueError("ended")
        with store.groups.edits(page) as ours:
            assert ours
