"""Keys: one declaration feeds key, footer, palette and help; words are translated when they are read."""

from dataclasses import replace
from typing import TypeVar

from textual.binding import ActiveBinding, Binding
from textual.events import Key
from textual.screen import ModalScreen, Screen

from inspiratie_tui.clock import Clock
from inspiratie_tui.texts import N_, _

Answer = TypeVar("Answer")

TWICE_SECONDS = 0.4
"""A second forward press within this time is the same press (a nervous thumb, a held key)."""
DEAF_SECONDS = 0.4
"""Keys that arrive this soon after a dialog opened were meant for what was there before."""

SEAT_KEYS = {
    **{str(digit): digit for digit in range(10)},
    # The unshifted top row of AZERTY, French and Belgian; `-` stays minus.
    **dict(zip("&é\"'(§è!çà", (1, 2, 3, 4, 5, 6, 7, 8, 9, 0), strict=True)),
    "_": 8,
}
"""Characters that name a seat."""

_NAMES = {
    "space": N_("space"),
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "full_stop": ".",
    "question_mark": "?",
    "colon": ":",
    "plus": "+",
    "minus": "-",
}


def key(keys: str, action: str, words: str, *, show: bool = False, group: str = "") -> Binding:
    """Bind `keys`; a single letter works with caps lock too. `words` are marked with N_."""
    both = ",".join(f"{one},{one.upper()}" if len(one) == 1 and one.isalpha() else one for one in keys.split(","))
    return Binding(both, action, words, show=show, id=action, tooltip=group)


def key_name(name: str) -> str:
    """What a key is called on the screen."""
    return _(_NAMES[name]) if name in _NAMES else name


def hints(bindings: dict[str, ActiveBinding], *, everything: bool = False) -> tuple[tuple[str, str], ...]:
    """Key and words of each thing that can be done now, once each, in the order they were declared."""
    found: dict[str, tuple[str, str]] = {}
    for name, active in bindings.items():
        # Textual's own (moving the focus, copying) have a dot in their action; nothing here can be focused by hand.
        shown = (active.binding.show or everything) and "." not in active.binding.action
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
    """A screen whose keys speak the language in use."""

    AUTO_FOCUS = ""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Bindings with translated words."""
        return translated(super().active_bindings)


class SpokenModal(ModalScreen[Answer]):
    """A dialog whose keys speak the language in use; deaf at first, for somebody may have been typing."""

    AUTO_FOCUS = ""

    def __init__(self, clock: Clock) -> None:
        """Tell by `clock` how long it has been open."""
        super().__init__()
        self._clock = clock
        self._opened = clock.monotonic()

    def on_key(self, event: Key) -> None:
        """Swallow what was meant for the screen below."""
        if self._clock.monotonic() - self._opened < DEAF_SECONDS:
            event.stop()
            event.prevent_default()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Bindings with translated words."""
        return translated(super().active_bindings)
