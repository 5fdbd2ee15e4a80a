"""Asks for somebody without a digit: from the tenth seat on, and the facilitators."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.texts import N_
from inspiratie_tui.ui.keys.bindings import bound, hints, key, seat_of
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal


class PersonDialog(SpokenModal[PersonId | None]):
    """A list of people: a digit chooses, Esc closes."""

    PRIVATE = False
    DEFAULT_CSS = """
    PersonDialog > Vertical { width: 40; }
    PersonDialog Static { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS = [key("escape", "close", N_("close"), show=True), bound("leave", "", "close")]

    def __init__(self, clock: Clock, question: str, people: tuple[tuple[PersonId, str], ...]) -> None:
        """Ask `question`, and offer `people`, each with id and name."""
        super().__init__(clock)
        self._question = question
        self._people = people

    def compose(self) -> ComposeResult:
        """Show a line for each person, and the keys."""
        with Vertical():
            yield Static(plain(self._question, "bold"))
            for number, (_id, name) in enumerate(self._people, 1):
                yield Static(plain(f"{number} {name}"))
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyLine).shown = hints(self.active_bindings)

    def on_key(self, event: Key) -> None:
        """Close with the person whose digit was pressed."""
        super().on_key(event)
        seat = seat_of(event) or 0
        if not event._no_default_action and 1 <= seat <= len(self._people):
            event.stop()
            self.dismiss(self._people[seat - 1][0])

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
