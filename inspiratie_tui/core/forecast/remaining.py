"""What is to come, laid behind each other on the clock on the wall: a part waits for its pin, what is late does not.

Local times are milliseconds since 1970-01-01T00:00 local, as if that clock went on as it does now: so lengths add up,
also in a night in which summer time begins or ends. `WallClock` tells what it will really say.
"""

from collections.abc import Sequence

from msgspec import Struct

from inspiratie_tui.core.agenda.lengths import least_length, turns_length
from inspiratie_tui.core.agenda.model import Agenda, Block
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.agenda.timetable import Layout, beginning, lay_out, offset_of
from inspiratie_tui.core.forecast.turns_ahead import TurnsAhead, turns_ahead
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, LocalMs, SessionMs, whole_minutes
from inspiratie_tui.core.session.durations import (
    agenda_length,
    change_over_left,
    planned_length,
    time_spent,
    time_still_needed,
)
from inspiratie_tui.core.session.guides import places_after
from inspiratie_tui.core.session.session import Session

ANOTHER_TIME = 3 * HOUR
"""Begun so long after its planned begin a session was moved, or is tried out in the evening: its plan moves along."""


class Remaining(Struct, frozen=True):
    """Where a session stands, and what it still has before it."""

    current: int
    """Index of the part it is in; -1 while it lies ready."""
    begin: LocalMs
    """Local now; while it lies ready, when it will begin."""
    spent: tuple[int, ...]
    """Milliseconds each part has had, holds not counted."""
    still: tuple[int, ...]
    """Milliseconds each part would still take; one that only has a minimum takes that."""
    least: tuple[int, ...]
    """Milliseconds each part still takes however short it is made: half turns, as far as it has any."""
    unknown: frozenset[int]
    """Indexes of the parts, of those that go on or are to come, of which nobody can tell how long they take."""
    turns: TurnsAhead | None
    """What the round that goes on still needs; None without one."""
    dropped: frozenset[int]
    """Indexes of parts that are left out."""
    pins: tuple[LocalMs | None, ...]
    """Local moment at which each part to come is due; None without a pin, and for the others."""
    due_end: LocalMs | None
    """Local moment at which it should be over, with what was agreed; None when that is not known."""
    stretches: tuple[tuple[int, ...], ...]
    """The parts that go on or are to come, cut before every pinned one; the first stretch may be empty."""

    def begins(self, still: Sequence[int] | None = None) -> tuple[tuple[LocalMs | None, ...], LocalMs]:
        """Return the expected steady begin of every part to come (None for the others), and the steady end.

        `still` is how many ms the parts would take instead.
        """
        laid = self._laid(self.still if still is None else still)
        begins: list[LocalMs | None] = [None] * len(self.still)
        for row in laid.rows:
            begins[row.part] = None if row.part == self.current else LocalMs(row.begin)
        return tuple(begins), LocalMs(laid.end)

    def lateness(self, still: Sequence[int] | None = None) -> tuple[int | None, ...]:
        """Return the ms by which each stretch runs past the pin behind it, the last past the end; negative: in hand.

        The last one is None when no end is known. `still` is how many ms the parts would take instead.
        """
        laid = self._laid(self.still if still is None else still)
        at_pins = (row.overlap - row.slack for row in laid.rows if row.due is not None)
        return (*at_pins, None if self.due_end is None else laid.end - self.due_end)

    @property
    def without_end(self) -> int:
        """Return how many parts without a length make it unknown when it will be over; 0 when that is known.

        What has no length ends in time for the pin behind it.
        """
        return 0 if not self.unknown or self._laid(self._told).exact else len(self.unknown)

    @property
    def at_earliest(self) -> frozenset[int]:
        """Return the parts of which nobody can tell when they begin, for one before them has no length."""
        return (
            frozenset(row.part for row in self._laid(self._told).rows if not row.exact) if self.unknown else frozenset()
        )

    @property
    def _told(self) -> list[int | None]:
        """Return how long each part still takes, None where nobody can tell."""
        return [None if part in self.unknown else still for part, still in enumerate(self.still)]

    def _laid(self, still: Sequence[int | None]) -> Layout:
        parts = [number for stretch in self.stretches for number in stretch]
        return lay_out(self.begin, still, lambda part, _: self.pins[part], parts)


def remaining(session: Session, clock: WallClock) -> Remaining:
    """Return where `session`, which has not ended, stands at the moment of `clock`."""
    count, local_now = len(session.agenda.parts), clock.local_now
    spent = time_spent_by_part(session, clock.now)
    current = session.place.part if session.spans else -1
    halves = _least_lengths(session)
    dues = due_times(session, clock, halves)
    to_come = [number > current and number not in session.dropped for number in range(count)]
    ahead = [number for number in range(count) if to_come[number] or number == current]
    pins = tuple(due if comes else None for due, comes in zip(dues.pins, to_come, strict=True))
    lengths = [planned_length(session, part) for part in range(count)]
    still, least = [0] * count, [0] * count
    turns = turns_ahead(session, clock.now)
    for part in ahead:
        length, had = lengths[part], spent[part]
        left = (session.agenda.parts[part].minimum or 0 if length is None else length) - had
        takes = least[part] = halves[part] - had if halves[part] > had else 0
        if part == current:
            around = _around_turns(session, clock.now)
            least[part] = around if turns is None else around + turns.least
            takes = around if turns is None else around + turns.time
        still[part] = max(left, takes)
    return Remaining(
        current=current,
        begin=local_now if session.spans else max(local_now, dues.begin),
        spent=spent,
        still=tuple(still),
        least=tuple(least),
        unknown=frozenset(part for part in ahead if lengths[part] is None),
        turns=turns,
        dropped=session.dropped,
        pins=pins,
        due_end=dues.end,
        stretches=_stretches(ahead, pins),
    )


def _least_lengths(session: Session) -> list[int]:
    """Return the ms that each part takes with half turns, whatever it has had; 0 for a part without any."""
    people = session.circle.head_counts
    return [least_length(part, *people) for part in session.agenda.parts]


def _around_turns(session: Session, now: SessionMs) -> int:
    """Return the ms that a part with turns still takes for all but the round that goes on in it; 0 without any turns.

    What is no round takes its length, and a round behind it half of each of its turns.
    """
    part, block = session.part, session.block
    if part is None or block is None or not part.has_turns:
        return 0
    here = [] if block.each is not None else [(session.place, block)]
    return sum(_least_of(session, now, place, other) for place, other in [*here, *places_after(session)])


def _least_of(session: Session, now: SessionMs, place: AgendaPosition, block: Block) -> int:
    """Return the ms that an activity still takes, with half of each turn that is to come in it."""
    if block.each is None:
        return time_still_needed(session, now, place)
    turns = turns_length(block, block.each // 2, session.form_at(place).turns_left or 0)
    return change_over_left(session, now, place) + turns


def _stretches(parts: Sequence[int], pins: Sequence[int | None]) -> tuple[tuple[int, ...], ...]:
    stretches: list[list[int]] = [[]]
    for number in parts:
        if pins[number] is not None:
            stretches.append([])
        stretches[-1].append(number)
    return tuple(map(tuple, stretches))


def time_spent_by_part(session: Session, now: SessionMs) -> tuple[int, ...]:
    """Return the ms each part has had, holds not counted."""
    return tuple(time_spent(session, now, part=number) for number in range(len(session.agenda.parts)))


def needed(session: Session, part: int) -> int:
    """Return the ms a part takes as things stand: its length, else its minimum, else 0."""
    planned = planned_length(session, part)
    return (session.agenda.parts[part].minimum or 0) if planned is None else planned


def planned_begin(agenda: Agenda, begun: LocalMs) -> LocalMs:
    """Return the local moment nearest to `begun`, when the session really began, at which the agenda has it begin."""
    time = beginning(agenda)
    return begun if time is None else _nearest(time, begun)


def was_to_begin(session: Session, clock: WallClock) -> LocalMs:
    """Return the steady moment at which the agenda has it begin; now for a ready one without a time of its own."""
    begun = _begun(session, clock)
    return clock.steady(planned_begin(session.agenda, clock.shown(begun)), begun)


def _begun(session: Session, clock: WallClock) -> LocalMs:
    """Return the steady moment at which the session began; now while it lies ready."""
    since = clock.now - session.spans[0].begin if session.spans else 0
    return LocalMs(clock.local_now - since)


class Dues(Struct, frozen=True):
    """When things should be, as steady local moments."""

    begin: LocalMs
    """When it should begin; at another time it did begin."""
    pins: tuple[LocalMs | None, ...]
    """When each part is pinned; None for the others."""
    end: LocalMs | None
    """When it should be over, with what was agreed later; None when that is not known."""


def due_times(session: Session, clock: WallClock, halves: Sequence[int] | None = None) -> Dues:
    """Return when begin, pins and end are due by the agenda; all move along with a begin at `ANOTHER_TIME`.

    A time earlier than the begin is the next day; where no begin is written, it is the nearest to when it would come
    anyway. Without an end the session is over when every part has had the length the agenda gives it, on the nearest
    whole minute, as all times are read. That plan knows of nothing left out since, nor of minutes added.
    `halves` is what each part takes with half turns, for whoever knows that already.
    """
    agenda, planned = session.agenda, was_to_begin(session, clock)
    after = _begun(session, clock) - planned
    moved = after if after > ANOTHER_TIME else 0

    def pinned(part: int, expected: int) -> int | None:
        time = agenda.parts[part].pinned
        return None if time is None else _due(agenda, time, planned, LocalMs(expected), clock)

    halves = _least_lengths(session) if halves is None else halves
    lengths = [agenda_length(session, number) for number in range(len(agenda.parts))]
    lengths = [
        half if length is not None and length < half else length for length, half in zip(lengths, halves, strict=True)
    ]
    laid = lay_out(planned, lengths, pinned)
    end = None
    if agenda.end is not None:
        end = _due(agenda, agenda.end, planned, LocalMs(laid.end), clock)
    elif lengths and None not in lengths:
        end = LocalMs(whole_minutes(laid.end) * MINUTE)
    pins = tuple(None if row.due is None else LocalMs(row.due + moved) for row in laid.rows)
    return Dues(LocalMs(planned + moved), pins, None if end is None else LocalMs(end + session.later + moved))


def _due(agenda: Agenda, time_of_day: int, planned: LocalMs, expected: LocalMs, clock: WallClock) -> LocalMs:
    if beginning(agenda) is None:
        return clock.steady(_nearest(time_of_day, clock.shown(expected)), expected)
    begin = clock.shown(planned)
    return clock.steady(LocalMs(begin + offset_of(time_of_day, begin)), planned)


def _nearest(time_of_day: int, moment: LocalMs) -> LocalMs:
    """Return the local moment nearest to `moment` at which the clock says `time_of_day`."""
    before = (moment - time_of_day) % DAY
    return LocalMs(moment - before if before <= DAY // 2 else moment - before + DAY)
