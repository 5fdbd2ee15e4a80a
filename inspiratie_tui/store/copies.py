"""Tells the sessions in a folder from their copies, as a sync or a hand leaves them; the same in any store.

What a session says it is decides, never the name under which it is kept: that is another one in every program.
"""

from collections.abc import Callable, Mapping


def copies_among(named: Mapping[str, str], length: Callable[[str], int]) -> frozenset[str]:
    """Return under which names only copies are kept.

    `named` has, by the name under which something is kept, which session it says it is. The one kept under that very
    name is the session. Where there is none, the session went or was renamed: then the longest counts, by `length` of
    a name (of two as long the first by name), so that none is ever lost.
    """
    same: dict[str, list[str]] = {}
    for name, session in named.items():
        same.setdefault(session, []).append(name)
    copies: set[str] = set()
    for session, names in same.items():
        if len(names) > 1:
            counts = session if session in names else min(names, key=lambda name: (-length(name), name))
            copies.update(name for name in names if name != counts)
    return frozenset(copies)
