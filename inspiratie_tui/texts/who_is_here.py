"""The sentences about who is here, and how that is changed."""

from inspiratie_tui.core.view.who_is_here import PersonHere, WhoIsHere
from inspiratie_tui.texts import _, ngettext


def who_is_here_line(shown: WhoIsHere) -> str:
    """Return how many participants are here, and what a digit does."""
    # Translators: `here` counts those who are here, of `total`; a digit says of somebody that they are not here after
    # all, or that they are.
    sentence = ngettext(
        "{here} of the {total} is here · a digit: is not here, or is after all · Esc",
        "{here} of the {total} are here · a digit: is not here, or is after all · Esc",
        shown.here,
    )
    return sentence.format(here=shown.here, total=shown.total)


def moving_line(name: str) -> str:
    """Return how somebody called `name` is moved to another seat."""
    return _("where does {name} sit? ↑ ↓ move · Enter here · Esc as it was").format(name=name)


def who_begins_line(name: str) -> str:
    """Return that somebody called `name` is to begin the round, and what a digit does."""
    return _("who begins? {name} · a digit chooses another · Esc").format(name=name)


def person_words(shown: PersonHere) -> str:
    """Return the name of somebody, and that they lead or are not here when that is so."""
    if not shown.here:
        return _("{name} is not here").format(name=shown.name)
    return _("{name} leads").format(name=shown.name) if shown.leads else shown.name
