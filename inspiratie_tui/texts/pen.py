"""What is said of the pen that is down."""

from inspiratie_tui.core.notes.note import PenDown
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.keys import key_in_sentence


def pen_down_until(pen: PenDown | None, to_begin: str | None = None) -> str:
    """Return until when `pen` is down; "" when it is not.

    In the silence before a turn it is down for that one: that of somebody called `to_begin`.
    """
    if pen is None:
        return ""
    if pen.of_turn and to_begin is not None:
        return _("pen down until the turn of {name} is over").format(name=to_begin)
    return _("pen down until the next turn") if pen.of_turn else _("pen down until the next part")


def with_offer(sentence: str) -> str:
    """Return `sentence` with the key that takes away what was written before it."""
    return f"{sentence} · " + _("{key} also takes away what stood there").format(key=key_in_sentence("take_away"))


def taken_away(count: int, *, waits: bool) -> str:
    """Return how many notes were taken away; `waits`: the disk refuses that as yet."""
    if not count:
        return _("nothing stood there yet")
    if waits:
        return _("taken away here, and from the disk as soon as it can be written")
    return ngettext("{count} note is gone for good", "{count} notes are gone for good", count).format(count=count)
