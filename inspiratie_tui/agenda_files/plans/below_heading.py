"""What stands below one heading of an agenda, as the plans in it are looked for."""

from msgspec import Struct

from inspiratie_tui.agenda_files.outline import Piece


class BelowHeading(Struct, frozen=True):
    """The pieces below a heading, or above the first part."""

    pieces: tuple[Piece, ...]
    """All of them, in order."""
    timed: bool = False
    """Whether the heading says how long it takes."""
    steps: frozenset[int] = frozenset()
    """The lines, counted from 1, of the steps of a form, whose lengths make no plan."""

    @property
    def level(self) -> int:
        """Return how many `#` a row of a plan in it would get: within a part that has a length it is an activity."""
        return 3 if self.timed else 2
