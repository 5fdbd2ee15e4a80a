"""Sentences about what is wrong in settings.toml."""

from collections.abc import Mapping
from pathlib import Path

from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.keys import key_name
from inspiratie_tui.texts.os_reasons import reason

UNREADABLE = N_("this file cannot be read: {reason}. The settings are as if it were not there.")
NO_FILE = N_("this is not a file that can be read. The settings are as if it were not there.")
TOO_LARGE = N_("this file is larger than 20 kB, which is more than is read. The settings are as if it were not there.")
LONG_LINE = N_(
    "this line is longer than 1000 characters. Until it is shorter the settings are as if the file were not there."
)
MORE = N_("further mistakes in this file: {count}. They are told when these are mended.")
NOT_UTF8 = N_("this is not UTF-8 text: save it as UTF-8. Until then the settings are as if the file were not there.")
NOT_TOML = N_(
    'from here on this is not TOML. A setting is a line such as theme = "light", with quotes around words. Until then'
    " the settings are as if the file were not there."
)
TWICE = N_(
    "this is set for the second time: leave one of the two. Until then the settings are as if the file were not there."
)
UNKNOWN = N_("there is no setting called {key}. There are: {known}.")
UNKNOWN_NEAR = N_("there is no setting called {key}. Did you mean {near}?")
BAD_VALUE = N_("{key} cannot be {value}. It can be: {known}. Until then it is as if it were not there.")
NO_TABLE = N_('keys is a table: write [keys] on a line of its own, and below it a line such as note = "i".')
UNKNOWN_ACTION = N_("no action is called {action}. There are: {known}.")
UNKNOWN_ACTION_NEAR = N_("no action is called {action}. Did you mean {near}?")
BAD_KEYS = N_('{action} takes a key between quotes, or several: ["right", "f"]. Until then it has its own keys.')
NO_KEY = N_("{action} would be left without a key. Until then it has its own keys.")
UNKNOWN_KEY = N_(
    "there is no key called {key} for {action}. A key is a letter, a character such as . or one of: {known}, f1 to"
    " f24, ctrl+x, alt+x, shift+right."
)
UNKNOWN_KEY_NEAR = N_("there is no key called {key} for {action}. Did you mean {near}?")
SEAT_KEY = N_("{key} names a seat, on this keyboard or on AZERTY, and cannot be {action}.")
LEAVE_KEY = N_("{key} always leaves and cannot be {action}.")
FIXED_KEY = N_("{key} always closes something, or turns a page, where {action} is; choose another key.")
TERMINAL_KEY = N_("{key} belongs to the terminal; choose another key for {action}.")
CLASH = N_("{key} cannot be both {first} and {second}. Until then both have their own keys.")

YIELDED = N_("{key} stays “{chosen}”, as you chose; the newer “{newer}” is reached by {palette}.")

KEY = "named key"
"""The name of a value that is Textual's name of a key; as {key} the sentence has what the screen calls that key."""
ERRNO = "errno"
"""The name of a value that is the number of an error; as {reason} the sentence has that error in words."""


def sentence(message: str, file: Path | str, line: int, column: int, values: Mapping[str, str]) -> str:
    """Return `message`, one of those above, with its `values` in the language in use, behind `FILE:LINE:COLUMN: `.

    Line and column count from 1; one that is 0 is left out.
    """
    where = ":".join([str(file), *(str(number) for number in (line, column) if number)])
    words = dict(values)
    if KEY in words:
        words["key"] = key_name(words.pop(KEY))
    if ERRNO in words:
        words["reason"] = reason(int(words.pop(ERRNO)))
    return f"{where}: {_(message).format(**words)}"
