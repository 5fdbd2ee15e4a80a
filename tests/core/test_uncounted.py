"""A round that nobody counted: who is asked about after a digit further on, and how the time is shared."""

from typing import Any

import pytest
from support.by_hand import GO, clock, day, go_through, hold, part

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correct, correctable_beginnings
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.actions.reminders import ReminderKind, accept, dismiss, reminder
from inspiratie_tui.core.actions.uncounted import share_turns, uncounted
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.turns_ahead import turns_ahead
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import note_owner, notes_moved
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.view.circle_slices import floor_slice, ring_slice
from inspiratie_tui.core.view.slices import Mark

EIGHT = "abcdefgh"


def round_of(lead: Any, *steps: Any, people: str = EIGHT, length: float | None = 16, **facts: Any) -> Any:
    """A round of two minutes each, which has begun, and then the steps: minutes, or what is done."""
    block = part("Round", length, each=2 * MINUTE, **facts)
    led = lead(day(block, part("Talk", 20), end=clock(16)), people=people)
    return go_through(led, (GO, *steps))


def digit(person: str) -> Any:
    return lambda led: led.do(actions.give_floor, person)


def does(action: Any, *args: Any) -> Any:
    return lambda led: led.do(action, *args)


def come_or_go(person: str) -> Any:
    return does(actions.toggle_presence, person)


def undo(led: Any) -> None:
    led.undo()


def struck(which: int, person: str) -> Any:
    def strike(led: Any) -> None:
        turns = [event for event in led.log if isinstance(event, e.FloorGiven) and event.person == person]
        led.write(e.Struck, event=turns[which].number)

    return strike


YES = does(share_turns)
PASS = does(actions.pass_turn)
BACK = does(actions.back)


def asked(led: Any) -> str:
    """About whom is asked; "" when nothing is."""
    forgotten = uncounted(led.session)
    due = reminder(led.session, led.now)
    of_it = due is not None and due.about is ReminderKind.UNCOUNTED
    assert of_it == (forgotten is not None)
    return "" if forgotten is None else "".join(forgotten.people)


def turns(led: Any) -> dict[str, tuple[int, int]]:
    """Begin and length of everybody's turns in seconds, as spans say."""
    session, told = led.session, {}
    for span in session.spans:
        if span.turn is not None:
            person = session.turns[span.turn].person
            begin = told.get(person, (span.begin // SECOND, 0))[0]
            told[person] = begin, time_spent(session, led.now, turn=span.turn) // SECOND
    return told


ASKED = {
    "in order nothing is asked": ((GO, 2, GO, 2, digit("c")), ""),
    "nobody spoke, less than one guide: a digit chooses who begins": ((1.99, digit("e")), ""),
    "nobody spoke, one guide has passed": ((2, digit("e")), "abcd"),
    "nobody spoke, eight minutes later": ((8, digit("h")), "abcdefg"),
    "whose turn it is": ((8, digit("a")), ""),
    "held time does not pass": ((1, hold, 10, hold, 0.5, digit("e")), ""),
    "one person": ((GO, 2, digit("c")), "b"),
    "somebody spoke: also within a guide": ((GO, 0.5, digit("d")), "bc"),
    "the order goes on from who began": ((digit("g"), 2, digit("b")), "ha"),
    "somebody who has spoken speaks again": ((GO, 2, GO, 2, digit("a")), ""),
    "away": ((come_or_go("b"), come_or_go("d"), 8, digit("f")), "ace"),
    "who came later than the time began is still to come": ((come_or_go("b"), 4, come_or_go("b"), 4, digit("d")), "ac"),
    "who came before it began may have been": ((come_or_go("b"), come_or_go("b"), 8, digit("d")), "abc"),
    "who came when somebody had spoken is the last": (
        (come_or_go("b"), GO, 2, come_or_go("b"), 1, digit("a"), 4, digit("d")),
        "c",
    ),
    "before the last one were all others": ((GO, come_or_go("b"), come_or_go("b"), 8, digit("b")), "cdefgh"),
    "who left and came again": ((come_or_go("b"), 3, hold, hold, come_or_go("b"), 1, digit("c")), "a"),
    "who passed is still to come": ((PASS, 8, digit("d")), "bc"),
    "who passed and takes the turn after all": ((PASS, 8, digit("a")), ""),
    "a facilitator outside the round": ((8, digit("F")), ""),
    "after a facilitator outside the round": ((digit("F"), 8, digit("c")), "ab"),
    "no: the next digit": ((8, digit("h"), 1, digit("c")), ""),
    "no: forward": ((8, digit("h"), 1, GO), ""),
    "no: back": ((GO, 8, digit("h"), 1, BACK), ""),
    "no: the same digit, nobody has the floor": ((8, digit("h"), 1, digit("h")), ""),
    "not again in that round": ((8, digit("h"), 1, GO, 1, digit("e")), ""),
    "undone it was not asked": ((8, digit("h"), undo, digit("g")), "abcdef"),
    "time stands still": ((8, digit("h"), hold), ""),
    "time goes on": ((8, digit("h"), hold, 1, hold), "abcdefg"),
    "somebody leaves meanwhile": ((8, digit("h"), come_or_go("c")), "abdefg"),
    "in the same millisecond": ((GO, digit("c")), ""),
    "whoever it was: who began was chosen, then it was forgotten": ((1, digit("c"), 2, digit("f")), "de"),
    "put right it can be forgotten once more": ((8, digit("d"), YES, 8, digit("h")), "efg"),
}


@pytest.mark.parametrize(("steps", "people"), ASKED.values(), ids=ASKED)
def test_of_whom_is_asked(lead, steps: tuple[Any, ...], people: str) -> None:
    led = round_of(lead, *steps)
    assert asked(led) == people
    if not people:
        assert led.refused(share_turns) is Reason.NO_REMINDER


def test_facilitators_in_the_round_are_asked_about_too(lead) -> None:
    led = round_of(lead, digit("f"), 8, digit("b"), people="abcdef", with_facilitators=True)
    assert asked(led) == "FGa"


@pytest.mark.parametrize("facts", [{"any_order": True}, {"each": None}])
def test_where_there_is_no_order_nothing_is_asked(lead, facts: dict[str, Any]) -> None:
    led = lead(day(part("Free", 16, **{"each": 2 * MINUTE, **facts})), people=EIGHT)
    assert asked(go_through(led, (GO, 8, digit("h")))) == ""


def test_where_turns_have_become_short_one_guide_is_what_there_was(lead) -> None:
    """Half turns for eight in a part of eight minutes: a minute each."""
    assert asked(round_of(lead, 0.99, digit("h"), length=8)) == ""
    assert asked(round_of(lead, 1, digit("h"), length=8)) == "abcdefg"


SHARED = {
    "since the round began": (
        (7, digit("h"), 1, YES),
        {"a": (0, 60), "b": (60, 60), "c": (120, 60), "d": (180, 60), "e": (240, 60), "f": (300, 60), "g": (360, 60)},
    ),
    "over who had the floor and those after": (
        (2, GO, 6, digit("d"), YES),
        {"a": (120, 120), "b": (240, 120), "c": (360, 120)},
    ),
    "since the turn that was counted last": (
        (GO, 3, GO, 6, digit("d"), YES),
        {"a": (0, 180), "b": (180, 180), "c": (360, 180)},
    ),
    "a turn that was ended stays": (
        (GO, 3, digit("a"), 4, digit("d"), YES),
        {"a": (0, 180), "b": (180, 120), "c": (300, 120)},
    ),
    "time that stood still is shared by nobody": (
        (1, hold, 10, hold, 3, digit("c"), YES),
        {"a": (0, 120), "b": (720, 120)},
    ),
    "a turn does not begin while time stands still": (
        (2, hold, 10, hold, 2, digit("c"), YES),
        {"a": (0, 120), "b": (720, 120)},
    ),
    "who passed, who is away and who came later have no turn": (
        (come_or_go("b"), come_or_go("c"), 1, PASS, 2, come_or_go("c"), 3, digit("f"), YES),
        {"d": (0, 180), "e": (180, 180)},
    ),
    "a facilitator who explained": (
        (digit("F"), 6, digit("c"), YES),
        {"F": (0, 120), "a": (120, 120), "b": (240, 120)},
    ),
    "a turn that goes on after an interruption": (
        (GO, 1, digit("F"), 1, BACK, 4, digit("c"), YES),
        {"a": (0, 180), "F": (60, 60), "b": (240, 120)},
    ),
    "what ended nothing ends no turn of theirs": (
        (2, digit("e"), 1, digit("e"), struck(0, "e"), 5, digit("e"), YES),
        {"a": (0, 120), "b": (120, 120), "c": (240, 120), "d": (360, 120)},
    ),
    "since the session was opened again": (
        (6, does(actions.end), 5, does(actions.reopen), 3, digit("d"), YES),
        {"a": (0, 180), "b": (180, 180), "c": (660, 180)},
    ),
}


@pytest.mark.parametrize(("steps", "expected"), SHARED.values(), ids=SHARED)
def test_the_time_is_shared_evenly(lead, steps: tuple[Any, ...], expected: dict[str, tuple[int, int]]) -> None:
    led = round_of(lead, *steps)
    told, speaker = turns(led), led.floor
    running = told.pop(speaker)
    assert told == expected
    assert running[0] + running[1] == led.now // SECOND
    assert set(expected) - set("F") | {speaker} == set(led.session.form.round.spoken)


def test_all_that_follows(lead) -> None:
    led = round_of(lead, 8, digit("h"), 1)
    before, guide = led.session, led.session.guide
    assert guide == MINUTE
    assert (floor_slice(before, {}).done, before.form.turns_left) == (1, 7)
    led.do(accept)
    after = led.session
    floor = floor_slice(after, {})
    assert (floor.done, floor.total, floor.next, after.form.turns_left) == (8, 8, None, 0)
    assert [seat.mark for seat in ring_slice(after, {}).seats] == [Mark.SPOKEN] * 7 + [Mark.SPEAKS]
    assert (after.guide, after.spans[-1].begin, time_spent(after, led.now, turn=after.turn)) == (
        guide,
        8 * MINUTE,
        MINUTE,
    )
    assert reminder(after, led.now) is None
    ahead, clock_now = turns_ahead(after, led.now), WallClock(led.now, 20_000 * DAY + 14 * 60 * MINUTE + led.now)
    assert ahead is not None
    assert (ahead.turns, ahead.pace) == (0, None)
    assert forecast(after, clock_now).turns == ahead
    assert led.do(actions.back).person == "g"


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(lead) -> None:
    led = round_of(lead, 8, digit("h"), 1)
    before = led.session
    led.do(share_turns)
    after = led.session
    led.undo()
    assert led.session == before
    assert asked(led) == "abcdefg"
    led.redo()
    assert led.session == after


def test_no_is_for_that_round(lead) -> None:
    led = round_of(lead, 8, digit("h"))
    due = reminder(led.session, led.now)
    assert due is not None
    dismissed = dismiss(due, (), led.now)
    other = reminder(led.session, led.now, dismissed)
    assert other is None or other.about is ReminderKind.SHORT_TURNS
    led.wait(DAY)
    assert reminder(led.session, led.now, dismissed).about is ReminderKind.LONG_TURN
    assert led.refused(accept, ReminderKind.NOBODY) is Reason.NO_REMINDER
    assert isinstance(led.do(accept, ReminderKind.LONG_TURN), e.FloorGiven), "what stood there is accepted, no other"


def test_turns_that_nobody_counted_make_no_pace(lead) -> None:
    led = round_of(lead, 28, digit("h"), YES, 0.1, length=None)
    assert turns(led)["a"] == (0, 240)
    assert turns_ahead(led.session, led.now).pace is None
    led = round_of(lead, GO, 4, GO, 4, GO, 4, GO, length=None)
    assert turns_ahead(led.session, led.now).pace == 4 * MINUTE
    led = round_of(lead, GO, 4, GO, 8, digit("d"), length=None)
    led.do(share_turns)
    assert turns_ahead(led.wait(MINUTE).session, led.now).pace is None


def test_each_of_them_can_be_put_right_and_taken_away(lead) -> None:
    led = round_of(lead, 8, digit("e"), YES, 1)

    def put_right(whose: str, **change: Any) -> None:
        row = next(row for row in correctable_beginnings(led.log, led.now, 2) if row.person == whose)
        led.do(
            lambda _session, at, number: correct(led.log, at, number, Correction(row.event, which=row.which, **change))
        )

    rows = correctable_beginnings(led.log, led.now, 2)
    assert [(row.person, row.at // MINUTE) for row in rows] == [("e", 8), ("d", 6), ("c", 4), ("b", 2), ("a", 0)]
    assert (rows[2].earliest, rows[2].latest) == (2 * MINUTE, 6 * MINUTE)
    put_right("c", to=5 * MINUTE)
    assert turns(led) == {"a": (0, 120), "b": (120, 180), "c": (300, 60), "d": (360, 120), "e": (480, 60)}
    put_right("b", none=True)
    assert turns(led) == {"a": (0, 300), "c": (300, 60), "d": (360, 120), "e": (480, 60)}
    assert led.queue == "bfgh"
    put_right("d", person="g")
    assert turns(led) == {"a": (0, 300), "c": (300, 60), "g": (360, 120), "e": (480, 60)}
    put_right("g", to=7 * MINUTE)
    assert turns(led)["g"] == (420, 60)
    for _ in range(4):
        led.undo()
    assert turns(led) == {"a": (0, 120), "b": (120, 120), "c": (240, 120), "d": (360, 120), "e": (480, 60)}
    led.undo()
    assert asked(led) == "abcd"


def test_notes_within_the_time_go_along(lead) -> None:
    led = round_of(lead, 8, digit("e"))
    notes = [Note(str(at), at * MINUTE, Seen(), NoteKind.NOTE, "so") for at in (3, 7, 9)]
    before = led.wait(2 * MINUTE).session
    led.do(share_turns)
    assert [note_owner(led.session, note).by for note in notes] == ["b", "d", "e"]
    moved = notes_moved(before, led.session, notes)
    assert (moved.count, moved.to) == (2, ("b", "d"))
