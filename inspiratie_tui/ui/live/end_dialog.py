"""Asks whether the session is over, and tells which questions are still parked."""

from enum import Enum, auto

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.forecast.parked_questions import ROOM
from inspiratie_tui.texts import N_, _, ngettext
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.times import roughly
from inspiratie_tui.ui.keys.bindings import bound, hints, key
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal

FORWARD_SECONDS = 1.0
"""How long the question has to stand there before forward answers it."""


class EndAnswer(Enum):
    """The answer of the dialog."""

    NOT_YET = auto()
    ENDED = auto()
    ALL_TALKED_ABOUT = auto()
    """It is over, and all parked questions were talked about."""


class EndDialog(SpokenModal[EndAnswer]):
    """Enter ends the session, Esc goes on, `d` ends it with no question parked any more."""

    PRIVATE = False
    DEFAULT_CSS = "EndDialog > Vertical { width: 68; }"
    BINDINGS = [
        key("enter,y", "answer('ENDED')", N_("end"), show=True),
        key("d", "answer('ALL_TALKED_ABOUT')", N_("end; all was talked about"), show=True),
        key("escape,n,q", "answer('NOT_YET')", N_("go on"), show=True),
        # A clicker answers too.
        bound("forward", "", "end_by_forward"),
        bound("back", "", "answer('NOT_YET')"),
    ]

    def __init__(self, clock: Clock, parked: int, room: int) -> None:
        """Ask with `parked` questions left and `room` ms before the planned end."""
        super().__init__(clock)
        self._parked = parked
        self._room = room
        self._asked = clock.monotonic()

    def compose(self) -> ComposeResult:
        """Show the question, what is parked, the keys."""
        with Vertical():
            yield Static(plain(_("This was the last part. End the session?"), "bold"))
            if self._parked:
                yield Static(plain(self._parked_sentence()))
            yield Static(plain(_("It can be reopened.")))
            yield KeyLine()

    def _parked_sentence(self) -> str:
        if self._room < ROOM:
            sentence = ngettext(
                "{count} question parked; it comes back next time.",
                "{count} questions parked; they come back next time.",
                self._parked,
            )
        else:
            sentence = ngettext(
                "{count} question parked, and there are {length} left: Esc, then {key} shows it.",
                "{count} questions parked, and there are {length} left: Esc, then {key} shows them.",
                self._parked,
            )
        return sentence.format(count=self._parked, length=roughly(self._room), key=key_in_sentence("agenda"))

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyLine).shown = hints(self.active_bindings)

    def check_action(self, _action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether an answer makes sense: without parked questions, none can have been talked about."""
        return self._parked > 0 or parameters != ("ALL_TALKED_ABOUT",)

    def action_end_by_forward(self) -> None:
        """End the session, if the question stood there long enough: the key that asked it may be pressed twice."""
        if self._clock.monotonic() - self._asked >= FORWARD_SECONDS:
            self.dismiss(EndAnswer.ENDED)

    def action_answer(self, answer: str) -> None:
        """Close with the answer called `answer`."""
        self.dismiss(EndAnswer[answer])
