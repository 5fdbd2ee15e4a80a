"""What a session was at each of its moments, and where its time went."""

from itertools import accumulate

from inspiratie_tui.core import events as e
from inspiratie_tui.core.elapsed import spent
from inspiratie_tui.core.fold import apply
from inspiratie_tui.core.session import Session


def lived(counting: tuple[e.Event, ...]) -> list[tuple[e.Event, Session]]:
    return list(zip(counting, [*accumulate(counting, apply, initial=Session())][1:], strict=True))


def all_spent(session: Session, now: int) -> dict[tuple[str, int], int]:
    return {
        ("held", 0): spent(session, now, held=True),
        **{("part", number): spent(session, now, part=number) for number in range(len(session.agenda.parts))},
        **{("turn", turn): spent(session, now, turn=turn) for turn in range(len(session.turns))},
    }
