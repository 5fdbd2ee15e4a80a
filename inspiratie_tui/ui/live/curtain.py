"""The curtain hides all but question and clock time; any key lifts it."""

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
    """Question and clock time, which the group may see."""

    DEFAULT_CSS = "CurtainText { content-align: center middle; text-align: center; }"
    can_focus = False
    head: reactive[HeadSlice | None] = reactive(None)
    question: reactive[QuestionSlice | None] = reactive(None)

    def __init__(self, head: HeadSlice, question: QuestionSlice) -> None:
        """Show `question` and the clock of `head` from the first picture on."""
        super().__init__()
        self.set_reactive(CurtainText.head, head)
        self.set_reactive(CurtainText.question, question)

    def render(self) -> Content:
        """Return questions or quotes, then the clock time."""
        if self.head is None or self.question is None:
            return Content("")
        lines = [plain(text, "bold") for text in (*self.question.questions, *self.question.quotes)]
        asked = plain("\n\n").join(lines).wrap(max(1, self.size.width))
        room = max(1, self.size.height - 2)
        if len(asked) > room:  # the time stays on the screen below a question without end
            asked = [*asked[: room - 1], plain("…")]
        time = plain(clock_time(self.head.clock), "$quiet")
        return plain("\n").join([*asked, plain(""), time] if lines else [time])


class Curtain(ModalScreen[None]):
    """A screen that covers everything."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = "Curtain { background: $background; }"

    def __init__(self, head: HeadSlice, question: QuestionSlice) -> None:
        """Show `question` and the clock of `head`."""
        super().__init__()
        self._first = head, question

    def compose(self) -> ComposeResult:
        """Show the text alone."""
        yield CurtainText(*self._first)

    def show(self, head: HeadSlice, question: QuestionSlice) -> None:
        """Show `question` and the clock of `head` from now on."""
        for text in self.query(CurtainText):
            text.head, text.question = head, question

    def on_key(self, event: Key) -> None:
        """Close at any key, which does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss(None)
