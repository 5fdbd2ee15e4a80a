"""The laws of sharing the time of a round that nobody counted, whatever happened before."""

from typing import Any

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from support.lived import all_spent

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correct, correctable_beginnings
from inspiratie_tui.core.actions.refusal import Refusal
from inspiratie_tui.core.actions.uncounted import Uncounted, share_turns, uncounted
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.session.durations import time_spent

PEOPLE = "abcdef"
steps = st.lists(
    st.tuples(
        st.sampled_from(["wait", "wait", "forward", "give", "twice", "pass", "hold", "hold", "go or come", "right"]),
        st.integers(0, 7),
        st.sampled_from([0, 1, MINUTE]) | st.integers(0, 4 * MINUTE),
    ),
    max_size=10,
)
each = st.sampled_from([MINUTE, 2 * MINUTE, 100_001])


def forgot(lead: Any, turn: int, facilitators: bool, walk: list[tuple[str, int, int]], last: int) -> Any:
    """A round, whatever was pressed in it, and at last a digit somewhere further on."""
    led = lead(Agenda(parts=(Part(title="Round", each=turn, with_facilitators=facilitators),)), people=PEOPLE)
    led.do(actions.forward)
    for step, which, ms in walk:
        press(led.wait(ms), step, which)
    if led.session.state == "held":
        led.do(actions.hold)
    further = led.session.form.queue[1:]
    assume(further)
    led.wait(MINUTE).do(actions.give_floor, further[last % len(further)])
    assume(uncounted(led.session) is not None)
    return led.wait(1)


def press(led: Any, step: str, which: int) -> None:
    """Press the key if it does anything."""
    session, number, person = led.session, len(led.log) + 1, (PEOPLE + "FG")[which]
    match step:
        case "forward" | "pass" | "hold":
            action = {"forward": actions.forward, "pass": actions.pass_turn, "hold": actions.hold}[step]
            answer = action(session, led.now, number)
        case "give" | "twice":
            answer = actions.give_floor(session, led.now, number, person)
        case "go or come":
            answer = actions.toggle_presence(session, led.now, number, person)
        case "right":
            rows = [row for row in correctable_beginnings(led.log, led.now) if row.person or row.what == "nobody"]
            change = Correction(None) if not rows else wrong(rows[which % len(rows)], which)
            answer = correct(led.log, led.now, number, change)
        case _:
            return
    if not isinstance(answer, Refusal):
        led._happened(answer)
        if step == "twice":
            press(led.wait(1_000), "give", which)


def wrong(row: Any, which: int) -> Correction:
    if which % 3 == 0:
        return Correction(row.event, none=True, which=row.which)
    if which % 3 == 1:
        return Correction(row.event, person=PEOPLE[which % 6], which=row.which)
    return Correction(row.event, to=(row.earliest + row.latest) // 2, which=row.which)


def shares(led: Any, shared: Uncounted) -> list[int]:
    """How long each turn lasts in the time that was shared, with that of who had the floor."""
    session = led.session
    spans = [span for span in session.spans if shared.time.moment(0) <= span.begin < shared.time.until]
    lengths: dict[int | None, int] = {}
    for span in spans:
        lengths[span.turn] = lengths.get(span.turn, 0) + (0 if span.held else span.end - span.begin)
    assert None not in lengths, "it is all somebody's"
    return list(lengths.values())


@settings(max_examples=60)
@given(turn=each, facilitators=st.booleans(), walk=steps, last=st.integers(0, 7))
def test_it_is_shared_evenly_and_nothing_else_changes(lead, turn, facilitators, walk, last) -> None:
    led = forgot(lead, turn, facilitators, walk, last)
    before, shared = led.session, uncounted(led.session)
    spent = all_spent(before, led.now)
    led.do(share_turns)
    after = led.session
    event(f"{len(shared.people)} people")
    lengths = shares(led, shared)
    assert sum(lengths) == shared.time.length
    assert max(lengths) - min(lengths) <= 1
    assert len(lengths) == min(shared.shares, shared.time.length)
    # What ran runs on, to the millisecond.
    assert (after.floor, after.guide, after.hands, after.circle) == (
        before.floor,
        before.guide,
        before.hands,
        before.circle,
    )
    assert (after.spans[-1].begin, time_spent(after, led.now, turn=after.turn)) == (
        before.spans[-1].begin,
        time_spent(before, led.now, turn=before.turn),
    )
    # Parts, and time that stood still, keep what they had; turns have all that was nobody's.
    now = all_spent(after, led.now)
    assert {key: time for key, time in now.items() if key[0] != "turn"} == {
        key: time for key, time in spent.items() if key[0] != "turn"
    }
    in_turns = [sum(time for key, time in of.items() if key[0] == "turn") for of in (spent, now)]
    assert in_turns[1] - in_turns[0] == (shared.time.length if shared.time.turn is None else 0)
    assert all(first.end == then.begin for first, then in zip(after.spans, after.spans[1:], strict=False))
    assert {*shared.people, before.floor} <= {*after.form.round.spoken}
    assert not {*shared.people} & {*after.form.queue}
    assert uncounted(after) is None
    assert isinstance(share_turns(after, led.now, len(led.log) + 1), Refusal)
    led.undo()
    assert led.session == before
    led.redo()
    assert led.session == after


@settings(max_examples=25)
@given(turn=each, walk=steps, last=st.integers(0, 7), moments=st.lists(st.integers(0, 20 * MINUTE), max_size=6))
def test_only_notes_of_that_time_change_hands(lead, turn, walk, last, moments) -> None:
    led = forgot(lead, turn, facilitators=False, walk=walk, last=last)
    before, shared = led.session, uncounted(led.session)
    led.do(share_turns)
    whose = {*shared.people, None if shared.time.turn is None else before.turns[shared.time.turn].person}
    for at in moments:
        note = Note("n", at, Seen(), NoteKind.NOTE, "words")
        was, now = note_owner(before, note), note_owner(led.session, note)
        if shared.time.moment(0) <= at < shared.time.until:
            assert now.by in whose
        else:
            assert now == was
