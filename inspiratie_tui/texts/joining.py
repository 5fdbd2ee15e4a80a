"""Sentences on the two papers for who joins a group: who leads, and for what an answer stands."""

from collections.abc import Sequence

from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.may_write import answer_words
from inspiratie_tui.texts.small_groups import together_words

_MEANS = {
    MayWrite.ALL: N_("what strikes us in what you say, your question and your steps"),
    MayWrite.OWN: N_("nothing else of what you say in your turn"),
    MayWrite.NOTHING: N_("no word of your turn, also when one of us types then"),
}


def consent_title() -> str:
    """Return what the page is called that says what is written down."""
    return _("What we write down, and what you say about that")


def answer_explained(may_write: MayWrite) -> str:
    """Return an answer, and what is written down when somebody gives it."""
    return f"{answer_words(may_write)}: {_(_MEANS[may_write])}"


def who_leads(names: Sequence[str]) -> str:
    """Return `names` as in a sentence; without names those who lead."""
    return together_words(names) if names else _("those who lead")
