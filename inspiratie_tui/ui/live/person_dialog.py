"""Asks for somebody without a digit: from the tenth seat on, and the facilitators."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.view.who_is_here import DIGITS
from inspiratie_tui.texts import N_, _
from inspiratie_tui.ui.keys.bindings import bound, hints, key, seat_of
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal


class PersonDialog(SpokenModal[PersonId | None]):
    """A list of people, nine at a time: a digit chooses, 0 shows the others, Esc closes."""

    PRIVATE = False
    DEFAULT_CSS = """
    PersonDialog > Vertical { width: 44; }
    PersonDialog Static { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS = [key("escape", "close", N_("close"), show=True), bound("leave", "", "close")]

    def __init__(self, clock: Clock, question: str, people: tuple[tuple[PersonId, str], ...]) -> None:
        """Ask `question`, and offer `people`, each with id and name."""
        super().__init__(clock)
        self._question = question
        self._pages = tuple(people[first : first + DIGITS] for first in range(0, len(people), DIGITS)) or ((),)
        self._page = 0

    def compose(self) -> ComposeResult:
        """Show a line for each person of a page, and the keys."""
        with Vertical():
            yield Static(plain(self._question, "bold"))
            yield Static(id="people")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the first page."""
        self._show()

    def _show(self) -> None:
        people = self.query_one("#people", Static)
        # As high as the first page, so that nothing moves when another one is shown.
        people.styles.min_height = len(self._pages[0])
        rows = [plain(f"{number} {name}") for number, (_id, name) in enumerate(self._pages[self._page], 1)]
        people.update(plain("\n").join(rows))
        others = (("0", _("the others")),) if len(self._pages) > 1 else ()
        self.query_one(KeyLine).shown = (*others, *hints(self.active_bindings))

    def on_key(self, event: Key) -> None:
        """Close with the person whose digit was pressed; 0 shows the next page."""
        super().on_key(event)
        seat, page = seat_of(event), self._pages[self._page]
        if event._no_default_action or seat is None:
            return
        if seat == 0:
            event.stop()
            self._page = (self._page + 1) % len(self._pages)
            self._show()
        elif seat <= len(page):
            event.stop()
            self.dismiss(page[seat - 1][0])

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
