"""The line that marks a rehearsal on every screen, and a demo."""

from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.live_text import SEPARATOR


def rehearsal_line(speed: int, width: int) -> str:
    """Say that this is a rehearsal and how fast its clock goes, and that nothing is kept if `width` cells allow it.

    The line is longer than `width` when not even its first half fits.
    """
    short = SEPARATOR.join((_("REHEARSAL"), f"{speed}x"))
    return _if_it_fits((short, _("nothing of it is kept")), width)


def demo_line(width: int) -> str:
    """Say that a demo plays by itself and that any key takes over, and how to leave if `width` cells allow it."""
    short = SEPARATOR.join((_("DEMO"), _("plays by itself: press any key, and you lead")))
    return _if_it_fits((short, _("{key} leaves").format(key=key_in_sentence("leave"))), width)


def led_line(speed: int, width: int) -> str:
    """Say to whoever took a demo over how fast the rehearsal goes, and if `width` cells allow it how to go on.

    That is: which keys help and leave.
    """
    keys = {"help": key_in_sentence("help"), "leave": key_in_sentence("leave")}
    lead = _("you lead now: {help} helps, {leave} leaves").format(**keys)
    return _if_it_fits((SEPARATOR.join((_("REHEARSAL"), f"{speed}x")), lead), width)


def _if_it_fits(facts: tuple[str, str], width: int) -> str:
    """Return both facts on one line of `width` cells, else the first."""
    whole = SEPARATOR.join(facts)
    return whole if cells(whole) <= width else facts[0]
