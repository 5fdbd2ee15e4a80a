"""Reads the table `[keys]` of settings.toml: the keys that the user chose, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from typing import Any

from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest
from inspiratie_tui.home.key_names import NAMED, TERMINALS, key_from, seat_of
from inspiratie_tui.home.setting_problem import SettingProblem, shown
from inspiratie_tui.texts import settings as words
from inspiratie_tui.texts.keys import ACTIONS, ALSO, ALWAYS, CLOSING, with_yielded

Keys = dict[str, tuple[str, ...]]
"""The keys of each action, as Textual calls them."""


def chosen_keys(table: Mapping[str, Any]) -> tuple[Keys, list[SettingProblem]]:
    """Return the keys in `table` that can be used, by action, and a problem for each that cannot.

    With these keys every action has one, but for a newer action that yields, and no key means two things in one
    context.
    """
    chosen: Keys = {}
    problems: list[SettingProblem] = []
    for action, value in table.items():
        if action not in ACTIONS:
            problems.append(_no_such_action(action))
            continue
        keys = _keys(action, value, problems)
        if keys:
            chosen[action] = tuple(dict.fromkeys((*keys, *ALWAYS.get(action, ()))))
    for action, more in ALSO.items():
        taken = {key for other, theirs in chosen.items() if other != action for key in theirs}
        if action in chosen:
            chosen[action] = tuple(dict.fromkeys((*chosen[action], *(key for key in more if key not in taken))))
    problems += _clashes_undone(chosen)
    return chosen, problems


def _no_such_action(action: str) -> SettingProblem:
    lower = action.lower()
    near = lower if lower in ACTIONS else nearest(lower, ACTIONS)
    values = {"action": clean_line(action)[:40], "near": near or "", "known": ", ".join(ACTIONS)}
    return SettingProblem(("keys", action), words.UNKNOWN_ACTION_NEAR if near else words.UNKNOWN_ACTION, values)


def _keys(action: str, value: Any, problems: list[SettingProblem]) -> list[str]:
    """Return those of `value` (a key or a list of keys) that `action` can have; add to `problems` the others."""
    path = ("keys", action)
    written = value if isinstance(value, list) else [value]
    if not all(isinstance(word, str) for word in written):
        problems.append(SettingProblem(path, words.BAD_KEYS, {"action": action}))
        return []
    keys = []
    for word in written:
        key = key_from(word)
        if key is None:
            near = nearest(word.lower(), NAMED)
            message = words.UNKNOWN_KEY_NEAR if near else words.UNKNOWN_KEY
            values = {"key": shown(word) or '""', "action": action, "known": ", ".join(NAMED), "near": near or ""}
            problems.append(SettingProblem(path, message, values))
            continue
        refused = _refused(action, key)
        if refused is None:
            keys.append(key)
        else:
            problems.append(SettingProblem(path, refused, {words.KEY: key, "action": action}))
    if not written:
        problems.append(SettingProblem(path, words.NO_KEY, {"action": action}))
    return keys


def _refused(action: str, key: str) -> str | None:
    """Return the message about why `action` cannot have `key`; None when it can."""
    if seat_of(key) is not None:
        return words.SEAT_KEY
    if any(key in keys for other, keys in ALWAYS.items() if other != action):
        return words.LEAVE_KEY
    if any(key in CLOSING.get(place, ()) for place in ACTIONS[action].places) or key == "escape":
        return words.FIXED_KEY
    return words.TERMINAL_KEY if key in TERMINALS else None


def clashes(chosen: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """Yield each key that two actions of one context would have, with both actions in the order of ACTIONS."""
    holders: dict[tuple[str, str], str] = {}
    held = with_yielded(chosen)
    for action, declared in ACTIONS.items():
        for key in held.get(action, declared.keys):
            for place in declared.places:
                other = holders.setdefault((place, key), action)
                if other != action:
                    yield key, other, action


def _clashes_undone(chosen: Keys) -> list[SettingProblem]:
    """Give both actions of each clash their own keys again, until there is no clash; return a problem for each."""
    problems = []
    # An own key that comes back may be taken by another action: then that is a clash too. Own keys never clash.
    while clash := next(clashes(chosen), None):
        key, first, second = clash
        last = [action for action in chosen if action in (first, second)][-1]
        values = {words.KEY: key, "first": first, "second": second}
        problems.append(SettingProblem(("keys", last), words.CLASH, values))
        chosen.pop(first, None)
        chosen.pop(second, None)
    return problems
