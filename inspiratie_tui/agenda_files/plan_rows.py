"""What a table, a list or bold lines say of the parts of a session, row by row, before anything is made of it."""

from enum import StrEnum

from msgspec import Struct


class PlanForm(StrEnum):
    """How a plan was written."""

    TABLE = "table"
    LIST = "list"
    BOLD_LINES = "bold-lines"


class PlanRow(Struct, frozen=True):
    """One row, item or bold line."""

    line: int
    """Where it stands, counted from 1."""
    title: str
    """What is done, as plain text; may be empty."""
    length: int | None = None
    """How long it takes (ms): as it is written, by its two times of day, or until the next one begins."""
    begin: int | None = None
    """When it begins, in ms since midnight."""
    end: int | None = None
    """When it is over, in ms since midnight."""
    data: tuple[str, ...] = ()
    """Other items that the parentheses of a heading understand, as `2 min p.p.`."""
    rest: tuple[str, ...] = ()
    """All else that it says, a text each: other cells, what stands below an item."""
    times: int = 1
    """How many times a part of its length is done, as the 2 of `2 x 15 min`."""

    @property
    def is_timed(self) -> bool:
        """Tell whether it says when it is or how long it takes, and what that is of."""
        return bool(self.title) and (self.length is not None or self.begin is not None)


class Plan(Struct, frozen=True):
    """A block of a file that holds a plan."""

    form: PlanForm
    """How it is written."""
    line: int
    """Where it begins, counted from 1."""
    column: int
    """As `line`, in characters."""
    end: int
    """The line after its last one, counted from 1."""
    rows: tuple[PlanRow, ...] = ()
    """Its rows, in order, those without any time too."""
    level: int = 2
    """How many `#` the heading of a row would have; 3 where what it stands below has a length of its own."""
