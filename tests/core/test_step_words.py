"""What a note of kind step says, read exactly or not at all, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.steps_of_a_year import BILAL, DAAN, NAMES

from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.notes.step_words import StepOutcome, StepWords, step_words
from inspiratie_tui.core.notes.typed import draft_of, typed_note, unsaved
from inspiratie_tui.core.people.group import PersonId

DONE, CHANGED, LET_GO = StepOutcome
TABLE = {
    "gezet": StepWords("", outcome=DONE),
    "done": StepWords("", outcome=DONE),
    " Gezet\n": StepWords("", outcome=DONE),
    "losgelaten": StepWords("", outcome=LET_GO),
    "let go": StepWords("", outcome=LET_GO),
    "Let  go": StepWords("", outcome=LET_GO),
    "bijgesteld": StepWords("", outcome=CHANGED),
    "changed": StepWords("", outcome=CHANGED),
    "bijgesteld:": StepWords("", outcome=CHANGED),
    "bijgesteld: woensdag": StepWords("woensdag", outcome=CHANGED),
    "Changed: with Bilal: first\nthen alone": StepWords("with Bilal: first\nthen alone", outcome=CHANGED),
    "bijgesteld: woensdag, getuige @{p4}": StepWords("woensdag", witness="@{p4}", outcome=CHANGED),
    "changed: witness Marieke": StepWords("", witness="Marieke", outcome=CHANGED),
    "getuige @{p4}": StepWords("", witness="@{p4}"),
    "witness @{p4}": StepWords("", witness="@{p4}"),
    "Getuige Marieke": StepWords("", witness="Marieke"),
    "getuige mijn zus Marieke": StepWords("", witness="mijn zus Marieke"),
    "getuige J. van den Berg": StepWords("", witness="J. van den Berg"),
    # a witness in the note of the step
    "dinsdag als laatste spreken, getuige @{p4}": StepWords("dinsdag als laatste spreken", witness="@{p4}"),
    "speak last. Witness: my sister": StepWords("speak last", witness="my sister"),
    "als laatste spreken\ngetuige Marieke": StepWords("als laatste spreken", witness="Marieke"),
    "de getuige, getuige Daan, getuige Bilal": StepWords("de getuige, getuige Daan", witness="Bilal"),
    # all else is a step with these words
    **{
        words: StepWords(words)
        for words in (
            "dinsdag als laatste spreken",
            "gezet!",
            "niet gezet",
            "gezet: dinsdag",
            "done with it",
            "bijgesteld woensdag",
            "losgelaten: alles",
            "let go of the list",
            "getuige",
            "getuige zijn van wat er dan met mij gebeurt",
            "getuige Daan, dinsdag",
            "getuigen Daan",
            "met getuige Daan",
            ", getuige Daan",
            "spreken, getuige van wat er dan allemaal gebeurt",
        )
    },
}


@pytest.mark.parametrize("text", TABLE)
def test_what_a_note_says(text: str) -> None:
    assert step_words(text) == TABLE[text]


def test_only_what_has_no_words_of_its_own_is_of_another_step() -> None:
    others = {text for text in TABLE if step_words(text).is_of_another}
    assert {"gezet", "let go", "bijgesteld: woensdag", "Getuige Marieke", "getuige @{p4}"} < others
    assert not any(step_words(text).is_of_another for text in ("spreken", "spreken, getuige Daan", ""))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("getuige Daan", "getuige @{p4}"),
        ("getuige daan ", "getuige @{p4}"),
        ("witness @Daan", "witness @{p4}"),
        ("spreken, getuige DAAN", "spreken, getuige @{p4}"),
        ("getuige Marieke", "getuige Marieke"),
        ("met Daan spreken", "met Daan spreken"),
    ],
)
def test_a_witness_of_the_group_is_kept_as_who_it_is(typed: str, kept: str) -> None:
    """Whose name changes stays the witness; nothing else of a note is a mention unless it was typed as one."""
    assert typed_note(NoteDraft(typed, NoteKind.STEP, 0), "n", NAMES).text == kept
    if "@" not in typed:
        assert typed_note(NoteDraft(typed, NoteKind.NOTE, 0), "n", NAMES).text == typed.strip()


def test_of_two_who_can_be_meant_nobody_is() -> None:
    two = {BILAL: "Daan de Wit", DAAN: "Daan Prins"}
    assert typed_note(NoteDraft("getuige Daan", NoteKind.STEP, 0), "n", two).text == "getuige Daan"
    assert typed_note(NoteDraft("getuige Daan Prins", NoteKind.STEP, 0), "n", two).text == "getuige @{p4}"
    assert typed_note(NoteDraft("getuige zoe", NoteKind.STEP, 0), "n", {PersonId("p9"): "Zoë Bos"}).text.endswith(
        "{p9}"
    )


def test_nothing_is_lost_of_what_was_kept_with_another_spelling() -> None:
    draft = NoteDraft("getuige daan", NoteKind.STEP, 0, note="n")
    note = typed_note(draft, "n", NAMES)
    assert unsaved(draft, [note], NAMES) is None
    assert unsaved(draft_of(note, NAMES), [note], NAMES) is None
    other = NoteDraft("getuige bilal", NoteKind.STEP, 0, note="n")
    assert unsaved(other, [note], NAMES) == other


pieces = st.sampled_from([*TABLE, "getuige", ",", "\n", ":", " ", "@{p4}", "Daan"])


@given(st.lists(pieces | st.text(max_size=4), max_size=6).map("".join))
def test_no_word_is_lost(text: str) -> None:
    """Whatever was typed, its words are those of the step, of its witness, or say what became of it."""
    words = step_words(text)
    assert words.words in text
    assert words.witness in text
    assert words.outcome in (None, StepOutcome.CHANGED) or not words.witness
    kept = typed_note(NoteDraft(text, NoteKind.STEP, 0), "n", NAMES).text
    assert step_words(kept).words == step_words(typed_note(NoteDraft(text, NoteKind.NOTE, 0), "n", NAMES).text).words
