"""What is told of a step while it is typed, and of what is open, in both languages."""

from datetime import date

import pytest
from msgspec.structs import replace
from support.steps_of_a_year import ANOUK, NAMES, session_of, step_note

from inspiratie_tui.core.notes.note import Audience, NoteDraft, NoteKind
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.notes.step_words import StepOutcome, step_words
from inspiratie_tui.core.year.living_steps import Step, step_named_by, steps_of
from inspiratie_tui.core.year.open_lines import Open, OpenLine
from inspiratie_tui.texts import times, use
from inspiratie_tui.texts.living_steps import open_sentence, outcome_word
from inspiratie_tui.texts.note_owners import note_prefix

STEP = "dinsdag bij het overleg als laatste spreken"
BEFORE = steps_of([session_of(1, step_note(ANOUK, f"{STEP}, getuige @{{p4}}"))])


def prefix(text: str, before: tuple[Step, ...] = (), **more: object) -> str:
    """What stands before `text` while Anouk says it in session 2, on Friday 1 January."""
    note = step_note(ANOUK, text)
    held = session_of(2)
    draft = replace(NoteDraft(text, NoteKind.STEP, note.at), **more)  # type: ignore[arg-type]
    return note_prefix(draft, note_owner(held.session, note), NAMES, 12, step_named_by(before, held, note))


@pytest.mark.parametrize(
    ("text", "before", "nl", "en"),
    [
        ("bellen", (), "stap van Anouk:", "step of Anouk:"),
        (STEP, (), "stap van Anouk · di 5 jan:", "step of Anouk · Tue 5 Jan:"),
        (
            "12 maart bellen, getuige Marieke",
            (),
            "stap van Anouk · vr 12 mrt · getuige Marieke:",
            "step of Anouk · Fri 12 Mar · witness Marieke:",
        ),
        (
            "getuige mijn zus",
            BEFORE,
            "stap van Anouk · di 8 dec · getuige mijn zus:",
            "step of Anouk · Tue 8 Dec · witness mijn zus:",
        ),
        ("gezet", BEFORE, "stap van Anouk · gezet:", "step of Anouk · done:"),
        ("let go", BEFORE, "stap van Anouk · losgelaten:", "step of Anouk · let go:"),
        (
            "bijgesteld: woensdag",
            BEFORE,
            "stap van Anouk · bijgesteld · wo 6 jan · getuige Daan:",
            "step of Anouk · changed · Wed 6 Jan · witness Daan:",
        ),
        ("gezet", (), "stap van Anouk:", "step of Anouk:"),
    ],
)
def test_what_was_understood_stands_before_it(text: str, before: tuple[Step, ...], nl: str, en: str) -> None:
    for language, words in (("nl", nl), ("en", en)):
        use(language)
        assert prefix(text, before) == words


@pytest.mark.parametrize("outcome", StepOutcome)
def test_what_is_told_is_what_can_be_typed(outcome: StepOutcome) -> None:
    for language in ("nl", "en"):
        use(language)
        assert step_words(outcome_word(outcome)).outcome is outcome


def test_for_whom_it_is_stands_there_too() -> None:
    use("en")
    assert prefix(STEP, audience=Audience.GROUP) == "step of Anouk, for the group · Tue 5 Jan:"


def test_each_month_is_told_shortly() -> None:
    use("nl")
    months = [times.short_day(date(2027, month, 1)).split()[-1] for month in range(1, 13)]
    assert " ".join(months) == "jan feb mrt apr mei jun jul aug sep okt nov dec"


@pytest.mark.parametrize(
    ("line", "nl"),
    [
        (OpenLine(Open.DOUBTFUL, "s", "n", "rust"), "misschien niet zoals het er stond: rust"),
        (OpenLine(Open.LIVING, "s", "n", "bellen", ANOUK), "stap van Anouk, wat is ervan gekomen? bellen"),
        (
            OpenLine(Open.UNFINISHED, "s", "n", "met @{p4} bellen", ANOUK, lacks_day=True, lacks_witness=True),
            "stap van Anouk, nog zonder dag en getuige: met @Daan bellen",
        ),
        (
            OpenLine(Open.UNFINISHED, "s", "n", "bellen", ANOUK, lacks_day=True),
            "stap van Anouk, nog zonder dag: bellen",
        ),
        (
            OpenLine(Open.UNFINISHED, "s", "n", "bellen", ANOUK, lacks_witness=True),
            "stap van Anouk, nog zonder getuige: bellen",
        ),
        (OpenLine(Open.UNFINISHED, "s", "n", "bellen"), "van wie is deze stap? bellen"),
    ],
)
def test_what_is_open_is_told(line: OpenLine, nl: str) -> None:
    use("nl")
    assert open_sentence(line, NAMES) == nl
