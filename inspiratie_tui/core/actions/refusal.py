"""What an action answers: an event, or a refusal with its reason."""

from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.session.events import Event


class Reason(StrEnum):
    """Why something cannot be done now; `texts.refusals` makes the sentence."""

    NOT_RUNNING = "not-running"
    ENDED = "ended"
    NOT_ENDED = "not-ended"
    NO_PARTS = "no-parts"
    NO_SUCH_PLACE = "no-such-place"
    ALREADY_THERE = "already-there"
    NOTHING_BEFORE = "nothing-before"
    LAST_PART = "last-part"
    NO_SUCH_PERSON = "no-such-person"
    NOBODY_ELSE = "nobody-else"
    NO_ROUND = "no-round"
    NOBODY_TO_PASS = "nobody-to-pass"
    NO_LENGTH = "no-length"
    TOO_SHORT = "too-short"
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_TO_REDO = "nothing-to-redo"
    NOTHING_ASKED = "nothing-asked"
    LED_ON = "led-on"
    SAME_AGENDA = "same-agenda"
    READ_ONLY = "read-only"
    NOTHING_THERE = "nothing-there"
    NOTHING_CHANGED = "nothing-changed"
    NOT_NONE = "not-none"
    WHO = "who"
    NO_TURN = "no-turn"
    SPOKE_THEN = "spoke-then"
    NOT_YET = "not-yet"
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"
    TOO_LONG_AGO = "too-long-ago"
    NO_REMINDER = "no-reminder"
    NOTHING_TO_DIVIDE = "nothing-to-divide"
    NOTHING_GIVES = "nothing-gives"
    TURNS_STAY_SHORT = "turns-stay-short"
    NO_END = "no-end"
    DIVISION_OUTDATED = "division-outdated"


class Refusal(Struct, frozen=True):
    """It cannot be done now."""

    reason: Reason
    """Why."""


Answer = Event | Refusal
