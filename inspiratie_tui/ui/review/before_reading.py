"""The question that comes before the notes of a session that is not over are read back."""

from collections.abc import Callable

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.ui.shared.ask import may_read
from inspiratie_tui.ui.shared.spoken import Spoken


class BeforeReading(Spoken):
    """Asks whether notes may be read here, over a page with nothing on it."""

    PRIVATE = False

    def __init__(self, clock: Clock, answered: Callable[[bool | None], None]) -> None:
        """Call `answered` with what was answered, which puts something else in the place of this screen."""
        super().__init__()
        self._clock = clock
        self._answered = answered

    def on_mount(self) -> None:
        """Ask whether the notes may be read here."""
        self.app.push_screen(may_read(self._clock), self._answered)

    def say(self, sentence: str) -> None:
        """Show nothing: the question stands before this screen for as long as that is there."""
