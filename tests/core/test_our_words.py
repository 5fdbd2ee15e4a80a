"""Words that a group makes of its own, with all their wordings and voices."""

import pytest
from msgspec.structs import replace
from support.held import ANOUK, BILAL, CHEN, day, held, said

from inspiratie_tui.core.notes.note import AfterQuestion, NoteKind
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.our_words import OurWord, name_and_wording, our_words

WORD, NOTE, QUOTE = NoteKind.OUR_WORD, NoteKind.NOTE, NoteKind.QUOTE
MADE = said(ANOUK, WORD, "geleende haast: tempo dat van iemand anders is")


@pytest.mark.parametrize(
    ("text", "name", "wording"),
    [
        ("geleende haast: tempo dat van iemand anders is", "geleende haast", "tempo dat van iemand anders is"),
        ("geleende  haast:tempo: van wie?", "geleende haast", "tempo: van wie?"),
        ("geleende haast", "geleende haast", ""),
        ("geleende haast\ntempo\nvan een ander", "geleende haast", "tempo\nvan een ander"),
        ("#geleende haast: tempo", "geleende haast", "tempo"),
        (": tempo", "tempo", ""),
        ("geleende haast: ", "geleende haast", ""),
        ("  ", "", ""),
    ],
)
def test_a_name_and_what_stands_behind_it(text: str, name: str, wording: str) -> None:
    assert name_and_wording(text) == (name, wording)


def voices(word: OurWord) -> list[tuple[PersonId | None, str]]:
    return [(voice.by, voice.day.isoformat()) for voice in word.voices]


def test_a_word_keeps_who_made_it_and_when() -> None:
    (word,) = our_words([held(4, MADE)])
    assert (word.name, word.wording) == ("geleende haast", "tempo dat van iemand anders is")
    assert (word.first.by, word.first.day, word.first.note) == (ANOUK, day(4), MADE)
    assert [wording.voice for wording in word.wordings] == [word.first]
    assert word.voices == ()


@pytest.mark.parametrize(
    "text", ["weer #geleende haast", "#Geleende  Haast, zei hij", "#moed en #geleende haast.", "(#geleende\nhaast)"]
)
def test_its_name_in_a_later_note_is_a_voice_of_whoever_had_the_floor(text: str) -> None:
    (word,) = our_words([held(4, MADE, said(BILAL, NOTE, text)), held(5, said(None, QUOTE, text))])
    assert voices(word) == [(BILAL, day(4).isoformat()), (None, day(5).isoformat())]
    assert [voice.note.text for voice in word.voices] == [text, text]


@pytest.mark.parametrize("text", ["geleende haast", "#geleende", "#geleende haasten", "C#geleende haast", "# geleende"])
def test_other_words_are_no_voice(text: str) -> None:
    (word,) = our_words([held(4, MADE, said(BILAL, NOTE, text))])
    assert word.voices == ()


def test_what_was_said_before_there_was_the_word_is_no_voice() -> None:
    (word,) = our_words([held(3, said(CHEN, NOTE, "#geleende haast")), held(4, MADE)])
    assert word.voices == ()


def test_another_wording_is_one_more_and_the_old_one_stays_with_its_day() -> None:
    anew = said(CHEN, WORD, "Geleende Haast: tempo dat je niet koos")
    again = said(BILAL, WORD, "geleende haast: tempo dat je niet koos")
    (word,) = our_words([held(4, MADE), held(6, anew), held(7, again, said(CHEN, WORD, "geleende haast"))])
    assert word.name == "geleende haast"
    assert [(wording.text, wording.voice.by, wording.voice.day) for wording in word.wordings] == [
        ("tempo dat van iemand anders is", ANOUK, day(4)),
        ("tempo dat je niet koos", CHEN, day(6)),
    ]
    assert voices(word) == [(BILAL, day(7).isoformat()), (CHEN, day(7).isoformat())]


def test_one_word_in_the_wording_of_another_is_a_voice_of_it_and_the_longest_name_counts() -> None:
    other = said(BILAL, WORD, "haast: geen #geleende haast, maar eigen")
    words = our_words([held(4, MADE, other), held(5, said(CHEN, NOTE, "#haast"))])
    assert [(word.name, voices(word)) for word in words] == [
        ("geleende haast", [(BILAL, day(4).isoformat())]),
        ("haast", [(CHEN, day(5).isoformat())]),
    ]


def test_a_note_that_is_no_word_and_one_of_which_nobody_is_sure_make_none() -> None:
    assert our_words([held(4, said(ANOUK, NOTE, "geleende haast: tempo"), replace(MADE, doubtful=True))]) == ()
    assert our_words([held(4, said(ANOUK, WORD, "#:"))]) == ()


def test_what_the_two_wrote_for_themselves_is_no_voice() -> None:
    ours = replace(said(BILAL, NOTE, "meer #geleende haast"), answers=AfterQuestion.NEXT_TIME)
    (word,) = our_words([held(4, MADE, ours)])
    assert word.voices == ()


def test_who_said_it_aloud_has_a_name_in_the_room_and_what_was_only_noted_has_not() -> None:
    sessions = [
        held(4, MADE, said(CHEN, NOTE, "#geleende haast bij Chen")),
        held(5, said(BILAL, QUOTE, "mijn #geleende haast"), said(ANOUK, QUOTE, "#geleende haast")),
    ]
    (word,) = our_words(sessions)
    assert word.people_aloud == (ANOUK, BILAL)
    assert [voice.is_aloud for voice in word.voices] == [False, True, True]


def test_who_said_it_aloud_stands_in_the_order_of_the_sessions_also_of_two_of_one_day() -> None:
    first = replace(held(3, said(BILAL, WORD, "haste: the pace of others")), name="2026-11-23-zz99")
    second = replace(held(3, said(ANOUK, WORD, "haste: borrowed", id="again")), name="2026-11-23-aa22")
    assert our_words([first, second])[0].people_aloud == (BILAL, ANOUK)
