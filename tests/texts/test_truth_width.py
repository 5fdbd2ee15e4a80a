"""The truth line in Dutch fits a terminal of 80 cells with room at both sides."""

from inspiratie_tui import texts
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import TruthSlice
from inspiratie_tui.texts.live_text import truth_line

MINUTE = 60_000


def test_the_line_of_the_design_has_76_cells() -> None:
    texts.use("nl")
    truth = TruthSlice(
        state=State.RUNNING,
        left=12,
        pin="Maaltijd",
        pin_at=(18 * 60 + 4) * MINUTE,
        pin_late=4,
        closing=Safety.SAFE,
        closing_minutes=30,
        closing_planned=30,
        ends=(20 * 60 + 6) * MINUTE,
        late=6,
    )
    line = "maaltijd 18.04, 4 min later · onderdeel nog 12 min · klaar om 20.06, 6 min later"
    assert truth_line(truth, 80) == line
    assert truth_line(truth, 76) == line.rpartition(" · ")[0]
