"""A question that comes before notes are read back, with none of them to be seen."""

from collections.abc import Callable

from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.spoken import Spoken


class BeforeReading(Spoken):
    """Asks over a page with nothing on it."""

    PRIVATE = False

    def __init__(self, question: Ask, answered: Callable[[bool | None], None]) -> None:
        """Ask `question`; `answered` is called with the answer, and puts something else in the place of this screen."""
        super().__init__()
        self._question = question
        self._answered = answered

    def on_mount(self) -> None:
        """Ask the question."""
        self.app.push_screen(self._question, self._answered)

    def say(self, sentence: str) -> None:
        """Show nothing: the question stands before this screen for as long as that is there."""
