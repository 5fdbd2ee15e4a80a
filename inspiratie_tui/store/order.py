"""The order of the sessions of a group, wherever some are listed; the same in any store.

Names tell the day on which a session was made, and not which of that day it is: the one that began first comes first.
"""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from inspiratie_tui.store.port import SessionRef

if TYPE_CHECKING:
    from inspiratie_tui.store.reading import SessionReading

Order = tuple[str, int, str]
"""What sessions are sorted by: the day in the name, the moment on it in ms UTC, the name."""
_Listed = TypeVar("_Listed")
_BEHIND_ALL: Order = ("~", 0, "")


def order_of(ref: SessionRef, reading: "SessionReading | None") -> Order:
    """Return where the session `ref` stands; `reading` is what could be read of it.

    One that has not begun goes by when it was made.
    """
    if reading is None:
        return ref.day, 0, ref.session
    return ref.day, reading.created if reading.began is None else reading.began, ref.session


def in_order(
    listed: Iterable[_Listed], day: Callable[[_Listed], str], order: Callable[[_Listed], Order]
) -> list[_Listed]:
    """Return what is `listed` in `order`, which is asked only where several are of one `day`: it looks at events."""
    of_days = groupby(sorted(listed, key=day), day)
    days = (list(of_day) for _day, of_day in of_days)
    return [entry for of_day in days for entry in (of_day if len(of_day) == 1 else sorted(of_day, key=order))]


def cut_before(ref: SessionRef, reading: "SessionReading | None") -> Order:
    """Return the order that all sessions before `ref` are below: one that has not begun comes behind all that have.

    `reading` is what could be read of it; of one that is not there only its name tells where it stands.
    """
    return _BEHIND_ALL if reading is not None and reading.began is None else order_of(ref, reading)
