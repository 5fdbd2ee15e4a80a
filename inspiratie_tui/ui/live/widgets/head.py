"""The two lines at the top: the session, the clock, the part."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.slices import HeadSlice
from inspiratie_tui.texts import _
from inspiratie_tui.texts.times import clock_time
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain


class Head(Painted):
    """Shows title and clock on the first line, part and activity on the second."""

    DEFAULT_CSS = "Head { height: 2; padding: 0 1; }"
    shown: reactive[HeadSlice | None] = reactive(None, repaint=False)

    def paint(self) -> Content:
        """Return two lines as wide as the widget."""
        head = self.shown
        assert head is not None
        width = self.content_size.width
        clock = clock_time(head.clock)
        title = fitted(head.session, width - len(clock) - 1)
        gap = " " * max(1, width - title.cell_length - len(clock))
        return plain("\n").join(
            [title.stylize("$quiet") + plain(gap + clock, "$quiet"), fitted(self._part(head), width).stylize("bold")]
        )

    def _part(self, head: HeadSlice) -> str:
        steps = [head.part]
        if head.activity is not None:
            steps.append(head.activity)
        if head.silent:
            steps.append(_("in silence"))
        return " · ".join(step for step in steps if step)
