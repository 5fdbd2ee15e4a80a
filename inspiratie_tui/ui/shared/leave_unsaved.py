"""The question that comes before a session is left of which something is not on the disk."""

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.texts import N_
from inspiratie_tui.texts.unsaved import leave_explanation, leave_question
from inspiratie_tui.ui.keys.bindings import bound, key
from inspiratie_tui.ui.shared.ask import Ask


class LeaveUnsaved(Ask, inherit_bindings=False):
    """Says how much would be lost; Enter stays, for nothing is lost by a key that was pressed too fast."""

    PRIVATE = False
    BINDINGS = [
        key("enter,escape,n,q", "answer(False)", N_("stay"), show=True),
        key("y", "answer(True)", N_("leave all the same"), show=True),
        bound("curtain", ""),
    ]

    def __init__(self, clock: Clock, unsaved: Unsaved) -> None:
        """Ask whether to lose what is `unsaved`; `clock` tells how long the dialog has been open."""
        question = leave_question(unsaved.events, unsaved.notes, draft=unsaved.draft, errno=unsaved.errno)
        super().__init__(clock, question, leave_explanation(unsaved.errno))
