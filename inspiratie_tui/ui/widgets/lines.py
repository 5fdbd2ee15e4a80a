"""The lines at the foot: the question, the truth, what comes, what was said."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.slices import AheadSlice, QuestionSlice, TruthSlice
from inspiratie_tui.texts import _
from inspiratie_tui.texts.live_lines import ahead_line, truth_line
from inspiratie_tui.ui.plain import fitted, plain
from inspiratie_tui.ui.widgets.line import Painted


class Question(Painted):
    """What is asked here, or read aloud."""

    DEFAULT_CSS = "Question { height: 1fr; padding: 0 1; content-align: left middle; }"
    shown: reactive[QuestionSlice | None] = reactive(None)

    def paint(self) -> Content:
        """A line a question; quotes in quotation marks."""
        asked = self.shown
        assert asked is not None
        lines = [plain(question, "italic") for question in asked.questions]
        lines += [plain(f"“{quote}”", "$quiet") for quote in asked.quotes]
        return plain("\n").join(lines)


class Truth(Painted):
    """One line that is always true."""

    DEFAULT_CSS = "Truth { height: 1; padding: 0 1; background: $surface; }"
    shown: reactive[TruthSlice | None] = reactive(None)
    unsaved: reactive[int | None] = reactive(None)

    def paint(self) -> Content:
        """As much as fits."""
        assert self.shown is not None
        width = self.content_size.width
        return fitted(truth_line(self.shown, width, self.unsaved), width)


class Ahead(Painted):
    """What the forward key does, or what was just said."""

    DEFAULT_CSS = "Ahead { height: 1; padding: 0 1; }"
    shown: reactive[AheadSlice | None] = reactive(None)
    message: reactive[str] = reactive("")

    def paint(self) -> Content:
        """A message comes first: it is an answer to the last key."""
        assert self.shown is not None
        width = self.content_size.width
        if self.message:
            return fitted(self.message, width)
        what = ahead_line(self.shown)
        return fitted(_("→ {what}").format(what=what), width).stylize("$quiet") if what else Content("")


class Lines(Painted):
    """Plain lines, the first one bold."""

    DEFAULT_CSS = "Lines { height: auto; }"
    shown: reactive[tuple[str, ...] | None] = reactive(None, layout=True)

    def paint(self) -> Content:
        """As they are."""
        lines = [plain(line, "" if number else "bold") for number, line in enumerate(self.shown or ())]
        return plain("\n").join(lines)
