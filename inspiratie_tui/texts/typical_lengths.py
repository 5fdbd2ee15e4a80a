"""How long parts usually take in a group, in words: whole minutes, for they are weighed against each other."""

from collections.abc import Sequence

from inspiratie_tui.core.forecast.typical_lengths import LEAST_PARTS, LEAST_SESSIONS, TypicalOfKind
from inspiratie_tui.core.moments import whole_minutes
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.kind_names import part_kind


def typical_lines(expected: Sequence[TypicalOfKind]) -> list[str]:
    """A line a kind: `dialogue: planned 60 min, usually 75 min (4 times)`; a sentence when nothing is known yet."""
    return [_line(one) for one in expected] or [
        _("How long parts usually take is told after {parts} of a kind, in at least {sessions} ended sessions.").format(
            parts=LEAST_PARTS, sessions=LEAST_SESSIONS
        )
    ]


def typical_in_short(expected: Sequence[TypicalOfKind], width: int) -> str:
    """`usually: dialogue 75 instead of 60, feedback 50 instead of 40`: what differs, in at most `width` cells.

    What differs most comes first when there is no room for all of it; told is it in the order of the agenda. Empty when
    nothing differs, or fits.
    """
    line = ""
    told: set[TypicalOfKind] = set()
    differing = [one for one in expected if one.differs]
    for one in sorted(differing, key=lambda one: abs(one.usual - one.planned), reverse=True):
        more = [other for other in differing if other in told or other is one]
        longer = _("usually: {lengths}").format(lengths=", ".join(map(_in_short, more)))
        if cells(longer) <= width:
            line, told = longer, {*told, one}
    return line


def _in_short(one: TypicalOfKind) -> str:
    # Translators: the parts of one kind, when there are several: their minutes are added up.
    together = _("{kind} together {usual} instead of {planned}")
    form = _("{kind} {usual} instead of {planned}") if len(one.parts) == 1 else together
    return form.format(kind=part_kind(one.kind), usual=whole_minutes(one.usual), planned=whole_minutes(one.planned))


def _line(one: TypicalOfKind) -> str:
    times = one.habit.parts
    said = ngettext(
        "{kind}: planned {planned} min, usually {usual} min ({times} time)",
        "{kind}: planned {planned} min, usually {usual} min ({times} times)",
        times,
    )
    return said.format(kind=_kind(one), planned=whole_minutes(one.planned), usual=whole_minutes(one.usual), times=times)


def _kind(one: TypicalOfKind) -> str:
    """What they are, and how many when the minutes are those of several parts."""
    count = len(one.parts)
    if count == 1:
        return part_kind(one.kind)
    # Translators: several parts of one kind, of which the minutes are added up: `feedback (2 parts)`.
    several = ngettext("{kind} ({count} part)", "{kind} ({count} parts)", count)
    return several.format(kind=part_kind(one.kind), count=count)
