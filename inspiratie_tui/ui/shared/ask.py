"""Asks one question, to be answered with yes or no."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.texts import N_, _
from inspiratie_tui.ui.keys.bindings import hints, key
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal


class Ask(SpokenModal[bool]):
    """A dialog with a question: Enter is yes, Esc is no."""

    PRIVATE = False
    DEFAULT_CSS = "Ask > Vertical { width: 60; }"
    BINDINGS = [
        key("enter", "answer(True)", N_("yes"), show=True),
        key("escape,n,q", "answer(False)", N_("no"), show=True),
        key("y", "answer(True)", ""),
    ]

    def __init__(self, clock: Clock, question: str, explanation: str = "") -> None:
        """Ask `question`; `explanation` says what follows from yes."""
        super().__init__(clock)
        self._question = question
        self._explanation = explanation

    def compose(self) -> ComposeResult:
        """Show the question, what follows, the keys."""
        with Vertical():
            yield Static(plain(self._question, "bold"))
            if self._explanation:
                yield Static(plain(self._explanation))
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyLine).shown = hints(self.active_bindings)

    def action_answer(self, answer: bool) -> None:
        """Close with `answer`."""
        self.dismiss(answer)


def may_read(clock: Clock) -> Ask:
    """Return the question that comes before notes are read while their session is not over."""
    return Ask(clock, _("This session is not over. Read its notes here?"), _("Whoever sees this screen can read them."))
