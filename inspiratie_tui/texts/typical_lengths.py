"""How long parts usually take in a group, in words and whole minutes."""

from collections.abc import Sequence

from inspiratie_tui.core.forecast.typical_lengths import LEAST_PARTS, LEAST_SESSIONS, TypicalOfKind
from inspiratie_tui.core.moments import whole_minutes
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.kind_names import part_kind


def typical_lines(expected: Sequence[TypicalOfKind]) -> list[str]:
    """Return a line for each kind, as `dialogue: planned 60 min, usually 75 min (4 times)`.

    Without any, a sentence that says when there will be.
    """
    return [_line(kind) for kind in expected] or [
        _(
            "How long parts usually take is told once there were {parts} of a kind, in at least {sessions} ended"
            " sessions."
        ).format(parts=LEAST_PARTS, sessions=LEAST_SESSIONS)
    ]


def typical_in_short(expected: Sequence[TypicalOfKind], width: int) -> str:
    """Return the kinds that differ, as `usually: dialogue 75 instead of 60, feedback 50 instead of 40 min`.

    In at most `width` cells: those that differ most are kept when not all fit, in the order of the agenda. "" when none
    differs, or fits.
    """
    line = ""
    in_line: set[TypicalOfKind] = set()
    differing = [kind for kind in expected if kind.differs]
    for kind in sorted(differing, key=lambda kind: abs(kind.usual - kind.planned), reverse=True):
        more = [other for other in differing if other in in_line or other is kind]
        longer = _("usually: {lengths} min").format(lengths=", ".join(map(_in_short, more)))
        if cells(longer) <= width:
            line, in_line = longer, {*in_line, kind}
    return line


def _in_short(typical: TypicalOfKind) -> str:
    # Translators: the parts of one kind, when there are several: their minutes are added up.
    together = _("{kind} together {usual} instead of {planned}")
    form = _("{kind} {usual} instead of {planned}") if len(typical.parts) == 1 else together
    usual, planned = whole_minutes(typical.usual), whole_minutes(typical.planned)
    return form.format(kind=part_kind(typical.kind), usual=usual, planned=planned)


def _line(typical: TypicalOfKind) -> str:
    times = typical.habit.parts
    line = ngettext(
        "{kind}: planned {planned} min, usually {usual} min ({times} time)",
        "{kind}: planned {planned} min, usually {usual} min ({times} times)",
        times,
    )
    usual, planned = whole_minutes(typical.usual), whole_minutes(typical.planned)
    return line.format(kind=_kind(typical), planned=planned, usual=usual, times=times)


def _kind(typical: TypicalOfKind) -> str:
    """Return what the parts are for, with their number when there are several."""
    count = len(typical.parts)
    if count == 1:
        return part_kind(typical.kind)
    # Translators: several parts of one kind, of which the minutes are added up: `feedback (2 parts)`.
    several = ngettext("{kind} ({count} part)", "{kind} ({count} parts)", count)
    return several.format(kind=part_kind(typical.kind), count=count)
