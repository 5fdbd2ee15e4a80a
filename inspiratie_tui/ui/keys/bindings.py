"""Keys and their words: one declaration serves key, footer, palette and help; words are translated when read."""

from dataclasses import replace

from textual.binding import ActiveBinding, Binding, BindingsMap
from textual.events import Key
from textual.screen import Screen

from inspiratie_tui.texts import _
from inspiratie_tui.texts import keys as chosen
from inspiratie_tui.texts.keys import ACTIONS, SEAT_KEYS, key_name

TWICE_SECONDS = 0.4
"""A second forward press within this time counts as the same press (a nervous thumb, a held key)."""

_KEYPAD = {
    "plus": "add",
    "minus": "subtract",
    "full_stop": "decimal",
    "slash": "divide",
    "asterisk": "multiply",
    "equals_sign": "equal",
}
"""What newer terminals call the key on the keypad, by what they call the key beside the letters."""


def bound(name: str, words: str | None = None, action: str = "", *, show: bool = False) -> Binding:
    """Return a binding for the keys of the action `name` in `texts.keys`, which settings may change.

    `words` are marked with N_; None takes those of the table. `action` is what the screen calls the action, when that
    is not `name`.
    """
    default = ACTIONS[name]
    description = default.words if words is None else words
    return Binding(_every_form(default.keys), action or name, description, show=show, id=name)


def key(keys: str, action: str, words: str, *, show: bool = False) -> Binding:
    """Return a binding for `keys` that settings cannot change, as in a dialog.

    `keys` are separated by commas, `words` are marked with N_.
    """
    return Binding(_every_form(keys.split(",")), action, words, show=show)


def _every_form(keys: tuple[str, ...] | list[str]) -> str:
    """Return `keys`, separated by commas, with what counts as the same key: letters with caps lock, the keypad."""
    forms = [
        (name.lower(), name.upper()) if len(name) == len(name.upper()) == 1 else (name, _KEYPAD.get(name, name))
        for name in keys
    ]
    return ",".join(dict.fromkeys(form for pair in forms for form in pair))


def is_for(action: str, event: Key) -> bool:
    """Tell whether `event` is one of the keys that the action `action` of `texts.keys` has now."""
    return event.key in _every_form(chosen.keys_of(action)).split(",")


def rebound(bindings: BindingsMap) -> BindingsMap:
    """Return the same bindings with the keys that were chosen; a chosen key comes before what Textual has on it."""
    ours, done = BindingsMap(), set()
    for _name, binding in bindings:
        keys = chosen.chosen().get(binding.id or "")
        if keys is None:
            ours.key_to_bindings.setdefault(binding.key, []).append(binding)
        elif keys and (binding.id, binding.action) not in done:
            done.add((binding.id, binding.action))
            for chosen_binding in Binding.make_bindings([replace(binding, key=_every_form(keys))]):
                ours.key_to_bindings.setdefault(chosen_binding.key, []).append(chosen_binding)
    for key_pressed, there in ours.key_to_bindings.items():
        # Textual's own (moving the focus, copying) have a dot in their action.
        ours.key_to_bindings[key_pressed] = [binding for binding in there if "." not in binding.action] or there
    return ours


def without_key(bindings: BindingsMap) -> tuple[Binding, ...]:
    """Return a binding for each action in `bindings` that yielded its keys, for the palette."""
    left = {binding.action: binding for _name, binding in bindings if chosen.chosen().get(binding.id or "") == ()}
    return tuple(left.values())


def seat_of(event: Key) -> int | None:
    """Return the number of the seat whose digit was pressed, 0 for somebody else; None when it is no digit."""
    # The keypad of some terminals comes without its character.
    return SEAT_KEYS.get(event.character or event.key)


def hints(bindings: dict[str, ActiveBinding], *, everything: bool = False) -> tuple[tuple[str, str], ...]:
    """Return key and words of each action that can be done now, once each, in the order they were declared."""
    offered: dict[str, tuple[str, str]] = {}
    for name, active in bindings.items():
        # Textual's own (moving the focus, copying) have a dot in their action. The keys of a focused widget are left
        # out: its arrows do what arrows do everywhere.
        own = isinstance(active.node, Screen) and "." not in active.binding.action
        shown = own and (active.binding.show or everything)
        if shown and active.enabled and active.binding.description and active.binding.action not in offered:
            offered[active.binding.action] = (key_name(name), active.binding.description)
    return tuple(offered.values())


def translated(bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Return the same bindings with their words in the language in use."""
    return {
        name: active._replace(binding=replace(active.binding, description=_(active.binding.description)))
        if active.binding.description
        else active
        for name, active in bindings.items()
    }
