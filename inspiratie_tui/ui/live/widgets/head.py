"""The lines at the top: the session and the clock, the part, what stands in its parentheses."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.agenda.details import DetailKind
from inspiratie_tui.core.view.slices import HeadSlice
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.details import details_line
from inspiratie_tui.texts.live_text import SEPARATOR
from inspiratie_tui.texts.repeats import repeat_words
from inspiratie_tui.texts.steps import step_number
from inspiratie_tui.texts.times import clock_time
from inspiratie_tui.texts.titles import title_words
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain


class Head(Painted):
    """Shows title and clock on the first line, part and activity on the second; on the third their details."""

    DEFAULT_CSS = "Head { height: 2; padding: 0 1; }"
    shown: reactive[HeadSlice | None] = reactive(None, repaint=False)

    def paint(self) -> Content:
        """Return lines as wide as the widget: two on a low screen, where only silence is told of the details."""
        head = self.shown
        assert head is not None
        width = self.content_size.width
        clock = clock_time(head.clock)
        title = fitted(head.session, width - len(clock) - 1)
        gap = " " * max(1, width - title.cell_length - len(clock))
        # That nobody speaks stands above, where it is seen at once.
        details = details_line(detail for detail in head.details if detail.kind is not DetailKind.SILENT)
        lines = [title.stylize("$quiet") + plain(gap + clock, "$quiet"), self._place(head, width)]
        return plain("\n").join([*lines, fitted(details, width).stylize("$quiet")])

    def _place(self, head: HeadSlice, width: int) -> Content:
        """Return the titles of part and activity, as much as fits before which repeat it is, and that it is silent.

        Before a step they stand only when they fit whole, the part first of all without.
        """
        activity = title_words(None) if head.hidden else head.activity
        more = [repeat_words(head.repeat, head.repeats), *_step(head), _("in silence") if head.silent else ""]
        if head.step is not None:
            here = [words for words in more if words]
            rows = [SEPARATOR.join(filter(None, [*above, *here])) for above in ((head.part, activity), (activity,))]
            whole = next((row for row in rows if cells(row) <= width), SEPARATOR.join(here))
            return fitted(whole or activity or head.part, width).stylize("bold")
        titles = SEPARATOR.join(title for title in (head.part, activity) if title)
        end = "".join(SEPARATOR + words for words in more if words)
        titles_fitted = fitted(titles, max(0, width - cells(end)))
        return fitted(titles_fitted.plain + end, width).stylize("bold")


def _step(head: HeadSlice) -> tuple[str, ...]:
    """Return which step of its form goes on, and its title; nothing where there are no steps."""
    step = head.step
    return () if step is None else (step_number(step.number, step.count), step.title)
