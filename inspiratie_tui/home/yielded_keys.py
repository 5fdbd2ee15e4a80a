"""Tells once that a newer action yielded its key to a choice of the user."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from inspiratie_tui.home.memory import told_before
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import ACTIONS, bracketed, key_in_sentence, key_name
from inspiratie_tui.texts.settings import YIELDED


class YieldedKey(Struct, frozen=True):
    """A key that a newer action would have, had somebody not chosen it for another one."""

    key: str
    """The key, as Textual calls it."""
    chosen: str
    """The action it was chosen for."""
    newer: str
    """The action that does without."""

    def __str__(self) -> str:
        """Return the sentence about it in the language in use."""
        return _(YIELDED).format(
            key=bracketed(key_name(self.key)),
            chosen=_(ACTIONS[self.chosen].words),
            newer=_(ACTIONS[self.newer].words),
            palette=key_in_sentence("palette"),
        )

    @property
    def mark(self) -> str:
        """Return the line by which it is remembered."""
        return f"{self.newer} {self.key} {self.chosen}"


def yielded_keys(chosen: Mapping[str, tuple[str, ...]]) -> Iterator[YieldedKey]:
    """Yield each key of a newer action that `chosen` gives to another action in the same place."""
    for newer, action in ACTIONS.items():
        if not action.newer or newer in chosen:
            continue
        for other, keys in chosen.items():
            if {*ACTIONS[other].places} & {*action.places}:
                yield from (YieldedKey(key, other, newer) for key in keys if key in action.keys)


def not_told_yet(chosen: Mapping[str, tuple[str, ...]], memory: Path) -> tuple[YieldedKey, ...]:
    """Return those of `yielded_keys` that the file `memory` does not remember; all when it cannot be read."""
    yielded = tuple(yielded_keys(chosen))
    if not yielded:
        return ()  # nearly always: then no file is looked at
    told = told_before(memory)
    return tuple(yielded_key for yielded_key in yielded if yielded_key.mark not in told)
