"""The agenda of the line that is chosen at home: read in a thread, shown when it is there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import var
from textual.timer import Timer
from textual.worker import get_current_worker

from inspiratie_tui.agenda_files import AgendaReading
from inspiratie_tui.ui.home.agenda_reader import read_chosen, typical_in
from inspiratie_tui.ui.home.choice import HomeChoice
from inspiratie_tui.ui.home.preview import Preview
from inspiratie_tui.ui.home.typical_line import TypicalLine

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import TypicalOfKind

SETTLED_SECONDS = 0.1
"""How long a line is chosen before its agenda is read."""


class ChosenAgenda(Vertical):
    """The timetable of an agenda, and below it what its kinds of parts usually take."""

    DEFAULT_CSS = "ChosenAgenda { height: 1fr; }"
    reading: var[AgendaReading | None] = var(None)
    """The agenda, None while none is shown."""
    typical: var["tuple[TypicalOfKind, ...] | None"] = var(None)
    """How long the kinds of parts in it usually take, None until that is known."""

    class Missing(Message):
        """There is no agenda to show."""

        def __init__(self, sentence: str) -> None:
            """Take the `sentence` that says why."""
            super().__init__()
            self.sentence = sentence

    class AgendaRead(Message):
        """The agenda was read."""

        def __init__(self, reading: AgendaReading | str | None) -> None:
            """Take `reading`: the agenda, a sentence about why there is none, or None for a line without one."""
            super().__init__()
            self.reading = reading

    class TypicalKnown(Message):
        """The sessions of the group were read."""

        def __init__(self, typical: "tuple[TypicalOfKind, ...]") -> None:
            """Take `typical`: how long the kinds of parts in the agenda usually take."""
            super().__init__()
            self.typical = typical

    def __init__(self, choice: Callable[[], HomeChoice]) -> None:
        """Let `choice` return the chosen line, each time an agenda is to be read."""
        super().__init__()
        self._choice = choice
        self._soon: Timer | None = None

    def compose(self) -> ComposeResult:
        """Show the timetable, and one quiet line."""
        yield Preview().data_bind(shown=ChosenAgenda.reading)
        yield TypicalLine().data_bind(shown=ChosenAgenda.typical)

    def scroll_pages(self, pages: int) -> None:
        """Scroll a timetable that is longer than the screen by so many pages (negative: back)."""
        self.query_one(Preview).scroll_lines(pages)

    def read_soon(self) -> None:
        """Read the agenda of the chosen line if it is still chosen after `SETTLED_SECONDS`."""
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(SETTLED_SECONDS, self.read)

    @work(group="reading", exclusive=True, thread=True)
    def read(self) -> None:
        """Read the agenda of the chosen line, then how long its parts usually take; in a thread, for both are slow."""
        choice = self._choice()
        reading = read_chosen(choice)
        if not get_current_worker().is_cancelled:  # else another one is being read, and may be shown already
            # A message does no harm when the program is being left just now; a call from this thread would.
            self.post_message(self.AgendaRead(reading))
        typical: tuple[TypicalOfKind, ...] = ()
        if isinstance(reading, AgendaReading):
            typical = typical_in(reading, choice.context)
        if not get_current_worker().is_cancelled:
            self.post_message(self.TypicalKnown(typical))

    def on_chosen_agenda_agenda_read(self, message: AgendaRead) -> None:
        """Show the timetable, or say why there is none."""
        message.stop()
        if isinstance(message.reading, str):
            self.reading = None
            self.post_message(self.Missing(message.reading))
        else:
            self.reading = message.reading

    def on_chosen_agenda_typical_known(self, message: TypicalKnown) -> None:
        """Show below the timetable how long its kinds of parts usually take."""
        message.stop()
        self.typical = message.typical
