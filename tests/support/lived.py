"""What a session was at each of its moments, and where its time went."""

from itertools import accumulate

from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.session import Session


def lived(counting: tuple[e.Event, ...]) -> list[tuple[e.Event, Session]]:
    return list(zip(counting, [*accumulate(counting, apply, initial=Session())][1:], strict=True))


def all_spent(session: Session, now: int) -> dict[tuple[str, int], int]:
    return {
        ("held", 0): time_spent(session, now, held=True),
        **{("part", number): time_spent(session, now, part=number) for number in range(len(session.agenda.parts))},
        **{("turn", turn): time_spent(session, now, turn=turn) for turn in range(len(session.turns))},
    }
