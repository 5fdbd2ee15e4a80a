"""The curtain: question and clock time, nothing else. Any key lifts it."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widget import Widget

from inspiratie_tui.core.view.slices import HeadSlice, QuestionSlice
from inspiratie_tui.texts.times import clock_time
from inspiratie_tui.ui.shared.plain import plain


class CurtainText(Widget):
    """What the group may see."""

    DEFAULT_CSS = "CurtainText { content-align: center middle; text-align: center; }"
    can_focus = False
    head: reactive[HeadSlice | None] = reactive(None)
    question: reactive[QuestionSlice | None] = reactive(None)

    def __init__(self, head: HeadSlice, question: QuestionSlice) -> None:
        """Say what stands on it at first: a curtain that is empty for a moment startles."""
        super().__init__()
        self.set_reactive(CurtainText.head, head)
        self.set_reactive(CurtainText.question, question)

    def render(self) -> Content:
        """Questions or quotes, then the time."""
        if self.head is None or self.question is None:
            return Content("")
        lines = [plain(text, "bold") for text in (*self.question.questions, *self.question.quotes)]
        asked = plain("\n\n").join(lines).wrap(max(1, self.size.width))
        room = max(1, self.size.height - 2)
        if len(asked) > room:  # what is asked without end does not push the time away
            asked = [*asked[: room - 1], plain("…")]
        time = plain(clock_time(self.head.clock), "$quiet")
        return plain("\n").join([*asked, plain(""), time] if lines else [time])


class Curtain(ModalScreen[None]):
    """Drawn over everything."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = "Curtain { background: $background; }"

    def __init__(self, head: HeadSlice, question: QuestionSlice) -> None:
        """Show `question` and the clock of `head`."""
        super().__init__()
        self._first = head, question

    def compose(self) -> ComposeResult:
        """The text alone."""
        yield CurtainText(*self._first)

    def show(self, head: HeadSlice, question: QuestionSlice) -> None:
        """What stands on it now."""
        for text in self.query(CurtainText):
            text.head, text.question = head, question

    def on_key(self, event: Key) -> None:
        """Any key lifts it, and does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss(None)
