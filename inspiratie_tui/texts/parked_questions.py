"""The sentences about questions that were parked."""

from inspiratie_tui.texts import ngettext
from inspiratie_tui.texts.keys import key_in_sentence


def from_last_time(count: int) -> str:
    """Say that `count` questions (1 or more) were parked in the session before, and which key shows them."""
    sentence = ngettext(
        "{count} question was parked last time: {key} shows it",
        "{count} questions were parked last time: {key} shows them",
        count,
    )
    return sentence.format(count=count, key=key_in_sentence("agenda"))


def were_parked(count: int) -> str:
    """Say that `count` questions (1 or more) are parked."""
    return ngettext("{count} question parked", "{count} questions parked", count).format(count=count)
