"""The actions with their keys, and what keys are called on the screen.

Like the language, the keys are set once when the program starts (`use`), and asked for wherever a sentence, a footer or
a screen names one. Actions are called as in `[keys]` of settings.toml, keys as Textual calls them.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from inspiratie_tui.texts import N_, _


class KeyContext(StrEnum):
    """Where an action has its keys; two actions may share a key only when they have no context in common."""

    LIVE = "live"
    HOME = "home"
    REVIEW = "review"
    PAGE = "page"
    """A page over a screen: help, the whole agenda."""
    ALOUD = "aloud"
    """What was said aloud, read back."""
    END = "end"
    """The quiet page of a session that is over."""


class Action(NamedTuple):
    """What a key does."""

    keys: tuple[str, ...]
    """The keys it has unless the settings say otherwise; letters are lower case and work with caps lock too."""
    places: tuple[KeyContext, ...]
    """The contexts in which it can be done."""
    words: str
    """What it is called, to be translated; a screen may have words of its own for it."""
    newer: bool = False
    """Whether its keys came after the first edition: it yields them to what somebody had chosen by then."""


_LISTS = (KeyContext.HOME, KeyContext.REVIEW, KeyContext.PAGE, KeyContext.ALOUD)
_NOTES = (KeyContext.REVIEW, KeyContext.ALOUD)
_BY_NAME = (KeyContext.LIVE, KeyContext.HOME, KeyContext.END, *_NOTES)

ACTIONS: dict[str, Action] = {
    "forward": Action(("right", "pagedown"), (KeyContext.LIVE, KeyContext.HOME), N_("forward")),
    "back": Action(("left", "pageup"), (KeyContext.LIVE,), N_("the turn or part before")),
    # One key begins the session, holds time and lets it go on: to whoever presses it that is one thing.
    "hold": Action(("space",), (KeyContext.LIVE,), N_("begin; time stands still; time goes on")),
    "note": Action(("n",), (KeyContext.LIVE,), N_("note")),
    "pen": Action(("x",), (KeyContext.LIVE,), N_("pen down, and up again"), newer=True),
    "take_away": Action(("d",), (KeyContext.LIVE,), N_("pen down: take away what stood there"), newer=True),
    "pass": Action(("p",), (KeyContext.LIVE,), N_("passes")),
    "hand": Action(("h",), (KeyContext.LIVE,), N_("wants to say something (then a digit)")),
    "circle": Action(("g",), (KeyContext.LIVE,), N_("who is here, who sits where, who begins, pairs"), newer=True),
    "undo": Action(("u",), (KeyContext.LIVE,), N_("undo")),
    "was_on": Action(("w",), (KeyContext.LIVE,), N_("not kept: it went on")),
    "was_break": Action(("k",), (KeyContext.LIVE,), N_("not kept: a break")),
    "was_still": Action(("s",), (KeyContext.LIVE,), N_("not kept: time stood still")),
    "was_end": Action(("e",), (KeyContext.LIVE,), N_("not kept: it had ended"), newer=True),
    "redo": Action(("y",), (KeyContext.LIVE,), N_("redo")),
    "time": Action(("t",), (KeyContext.LIVE,), N_("put right what happened: earlier, somebody else, a mistake")),
    "divide": Action(("l",), (KeyContext.LIVE,), N_("we run late: divide what is left"), newer=True),
    "nudge": Action(("i",), (KeyContext.LIVE,), N_("the reminder is right")),
    "minute_more": Action(("plus", "equals_sign"), (KeyContext.LIVE,), N_("a minute more for this part")),
    "minute_less": Action(("minus",), (KeyContext.LIVE,), N_("a minute less for this part")),
    "down": Action(("down",), tuple(KeyContext), N_("down")),
    "up": Action(("up",), tuple(KeyContext), N_("up")),
    "go": Action(("enter",), (KeyContext.LIVE,), N_("go to the part you look at")),
    "agenda": Action(("a",), (KeyContext.LIVE, KeyContext.PAGE), N_("the whole agenda")),
    "last_time": Action(
        ("v",), (KeyContext.LIVE,), N_("last time, of who has the floor; again: the question, large"), newer=True
    ),
    "curtain": Action(("full_stop", "f9"), tuple(KeyContext), N_("curtain")),
    "palette": Action(("colon",), _BY_NAME, N_("everything by name")),
    "open": Action(("enter",), (KeyContext.HOME,), N_("open")),
    "edit": Action(("e",), (KeyContext.HOME, KeyContext.REVIEW, KeyContext.PAGE), N_("edit the agenda; mend a note")),
    "new_agenda": Action(("n",), (KeyContext.HOME,), N_("own copy")),
    "group": Action(("g",), (KeyContext.HOME,), N_("group")),
    "review": Action(("r",), (KeyContext.LIVE, KeyContext.HOME, KeyContext.ALOUD, KeyContext.END), N_("read back")),
    "for_two": Action(("w",), (KeyContext.HOME, KeyContext.END), N_("for the two of you"), newer=True),
    "colours": Action(("c",), (KeyContext.HOME,), N_("other colours")),
    "kind": Action(("k",), (KeyContext.REVIEW,), N_("other kind")),
    "whose": Action(("w",), (KeyContext.REVIEW,), N_("whose words; again: about whom (then a digit)")),
    "remove": Action(("d", "delete"), _NOTES, N_("remove / put back")),
    "settle": Action(("p",), _NOTES, N_("what became of a parked question, an agreement or a step"), newer=True),
    "balance": Action(("s",), (KeyContext.REVIEW,), N_("who had the floor how long, who was with whom"), newer=True),
    "reopen": Action(("o",), (KeyContext.LIVE, KeyContext.REVIEW, KeyContext.END), N_("reopen")),
    "further": Action(("pagedown",), (KeyContext.REVIEW, KeyContext.PAGE, KeyContext.ALOUD), N_("a page further")),
    "earlier": Action(("pageup",), _LISTS, N_("a page back")),
    "read_on": Action(("tab",), (KeyContext.HOME,), N_("a page further"), newer=True),
    "first": Action(("home",), _NOTES, N_("to the beginning of the list")),
    "last": Action(("end",), _NOTES, N_("to the end of the list")),
    "help": Action(("question_mark",), tuple(KeyContext), N_("help")),
    "leave": Action(("q", "ctrl+q"), tuple(KeyContext), N_("leave")),
}
"""Every action whose keys can be changed, in the order of the documentation."""

ALWAYS = {"leave": ("q", "ctrl+q")}
"""Keys that an action keeps whatever the settings say, so that nobody is locked in."""

ALSO = {"curtain": ("f9",)}
"""Keys that an action keeps beside those that were chosen for it, unless they were given to another action."""

CLOSING = {
    KeyContext.LIVE: ("escape",),
    KeyContext.REVIEW: ("escape",),
    KeyContext.PAGE: ("escape", "enter", "space"),
    KeyContext.ALOUD: ("escape",),
    KeyContext.END: ("escape",),
}
"""Keys that the settings cannot give to an action in a context, for there they close something or turn the page."""

SEAT_KEYS: dict[str, int] = {
    **{str(digit): digit for digit in range(10)},
    # The unshifted top row of AZERTY, French and Belgian. Its `-` (a French 6) stays minus.
    **dict(zip("&é\"'(§è!çà", (1, 2, 3, 4, 5, 6, 7, 8, 9, 0), strict=True)),
    "_": 8,
    # The same with caps lock, where that does not make digits of them.
    **dict(zip("ÉÈÇÀ", (2, 7, 9, 0), strict=True)),
}
"""The seat that each character names; 0 is somebody without a digit."""

_NAMES = {
    "space": N_("space"),
    # Translators: the key u; where a single u is a word of the language it stands in brackets: `[u]`.
    "u": N_("u"),
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "backspace": "Backspace",
    "delete": "Delete",
    "insert": "Insert",
    "home": "Home",
    "end": "End",
    "pageup": "PageUp",
    "pagedown": "PageDown",
}

PUNCTUATION: dict[str, str] = {
    "!": "exclamation_mark",
    '"': "quotation_mark",
    "#": "number_sign",
    "$": "dollar_sign",
    "%": "percent_sign",
    "&": "ampersand",
    "'": "apostrophe",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    ".": "full_stop",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less_than_sign",
    "=": "equals_sign",
    ">": "greater_than_sign",
    "?": "question_mark",
    "@": "at",
    "[": "left_square_bracket",
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
    "`": "grave_accent",
    "{": "left_curly_bracket",
    "|": "vertical_line",
    "}": "right_curly_bracket",
    "~": "tilde",
    "£": "pound_sign",
    "€": "euro_sign",
    "°": "degree_sign",
}
"""What Textual calls each character of a keyboard that is neither letter nor digit."""
_CHARACTERS = {name: character for character, name in PUNCTUATION.items()}

_chosen: Mapping[str, tuple[str, ...]] = {}


def with_yielded(chosen: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return `chosen`, and the keys that are left to each newer action of which it gives a key to another action.

    An action without any is reached by the palette (docs/glossary.md, Newer key).
    """
    left = dict(chosen)
    for name, action in ACTIONS.items():
        if action.newer and name not in chosen:
            beside = [other for other in chosen if {*ACTIONS[other].places} & {*action.places}]
            kept = tuple(key for key in action.keys if not any(key in chosen[other] for other in beside))
            if kept != action.keys:
                left[name] = kept
    return left


def use(chosen: Mapping[str, tuple[str, ...]]) -> None:
    """Use the keys in `chosen`, by action, from now on; other actions have their own. Nothing is checked here."""
    global _chosen
    _chosen = with_yielded(chosen)


def chosen() -> Mapping[str, tuple[str, ...]]:
    """Return the keys of the actions that have other keys than their own."""
    return _chosen


def keys_of(action: str) -> tuple[str, ...]:
    """Return the keys that `action` has now; none when it yielded them."""
    return _chosen.get(action, ACTIONS[action].keys)


def key_of(action: str) -> str:
    """Return what the first key of `action` is called on the screen; without one that of the palette, which has it."""
    return key_name((keys_of(action) or keys_of("palette"))[0])


def key_in_sentence(action: str) -> str:
    """Return what to press for `action`, for a sentence: `[n]`, `[.]`, but `Enter` and `F5` as they are."""
    return bracketed(key_of(action))


def bracketed(name: str) -> str:
    """Return the `name` of a key as it stands between words: one of a single character would read as a word."""
    return f"[{name}]" if len(name) == 1 else name


def silent_key_of(action: str) -> str:
    """Return what the first key of `action` that types nothing is called; "" when all its keys type."""
    typing = {"space", *_CHARACTERS}
    return next((key_name(key) for key in keys_of(action) if len(key) > 1 and key not in typing), "")


def key_name(key: str) -> str:
    """Return what `key` is called on the screen, in the language in use."""
    modifier, plus, name = key.rpartition("+")
    if name in _NAMES:
        shown = _(_NAMES[name])
    elif name[:1] == "f" and name[1:].isdigit():
        shown = name.upper()
    else:
        shown = _CHARACTERS.get(name, name)
    return f"{modifier}{plus}{shown}"
