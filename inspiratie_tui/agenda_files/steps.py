"""Reads the steps of a form: numbered items that end in parentheses with a length (docs/glossary.md, Step of a form).

No item is ever an error. What is no word of a step, read as it stands, is a remark; an item without a length at the end
of its first line is text.
"""

import re
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.heading_items import Fact, read_item, read_silence
from inspiratie_tui.agenda_files.limits import MOST_IN_A_TITLE, MOST_IN_AN_ITEM, shortened
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.parentheses import items, parentheses
from inspiratie_tui.agenda_files.vocabulary import LISTENS, SIZES, STEP_FLAGS, VOICES
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import FormStep

_DETAILS = ("length", "silent", "size", "silence")
"""Fields that are shown in the words of the screen; all else as it was written."""
_BOLD = re.compile(r"(\*\*|__)(?P<title>.+)\1")
_NUMBER = re.compile(r"\s*[0-9]{1,9}[.)]\s+")


class StepLine(Struct, frozen=True):
    """A step, and where it stands."""

    step: FormStep
    """What was read."""
    line: int
    """The number of its line, counted from 1."""
    column: int
    """Where its title begins, counted from 1."""
    heading: str
    """The heading that says the same of a part, as Markdown."""
    bold: bool
    """Whether all of its title is bold, as a heading is."""


def read_step(source: str, line: int, markup: Markup) -> StepLine | None:
    """Return the step on line `line`, of which `source` is the text; None when that begins no step."""
    number = _NUMBER.match(source)
    end = len(source.rstrip())
    if number is None:
        return None
    spans, _opened = parentheses(source, number.end(), end)
    if not spans or spans[-1][1] != end:
        return None
    first, last = spans[-1]
    facts, details = _facts([text for text, _place in items(source, first + 1, last - 1) if text])
    if "length" not in facts:
        return None
    written = source[number.end() : first].strip()
    bold = _BOLD.fullmatch(written)
    title, _rest = shortened(markup.plain(written), MOST_IN_A_TITLE)
    heading = f"## {bold['title'] if bold else written} {source[first:end]}"
    shown = tuple(replace(detail, word=markup.plain(detail.word)) if detail.word else detail for detail in details)
    step = FormStep(title=title, **facts, details=shown)
    return StepLine(step, line, number.end() + 1, heading, bold is not None)


def _facts(texts: list[str]) -> tuple[dict[str, Any], list[Detail]]:
    """Return what `texts` say about a step, by field, and each as it is shown; the first to say a thing counts."""
    facts: dict[str, Any] = {}
    details: list[Detail] = []
    for text in texts:
        read = _length(text) or _word(text)
        if read is None or read.field in facts:
            details.append(Detail(DetailKind.REMARK, word=text))
            continue
        facts[read.field] = read.value
        details.append(read.detail if read.field in _DETAILS else Detail(DetailKind.REMARK, word=text))
    return facts, details


def _length(text: str) -> Fact | None:
    item = read_item(text)
    return item if isinstance(item, Fact) and item.field == "length" else None


def _word(text: str) -> Fact | None:
    """Return what a word of a step says; None for a remark."""
    if len(text) > MOST_IN_AN_ITEM:
        return None
    word = " ".join(text.casefold().split())
    if word in VOICES:
        return Fact("speaks", VOICES[word])
    if word in SIZES:
        return Fact("size", SIZES[word])
    if word in STEP_FLAGS:
        return Fact(STEP_FLAGS[word], True)
    return read_silence(word) or _listens(text, word)


def _listens(text: str, word: str) -> Fact | None:
    for ending in LISTENS:
        if word.endswith(ending):
            who = word.removesuffix(ending)
            name = " ".join(text.split())[: -len(ending)]
            return Fact("listens", VOICES[who]) if who in VOICES else Fact("listener", name)
    return None
