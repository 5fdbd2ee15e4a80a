"""What goes on from one session to the next, in words: agreements and words of ours."""

from collections.abc import Mapping

from inspiratie_tui.core.notes.mentions import mentions, with_names
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.agreements import Agreement
from inspiratie_tui.core.year.our_words import OurWord
from inspiratie_tui.texts import times

Names = Mapping[PersonId, str]


def agreement_words(agreement: Agreement, names: Names) -> str:
    """Return the words of an agreement, with who said it where others are named, and the day that they mean.

    `names` stand for ids.
    """
    named = mentions(agreement.note.text)
    others = ", ".join(names.get(person, "?") for person in agreement.between if person not in named)
    day = "" if agreement.due is None else times.day(agreement.due)
    return " · ".join(filter(None, (others, with_names(agreement.note.text, names), day)))


def our_word_words(word: OurWord, names: Names) -> str:
    """Return a word of ours as it is read in the room: its name, its last wording, and who said it aloud."""
    people = ", ".join(names.get(person, "?") for person in word.people_aloud)
    words = ": ".join(filter(None, (word.name, word.wording)))
    return with_names(f"{words} · {people}" if people else words, names)
