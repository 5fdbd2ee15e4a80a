"""Whatever is said of words of ours over a year, each time is a wording or a voice of the right word, once."""

from itertools import groupby, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from support.held import PEOPLE, held, said

from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.year.our_words import OurVoice, our_words

NAMES = ("haast", "geleende haast", "geleende haast van thuis", "stilte")
SAID = st.tuples(
    st.integers(1, 10),
    st.sampled_from((None, *PEOPLE)),
    st.booleans(),
    st.sampled_from(NAMES),
    st.sampled_from(("", "eerste", "tweede")),
)
"""In which session, by whom, whether it is said what the word is, of which word, and what it is said to be."""


def text(ours: bool, name: str, wording: str) -> str:
    if not ours:
        return f"{wording} #{name.upper()}, en dan"
    return f"{name}: {wording}" if wording else name


@settings(max_examples=40)
@given(st.lists(SAID, max_size=20))
def test_each_time_counts_once_for_the_word_it_is_about(year: list[tuple[int, None, bool, str, str]]) -> None:
    notes = [
        (number, said(by, NoteKind.OUR_WORD if ours else NoteKind.NOTE, text(ours, name, wording), id=str(index)), name)
        for index, (number, by, ours, name, wording) in enumerate(sorted(year, key=lambda entry: entry[0]))
    ]
    sessions = [
        held(number, *(entry[1] for entry in group)) for number, group in groupby(notes, lambda entry: entry[0])
    ]
    about = {note.id: name for _number, note, name in notes}
    expected: dict[str, list[str]] = {}
    for note in (note for session in sessions for note in session.notes):
        name = about[note.id]
        if note.kind is NoteKind.OUR_WORD or name in expected:
            expected.setdefault(name, []).append(note.id)
        elif shorter := _longest_there(name, expected):
            expected[shorter].append(note.id)
    words = our_words(sessions)
    assert {
        word.name: sorted(ids(word.first, *word.voices, *(said.voice for said in word.wordings))) for word in words
    } == {name: sorted(there) for name, there in expected.items()}
    for word in words:
        texts = [wording.text for wording in word.wordings]
        assert all(one != other for one, other in pairwise(texts))


def ids(*voices: OurVoice) -> set[str]:
    return {voice.note.id for voice in voices}


def _longest_there(name: str, words: dict[str, list[str]]) -> str | None:
    """Which word is named by one that is not there yet: the longest with which it begins."""
    begun = [other for other in words if name.startswith(f"{other} ")]
    return max(begun, key=len, default=None)


def test_the_law_has_words_that_begin_alike() -> None:
    made = [said(None, NoteKind.OUR_WORD, name) for name in NAMES[:2]]
    whole: list[Note] = [*made, said(PEOPLE[0], NoteKind.NOTE, "#geleende haast van thuis")]
    assert [len(word.voices) for word in our_words([held(1, *whole)])] == [0, 1]
