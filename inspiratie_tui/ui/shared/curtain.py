"""The curtain hides all but question and clock time; only its own key lifts it, and forward goes on behind it."""

from collections.abc import Callable

from msgspec import Struct
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.reactive import reactive
from textual.widget import Widget

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.view.slices import QuestionSlice
from inspiratie_tui.texts.times import clock_time
from inspiratie_tui.ui.keys.bindings import bound, is_for
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal

LOOK_SECONDS = 1
"""How often the curtain looks what time it is: without a session nobody tells it."""


class InFront(Struct, frozen=True):
    """What may be seen in front of the curtain."""

    clock: int
    """Time of day in ms, on the minute."""
    question: QuestionSlice = QuestionSlice((), ())
    """What is asked, or read aloud."""


class CurtainText(Widget):
    """Question and clock time, which the group may see."""

    DEFAULT_CSS = "CurtainText { content-align: center middle; text-align: center; height: 1fr; }"
    can_focus = False
    shown: reactive[InFront | None] = reactive(None)

    def __init__(self, shown: InFront) -> None:
        """Show `shown` from the first picture on."""
        super().__init__()
        self.set_reactive(CurtainText.shown, shown)

    def render(self) -> Content:
        """Return questions or quotes, then the clock time."""
        if self.shown is None:
            return Content("")
        question = self.shown.question
        lines = [plain(text, "bold") for text in (*question.questions, *question.quotes)]
        asked = plain("\n\n").join(lines).wrap(max(1, self.size.width))
        room = max(1, self.size.height - 2)
        if len(asked) > room:  # the time stays on the screen below a question without end
            asked = [*asked[: room - 1], plain("…")]
        time = plain(clock_time(self.shown.clock), "$quiet")
        return plain("\n").join([*asked, plain(""), time] if lines else [time])


class Curtain(SpokenModal[None]):
    """A screen that covers everything."""

    PRIVATE = False
    DEFAULT_CSS = "Curtain { background: $background; }"
    BINDINGS = [bound("forward", "")]

    def __init__(self, clock: Clock, look: Callable[[], InFront], forward: Callable[[], object]) -> None:
        """Show what `look` returns; `forward` goes on behind it, and `clock` tells how long it has been drawn."""
        super().__init__(clock)
        self._look = look
        self._forward = forward
        self.lifted = False
        """Whether another curtain hangs before this one, which goes when it would be seen again."""

    def compose(self) -> ComposeResult:
        """Show the text alone."""
        yield CurtainText(self._look())

    def on_mount(self) -> None:
        """Look again every `LOOK_SECONDS`."""
        self.set_interval(LOOK_SECONDS, self.look_again)

    def look_again(self) -> None:
        """Show what may be seen now."""
        for text in self.query(CurtainText):
            text.shown = self._look()

    def on_screen_resume(self) -> None:
        """Go when another curtain hung before this one."""
        if self.lifted:
            self.dismiss(None)

    def may_do_something(self, event: Key) -> bool:
        """Tell whether `event` is the curtain's: held down, it would make it rise and fall. No other key waits."""
        return is_for("curtain", event)

    def action_forward(self) -> None:
        """Go forward in the session."""
        self._forward()
