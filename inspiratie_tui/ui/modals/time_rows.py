"""What the time dialog lists: what began, a turn that nobody started, ways to divide what is left."""

from dataclasses import dataclass

from inspiratie_tui.core.beginnings import Beginning
from inspiratie_tui.core.replan import Proposal
from inspiratie_tui.core.session import Session
from inspiratie_tui.live import Live
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.proposals import changes, proposal_title
from inspiratie_tui.texts.putting_right import beginning_line

_TITLE = 44
"""Cells of a title in the line of a length that changes."""
_TITLE_OF_TWO = 20
"""And where two of them stand in a line."""
_MOST = 6
"""How many changed lengths stand below each other; more of them stand two in a line, for all must be seen."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A turn that nobody started."""


Row = Beginning | Missing | Proposal
"""What can be chosen."""


def called(row: Row, live: Live) -> str:
    """The line of it in the list."""
    match row:
        case Missing():
            return _("+ a turn that nobody started")
        case Proposal():
            return _("divide again: {title}").format(title=proposal_title(row, live.session.agenda))
        case _:
            return beginning_line(row, live.session.agenda, live.names, live.local)


def changed(row: Row, session: Session) -> tuple[str, ...]:
    """Every length that a proposal changes; nothing for what is none."""
    if not isinstance(row, Proposal):
        return ()
    found = changes(row, session)
    beside = len(found) > _MOST
    lines = [f"{cut(one.title, _TITLE_OF_TWO if beside else _TITLE)}: {one.words}" for one in found]
    return tuple("  ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)) if beside else tuple(lines)
