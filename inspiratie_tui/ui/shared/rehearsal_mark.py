"""The line that marks a rehearsal."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.texts.rehearsal import rehearsal_line
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted


class RehearsalMark(Painted):
    """The topmost line of every screen and dialog of a rehearsal, so that it stays when one covers the other."""

    # Split rather than docked: everything else, docked or not, has the room below it.
    DEFAULT_CSS = """
    RehearsalMark {
        split: top; height: 1; padding: 0 1; background: $surface; color: $foreground; text-align: center;
        text-style: bold;
    }
    """
    shown: reactive[int | None] = reactive(None)

    def __init__(self, speed: int) -> None:
        """Say that the clock goes `speed` times as fast."""
        super().__init__()
        self.set_reactive(RehearsalMark.shown, speed)

    def paint(self) -> Content:
        """Return as much of the line as fits."""
        assert self.shown is not None
        width = self.content_size.width
        return fitted(rehearsal_line(self.shown, width), width)
