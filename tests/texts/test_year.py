"""What goes on from session to session, in words."""

from datetime import date

import pytest
from support.held import ANOUK, BILAL, NAMES, held, said

from inspiratie_tui import texts
from inspiratie_tui.core.notes.note import NoteKind, Outcome
from inspiratie_tui.core.notes.settling import settled
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.agreements import agreements
from inspiratie_tui.core.year.our_words import our_words
from inspiratie_tui.texts.settling import outcome_words
from inspiratie_tui.texts.year import agreement_words, our_word_words

AGREEMENT, WORD, QUOTE = NoteKind.AGREEMENT, NoteKind.OUR_WORD, NoteKind.QUOTE


@pytest.mark.parametrize(
    ("by", "text", "words"),
    [
        (ANOUK, "stilte vooraf", "stilte vooraf"),
        (ANOUK, "belt @{p2} dinsdag", "Anouk · belt @Bilal dinsdag · di 3 november 2026"),
        (None, "@{p1} en @{p2} lunchen", "@Anouk en @Bilal lunchen"),
        (PersonId("p9"), "belt @{p9}", "belt @?"),
    ],
)
def test_an_agreement_says_between_whom_and_for_when(by: PersonId | None, text: str, words: str) -> None:
    texts.use("nl")
    (agreement,) = agreements([held(2, said(by if by in NAMES else None, AGREEMENT, text))])
    assert agreement.made == date(2026, 11, 1)
    assert agreement_words(agreement, NAMES) == words


def test_a_word_of_ours_says_its_last_wording_and_who_said_it_aloud() -> None:
    made, again = said(ANOUK, WORD, "haast: tempo"), said(BILAL, QUOTE, "mijn #haast")
    (word,) = our_words([held(3, made), held(4, again, said(None, WORD, "haast: tempo van @{p2}"))])
    assert our_word_words(word, NAMES) == "haast: tempo van @Bilal · Anouk, Bilal"
    (word,) = our_words([held(3, said(None, WORD, "haast"))])
    assert our_word_words(word, NAMES) == "haast"


def test_what_became_of_it_has_its_own_words_for_each_kind() -> None:
    texts.use("nl")
    agreed, asked = said(ANOUK, AGREEMENT, "lunch"), said(ANOUK, NoteKind.QUESTION, "wie?", parked=True)
    outcomes = (None, *Outcome)
    assert [outcome_words(settled(agreed, outcome)) for outcome in outcomes] == ["afgesproken", "gedaan", "losgelaten"]
    assert [outcome_words(settled(asked, outcome)) for outcome in outcomes] == ["geparkeerd", "besproken", "losgelaten"]
