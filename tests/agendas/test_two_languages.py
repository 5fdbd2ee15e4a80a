"""Dutch and English tell the same year in their own words: what can be counted is equal."""

from typing import Any

import pytest
from support.year import Shipped, year

from inspiratie_tui.core.agenda.model import Agenda, Block, Part

TWINS = pytest.mark.parametrize(("dutch", "english"), list(zip(year("nl"), year("en"), strict=True)), ids=str)


def shape(agenda: Agenda) -> list[Any]:
    """All of `agenda` but its words."""
    return [
        (agenda.begin, agenda.end, agenda.doors, agenda.phase, agenda.theme is None, agenda.lead is None),
        (len(agenda.preparation), len(agenda.quotes)),
        *((_block(part), [_block(activity) for activity in part.activities]) for part in agenda.parts),
    ]


def _block(block: Block) -> tuple[Any, ...]:
    whole = (block.kind, block.protected, block.pinned) if isinstance(block, Part) else ()
    lengths = (block.length, block.minimum, block.each, block.times)
    flags = (block.any_order, block.with_facilitators, block.givers, block.silent, block.optional)
    flags += (block.learning_question,)
    texts = (len(block.questions), len(block.quotes), len(block.remarks), block.lead is None, bool(block.guidance))
    form = (block.size, block.outside, [(step.length, step.speaks, step.listens) for step in block.steps])
    return whole, lengths, flags, form, texts


@TWINS
def test_a_session_is_the_same_in_both(dutch: Shipped, english: Shipped) -> None:
    assert shape(dutch.agenda) == shape(english.agenda)


@TWINS
def test_and_its_words_are_of_one_language(dutch: Shipped, english: Shipped) -> None:
    in_dutch, in_english = (
        {text for block in one.blocks for text in (*block.questions, *block.quotes)} for one in (dutch, english)
    )
    assert in_dutch.isdisjoint(in_english)
