"""The dialog that divides what is left: the best way is chosen, and what would come of it stands below the list."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.view.replan import ProposalSlice, ReplanView
from inspiratie_tui.texts import N_, _
from inspiratie_tui.ui.keys.bindings import hints, seat_of
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.live.replan_desk import ReplanDesk
from inspiratie_tui.ui.shared.entries import Entries, ListEntry
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal

LOOK_SECONDS = 0.25
"""How often the dialog looks again; often, for in a rehearsal a minute of the session is over in a second."""

COMMANDS: Commands[ReplanDesk, None] = Commands(
    Command("do", ReplanDesk.do, lambda desk: desk.row is not None, keys="enter", words=N_("do it"), show=True),
    Command("down", lambda desk: desk.choose(1), lambda desk: desk.has_others, words=N_("another way"), show=True),
    Command("up", lambda desk: desk.choose(-1), lambda desk: desk.has_others, words=""),
    Command("close", ReplanDesk.close, keys="escape", words=N_("no"), show=True),
    Command("leave", ReplanDesk.close, words=""),
    Command("divide", ReplanDesk.close, words=""),
)


class ReplanDialog(SpokenModal[ProposalSlice | None]):
    """Enter does the way that is chosen, arrows and digits choose another, Esc leaves all as it is."""

    PRIVATE = False
    DEFAULT_CSS = """
    ReplanDialog > Vertical { width: 76; }
    ReplanDialog Entries { padding: 0; }
    """
    BINDINGS = COMMANDS.bindings()
    commands = COMMANDS
    takes_digits = True

    def __init__(self, clock: Clock, look: Callable[[], ReplanView]) -> None:
        """Let `look` return what can be divided now; `clock` tells how long the dialog has been open."""
        super().__init__(clock)
        self._desk = ReplanDesk(look)

    def compose(self) -> ComposeResult:
        """Show the ways, what would come of the chosen one, the keys."""
        with Vertical():
            yield Static(plain(_("Divide what is left"), "bold"))
            yield Entries()
            yield Static(id="outcome")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the ways, and look again every `LOOK_SECONDS`."""
        self._show()
        self.set_interval(LOOK_SECONDS, self._show_anew)

    def _show_anew(self) -> None:
        self._desk.look()
        self._show()

    def _show(self) -> None:
        """Show the ways as they were at the last look."""
        desk = self._desk
        entries = self.query_one(Entries)
        entries.shown = tuple(map(ListEntry, desk.titles))
        entries.cursor = desk.cursor
        self.query_one(KeyLine).shown = hints(self.active_bindings)
        outcome = self.query_one("#outcome", Static)
        outcome.styles.min_height = desk.most_lines
        if desk.show():
            outcome.update(plain("\n".join(desk.lines)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key can do something now."""
        return COMMANDS.check(self._desk, action, parameters)

    async def action_perform(self, row: str) -> None:
        """Do what the table of commands says of `row`, and show what came of it."""
        await COMMANDS.perform(self._desk, row)
        if self._desk.closed:
            self.dismiss(self._desk.answer)
        else:
            self._show()

    def on_key(self, event: Key) -> None:
        """Choose the way whose digit was pressed."""
        super().on_key(event)
        digit = seat_of(event)
        if event._no_default_action or digit is None:
            return
        event.stop()
        if self._desk.choose_number(digit):
            self._show()
