"""A table of commands: one row says what a key does, when that makes sense, and in which words.

Bindings, the line at the foot, help and the palette follow from the rows. A screen uses its table like this:

    COMMANDS: Commands["Place", None] = Commands(Command("leave", lambda place: place.app.exit(), show=True))

    class Place(Spoken):
        BINDINGS = COMMANDS.bindings()

        def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
            return COMMANDS.check(self, action, parameters)

        async def action_perform(self, row: str) -> None:
            await COMMANDS.perform(self, row)
"""

from collections.abc import Awaitable, Callable, Iterator
from typing import Generic, TypeVar

from msgspec import Struct
from textual.binding import Binding, BindingType

from inspiratie_tui.texts.keys import ACTIONS
from inspiratie_tui.ui.keys.bindings import bound, key
from inspiratie_tui.ui.keys.strokes import KeysThere

Desk = TypeVar("Desk")
"""What the commands of a table act on: the screen, or an object of it."""
Outcome = TypeVar("Outcome")
"""What a command returns to the screen that runs it: nothing, or what the screen is to wait for."""

_PERFORM = "perform"
"""The one action that Textual knows: `perform('row')`."""


def always(_desk: object) -> bool:
    """Return True: the command makes sense at every moment."""
    return True


class Command(Struct, Generic[Desk, Outcome], frozen=True):
    """Something that a key does."""

    name: str
    """The action of `texts.keys.ACTIONS` whose keys it has, which settings can change; another name has only `keys`."""
    run: Callable[[Desk], Outcome]
    """Does what the key is for."""
    may: Callable[[Desk], bool] = always
    """Tells whether the command makes sense now; if not, its key does nothing and is not shown."""
    words: str | None = None
    """Its words, marked with N_; None takes those of the action, "" keeps the command out of all lists."""
    show: bool = False
    """Whether it is listed in the line at the foot."""
    sentence: str = ""
    """What the screen says afterwards, marked with N_; "" says nothing."""
    keys: str = ""
    """Keys that nobody can change, separated by commas, beside those of the action."""
    variant: str = ""
    """Its own name when several commands of a table share one action, and one of them makes sense at a time."""
    leads_to: Callable[[], KeysThere] | None = None
    """Returns what the screen that it opens does with keys; None when it opens none, or one where a key closes."""
    at_once: bool = False
    """Whether its letter acts at once where others wait until it is sure that they are no sentence."""
    by_name: bool = False
    """Whether the palette alone reaches it: it has no key, and settings can give it none."""

    @property
    def row(self) -> str:
        """Return its name in its table."""
        return self.variant or self.name

    @property
    def action(self) -> str:
        """Return the action as Textual runs it."""
        return f"{_PERFORM}({self.row!r})"

    def bindings(self) -> Iterator[Binding]:
        """Yield a binding for the keys of the action, and one for those that nobody can change."""
        changeable = self.name in ACTIONS
        if changeable:
            yield bound(self.name, self.words, self.action, show=self.show)
        if self.keys:
            # The command is listed once: by the keys of the action when it has those.
            yield key(self.keys, self.action, "" if changeable else self.words or "", show=self.show and not changeable)


class Commands(Generic[Desk, Outcome]):
    """The commands of one screen or dialog, in the order in which they are listed."""

    def __init__(self, *commands: Command[Desk, Outcome]) -> None:
        """Make a table of `commands`. Raises ValueError with the names of those that are there twice or have no key."""
        self._rows = {command.row: command for command in commands}
        self._by_action = {command.action: command for command in commands}
        twice = [command.row for command in commands if self._rows[command.row] is not command]
        without = [
            command.name for command in commands if not command.keys and command.by_name is (command.name in ACTIONS)
        ]
        if twice or without:
            raise ValueError(*twice, *without)

    def __getitem__(self, row: str) -> Command[Desk, Outcome]:
        """Return the command called `row`. Raises KeyError when there is none."""
        return self._rows[row]

    def of(self, binding: Binding) -> Command[Desk, Outcome] | None:
        """Return the command that `binding` runs, None when it is not in this table."""
        return self._by_action.get(binding.action)

    def bindings(self) -> list[BindingType]:
        """Return the bindings of all commands, for BINDINGS of a screen."""
        return [binding for command in self._rows.values() for binding in command.bindings()]

    def without_key(self) -> tuple[Binding, ...]:
        """Return a binding for each command that the palette alone reaches."""
        rows = self._rows.values()
        return tuple(Binding("", command.action, command.words or "") for command in rows if command.by_name)

    def check(self, desk: Desk, action: str, parameters: tuple[object, ...]) -> bool:
        """Tell whether `action` makes sense now, for `check_action` of a screen; True for one not in this table."""
        if action != _PERFORM:
            return True
        command = self._rows.get(str(parameters[0]))
        return command is None or command.may(desk)

    def leads_to(self, action: str) -> KeysThere | None:
        """Return what the screen that `action` opens does with keys; None when it opens none."""
        command = self._by_action.get(action)
        return None if command is None or command.leads_to is None else command.leads_to()

    def acts_at_once(self, action: str) -> bool:
        """Tell whether a letter with `action` acts at once, whatever may follow."""
        command = self._by_action.get(action)
        return command is not None and command.at_once

    async def perform(self, desk: Desk, row: str) -> None:
        """Run the command called `row`, and wait for it where it can be awaited. Raises KeyError when there is none."""
        outcome = self._rows[row].run(desk)
        if isinstance(outcome, Awaitable):
            await outcome
