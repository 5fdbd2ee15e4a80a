"""Writes a settings.toml to begin with: everything that can be set, with its default."""

from textwrap import wrap

from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.home.key_names import NAMED
from inspiratie_tui.home.settings import Theme
from inspiratie_tui.texts import _, languages
from inspiratie_tui.texts.keys import ACTIONS, PUNCTUATION

_COMMENT = 36
"""The column at which comments begin."""
_WIDTH = 96
"""The most characters of a line of prose."""


def example() -> str:
    """Return the text of the file, each setting behind a `#`, with remarks in the language in use."""
    head = _(
        "Everything that can be set, with what it is when you set nothing. Remove the # in front of what you change."
    )
    keys = _(
        "A key is a letter, a character such as . or one of: {known}, f1 to f24, ctrl+x, alt+x, shift+right. Several"
        ' stand between brackets: ["right", "f"].'
    )
    machine = _("else that of the computer")
    accents = _("true when letters like ë do not arrive while typing")
    awake = _("false: the laptop may sleep and lock in a session too")
    bell = _("true: one soft bell when the time of a part is up")
    clipboard = _("true: what is copied in a note goes to the clipboard of the machine too")
    lines = [
        f"# {head}",
        "",
        _line("language", '"nl"', f"{machine}: {', '.join(languages())}"),
        _line("theme", f'"{Theme.DARK}"', ", ".join(Theme)),
        _line("digits", f'"{Digits.CALM}"', ", ".join(Digits)),
        _line("mend_accents", "false", accents),
        _line("awake", "true", awake),
        _line("bell", "false", bell),
        _line("clipboard", "false", clipboard),
        "",
        "[keys]",
        *(f"# {line}" for line in wrap(keys.format(known=", ".join(NAMED)), _WIDTH)),
    ]
    for name, action in ACTIONS.items():
        written = [_quoted(key) for key in action.keys]
        lines.append(_line(name, written[0] if len(written) == 1 else f"[{', '.join(written)}]", _(action.words)))
    return "\n".join(lines) + "\n"


def _line(key: str, value: str, remark: str) -> str:
    return f"{f'# {key} = {value}':<{_COMMENT}} # {remark}"


def _quoted(key: str) -> str:
    """Return `key` in quotes as a user would write it, `.` rather than `full_stop`."""
    return f'"{next((sign for sign, name in PUNCTUATION.items() if name == key), key)}"'
