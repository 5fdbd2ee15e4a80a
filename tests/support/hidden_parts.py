"""Agendas in which all that is hidden from participants says so by a word of its own."""

from typing import Any, TypeVar

from msgspec.structs import replace

from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Activity, Agenda, Block, FormStep, Part
from inspiratie_tui.core.agenda.public import all_details, hidden_throughout

MARK = "VERBORGEN"
WORDS = (f"{MARK}?",)
TELLS: dict[str, Any] = {
    "title": f"{MARK}: {MARK} ({MARK})",
    "questions": WORDS,
    "for_facilitators": True,
}
"""What a step, an activity and a part have in common, each with the word."""
OF_BLOCK: dict[str, Any] = {**TELLS, "remarks": WORDS, "quotes": WORDS, "guidance": WORDS, "lead": MARK}
AnyBlock = TypeVar("AnyBlock", Part, Activity)


def marked(block: AnyBlock) -> AnyBlock:
    """`block`, hidden, with the word in every field in which text can stand; it takes as long as before."""
    return replace(block, **OF_BLOCK, details=_details(block), steps=tuple(map(_marked_step, block.steps)))


def _marked_step(step: FormStep) -> FormStep:
    return replace(step, **TELLS, listener=MARK, details=_details(step))


def _details(of: Block | FormStep) -> tuple[Detail, ...]:
    told = (Detail(DetailKind.REMARK, word=MARK), Detail(DetailKind.LEAD, word=MARK))
    kept = all_details(of) if isinstance(of, Block) else of.details
    return (*kept, *told, Detail(DetailKind.FOR_FACILITATORS, 1))


def hidden(agenda: Agenda, *which: tuple[int, int | None]) -> Agenda:
    """`agenda` with the parts, and the activities in them, of `which` hidden, by index."""
    parts = list(agenda.parts)
    for number, activity in which:
        part = parts[number]
        if activity is None:
            part = marked(replace(part, activities=tuple(map(marked, part.activities))))
        else:
            there = (*part.activities[:activity], marked(part.activities[activity]), *part.activities[activity + 1 :])
            part = replace(part, activities=there)
        parts[number] = hidden_throughout(part)
    return replace(agenda, parts=tuple(parts))
