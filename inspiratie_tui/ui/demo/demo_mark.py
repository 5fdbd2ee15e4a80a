"""The lines that tell on every screen of a demo what is seen, and who leads."""

from msgspec import Struct
from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.texts.rehearsal import demo_line, led_line
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain

SENTENCE_ROWS = 2
"""The rows that are kept for the sentence, so that nothing moves when it has only one."""


class Told(Struct, frozen=True):
    """What is told of a demo."""

    sentence: str
    """What is seen, while it plays."""
    led_at: int | None = None
    """How many times as fast the clock goes since somebody leads; None while it plays by itself."""


class DemoMark(Painted):
    """The topmost lines of every screen and dialog of a demo, so that they stay when one covers the other."""

    # Split rather than docked: everything else, docked or not, has the room below it.
    DEFAULT_CSS = """
    DemoMark { split: top; height: 3; padding: 0 1; background: $surface; color: $foreground; }
    DemoMark.-led { height: 1; text-align: center; text-style: bold; }
    """
    shown: reactive[Told | None] = reactive(None)

    def __init__(self, told: Told) -> None:
        """Tell `told` from the first picture on."""
        super().__init__(classes="" if told.led_at is None else "-led")
        self.set_reactive(DemoMark.shown, told)

    def tell(self, told: Told) -> None:
        """Tell `told` from now on; the rows of the sentence are given back when somebody leads."""
        self.set_class(told.led_at is not None, "-led")
        self.shown = told

    def paint(self) -> Content:
        """Return as much of the lines as fits."""
        assert self.shown is not None
        width = self.content_size.width
        if self.shown.led_at is not None:
            return fitted(led_line(self.shown.led_at, width), width)
        sentence = plain(self.shown.sentence, "bold").wrap(max(1, width))[:SENTENCE_ROWS]
        return plain("\n").join([plain(demo_line(width), "$quiet"), *sentence])
