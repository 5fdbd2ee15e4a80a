"""What a note of kind step says: a step with its words, or what became of one (docs/glossary.md, Step of somebody).

It is read exactly or not at all, in both languages, so that whoever types sees at once which of the two it is.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.notes.mentions import kept_mention, person_called
from inspiratie_tui.core.people.group import PersonId

_LONGEST_NAME = 4
"""The most words of a witness who is nobody of the group: more is a sentence."""


class StepOutcome(StrEnum):
    """What became of a step that somebody took on."""

    DONE = "done"
    """It was done."""
    CHANGED = "changed"
    """It goes on, otherwise than it was."""
    LET_GO = "let-go"
    """It is not needed any more."""


_OUTCOMES = {
    "gezet": StepOutcome.DONE,
    "done": StepOutcome.DONE,
    "bijgesteld": StepOutcome.CHANGED,
    "changed": StepOutcome.CHANGED,
    "losgelaten": StepOutcome.LET_GO,
    "let go": StepOutcome.LET_GO,
}
_WITNESS = re.compile(r"(?:getuige|witness)\s+(?P<name>\S.*)", re.IGNORECASE)
_BEHIND_A_STEP = re.compile(r"[,;.·\n]\s{0,3}(?:getuige|witness):?\s{1,3}(?=\S)", re.IGNORECASE)
"""What stands between the words of a step and its witness, where both are in one note."""


class StepWords(Struct, frozen=True):
    """What one note says of a step."""

    words: str
    """The words of a step, or those after `changed:`; "" for none."""
    witness: str = ""
    """Who is named as witness, as a mention (`@{id}`) or in words; "" for nobody."""
    outcome: StepOutcome | None = None
    """What became of a step; None when that is not said."""

    @property
    def is_of_another(self) -> bool:
        """Return whether it says something of a step that is there already."""
        return self.outcome is not None or (bool(self.witness) and not self.words)


def step_words(text: str) -> StepWords:
    """Return what `text`, of a note of kind step, says."""
    line = " ".join(text.split())
    outcome = _OUTCOMES.get(line.casefold())
    if outcome is not None:
        return StepWords("", outcome=outcome)
    head, colon, rest = text.partition(":")
    if colon and _OUTCOMES.get(head.strip().casefold()) is StepOutcome.CHANGED:
        return replace(_words_and_witness(rest.strip()), outcome=StepOutcome.CHANGED)
    return _words_and_witness(text.strip())


def _words_and_witness(text: str) -> StepWords:
    """Return what `text` says: the name behind `witness`, or the last one behind `, witness`, is no words of a step."""
    alone = _WITNESS.fullmatch(text)
    if alone is not None and _is_name(alone["name"]):
        return StepWords("", witness=alone["name"])
    places = list(_BEHIND_A_STEP.finditer(text))
    if not places:
        return StepWords(text)
    words, name = text[: places[-1].start()].strip(), text[places[-1].end() :].strip()
    return StepWords(words, witness=name) if words and _is_name(name) else StepWords(text)


def _is_name(text: str) -> bool:
    """Tell whether `text` can be what somebody is called: a mention, or a few words on one line."""
    few = len(text.split()) <= _LONGEST_NAME and re.search(r"[\n,;:!?]", text) is None
    return few or kept_mention(text) is not None


def with_witness_kept(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` of a step with the witness as a mention, where that is the name of one person in `names`."""
    witness = step_words(text).witness
    person = person_called(witness.removeprefix("@"), names) if witness else None
    if person is None or not text.rstrip().endswith(witness):
        return text
    return f"{text.rstrip().removesuffix(witness)}@{{{person}}}"
