"""The table `[keys]` of settings.toml: which keys somebody chose, and what cannot be."""

from collections.abc import Iterator, Mapping
from typing import Any

from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest
from inspiratie_tui.home.key_names import NAMED, TERMINALS, key_from, seat_of
from inspiratie_tui.home.setting_problem import SettingProblem, shown
from inspiratie_tui.texts import settings as words
from inspiratie_tui.texts.keys import ACTIONS, ALWAYS, CLOSING

Keys = dict[str, tuple[str, ...]]
"""Textual's names of the keys of an action, by action."""


def chosen_keys(table: Mapping[str, Any]) -> tuple[Keys, list[SettingProblem]]:
    """Return the keys chosen in `table` that can count, and what cannot.

    After that every action has a key, and no key means two things in one place.
    """
    chosen: Keys = {}
    troubles: list[SettingProblem] = []
    for action, value in table.items():
        if action not in ACTIONS:
            troubles.append(_no_such_action(action))
            continue
        keys = _keys(action, value, troubles)
        if keys:
            chosen[action] = tuple(dict.fromkeys((*keys, *ALWAYS.get(action, ()))))
    troubles += _clashes_undone(chosen)
    return chosen, troubles


def _no_such_action(action: str) -> SettingProblem:
    lower = action.lower()
    near = lower if lower in ACTIONS else nearest(lower, ACTIONS)
    values = {"action": clean_line(action)[:40], "near": near or "", "known": ", ".join(ACTIONS)}
    return SettingProblem(("keys", action), words.UNKNOWN_ACTION_NEAR if near else words.UNKNOWN_ACTION, values)


def _keys(action: str, value: Any, troubles: list[SettingProblem]) -> list[str]:
    """Return those of `value` (a key or a list of them) that `action` can have."""
    path = ("keys", action)
    written = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in written):
        troubles.append(SettingProblem(path, words.BAD_KEYS, {"action": action}))
        return []
    keys = []
    for one in written:
        key = key_from(one)
        if key is None:
            near = nearest(one.lower(), NAMED)
            message = words.UNKNOWN_KEY_NEAR if near else words.UNKNOWN_KEY
            values = {"key": shown(one) or '""', "action": action, "known": ", ".join(NAMED), "near": near or ""}
            troubles.append(SettingProblem(path, message, values))
            continue
        refused = _refused(action, key)
        if refused is None:
            keys.append(key)
        else:
            troubles.append(SettingProblem(path, refused, {words.KEY: key, "action": action}))
    if not written:
        troubles.append(SettingProblem(path, words.NO_KEY, {"action": action}))
    return keys


def _refused(action: str, key: str) -> str | None:
    """Why `action` cannot have `key`, as a message; None when it can."""
    if seat_of(key) is not None:
        return words.SEAT_KEY
    if any(key in keys for other, keys in ALWAYS.items() if other != action):
        return words.LEAVE_KEY
    if any(key in CLOSING.get(place, ()) for place in ACTIONS[action].places) or key == "escape":
        return words.FIXED_KEY
    return words.TERMINAL_KEY if key in TERMINALS else None


def clashes(chosen: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """Yield each key that two actions of one place would have, with the names of both in the order of ACTIONS."""
    holders: dict[tuple[str, str], str] = {}
    for action, known in ACTIONS.items():
        for key in chosen.get(action, known.keys):
            for place in known.places:
                other = holders.setdefault((place, key), action)
                if other != action:
                    yield key, other, action


def _clashes_undone(chosen: Keys) -> list[SettingProblem]:
    """Give both actions of a clash their own keys again, until there is none; say each."""
    troubles = []
    # One that gets its own key back may find it taken: again, until nothing moves. Own keys never clash.
    while found := next(clashes(chosen), None):
        key, first, second = found
        last = [action for action in chosen if action in (first, second)][-1]
        values = {words.KEY: key, "first": first, "second": second}
        troubles.append(SettingProblem(("keys", last), words.CLASH, values))
        chosen.pop(first, None)
        chosen.pop(second, None)
    return troubles
