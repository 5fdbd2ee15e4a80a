"""What goes on from one session to the next, in words: agreements and words of ours."""

from collections.abc import Mapping

from inspiratie_tui.core.notes.mentions import mentions, with_names
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.agreements import Agreement
from inspiratie_tui.core.year.our_words import OurWord

Names = Mapping[PersonId, str]


def agreement_words(agreement: Agreement, names: Names) -> str:
    """Return the words of an agreement, behind who it is of beside those who are named in it; `names` stand for ids."""
    named = mentions(agreement.note.text)
    others = ", ".join(names.get(person, "?") for person in agreement.between if person not in named)
    words = with_names(agreement.note.text, names)
    return f"{others} · {words}" if others else words


def our_word_words(word: OurWord, names: Names) -> str:
    """Return a word of ours as it is read in the room: its name, its last wording, and who said it aloud."""
    people = ", ".join(names.get(person, "?") for person in word.people_aloud)
    words = ": ".join(filter(None, (word.name, word.wording)))
    return with_names(f"{words} · {people}" if people else words, names)
