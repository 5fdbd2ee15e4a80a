"""How long parts usually take in a group, in words: whole minutes, for they are weighed against each other."""

from collections.abc import Sequence

from inspiratie_tui.core.learning import LEAST_PARTS, LEAST_SESSIONS, Expected, in_minutes
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.words import part_kind


def usual_lines(expected: Sequence[Expected]) -> list[str]:
    """A line a kind: `dialogue: planned 60 min, usually 75 min (4 times)`; a sentence when nothing is known yet."""
    return [_line(one) for one in expected] or [
        _("How long parts usually take is told after {parts} of a kind, in at least {sessions} ended sessions.").format(
            parts=LEAST_PARTS, sessions=LEAST_SESSIONS
        )
    ]


def usual_in_short(expected: Sequence[Expected], width: int) -> str:
    """`usually: dialogue 75 instead of 60, feedback 50 instead of 40`: what differs, in at most `width` cells.

    Where there is no room for all of them, what differs least is left out. Empty when nothing differs, or fits.
    """
    told = [one for one in expected if one.differs]
    while told:
        said = ", ".join(
            _("{kind} {usual} instead of {planned}").format(
                kind=part_kind(one.kind), usual=in_minutes(one.usual), planned=in_minutes(one.planned)
            )
            for one in told
        )
        line = _("usually: {lengths}").format(lengths=said)
        if cells(line) <= width:
            return line
        told.remove(min(told, key=lambda one: abs(one.usual - one.planned)))
    return ""


def _line(one: Expected) -> str:
    times = one.habit.parts
    said = ngettext(
        "{kind}: planned {planned} min, usually {usual} min ({times} time)",
        "{kind}: planned {planned} min, usually {usual} min ({times} times)",
        times,
    )
    return said.format(kind=_kind(one), planned=in_minutes(one.planned), usual=in_minutes(one.usual), times=times)


def _kind(one: Expected) -> str:
    """What they are, and how many when the minutes are those of several parts."""
    count = len(one.parts)
    if count == 1:
        return part_kind(one.kind)
    # Translators: several parts of one kind, of which the minutes are added up: `feedback (2 parts)`.
    several = ngettext("{kind} ({count} part)", "{kind} ({count} parts)", count)
    return several.format(kind=part_kind(one.kind), count=count)
