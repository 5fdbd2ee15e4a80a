"""What a store refuses, as errors with values; `texts` makes the sentences."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspiratie_tui.core.people.difference import Difference  # only what changes a group waits for it
    from inspiratie_tui.core.people.group import Group


class NotSaved(OSError):
    """Nothing was written: memory and store are as they were. The system's own error is the `__cause__`.

    `errno` and `strerror` are those of the cause; `filename` is the place that could not be written.
    """

    @classmethod
    def because(cls, error: OSError, place: str) -> "NotSaved":
        """Return the error to raise `from error`."""
        return cls(error.errno, error.strerror or str(error), place)


class InUse(Exception):
    """Somebody has it open for writing."""

    def __init__(self, place: str) -> None:
        """Take where it is kept."""
        super().__init__(place)
        self.place = place


class Overtaken(Exception):
    """What was to be written and what was written since both changed the same, differently; nothing was written."""

    def __init__(self, kept: "Group", differences: "tuple[Difference, ...]") -> None:
        """Take the group as it is kept now, and what it differs in: at least one difference."""
        super().__init__(", ".join(difference.code for difference in differences))
        self.kept = kept
        self.differences = differences


class TooNew(Exception):
    """A newer program laid this out; it was left untouched."""

    def __init__(self, place: str, schema: int, named: str = "") -> None:
        """Take where it is kept, which layout it has (a number greater than `SCHEMA`), and which session it says it is.

        `named` is "" when it does not say that.
        """
        super().__init__(f"{place}: schema {schema}")
        self.place = place
        self.schema = schema
        self.named = named
