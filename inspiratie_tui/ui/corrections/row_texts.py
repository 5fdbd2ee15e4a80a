"""The lines of the corrections dialog in words."""

from inspiratie_tui.core.actions.replan import Proposal
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.corrections import CorrectionRow, CorrectionView, MissingTurn
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.corrections import beginning_line
from inspiratie_tui.texts.replan import changed_lengths, proposal_title

_TITLE = 44
"""The most cells of a title in the line of a length that changes."""
_TITLE_OF_TWO = 20
"""The most cells of a title where two such lengths stand in a line."""
_MOST = 6
"""The most changed lengths that stand below each other; when there are more, two stand in a line."""


def row_line(row: CorrectionRow, view: CorrectionView) -> str:
    """Return the line of `row` in the list, with times by the clock on the wall as it goes now."""
    match row:
        case MissingTurn():
            return _("+ add a turn nobody started")
        case Proposal():
            return proposal_title(row, view.session.agenda)
        case _:
            return beginning_line(row, view.session.agenda, view.names, view.clock.shown_at)


def changed_lines(row: CorrectionRow, session: Session) -> tuple[str, ...]:
    """Return a line for each length, or each two, that the proposal `row` changes; none when it is no proposal."""
    if not isinstance(row, Proposal):
        return ()
    changes = changed_lengths(row, session)
    beside = len(changes) > _MOST
    lines = [f"{cut(change.title, _TITLE_OF_TWO if beside else _TITLE)}: {change.words}" for change in changes]
    return tuple("  ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)) if beside else tuple(lines)
