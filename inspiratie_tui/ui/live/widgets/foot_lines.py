"""The lines at the foot of the live screen: the question, the next step or the last answer, the truth."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.facts import TruthSlice
from inspiratie_tui.core.view.slices import NextStepSlice, QuestionSlice
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.live_text import next_step_line
from inspiratie_tui.texts.truth_line import truth_line
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain

MEASURE = 68
"""The most cells of a line that is read at a glance."""
_BELOW = 5
"""How many rows stand below the question while a gap asks what it was: two of its own, next step, truth and keys."""


class QuestionLine(Painted):
    """Shows what is asked here, or read aloud."""

    DEFAULT_CSS = "QuestionLine { height: 1fr; padding: 0 1; content-align: center top; }"
    shown: reactive[QuestionSlice | None] = reactive(None, repaint=False)

    def paint(self) -> Content:
        """Return the questions, or the quotes in quotation marks, as one left-aligned block in the middle."""
        asked = self.shown
        assert asked is not None
        texts = [plain(question, "italic") for question in asked.questions]
        texts += [plain(_("“{quote}”").format(quote=quote), "$quiet") for quote in asked.quotes]
        width = max(1, min(MEASURE, self.content_size.width))
        blocks = [text.wrap(width) for text in texts]
        widest = max((line.cell_length for block in blocks for line in block), default=0)
        while len(blocks) > 1 and sum(map(len, blocks)) > self.content_size.height:
            blocks.pop()  # none rather than half of it
        if blocks:
            blocks[0] = _within(blocks[0], self.content_size.height, width)
        # A blank line between them where there is room for it, also while something is asked: so they stay in place.
        airy = sum(map(len, blocks)) + len(blocks) - 1 <= self.screen.size.height - self.region.y - _BELOW
        lines = []
        for number, block in enumerate(blocks):
            lines += [plain("")] if airy and number else []
            lines += block
        return plain("\n").join([line.pad_right(widest - line.cell_length) for line in lines])


def _within(lines: list[Content], height: int, width: int) -> list[Content]:
    """Return as many of the `lines` of a text as fit in `height`, with an ellipsis at the end when some do not."""
    if not 0 < height < len(lines):
        return lines
    *whole, last = lines[:height]
    return [*whole, last.rstrip().truncate(width - 1) + plain("…")]


class TruthLine(Painted):
    """Shows the one line that is always true: time left, what is pinned, when it ends."""

    DEFAULT_CSS = "TruthLine { height: 1; padding: 0 1; background: $surface; }"
    shown: reactive[TruthSlice | None] = reactive(None, repaint=False)
    unsaved: reactive[int | None] = reactive(None, repaint=False)

    def watch_unsaved(self) -> None:
        """Repaint the rows that say something else."""
        self.repaint_rows()

    def paint(self) -> Content:
        """Return as much of the line as fits."""
        assert self.shown is not None
        width = self.content_size.width
        return fitted(truth_line(self.shown, width, self.unsaved), width)


class NextStepLine(Painted):
    """Shows what the forward key does, or the answer to the last key."""

    DEFAULT_CSS = "NextStepLine { height: auto; min-height: 1; max-height: 3; padding: 0 1; }"
    shown: reactive[NextStepSlice | None] = reactive(None)
    message: reactive[str] = reactive("")

    def watch_message(self) -> None:
        """Lay the screen out anew only when the message takes more or fewer lines than before."""
        width = self.content_size.width
        if self.shown is not None and max(1, min(3, len(self.paint().wrap(max(1, width))))) != self.content_size.height:
            self.refresh(layout=True)

    def paint(self) -> Content:
        """Return the message if there is one, for it answers the last key; else the next step."""
        assert self.shown is not None
        width = self.content_size.width
        if self.message:
            return plain(self.message)
        what = next_step_line(self.shown)
        key = key_of("forward")
        arrow = "→" if key == "→" else f"{key} →"
        return fitted(f"{arrow} {what}", width).stylize("$quiet") if what else Content("")
