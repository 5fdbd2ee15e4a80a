"""The words for what may be written down of what somebody says: those on paper and on the private page are the same."""

from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.texts import N_, _

_ANSWERS = {
    MayWrite.ALL: N_("freely"),
    MayWrite.OWN: N_("only my question and my steps"),
    MayWrite.NOTHING: N_("nothing"),
}
_ALSO = {
    MayWrite.ALL: ("freely", "everything", "gerust", "alles"),
    MayWrite.OWN: (
        *("only my question and my steps", "only question and steps", "question and steps"),
        *("alleen mijn vraag en mijn stappen", "alleen vraag en stappen", "vraag en stappen"),
    ),
    MayWrite.NOTHING: ("nothing", "niets"),
}


def answer_words(may_write: MayWrite) -> str:
    """Return the answer as somebody gives it."""
    return _(_ANSWERS[may_write])


def answers_listed() -> str:
    """Return all answers, with a slash between them."""
    return " / ".join(map(answer_words, MayWrite))


def answer_at_end(text: str) -> tuple[str, MayWrite] | None:
    """Return what stands in `text` before the answer at its end, and the answer; None when there is none.

    It is read in either language, in any case, with any spaces between its words, and with a full stop behind it.
    """
    text = text.rstrip().removesuffix(".")
    answers = {words.casefold(): may for may, also in _ALSO.items() for words in (*also, answer_words(may))}
    for words in sorted(answers, key=len, reverse=True):
        many = words.count(" ") + 1
        behind = text.rsplit(None, many)
        if " ".join(behind[-many:]).casefold() == words:
            return (behind[0] if len(behind) > many else ""), answers[words]
    return None
