"""The corrections dialog: when it really began, whose turn it was; with a preview."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.view.corrections import CorrectionView
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.corrections.desk import CorrectionDesk
from inspiratie_tui.ui.corrections.row_texts import row_line
from inspiratie_tui.ui.keys.bindings import hints, seat_of
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.shared.entries import Entries, ListEntry
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal

LOOK_SECONDS = 0.25
"""How often the dialog looks again; often, for in a rehearsal a minute of the session is over in a second."""

COMMANDS: Commands[CorrectionDesk, None] = Commands(
    Command("do", CorrectionDesk.do, lambda desk: desk.row is not None, keys="enter", words=N_("do it"), show=True),
    Command(
        "sooner",
        lambda desk: desk.move(-1),
        lambda desk: desk.began is not None,
        keys="left",
        words=N_("earlier"),
        show=True,
    ),
    Command(
        "later",
        lambda desk: desk.move(1),
        lambda desk: desk.began is not None,
        keys="right",
        words=N_("later"),
        show=True,
    ),
    Command("who", CorrectionDesk.ask_who, lambda desk: desk.may_say_who, keys="w", words=N_("who"), show=True),
    Command(
        "none",
        lambda desk: desk.draft.toggle_none(),
        lambda desk: desk.may_be_none and not desk.is_hold,
        keys="x",
        words=N_("a mistake"),
        show=True,
    ),
    Command(
        "none",
        lambda desk: desk.draft.toggle_none(),
        lambda desk: desk.is_hold,
        keys="x",
        words=N_("that hold was a mistake"),
        show=True,
        variant="no_hold",
    ),
    Command("close", CorrectionDesk.close, keys="escape", words=N_("close"), show=True),
    Command("down", lambda desk: desk.choose(1), words=""),
    Command("up", lambda desk: desk.choose(-1), words=""),
    Command("rub_out", lambda desk: desk.draft.typed.rub_out(), keys="backspace"),
    Command("leave", CorrectionDesk.close, words=""),
    Command("time", CorrectionDesk.close, words=""),
)
_WHY_NOT = {"who": Reason.NO_TURN, "none": Reason.NOT_NONE}
"""Why a command can do nothing with the chosen line, by the command."""


class CorrectionsDialog(SpokenModal[Correction | None]):
    """Arrows choose and move, digits type a clock time, Enter does it, Esc leaves all as it is."""

    PRIVATE = False
    DEFAULT_CSS = """
    CorrectionsDialog > Vertical { width: 76; }
    CorrectionsDialog Entries { padding: 0; }
    CorrectionsDialog #outcome { min-height: 2; }
    """
    BINDINGS = COMMANDS.bindings()
    commands = COMMANDS
    takes_digits = True

    def __init__(self, clock: Clock, look: Callable[[], CorrectionView]) -> None:
        """Let `look` return what can be corrected now; `clock` tells how long the dialog has been open."""
        super().__init__(clock)
        self._desk = CorrectionDesk(look)
        self._text = ""

    def compose(self) -> ComposeResult:
        """Show the list, what would come of a change, the keys."""
        with Vertical():
            yield Static(plain(_("Put right what happened"), "bold"))
            yield Entries()
            yield Static(id="outcome")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the list, and look again every `LOOK_SECONDS`."""
        self._show()
        self.set_interval(LOOK_SECONDS, self._show)

    def _show(self) -> None:
        """Look again, and show what there is now."""
        desk = self._desk
        desk.look()
        entries = self.query_one(Entries)
        entries.shown = tuple(ListEntry(row_line(row, desk.view)) for row in desk.view.rows)
        entries.cursor = desk.cursor
        self.query_one(KeyLine).shown = hints(self.active_bindings)
        text = desk.text
        if text != self._text:
            self._text = text
            self.query_one("#outcome", Static).update(plain(text))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key can do something with the chosen line."""
        return COMMANDS.check(self._desk, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the table of commands says of `row`, and show what came of it."""
        await COMMANDS.perform(self._desk, row)
        if self._desk.closed:
            self.dismiss(self._desk.answer)
        else:
            self._show()

    def may_do_something(self, event: Key) -> bool:
        """Tell whether `event` is Enter: no other key makes a change at once."""
        return event.key == "enter"

    def on_key(self, event: Key) -> None:
        """Take a digit: who it was when that was asked, else a digit of a clock time."""
        super().on_key(event)
        if event._no_default_action:
            return
        if self._desk.draft.typed and event.character in (".", ":"):
            event.stop()  # between hours and minutes it belongs to the clock time
            event.prevent_default()
            return
        digit, asked = seat_of(event), self._desk.stop_asking()
        if digit is None:
            if self._say_why_not(event.key) or asked:
                self._show()
            return
        event.stop()
        if self._desk.began is None:
            return
        if asked:
            self._desk.take_person(digit)
        else:
            self._desk.type(digit)
        self._show()

    def _say_why_not(self, pressed: str) -> bool:
        """Say why the key `pressed` can do nothing with the chosen line; return whether it is such a key."""
        bindings = self._bindings.key_to_bindings.get(pressed, ())
        commands = [command for command in map(COMMANDS.of, bindings) if command is not None]
        reasons = [_WHY_NOT[command.row] for command in commands if command.row in _WHY_NOT]
        if not reasons or self._desk.row is None or any(command.may(self._desk) for command in commands):
            return False
        self._desk.draft.refuse(refusal(reasons[0]))
        return True
