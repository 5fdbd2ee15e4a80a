"""Somebody's learning question, large, for whose it is to say whether it is right; the next key puts it away."""

from collections.abc import Awaitable

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widget import Widget

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.texts import N_
from inspiratie_tui.texts.last_time import is_this_right
from inspiratie_tui.ui.keys.bindings import bound, hints, key, seat_of
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal

_MEASURE = 48
"""The most cells of a row that is read from the other side of a circle."""


class QuestionText(Widget):
    """The question in the middle, with air between its rows, and what is asked of whose it is."""

    DEFAULT_CSS = "QuestionText { content-align: center middle; text-align: center; height: 1fr; padding: 0 2; }"
    can_focus = False

    def __init__(self, question: str) -> None:
        """Show `question`."""
        super().__init__()
        self._question = question

    def render(self) -> Content:
        """Return as much of it as there is room for, and below it the question whether it is right."""
        width, height = self.content_size
        rows = plain(self._question, "bold").wrap(max(1, min(_MEASURE, width)))
        asked = [plain(""), plain(is_this_right(), "$quiet")]
        airy = 2 * len(rows) - 1 + len(asked) + 1 <= height
        room = max(1, height - len(asked))
        if len(rows) > room:
            rows = [*rows[: room - 1], plain("…")]
        return (plain("\n\n") if airy else plain("\n")).join(rows) + plain("\n").join([plain(""), *asked])


class QuestionLarge(SpokenModal[None]):
    """A screen with nothing else on it."""

    PRIVATE = True
    DEFAULT_CSS = "QuestionLarge { background: $background; }"
    BINDINGS = [
        bound("last_time", N_("put away"), "close", show=True),
        key("escape,enter,space", "close", ""),
        *(bound(name, "", "close") for name in ("forward", "back", "leave", "help")),
        bound("curtain", show=True),
    ]

    def __init__(self, clock: Clock, question: str) -> None:
        """Show `question`, on one line as it was typed; `clock` tells how long it has been open."""
        super().__init__(clock)
        self._question = question

    def compose(self) -> ComposeResult:
        """Show the question and the keys."""
        yield QuestionText(self._question)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyLine).shown = hints(self.active_bindings)

    def on_key(self, event: Key) -> Awaitable[None] | None:
        """Close at a digit too, on any keyboard, as at forward: it is put away, and nothing else happens."""
        if seat_of(event) is not None and not self.deaf:
            event.stop()
            self.dismiss(None)
        return None

    def action_close(self) -> None:
        """Put it away."""
        self.dismiss(None)
