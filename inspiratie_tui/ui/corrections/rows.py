"""What the time dialog lists: what began, a turn that nobody started, ways to divide what is left."""

from dataclasses import dataclass

from inspiratie_tui.core.actions.corrections import Beginning, correctable_beginnings
from inspiratie_tui.core.actions.replan import Proposal
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.corrections import beginning_line
from inspiratie_tui.texts.replan import changed_lengths, proposal_title

_OFFERED = 4
"""How many beginnings are offered: what was longer ago is seldom put right while people talk."""
_TITLE = 44
"""Cells of a title in the line of a length that changes."""
_TITLE_OF_TWO = 20
"""And where two of them stand in a line."""
_MOST = 6
"""How many changed lengths stand below each other; more of them stand two in a line, for all must be seen."""


@dataclass(frozen=True, slots=True)
class MissingTurn:
    """A turn that nobody started."""


Row = Beginning | MissingTurn | Proposal
"""What can be chosen."""


def rows(live: SessionRunner, clock: WallClock) -> tuple[Row, ...]:
    """What can be chosen now."""
    known = correctable_beginnings(live.log, clock.now)[:_OFFERED]
    goes = live.session.state not in (State.READY, State.ENDED)
    return (*known, *((MissingTurn(),) if goes else ()), *live.proposals())


def same(one: Row, other: Row) -> bool:
    """Whether both are about the same, though time has gone on."""
    match one, other:
        case Beginning(), Beginning():
            return one.event == other.event
        case Proposal(), Proposal():
            return one.way is other.way
        case _:
            return type(one) is type(other)


def called(row: Row, live: SessionRunner, clock: WallClock) -> str:
    """The line of it in the list; times are those of the clock on the wall, as it goes now."""
    match row:
        case MissingTurn():
            return _("+ a turn that nobody started")
        case Proposal():
            return _("divide again: {title}").format(title=proposal_title(row, live.session.agenda))
        case _:
            return beginning_line(row, live.session.agenda, live.names, clock.shown_at)


def changed(row: Row, session: Session) -> tuple[str, ...]:
    """Every length that a proposal changes; nothing for what is none."""
    if not isinstance(row, Proposal):
        return ()
    found = changed_lengths(row, session)
    beside = len(found) > _MOST
    lines = [f"{cut(one.title, _TITLE_OF_TWO if beside else _TITLE)}: {one.words}" for one in found]
    return tuple("  ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)) if beside else tuple(lines)
