"""The one true line as data: which facts it tells, in which order, and their values; the sentences are in `texts`.

Local times are milliseconds since midnight on the clock in the room, on whole minutes.
"""

from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.session.session import State


class TruthFact(StrEnum):
    """One thing that the line tells."""

    PACE = "pace"
    """When the round will be over as it goes now."""
    CLOSING = "closing"
    """How much of the closing is left, when not all of it is."""
    TURNS = "turns"
    """How many turns are to come."""
    ROUND = "round"
    """How long each of them is, and when the round will be over."""
    LATE_PIN = "late-pin"
    """The next pinned part, which will begin later."""
    ON_TIME = "on-time"
    """What stays on time all the same."""
    LEFT = "left"
    """How long the part has still."""
    PIN = "pin"
    """The next pinned part."""
    END = "end"
    """When it will be over."""
    NO_END = "no-end"
    """Why that is unknown."""
    DIVIDE = "divide"
    """The key that divides what is left."""
    PARKED = "parked"
    """How many questions are parked."""


class TruthSlice(Struct, frozen=True):
    """The one true line. Minutes are whole; negative means past."""

    state: State
    """Ready, running, held or ended."""
    left: int | None
    """Minutes left for the part, negative when past; None without a length, and where the big digits tell it."""
    pin: str | None
    """Title of the next pinned part."""
    pin_at: int | None
    """When it will begin."""
    pin_late: int
    """Minutes late."""
    closing: Safety | None
    """Whether the closing is safe."""
    closing_minutes: int
    """Minutes there are for it."""
    closing_planned: int
    """Minutes it should have."""
    ends: int
    """When it will be over; the earliest moment when parts without a length are to come."""
    late: int | None
    """Minutes past the planned end (negative: before)."""
    parked: int = 0
    """How many questions are parked."""
    turns: int = 0
    """How many turns of the round that goes on are to come."""
    halves: int = 0
    """How many halves of a minute each of them takes, as it was when the turn that goes on began."""
    round_at: int | None = None
    """When that round will be over; None without one."""
    round_late: int = 0
    """Minutes by which that is later than there is time for."""
    on_time: str | None = None
    """Title of the pinned part after the next one, when it stays on time."""
    no_length: int = 0
    """How many parts without a length make the end unknown; 0 when it is known."""
    facts: tuple[TruthFact, ...] = ()
    """What is told, the first thing first; how many of it is for the line to say."""
