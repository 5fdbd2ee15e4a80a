"""What is shown of the balance of a session: a bar for each, in the order in which they sit."""

from collections.abc import Mapping

from msgspec import Struct

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.balance import balance
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.circle_slices import UNKNOWN

BAR = 16
"""How many cells the longest bar has."""


class BalanceRow(Struct, frozen=True):
    """What one person had."""

    name: str
    """The name people use."""
    cells: int
    """How long the bar is, by the share: the greatest share has `BAR` cells, any turn has one; 0 without a turn."""
    percent: int
    """The share of what was measured while they were here, in whole percents."""
    spoken: int
    """How many ms they had the floor."""
    turns: int
    """How many turns they had."""
    longest: int
    """How many ms their longest turn took."""


class BalanceSlice(Struct, frozen=True):
    """Who had the floor how long."""

    rows: tuple[BalanceRow, ...]
    """One for each, in order of seats; facilitators behind them."""
    measured: int
    """How many ms it is known who had the floor."""
    gone_on: int
    """Of so many ms in which the session went on."""
    ended: bool
    """The session is over: nobody is still to come."""
    some_were_away: bool
    """Somebody of them was not here all the time: their share is of the time they were."""


def balance_slice(session: Session, now: SessionMs, names: Mapping[PersonId, str]) -> BalanceSlice:
    """Return the balance of `session` until `now`, with `names` for ids."""
    kept = balance(session, now)
    greatest = max((time.spoken / time.beside for time in kept.people if time.spoken), default=1.0)
    rows = tuple(
        BalanceRow(
            name=names.get(time.person, UNKNOWN),
            cells=max(1, round(time.spoken / time.beside / greatest * BAR)) if time.turns else 0,
            percent=round(100 * time.spoken / time.beside) if time.spoken else 0,
            spoken=time.spoken,
            turns=time.turns,
            longest=time.longest,
        )
        for time in kept.people
    )
    some_were_away = any(not time.all_along for time in kept.people)
    return BalanceSlice(rows, kept.measured, kept.gone_on, session.ended, some_were_away)
