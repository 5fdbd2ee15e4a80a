"""What a key of Textual is to somebody who types, and what letters mean on a screen."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from msgspec import Struct
from textual.actions import parse
from textual.binding import BindingsMap
from textual.dom import DOMNode
from textual.events import Key, Paste
from textual.screen import Screen

from inspiratie_tui.texts.keys import SEAT_KEYS, chosen
from inspiratie_tui.ui.keys.bindings import rebound
from inspiratie_tui.ui.keys.letters import Stroke, StrokeKind

_KINDS = {"enter": StrokeKind.ENTER, "escape": StrokeKind.ESCAPE, "backspace": StrokeKind.RUB_OUT}


class KeysThere(Struct, frozen=True):
    """What the keys of a screen are for, before it is opened."""

    bindings: BindingsMap
    """Its keys."""
    digits: bool
    """Whether a digit means something there."""


class Leads(Protocol):
    """A table of commands, which knows where its keys lead."""

    def leads_to(self, action: str) -> KeysThere | None:
        """Return what the screen that `action` opens does with keys; None when it opens none."""

    def acts_at_once(self, action: str) -> bool:
        """Tell whether a letter with `action` acts at once, whatever may follow."""


@runtime_checkable
class HasCommands(Protocol):
    """A screen with a table of commands."""

    @property
    def commands(self) -> Leads:
        """Return the table."""

    @property
    def takes_digits(self) -> bool:
        """Tell whether a digit means something here."""


def keys_of(screen: type[DOMNode], *, digits: bool = False) -> KeysThere:
    """Return the keys of `screen`, with those that were chosen; `digits` tells whether it takes digits too."""
    bindings = screen._merged_bindings or BindingsMap()
    return KeysThere(rebound(bindings) if chosen() else bindings, digits)


def stroke_of(event: Key | Paste, at: float, screen: Screen[object]) -> Stroke:
    """Return `event`, which came at the moment `at` and is for `screen`, as a stroke."""
    if isinstance(event, Paste):
        return Stroke("", event.text, StrokeKind.MARK, at)
    text = event.character or ""
    if not (event.is_printable and text):
        return Stroke(event.key, "", _KINDS.get(event.key, StrokeKind.OTHER), at)
    if text.isalpha():
        key = event.key.lower()
        return Stroke(key, text, StrokeKind.LETTER, at, _acts_at_once(screen, key))
    if text.isdecimal():
        return Stroke(text, text, StrokeKind.DIGIT, at)
    return Stroke(text, text, StrokeKind.SEAT if text in SEAT_KEYS else StrokeKind.MARK, at)


def mean(keys: Sequence[str], screen: Screen[object]) -> bool:
    """Tell whether each of `keys`, two or three, has a meaning where the one before it leads, from `screen` on."""
    action = _action(screen, keys[0])
    if action is None or not isinstance(screen, HasCommands):
        return False
    there = screen.commands.leads_to(action)
    if there is None and len(keys) > 2:
        return False  # on one screen a word and a digit is no row of commands
    there = there or KeysThere(screen._bindings, screen.takes_digits)
    return all(key in there.bindings.key_to_bindings or (there.digits and key in SEAT_KEYS) for key in keys[1:])


def _action(screen: Screen[object], key: str) -> str | None:
    """Return what `key` does on `screen` now, None when that is nothing."""
    for binding in screen._bindings.key_to_bindings.get(key, ()):
        _namespace, action, parameters = parse(binding.action)
        if screen.check_action(action, parameters):
            return binding.action
    return None


def _acts_at_once(screen: Screen[object], key: str) -> bool:
    if not isinstance(screen, HasCommands):
        return False
    action = _action(screen, key)
    return action is not None and screen.commands.acts_at_once(action)
