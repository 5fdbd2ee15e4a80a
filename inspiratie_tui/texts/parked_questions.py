"""The sentence about questions that were parked."""

from inspiratie_tui.texts import ngettext
from inspiratie_tui.texts.keys import key_of


def from_last_time(count: int) -> str:
    """Say that `count` questions (1 or more) were parked in the session before, and which key shows them."""
    sentence = ngettext(
        "from last time {count} question was left lying: {key} shows it",
        "from last time {count} questions were left lying: {key} shows them",
        count,
    )
    return sentence.format(count=count, key=key_of("agenda"))
