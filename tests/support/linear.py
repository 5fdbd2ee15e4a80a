"""Asks whether a reader takes twice as long for twice as much, by what it costs the processor and not by the clock."""

from collections.abc import Callable
from time import process_time
from typing import TypeVar

Input = TypeVar("Input")

RATIO = 2.2
"""How much dearer twice the input may be."""
NOTHING = 0.1
"""Seconds below which a ratio says how busy the machine is."""
TRIES = 24


def cost(read: Callable[[Input], object], given: Input) -> float:
    """Return the seconds of processor of one `read(given)`."""
    begin = process_time()
    read(given)
    return process_time() - begin


def superlinear(
    read: Callable[[Input], object],
    make: Callable[[int], Input],
    size: int,
    most: float = 0.5,
    nothing: float = NOTHING,
) -> str | None:
    """Return what is wrong when `read(make(size))` costs over `most` seconds, or over 2.2 times that of half the size.

    The cheapest of some tries counts: other programs only ever make one dearer. Below `nothing` seconds there is
    no ratio.
    """
    half, whole = make(size // 2), make(size)
    small = large = float("inf")
    for _ in range(TRIES):
        large = min(large, cost(read, whole))
        if large <= nothing:
            return None
        small = min(small, cost(read, half))
        if large <= most and large <= RATIO * small:
            return None
        if large > 8 * most:
            break
    return f"{large:.2f} s, and {small:.2f} s for half of it"


def filled(piece: str, size: int) -> str:
    """Return `piece` over and over, `size` characters in all."""
    return (piece * (size // len(piece) + 1))[:size]


def processor_seconds() -> float:
    """Return the seconds of processor that this process took until now, all its threads together."""
    return process_time()
