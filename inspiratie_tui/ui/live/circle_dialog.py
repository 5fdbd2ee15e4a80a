"""The dialog of the circle: a digit says of somebody that they are not here, or are after all; names can be moved."""

from collections.abc import Awaitable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.who_is_here import moving_line, person_words, who_begins_line, who_is_here_line
from inspiratie_tui.ui.keys.bindings import hints, seat_of
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.keys.strokes import KeysThere, keys_of
from inspiratie_tui.ui.live.circle_desk import AfterCircle, CircleDesk
from inspiratie_tui.ui.shared.chosen import choosable
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal
from inspiratie_tui.ui.shared.text_lines import Lines


def _to_groups() -> KeysThere:
    from inspiratie_tui.ui.live.groups_dialog import GroupsDialog

    return keys_of(GroupsDialog, digits=True)


COMMANDS: Commands[CircleDesk, Awaitable[None] | None] = Commands(
    Command(
        "lead", CircleDesk.let_next_lead, lambda desk: desk.may_lead_on, keys="l", words=N_("who leads"), show=True
    ),
    Command(
        "down",
        lambda desk: desk.choose(1),
        lambda desk: desk.may_choose and desk.chosen is None and not desk.may_lead_on,
        words=N_("seats"),
        show=True,
    ),
    # With a name chosen Enter says what comes of it, and who leads is asked beside no seats: there is no room for all.
    Command(
        "down",
        lambda desk: desk.choose(1),
        lambda desk: desk.may_choose and (desk.chosen is not None or desk.may_lead_on),
        words="",
        variant="down_from",
    ),
    Command("up", lambda desk: desk.choose(-1), lambda desk: desk.may_choose, words=""),
    Command(
        "pick",
        CircleDesk.pick,
        lambda desk: desk.chosen is not None and desk.moving is None,
        keys="enter",
        words=N_("another seat"),
        show=True,
    ),
    Command(
        "pick",
        CircleDesk.pick,
        lambda desk: desk.chosen is None or desk.moving is not None,
        keys="enter",
        words="",
        variant="drop",
    ),
    Command(
        "begins",
        CircleDesk.ask_who_begins,
        lambda desk: desk.moving is None,
        keys="w",
        words=N_("who begins"),
        show=True,
    ),
    Command(
        "groups",
        CircleDesk.ask_groups,
        lambda desk: desk.moving is None,
        keys="p",
        words=N_("pairs"),
        show=True,
        leads_to=_to_groups,
    ),
    Command("undo", CircleDesk.undo, lambda desk: desk.may_undo, show=True),
    Command("close", CircleDesk.escape, keys="escape", words=""),
    Command("leave", CircleDesk.close, words=""),
    Command("circle", CircleDesk.close, words=""),
    # A clicker does a whole session, also when this was left open.
    Command("forward", CircleDesk.forward, words=""),
)


class CircleDialog(SpokenModal[AfterCircle | None]):
    """Digits change who is here, 0 shows the others; arrows choose whom to move; then who begins, who leads.

    It is answered with what comes after it.
    """

    PRIVATE = False
    DEFAULT_CSS = """
    CircleDialog > Vertical { width: 76; }
    CircleDialog #people { margin-top: 1; }
    """
    BINDINGS = COMMANDS.bindings()
    commands = COMMANDS
    takes_digits = True

    def __init__(self, clock: Clock, desk: CircleDesk) -> None:
        """Let the keys act on `desk`; `clock` tells how long the dialog has been open."""
        super().__init__(clock)
        self._desk = desk

    def compose(self) -> ComposeResult:
        """Show how many are here, everybody of a page, the keys."""
        with Vertical():
            yield Static(id="title")
            yield Static(id="people")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show who is here."""
        self._show()

    def _show(self) -> None:
        desk, people = self._desk, self.query_one("#people", Static)
        self.query_one("#title", Static).update(plain(self._title(), "bold"))
        # As high as the longest page, so that nothing moves when another one is shown.
        people.styles.min_height = max(map(len, desk.view.pages), default=0)
        rows = [
            choosable(
                plain(f"{digit} {person_words(shown)}", "" if shown.here else "$quiet"),
                chosen=shown.person == desk.chosen,
            )
            for digit, shown in enumerate(desk.page, 1)
        ]
        people.update(plain("\n").join(rows))
        others = (("0", _("the others")),) if desk.has_others and desk.chosen is None else ()
        self.query_one(KeyLine).shown = (*others, *hints(self.active_bindings))
        if desk.told or self.query(Lines):
            self.say(desk.told)

    def _title(self) -> str:
        """Return what a digit, or an arrow, does now."""
        desk = self._desk
        if desk.moving is not None:
            return moving_line(desk.moving)
        return who_is_here_line(desk.view) if desk.begins is None else who_begins_line(desk.begins)

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

    def may_do_something(self, event: Key) -> bool:
        """Tell whether `event` is to be ignored at first: a digit is not, for the same one again takes it back."""
        return seat_of(event) is None and super().may_do_something(event)

    async def on_key(self, event: Key) -> None:
        """Take the digit of somebody."""
        super().on_key(event)
        digit = seat_of(event)
        if event._no_default_action or digit is None:
            return
        event.stop()
        await self._desk.take(digit)
        self._show()
