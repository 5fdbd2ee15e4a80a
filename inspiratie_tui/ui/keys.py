"""Keys: one declaration feeds key, footer, palette and help; words are translated when they are read."""

from dataclasses import replace
from typing import TypeVar

from textual.binding import ActiveBinding, Binding, BindingsMap
from textual.events import Key
from textual.screen import ModalScreen, Screen

from inspiratie_tui.clock import Clock
from inspiratie_tui.texts import _
from inspiratie_tui.texts import keys as chosen
from inspiratie_tui.texts.keys import ACTIONS, SEAT_KEYS, key_name
from inspiratie_tui.ui.widgets.key_line import KeyLine

Answer = TypeVar("Answer")

TWICE_SECONDS = 0.4
"""A second forward press within this time is the same press (a nervous thumb, a held key)."""
DEAF_SECONDS = 0.4
"""Keys that arrive this soon after a dialog opened were meant for what was there before."""

_KEYPAD = {
    "plus": "add",
    "minus": "subtract",
    "full_stop": "decimal",
    "slash": "divide",
    "asterisk": "multiply",
    "equals_sign": "equal",
}
"""The same characters on the keypad, as newer terminals tell them."""


def bound(name: str, words: str | None = None, action: str = "", *, show: bool = False) -> Binding:
    """Bind the keys of the action `name` in `texts.keys`, which settings may change.

    `words`, marked with N_, are those of the table when None; `action` is what the screen calls it, when that is not
    `name`.
    """
    known = ACTIONS[name]
    said = known.words if words is None else words
    return Binding(_every_form(known.keys), action or name, said, show=show, id=name)


def key(keys: str, action: str, words: str, *, show: bool = False) -> Binding:
    """Bind `keys`, separated by commas, which nobody can change: those of a dialog. `words` are marked with N_."""
    return Binding(_every_form(keys.split(",")), action, words, show=show)


def _every_form(keys: tuple[str, ...] | list[str]) -> str:
    """The keys with what counts as the same key: letters with caps lock, characters on the keypad."""
    forms = [
        (one.lower(), one.upper()) if len(one) == len(one.upper()) == 1 else (one, _KEYPAD.get(one, one))
        for one in keys
    ]
    return ",".join(dict.fromkeys(form for pair in forms for form in pair))


def rebound(bindings: BindingsMap) -> BindingsMap:
    """The same bindings with the keys that were chosen; a chosen key comes before what Textual has on it."""
    ours, done = BindingsMap(), set()
    for _name, binding in bindings:
        keys = chosen.chosen().get(binding.id or "")
        if keys is None:
            ours.key_to_bindings.setdefault(binding.key, []).append(binding)
        elif (binding.id, binding.action) not in done:
            done.add((binding.id, binding.action))
            for one in Binding.make_bindings([replace(binding, key=_every_form(keys))]):
                ours.key_to_bindings.setdefault(one.key, []).append(one)
    for name, there in ours.key_to_bindings.items():
        # Textual's own (moving the focus, copying) have a dot in their action.
        ours.key_to_bindings[name] = [one for one in there if "." not in one.action] or there
    return ours


def seat_of(event: Key) -> int | None:
    """The seat that a key names, 0 for somebody else; None when it names none."""
    # The keypad of some terminals comes without its character.
    return SEAT_KEYS.get(event.character or event.key)


def hints(bindings: dict[str, ActiveBinding], *, everything: bool = False) -> tuple[tuple[str, str], ...]:
    """Key and words of each thing that can be done now, once each, in the order they were declared."""
    found: dict[str, tuple[str, str]] = {}
    for name, active in bindings.items():
        # Textual's own (moving the focus, copying) have a dot in their action; those of a widget that has the focus
        # are what everybody's arrows do.
        own = isinstance(active.node, Screen) and "." not in active.binding.action
        shown = own and (active.binding.show or everything)
        if shown and active.enabled and active.binding.description and active.binding.action not in found:
            found[active.binding.action] = (key_name(name), active.binding.description)
    return tuple(found.values())


def translated(bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """The same bindings with their words in the language in use."""
    return {
        name: active._replace(binding=replace(active.binding, description=_(active.binding.description)))
        if active.binding.description
        else active
        for name, active in bindings.items()
    }


class Spoken(Screen[None]):
    """A screen whose keys were chosen, and speak the language in use."""

    AUTO_FOCUS = ""

    def __init__(self) -> None:
        """Have the keys that were chosen."""
        super().__init__()
        if chosen.chosen():
            # Textual's own way (set_keymap) works this out anew at every key, and takes a key from others silently.
            self._bindings = rebound(self._bindings)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Key and words of what the line at the foot offers now, in the order they were declared.

        A running clock asks at every second and every key: so only of the few that are shown.
        """
        found: dict[str, tuple[str, str]] = {}
        for name, binding in self._bindings:
            if binding.show and binding.action not in found and self.check_action(binding.action, ()):
                found[binding.action] = (key_name(name), _(binding.description))
        return tuple(found.values())

    def on_screen_suspend(self) -> None:
        """Something lies over it: its keys are dead, and not shown."""
        # A class on the whole screen would restyle all of it (Textual's SUSPENDED_SCREEN_CLASS).
        self.query(KeyLine).set(visible=False)

    def on_screen_resume(self) -> None:
        """Its keys are alive."""
        self.query(KeyLine).set(visible=True)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Bindings with translated words."""
        return translated(super().active_bindings)

    def say(self, sentence: str) -> None:
        """Show `sentence` where this screen answers."""
        raise NotImplementedError

    def action_palette(self) -> None:
        """Everything the keys can do, by name."""
        from inspiratie_tui.ui.palette import Palette

        self.app.push_screen(Palette())


class SpokenModal(ModalScreen[Answer]):
    """A dialog whose keys speak the language in use; deaf at first, for somebody may have been typing."""

    # The frame is what shows where a dialog ends when there is no colour.
    DEFAULT_CSS = """
    SpokenModal { align: center middle; background: $background 60%; }
    SpokenModal > Vertical { max-width: 100%; height: auto; padding: 0 1; background: $panel; border: solid $quiet; }
    SpokenModal Static { height: auto; }
    SpokenModal KeyLine { dock: none; margin-top: 1; }
    """
    AUTO_FOCUS = ""

    def __init__(self, clock: Clock) -> None:
        """Tell by `clock` how long it has been open."""
        super().__init__()
        self._clock = clock
        self._opened = clock.monotonic()
        if chosen.chosen():
            self._bindings = rebound(self._bindings)

    @property
    def deaf(self) -> bool:
        """Whether a key that comes now was meant for the screen below."""
        return self._clock.monotonic() - self._opened < DEAF_SECONDS

    def may_do_something(self, _event: Key) -> bool:
        """Whether the key could do something that was not seen yet; others are heard at once."""
        return True

    def on_key(self, event: Key) -> None:
        """Swallow what was meant for the screen below."""
        if self.deaf and self.may_do_something(event):
            event.stop()
            event.prevent_default()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Bindings with translated words."""
        return translated(super().active_bindings)
