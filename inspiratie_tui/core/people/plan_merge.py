"""Brings together two changes of one plan, by day: what is said of a session goes with its date.

A date that comes in between moves the numbers of all that follow.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.difference import Difference
from inspiratie_tui.core.people.group import PlannedSession

_SAID_OF_A_DATE = ("place", "begin", "end", "phase", "agenda")
_NOT_SAID = PlannedSession(0, "")
_BOTH = object()
"""What both changed, and differently."""


def merged_plan(
    base: Sequence[PlannedSession],
    kept: Sequence[PlannedSession],
    wanted: Sequence[PlannedSession],
    differences: list[Difference],
) -> tuple[PlannedSession, ...]:
    """Return the sessions of `kept` and `wanted` as one plan, both made from `base`; add what they differ in."""
    before, there, here = ({planned.date: planned for planned in plan} for plan in (base, kept, wanted))
    rows: list[PlannedSession] = []
    for row in _dates(base, kept, wanted, differences):
        if row.date not in there or row.date not in here:
            rows.append(row)  # only one side has the date, and says all of it
            continue
        sides = (before.get(row.date, _NOT_SAID), there[row.date], here[row.date])
        picked = {name: _picked_of(name, *map(_said_of, sides)) for name in _SAID_OF_A_DATE}
        if any(value is _BOTH for value in picked.values()):
            differences.append(Difference(GroupCode.DATE_CHANGED, row.date, row.date))
            rows.append(row)
        else:
            rows.append(replace(row, **picked))
    return tuple(rows)


def _picked_of(
    name: str, base: Mapping[str, object], kept: Mapping[str, object], wanted: Mapping[str, object]
) -> object:
    """Return the value called `name` that only one side made of `base`, or both; `_BOTH` when they differ."""
    if kept[name] in (base[name], wanted[name]):
        return wanted[name]
    return kept[name] if wanted[name] == base[name] else _BOTH


def _said_of(planned: PlannedSession) -> dict[str, object]:
    return {name: getattr(planned, name) for name in _SAID_OF_A_DATE}


def _dates(
    base: Sequence[PlannedSession],
    kept: Sequence[PlannedSession],
    wanted: Sequence[PlannedSession],
    differences: list[Difference],
) -> tuple[PlannedSession, ...]:
    """Return the sessions on the dates that come of both, as one side or the other has them."""
    before, there, here = (frozenset(planned.date for planned in plan) for plan in (base, kept, wanted))
    if here in (before, there):
        return tuple(kept)
    if there == before:
        return tuple(wanted)
    gone = (before - there) & (before - here)
    added = there - before, here - before
    if (gone and added[0] != added[1]) or _same_number(kept, wanted, added[0] ^ added[1]):
        differences += (Difference(GroupCode.DATE_ADDED, "", day) for day in sorted(added[0] - here))
        taken = (day for day in sorted(before - there) if day in here or day in gone)
        differences += (Difference(GroupCode.DATE_GONE, day if day in here else "", day) for day in taken)
        return tuple(kept)
    days = sorted((before & there & here) | added[0] | added[1])
    rows = {planned.date: planned for planned in (*wanted, *kept)}
    return tuple(replace(rows[day], number=number) for number, day in enumerate(days, 1))


def _same_number(kept: Iterable[PlannedSession], wanted: Iterable[PlannedSession], added: Collection[str]) -> bool:
    """Tell whether each side gave one session of the year a new date of its own; `added` only one of them has."""
    there, here = ({planned.number for planned in plan if planned.date in added} for plan in (kept, wanted))
    return bool(there & here)


def plans_apart(kept: Sequence[PlannedSession], wanted: Sequence[PlannedSession]) -> tuple[Difference, ...]:
    """Return all that is `kept` of a plan and that `wanted` would undo."""
    there, here = ({planned.date: planned for planned in plan} for plan in (kept, wanted))
    return (
        *(Difference(GroupCode.DATE_ADDED, "", day) for day in sorted(there.keys() - here.keys())),
        *(Difference(GroupCode.DATE_GONE, day, day) for day in sorted(here.keys() - there.keys())),
        *(
            Difference(GroupCode.DATE_CHANGED, day, day)
            for day in sorted(there.keys() & here.keys())
            if _said_of(there[day]) != _said_of(here[day])
        ),
    )
