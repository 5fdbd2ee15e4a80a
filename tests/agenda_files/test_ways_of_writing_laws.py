"""Ways of writing that the reader learnt later change nothing of what it made of the rest of an agenda."""

from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support.as_people_write.first_edition import Drawn, agendas
from support.as_people_write.notations import BLOCKS, LINES, PARTS

from inspiratie_tui.agenda_files import AgendaReading, parse
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.agenda.problems import Code

AnyBlock = TypeVar("AnyBlock", Part, Activity)
Told = tuple[str, str, int, int, str]

OF_THE_WHOLE = (
    Code.NO_BEGIN, Code.NO_END, Code.LENGTH_MISSING, Code.OVERLAP, Code.PAST_END, Code.END_STRANGE, Code.DOORS_LATE,
)  # fmt: skip
"""What the plan as a whole comes to, which what is added changes; a missing length is told where something follows."""
ADDED = st.lists(
    st.one_of(
        st.sampled_from(PARTS),
        # An empty line and a sentence, so that no list, paragraph or heading above goes on in what is added.
        st.sampled_from((*LINES, *BLOCKS)).map(lambda text: f"\nThis was added.\n\n{text}\n"),
    ),
    min_size=1,
    max_size=2,
).map("\n".join)


def shifted(line: int, gap: int, count: int) -> int | None:
    """Return which line this was before `count` lines were put in at `gap`; None for one of those."""
    if line <= gap:
        return line
    return None if line <= gap + count else line - count


def told(reading: AgendaReading, gap: int, count: int) -> list[Told]:
    """Return the problems of the lines that were there before, apart from those of the whole."""
    return sorted(
        (problem.severity, problem.code, line, problem.column, str(problem.values))
        for problem in reading.problems
        if problem.code not in OF_THE_WHOLE and (line := shifted(problem.line, gap, count)) is not None
    )


def parts_of_before(reading: AgendaReading, gap: int, count: int) -> list[Part]:
    """Return the parts whose heading was there before."""
    return [
        part
        for part, place in zip(reading.agenda.parts, reading.places, strict=True)
        if shifted(place.heading.line, gap, count) is not None
    ]


def like(block: AnyBlock, before: AnyBlock) -> AnyBlock:
    """Return `block` without the text it got more, and as an activity or part of `before`."""
    assert block.guidance[: len(before.guidance)] == before.guidance
    return replace(block, guidance=before.guidance)


def like_before(after: Agenda, before: Agenda, parts: list[Part]) -> Agenda:
    """Return `after` with `parts` alone, without the text it got more, and with no begin or end where none was."""
    assert after.guidance[: len(before.guidance)] == before.guidance
    alike = []
    for part, old in zip(parts, before.parts, strict=True):
        activities = tuple(like(new, was) for new, was in zip(part.activities, old.activities, strict=True))
        alike.append(replace(like(part, old), activities=activities))
    return replace(
        after,
        parts=tuple(alike),
        guidance=before.guidance,
        begin=after.begin if before.begin is not None else None,
        end=after.end if before.end is not None else None,
    )


@given(agendas(), ADDED)
def test_what_is_added_in_another_way_of_writing_changes_nothing_else(drawn: Drawn, added: str) -> None:
    before, after = parse(drawn.text), parse(drawn.with_added(added))
    assert len(before.agenda.parts) == drawn.parts
    count = len(added.split("\n"))
    parts = parts_of_before(after, drawn.gap, count)
    assert like_before(after.agenda, before.agenda, parts) == before.agenda
    assert told(after, drawn.gap, count) == told(before, drawn.gap, 0)
