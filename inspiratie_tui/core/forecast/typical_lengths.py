"""What a group's sessions say about a plan: how long each kind of part usually takes.

Lengths differ from session to session, so two medians, one of what was planned and one of what it took, may come from
different parts and say nothing about each other. What is compared is one part with its own plan: it took so many times
what was planned. The median of those is a kind's habit, and applied to the agenda at hand it gives a sentence that is
true of that agenda: planned 60, usually 75. Dialogues of 30 that took 36, of 60 that took 75 and of 90 that took 120
took 1.2, 1.25 and 1.33 times their plan: of a dialogue of 60 the usual is 75, of one of 40 it is 50.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from inspiratie_tui.core.agenda.lengths import part_length
from inspiratie_tui.core.agenda.model import Agenda, PartKind
from inspiratie_tui.core.moments import DAY, MINUTE, SessionMs, whole_minutes
from inspiratie_tui.core.session.durations import agenda_length, time_spent
from inspiratie_tui.core.session.session import Session

NO_MOMENT = SessionMs(0)
"""An ended session has no open span: how long a part took does not depend on now."""
REALLY_HELD = MINUTE
"""A part in which less time was spent was passed by: skipped, or a key too many."""
FORGOTTEN = DAY
"""A part in which more time was spent was never left: whoever led went home."""
LEAST_PARTS = 3
"""Of two parts the median lies halfway: one odd afternoon moves it. From three on it takes two that agree."""
LEAST_SESSIONS = 2
"""What one session says three times may be about that day, not about the group."""
WORTH_TELLING = 5 * MINUTE
"""What differs less from the plan is no news to who made it."""


class PartRecord(Struct, frozen=True):
    """One part that was held, as it was planned and as it went."""

    kind: PartKind
    """What it was for."""
    planned: int
    """Milliseconds the agenda gave it with those who were there, above 0; what was added on the way is not in it."""
    actual: int
    """Milliseconds spent in it; held time is charged to nobody."""


class TypicalLength(Struct, frozen=True):
    """How long parts of one kind usually take."""

    factor: float
    """How many times what was planned: the median over the parts, halfway between the middle two of an even number."""
    parts: int
    """How many parts say so."""
    sessions: int
    """From how many sessions those are."""

    def usual(self, planned: int) -> int:
        """Return the ms that a plan of `planned` ms usually takes: in whole minutes, at least one, halves up."""
        return max(1, whole_minutes(round(planned * self.factor))) * MINUTE


class TypicalOfKind(Struct, frozen=True):
    """All parts of one kind in an agenda, as they are planned and as they usually go."""

    kind: PartKind
    """What they are for."""
    parts: tuple[int, ...]
    """Indexes of the parts, at least one; a part without a length is not among them."""
    planned: int
    """Milliseconds they are planned at, together."""
    usual: int
    """Milliseconds they usually take together, in whole minutes."""
    habit: TypicalLength
    """What tells so."""

    @property
    def differs(self) -> bool:
        """Tell whether it is worth telling unasked, by the minutes that are shown."""
        return abs(self.usual - whole_minutes(self.planned) * MINUTE) >= WORTH_TELLING


def part_records(session: Session) -> tuple[PartRecord, ...]:
    """Return the parts of `session` that say something, in order; none while it is not ended.

    A break is a part like any other: a meal that always runs on is good to know. Parts of no known kind have nothing in
    common, so they say nothing. Nor does a part that the agenda gave no length, that was left out after it had begun,
    or in which less than a minute or more than a day was spent. Who was there is who was there when the part was left.
    """
    if not session.ended:
        return ()
    records = []
    for number, part in enumerate(session.agenda.parts):
        planned = agenda_length(session, number)
        actual = time_spent(session, NO_MOMENT, part=number)
        if part.kind is PartKind.OTHER or number in session.dropped:
            continue
        if planned and REALLY_HELD <= actual <= FORGOTTEN:
            records.append(PartRecord(part.kind, planned, actual))
    return tuple(records)


def typical_lengths(sessions: Iterable[Sequence[PartRecord]]) -> dict[PartKind, TypicalLength]:
    """Return the habit of every kind of which enough parts were held, in enough sessions, in whatever order."""
    factors: dict[PartKind, list[float]] = {}
    seen_in: dict[PartKind, int] = {}
    for session in sessions:
        for record in session:
            factors.setdefault(record.kind, []).append(record.actual / record.planned)
        for kind in {record.kind for record in session}:
            seen_in[kind] = seen_in.get(kind, 0) + 1
    return {
        kind: TypicalLength(_median(ratios), len(ratios), seen_in[kind])
        for kind, ratios in factors.items()
        if len(ratios) >= LEAST_PARTS and seen_in[kind] >= LEAST_SESSIONS
    }


def typical_of_agenda(
    agenda: Agenda, habits: Mapping[PartKind, TypicalLength], participants: int, facilitators: int
) -> tuple[TypicalOfKind, ...]:
    """Return what each kind in `agenda` usually takes with so many people, by its habit, in order of its first part.

    Home tells it in the room, so parts that are hidden from participants are not among them.
    """
    parts: dict[PartKind, list[int]] = {}
    planned: dict[PartKind, int] = {}
    for number, part in enumerate(agenda.parts):
        length = part_length(part, participants, facilitators)
        if part.kind in habits and length and not part.for_facilitators:
            parts.setdefault(part.kind, []).append(number)
            planned[part.kind] = planned.get(part.kind, 0) + length
    return tuple(
        TypicalOfKind(kind, tuple(numbers), planned[kind], habits[kind].usual(planned[kind]), habits[kind])
        for kind, numbers in parts.items()
    )


def _median(values: Sequence[float]) -> float:
    """Return the middle one of `values` (at least one), or halfway between the middle two."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2
