"""What is said of questions that were parked."""

from inspiratie_tui.texts import ngettext
from inspiratie_tui.texts.keys import key_of


def from_last_time(count: int) -> str:
    """Say that the session before left `count` questions, at least one."""
    sentence = ngettext(
        "from last time {count} question was left lying: {key} shows it",
        "from last time {count} questions were left lying: {key} shows them",
        count,
    )
    return sentence.format(count=count, key=key_of("agenda"))
