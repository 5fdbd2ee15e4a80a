"""The lines of the corrections dialog in words."""

from inspiratie_tui.core.view.corrections import CorrectionRow, CorrectionView, MissingTurn
from inspiratie_tui.texts import _
from inspiratie_tui.texts.corrections import beginning_line


def row_line(row: CorrectionRow, view: CorrectionView) -> str:
    """Return the line of `row` in the list, with times by the clock on the wall as it goes now."""
    match row:
        case MissingTurn():
            return _("+ add a turn nobody started")
        case _:
            return beginning_line(row, view.session.agenda, view.names, view.clock.shown_at)
