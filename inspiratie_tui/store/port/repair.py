"""What to tell of something that was not whole when it was opened."""

from enum import StrEnum

from msgspec import Struct


class Damage(StrEnum):
    """What is wrong with a file; one sentence each in `texts.repairs`."""

    EMPTY = "empty"
    """There is nothing in it."""
    NOT_OURS = "not ours"
    """It holds something else."""
    CUT_OFF = "cut off"
    """Its end is missing."""
    DAMAGED = "damaged"
    """Something in it changed that nobody wrote."""


class Repair(Struct, frozen=True):
    """What was wrong with a file and what became of it. `texts.repairs.repair_sentence` says it."""

    code: Damage
    """What was wrong."""
    set_aside: str | None
    """Under which name the file as it was found is kept; None when it was only read and stands where it stood."""
    kept: int
    """How many documents (events, notes, people) were read back."""
    doubtful: int
    """How many of those are perhaps not as they were written; of notes `Note.doubtful` says which."""
    lost: int
    """How many are missing among those that were numbered, and how many others could be seen but not read.

    What stood behind the end of a file that was cut off is not among them, but for a document that had begun; what an
    earlier repair could not bring back is.
    """
