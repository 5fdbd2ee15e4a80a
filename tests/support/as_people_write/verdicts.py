"""Judges what a reading made of every length and time in an agenda."""

import re
from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.agenda_files import AgendaReading
from inspiratie_tui.core.agenda.problems import Code, Problem, Severity
from support.as_people_write.blocks import Block, above, blocks, first_line
from support.as_people_write.values import MINUTE, Place, Value, Writing, time_of_day

OF_THE_WHOLE = {
    Code.LENGTH_MISSING, Code.NO_BEGIN, Code.NO_END, Code.NO_TITLE, Code.OVERLAP, Code.PAST_END, Code.END_STRANGE,
    Code.DOORS_LATE, Code.PIN_BEFORE_BEGIN, Code.TURN_TOO_LONG, Code.TURNS_TOO_LONG, Code.ACTIVITIES_TOO_LONG,
    Code.CHANGE_OVERS_TOO_LONG, Code.STEPS_TOO_LONG, Code.MINIMUM_TOO_LONG, Code.TITLE_LONG, Code.HEADER_UNKNOWN,
}  # fmt: skip
"""These tell how the plan fits together, or of a whole line that it is text; none tells how a time is to be written."""
WHOSE_BLOCK = (Place.HEADING, Place.BELOW, Place.DEEP, Place.TEXT)
"""What stands here speaks of the part or activity that it stands below."""


class Verdict(StrEnum):
    """What came of a length or time."""

    UNDERSTOOD = "understood"
    ADVISED = "advised"
    SILENT = "silent"
    WRONG = "wrong"
    LEFT = "left"
    """It is no length or time, and was let be."""


class Judged(Struct, frozen=True):
    """What came of one value."""

    name: str
    """The agenda."""
    value: Value
    """The value."""
    verdict: Verdict
    """What came of it."""

    def __str__(self) -> str:
        """Return it as one line to look at."""
        return f"{self.verdict}: {self.name}.md:{self.value.line} ({self.value.place}) {self.value.text}"


class Judge:
    """Judges one reading of one agenda."""

    def __init__(self, writing: Writing, reading: AgendaReading) -> None:
        self.writing = writing
        self.reading = reading
        self.blocks = blocks(reading)

    def verdicts(self) -> list[Judged]:
        """Return what came of each value."""
        return [Judged(self.writing.name, value, self._verdict(value)) for value in self.writing.values]

    def made_up(self) -> list[str]:
        """Return what the reading has and nobody wrote: titles, lengths and pins, begin and end, lengths of steps."""
        strange = [
            f"{self.writing.name}.md:{block.line} {block.block.title}"
            for block in self.blocks
            if self._has_more(block) or self._has_other_steps(block) or self._is_renamed(block)
        ]
        agenda = self.reading.agenda
        for name, moment, right in (("begin", agenda.begin, self.writing.begin), ("end", agenda.end, self.writing.end)):
            if moment is not None and (right is None or moment != time_of_day(right)):
                strange.append(f"{self.writing.name}.md {name}: {moment // MINUTE // 60}:{moment // MINUTE % 60:02}")
        return strange

    def _verdict(self, value: Value) -> Verdict:
        if self._is_wrong(value):
            return Verdict.WRONG
        if not value.nothing and self._is_understood(value):
            return Verdict.UNDERSTOOD
        if self._is_advised(value):
            return Verdict.ADVISED
        return Verdict.LEFT if value.nothing else Verdict.SILENT

    def _is_wrong(self, value: Value) -> bool:
        """Tell whether its part or activity lost a word of its title, or got or is to get something else."""
        if not value.nothing and any(_misleads(problem, value) for problem in self.reading.problems):
            return True
        block = above(self.blocks, value.line)
        if block is None or value.told_at is not None or value.place is Place.HEADER:
            return False
        if value.place in WHOSE_BLOCK or value.nothing:
            lost = value.title is not None and value.line - block.line in (0, 1) and not _kept(value.title, block)
            return lost or self._has_more(block)
        return self._has_other_steps(block)

    def _of(self, block: Block) -> list[Value]:
        """Return the values that stand in the heading of a block or below it."""
        return [value for value in self.writing.values if above(self.blocks, value.line) is block]

    def _has_more(self, block: Block) -> bool:
        backed = [value for value in self._of(block) if value.place in WHOSE_BLOCK and not value.nothing]
        return not (
            block.block.length in (None, *(value.takes for value in backed))
            and block.block.each in (None, *(_ms(value.each) for value in backed))
            and block.block.minimum in (None, *(_ms(value.minimum) for value in backed))
            and block.pinned in (None, *(time_of_day(value.begin) for value in backed if value.begin))
        )

    def _is_renamed(self, block: Block) -> bool:
        """Tell whether a block is called otherwise than its heading, in which no length or time stands."""
        if any(value.line == block.line for value in self.writing.values):
            return False
        return block.block.title != self.writing.lines[block.line - 1].strip("#*_ ")

    def _has_other_steps(self, block: Block) -> bool:
        lengths = [value.takes for value in self._of(block) if value.place is Place.LIST]
        return any(step.length not in lengths for step in block.block.steps)

    def _is_understood(self, value: Value) -> bool:
        block = above(self.blocks, value.line)
        if value.place is Place.HEADER:
            return self._is_understood_of_all(value)
        if block is None:
            return False
        if value.place is Place.LIST:
            return any(step.title == value.title and step.length == value.takes for step in block.block.steps)
        at_heading = block.line == value.line or value.place in (Place.BELOW, Place.TEXT)
        return at_heading and value.place in WHOSE_BLOCK and value.told_at is None and _has(block, value)

    def _is_understood_of_all(self, value: Value) -> bool:
        agenda = self.reading.agenda
        if value.total is not None:
            begin, end = agenda.begin, agenda.end
            return begin is not None and end is not None and end - begin == value.total * MINUTE
        pairs = ((agenda.begin, value.begin), (agenda.end, value.end), (agenda.doors, value.doors))
        return all(moment == time_of_day(right) for moment, right in pairs if right is not None)

    def _is_advised(self, value: Value) -> bool:
        if value.told_at is not None:
            return any(
                problem.line == value.told_at and problem.severity is Severity.ERROR
                for problem in self.reading.problems
            )
        lines = self._lines_of_advice(value)
        return any(problem.line in lines and problem.code not in OF_THE_WHOLE for problem in self.reading.problems)

    def _lines_of_advice(self, value: Value) -> set[int]:
        """Return the lines on which advice about it may stand: its own, and the first of its table, list or run.

        Advice about what is no time stands on a line without one.
        """
        if value.nothing:
            return {value.line} - {other.line for other in self.writing.values if not other.nothing}
        first = first_line(self.writing.lines, value.line, value.place)
        timed = min(
            other.line
            for other in self.writing.values
            if other.place is value.place and not other.nothing and first <= other.line <= value.line
        )
        return {value.line, first, timed}


def _misleads(problem: Problem, value: Value) -> bool:
    """Tell whether an advice on the line of a value would write it as something else: `13.00-13.20` as a minimum."""
    minimum = problem.values.get("minimum")
    return (
        problem.line == value.line
        and problem.code not in OF_THE_WHOLE
        and minimum is not None
        and minimum != _ms(value.minimum)
    )


def _has(block: Block, value: Value) -> bool:
    """Tell whether a block has all that a value says, and the title that goes with it."""
    return (
        (value.title is None or " ".join(block.block.title.split()).rstrip(":") == value.title)
        and (value.takes is None or block.block.length == value.takes)
        and (value.minimum is None or block.block.minimum == value.minimum * MINUTE)
        and (value.each is None or block.block.each == value.each * MINUTE)
        and (value.begin is None or time_of_day(value.begin) in (block.begins, block.pinned))
        and value.each_group is None
        and value.total is None
    )


def _kept(title: str, block: Block) -> bool:
    """Tell whether all words of `title` stand in that of a block, in order."""
    words = iter(re.findall(r"\w+", block.block.title))
    return all(word in words for word in re.findall(r"\w+", title))


def _ms(minutes: int | None) -> int | None:
    return None if minutes is None else minutes * MINUTE
