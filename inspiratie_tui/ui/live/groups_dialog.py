"""The dialog of pairs, trios and fours: a proposal, which names can be moved in; or what people chose themselves."""

from collections.abc import Awaitable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.small_groups import (
    TITLES,
    choosing_goes_on,
    choosing_line,
    fairness_line,
    in_none_line,
    moving_line,
    wishes_line,
)
from inspiratie_tui.ui.keys.bindings import hints, seat_of
from inspiratie_tui.ui.keys.commands import Command, Commands
from inspiratie_tui.ui.live.group_rows import group_rows
from inspiratie_tui.ui.live.groups_desk import GroupsAnswer, GroupsDesk
from inspiratie_tui.ui.shared.chosen import CHOSEN, SIGN
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.plain import plain
from inspiratie_tui.ui.shared.spoken import SpokenModal
from inspiratie_tui.ui.shared.text_lines import Lines

_WIDTH = 76
"""How many cells the dialog has, where there is room."""
_FRAME = 4
"""How many of them are its frame and what is kept free."""
_BESIDE = 10
"""How many rows of the screen are taken by all but the groups: frame, title, what is said of them, keys."""


def _resizes(size: GroupSize, after: GroupSize, words: str) -> Command[GroupsDesk, Awaitable[None] | None]:
    """Return the row of the key that goes on from groups of one size to those `after` it."""
    return Command(
        "size",
        lambda desk: desk.resize(after),
        lambda desk: desk.size is size and not desk.moves,
        keys="p",
        words=words,
        variant=f"to_{after}",
        show=True,
    )


COMMANDS: Commands[GroupsDesk, Awaitable[None] | None] = Commands(
    Command(
        "confirm",
        GroupsDesk.confirm,
        lambda desk: bool(desk.groups) and desk.chosen is None,
        keys="enter",
        words=N_("keep"),
        show=True,
    ),
    Command(
        "confirm",
        GroupsDesk.confirm,
        lambda desk: desk.chosen is not None and not desk.moves,
        keys="enter",
        words=N_("to another group"),
        variant="take_up",
        show=True,
    ),
    # Where a name is being moved, the line above says what keys do.
    Command("confirm", GroupsDesk.confirm, lambda desk: desk.moves, keys="enter", words="", variant="drop"),
    _resizes(GroupSize.PAIRS, GroupSize.TRIOS, N_("trios")),
    _resizes(GroupSize.TRIOS, GroupSize.FOURS, N_("fours")),
    _resizes(GroupSize.FOURS, GroupSize.PAIRS, N_("pairs")),
    Command(
        "themselves",
        GroupsDesk.let_choose,
        lambda desk: desk.naming is None and not desk.moves,
        keys="z",
        words=N_("they choose"),
        show=True,
    ),
    Command("down", lambda desk: desk.choose(1), lambda desk: desk.naming is None, words=""),
    Command("up", lambda desk: desk.choose(-1), lambda desk: desk.naming is None, words=""),
    Command(
        "facilitator",
        GroupsDesk.toggle_facilitator,
        lambda desk: desk.may_take_facilitator and not desk.with_facilitator and not desk.moves,
        keys="o",
        words=N_("facilitator joins"),
        show=True,
    ),
    Command(
        "facilitator",
        GroupsDesk.toggle_facilitator,
        lambda desk: desk.may_take_facilitator and desk.with_facilitator and not desk.moves,
        keys="o",
        words=N_("no facilitator"),
        variant="no_facilitator",
        show=True,
    ),
    Command("rub_out", GroupsDesk.rub_out, lambda desk: desk.naming is not None, keys="backspace", words=""),
    Command("close", GroupsDesk.escape, keys="escape", words=""),
    Command("leave", GroupsDesk.close, words=""),
    Command("circle", GroupsDesk.close, words=""),
    # A clicker does a whole session, also when this was left open.
    Command("forward", GroupsDesk.forward, words=""),
)


class GroupsDialog(SpokenModal[GroupsAnswer | None]):
    """Enter keeps what is shown; a digit takes a name and another says with whom; `p` changes how many are together.

    By `z` digits name what people chose themselves, group after group.
    """

    PRIVATE = False
    DEFAULT_CSS = f"""
    GroupsDialog > Vertical {{ width: {_WIDTH}; }}
    GroupsDialog #groups {{ margin-top: 1; }}
    GroupsDialog #about {{ margin-top: 1; color: $quiet; }}
    """
    BINDINGS = COMMANDS.bindings()
    commands = COMMANDS
    takes_digits = True

    def __init__(self, clock: Clock, desk: GroupsDesk) -> None:
        """Let the keys act on `desk`; `clock` tells how long the dialog has been open."""
        super().__init__(clock)
        self._desk = desk
        self._most = 0

    def compose(self) -> ComposeResult:
        """Show what digits do, the groups, what is to be said of them, the keys."""
        with Vertical():
            yield Static(id="title")
            yield Static(id="groups")
            yield Static(id="about")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the groups."""
        self._show()

    def on_resize(self) -> None:
        """Lay the groups out anew, as high as they are now."""
        self._most = 0
        self._show()

    def _show(self) -> None:
        desk, groups = self._desk, self.query_one("#groups", Static)
        self.query_one("#title", Static).update(plain(self._title(), "bold"))
        width = max(1, min(self.size.width, _WIDTH) - _FRAME)
        shown = [[self._named(person) for person in group] for group in desk.shown]
        rows = group_rows(shown, width, max(1, self.size.height - _BESIDE))
        if desk.in_none:
            left = in_none_line([self._label(person).strip() for person in desk.in_none])
            rows += plain(left, "$quiet").wrap(width)
        # As high as it ever was in a window of this size, so that nothing moves when names do.
        self._most = max(self._most, len(rows))
        groups.styles.min_height = self._most
        groups.update(plain("\n").join(rows))
        self.query_one("#about", Static).update(plain("\n".join(self._about())))
        self.query_one(KeyLine).shown = self._keys()
        if desk.told or self.query(Lines):
            self.say(desk.told)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys and their words; that there are other digits goes first where there is no room for all."""
        keys = hints(self.active_bindings)
        others = (("0", _("the others")),) if self._desk.has_others else ()
        return (*keys[:-1], *others, *keys[-1:])

    def _title(self) -> str:
        desk = self._desk
        if desk.naming is not None:
            return choosing_line(desk.size)
        if desk.chosen is not None and desk.moves:
            return moving_line(desk.name(desk.chosen))
        return _(TITLES[desk.size])

    def _about(self) -> tuple[str, ...]:
        """Return what is to be said of the groups: two lines at most, and two kept free."""
        desk = self._desk
        if desk.naming is not None:
            return (choosing_goes_on(desk.naming, desk.names), "")
        fair = fairness_line(desk.again, exact=desk.exact)
        return (fair, wishes_line() if desk.against_wishes else "")

    def _label(self, person: PersonId) -> str:
        digit = self._desk.digits.get(person)
        return f"{'' if digit is None else digit} {self._desk.name(person)}"

    def _named(self, person: PersonId) -> Content:
        """Return the name of `person` behind their digit, with a sign when they are chosen."""
        label = self._label(person)
        # In the place of the space behind the digit, as in the ring: no name moves when another one is chosen.
        return plain(label.replace(" ", SIGN.strip(), 1), CHOSEN) if person == self._desk.chosen else plain(label)

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

    def on_key(self, event: Key) -> None:
        """Take the digit of somebody."""
        super().on_key(event)
        digit = seat_of(event)
        if event._no_default_action or digit is None:
            return
        event.stop()
        self._desk.take(digit)
        self._show()
