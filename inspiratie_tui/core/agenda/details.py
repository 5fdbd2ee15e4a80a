"""What stands in the parentheses of a part or an activity, one thing at a time, as it may be shown to everybody."""

from enum import StrEnum

from msgspec import Struct


class GroupSize(StrEnum):
    """In how small groups people are."""

    PAIRS = "pairs"
    TRIOS = "trios"
    FOURS = "fours"


class DetailKind(StrEnum):
    """What a thing in the parentheses tells; all but the remark are called as the field of the block they fill."""

    LENGTH = "length"
    EACH = "each"
    MINIMUM = "minimum"
    PINNED = "pinned"
    KIND = "kind"
    PROTECTED = "protected"
    SILENT = "silent"
    OPTIONAL = "optional"
    ANY_ORDER = "any_order"
    WHOEVER_WANTS = "whoever_wants"
    SILENCE = "silence"
    WITH_FACILITATORS = "with_facilitators"
    GIVERS = "givers"
    SIZE = "size"
    OUTSIDE = "outside"
    LEARNING_QUESTION = "learning_question"
    FOR_FACILITATORS = "for_facilitators"
    LEAD = "lead"
    REMARK = "remark"


class Detail(Struct, frozen=True):
    """One thing that stands in the parentheses."""

    kind: DetailKind
    """What it tells."""
    amount: int = 0
    """A length or a time of day in ms; 1 or 0 for a word that says yes or no."""
    times: int = 1
    """The 2 of `2 x 15 min`, of which `amount` is the 15 minutes."""
    word: str = ""
    """A size, a kind of part, a name, or a remark as it was written."""
