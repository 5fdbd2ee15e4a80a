"""Checks whether what an agenda says fits together: lengths in lengths, parts between begin and end."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from inspiratie_tui.agenda_files.agenda_reading import AgendaReading, SourcePosition
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.header_lines import HeaderLine
from inspiratie_tui.agenda_files.headings import AgendaHeading
from inspiratie_tui.agenda_files.plan_advice import PLAN_CODES
from inspiratie_tui.core.agenda.lengths import block_length, change_overs, heads, steps_length, turns_length
from inspiratie_tui.core.agenda.model import Agenda, Block, Part
from inspiratie_tui.core.agenda.problems import Code, Problem, Severity, Value
from inspiratie_tui.core.agenda.timetable import beginning, offset_of, timetable
from inspiratie_tui.core.moments import HOUR
from inspiratie_tui.core.people.group import PlannedSession

_LONGEST = 12 * HOUR
"""The longest session (ms) that anybody plans; a pin or end that is further away was meant earlier."""
_FITTING = {
    Code.OVERLAP,
    Code.LENGTH_MISSING,
    Code.HIDDEN_WITHOUT_LENGTH,
    Code.PAST_END,
    Code.TURNS_TOO_LONG,
    Code.ACTIVITIES_TOO_LONG,
    Code.CHANGE_OVERS_TOO_LONG,
    Code.STEPS_TOO_LONG,
}
"""The problems that depend on the number of people."""

_ON_A_LENGTH = {
    Code.LENGTH_IN_TITLE,
    Code.SPAN_IN_TITLE,
    Code.CLOCK_IN_TITLE,
    Code.SPAN_FALLS_BACK,
    Code.POSITION_APART,
    Code.SOUNDS_HIDDEN,
    Code.TIME_BELOW,
    Code.MINUTES_MISSING,
}
"""The advice on what seems to say how long a part takes, or when."""

AnyBlock = TypeVar("AnyBlock", bound=Block)


def sound_blocks(agenda: Agenda, headings: list[list[AgendaHeading]], findings: Findings) -> Agenda:
    """Return `agenda` without the facts that cannot be true, each of which is reported to `findings`.

    `headings` has for each part its own heading, then those of its activities.
    """
    begin = beginning(agenda)
    latest = max(_LONGEST, 0 if begin is None or agenda.end is None else offset_of(agenda.end, begin))
    parts = []
    for part, (heading, *below) in zip(agenda.parts, headings, strict=True):
        sound = _sound(part, heading, findings)
        if part.pinned is not None and begin is not None and offset_of(part.pinned, begin) > latest:
            findings.error(Code.PIN_BEFORE_BEGIN, *heading.place("pinned"), time=part.pinned)
            sound = replace(sound, pinned=None)
        steps = tuple(_sound(step, title, findings) for step, title in zip(part.activities, below, strict=True))
        parts.append(replace(sound, activities=steps))
    return replace(agenda, parts=tuple(parts))


def _sound(block: AnyBlock, heading: AgendaHeading, findings: Findings) -> AnyBlock:
    length = block.length
    if length is None:
        return block
    if block.minimum is not None and block.minimum > length:
        findings.error(Code.MINIMUM_TOO_LONG, *heading.place("minimum"), minimum=block.minimum, length=length)
        block = replace(block, minimum=None)
    once = length // block.repeats
    if block.each is not None and block.each > once:
        findings.error(Code.TURN_TOO_LONG, *heading.place("each"), each=block.each, length=once)
        block = replace(block, each=None)
    return block


def check_session(
    agenda: Agenda, lines: dict[str, HeaderLine], title: SourcePosition, findings: Findings, told: dict[str, Value]
) -> None:
    """Report to `findings` what is wrong with begin, end and doors.

    `lines` has the line of each, by field; what is missing is reported at `title`. A begin that a plan tells, which
    is no heading, stands in `told` under `time`.
    """
    begin = beginning(agenda)
    if begin is None and "begin" not in lines:
        if all(problem.code is not Code.TOTAL_WITHOUT_BEGIN for problem in findings.problems):
            findings.warning(Code.NO_BEGIN, title.line, title.column, **told)
    elif agenda.end is None and "end" not in lines:
        findings.warning(Code.NO_END, title.line, title.column, **_end_by_lengths(agenda))
    if begin is None:
        return
    if agenda.end is not None and not 0 < (span := offset_of(agenda.end, begin)) <= _LONGEST:
        line = lines["end"]
        findings.warning(Code.END_STRANGE, line.line, line.column, time=agenda.end, length=span)
    if agenda.doors is not None and offset_of(begin, agenda.doors) > _LONGEST:
        line = lines["doors"]
        findings.warning(Code.DOORS_LATE, line.line, line.column, time=agenda.doors)


def _end_by_lengths(agenda: Agenda) -> dict[str, Value]:
    """Return when the last part is over, as what a problem says of it, when every part has a length of its own."""
    if not agenda.parts or any(part.length is None for part in agenda.parts):
        return {}
    table = timetable(agenda, 0, 0)
    time = table.time_of_day(table.end)
    return {} if time is None else {"time": time}


def said_by_plan(planned: PlannedSession) -> frozenset[Code]:
    """Return the problems that no agenda has when its session is `planned`: the plan says what it lacks."""
    begin = {Code.NO_BEGIN, Code.TOTAL_WITHOUT_BEGIN} if planned.begin is not None else set()
    return frozenset(begin | ({Code.NO_END, Code.END_STRANGE} if planned.end is not None else set()))


def fitting(reading: AgendaReading, participants: int, facilitators: int) -> tuple[Problem, ...]:
    """Return the problems of `reading` for so many people: turns that do not fit, overlaps and a late end included.

    With nobody (0, 0) only those that are there however few people there are.
    """
    findings = Findings([problem for problem in reading.problems if problem.code not in _FITTING])
    agenda = reading.agenda
    for part, place in zip(agenda.parts, reading.places, strict=True):
        _check_turns(part, place.heading, participants, facilitators, findings)
        _check_steps(part, place.heading, findings)
        for activity, where in zip(part.activities, place.activities, strict=True):
            _check_turns(activity, where, participants, facilitators, findings)
            _check_steps(activity, where, findings)
        _check_activities(part, place.heading, participants, facilitators, findings)
    # A heading with an error, or with advice on its time, is not also reported for having no length; nor is one above
    # a line that has these.
    wrong = {
        problem.line
        for problem in reading.problems
        if problem.severity is Severity.ERROR or problem.code in _ON_A_LENGTH
    }
    advised = _with_a_plan(reading)
    table = timetable(agenda, participants, facilitators)
    for row in table.rows:
        place = reading.places[row.part]
        where = place.heading
        if row.overlap:
            pinned = agenda.parts[row.part].pinned or 0
            findings.warning(Code.OVERLAP, where.line, where.column, length=row.overlap, time=pinned)
        told = wrong & {where.line, place.time_line} or row.part in advised
        if row.length is None and not told and (code := _without_length(agenda, row.part)) is not None:
            findings.warning(code, where.line, where.column)
    if table.overlap and reading.places:
        where = reading.places[-1].heading
        findings.warning(Code.PAST_END, where.line, where.column, length=table.overlap, time=agenda.end or 0)
    return findings.sorted()


def _with_a_plan(reading: AgendaReading) -> set[int]:
    """Return the parts below whose heading, or that of an activity, a plan stands that has advice of its own."""
    headings = [place.heading.line for place in reading.places]
    lines = (problem.line for problem in reading.problems if problem.code in PLAN_CODES)
    return {bisect_right(headings, line) - 1 for line in lines}


def _without_length(agenda: Agenda, index: int) -> Code | None:
    """Return what to say of a part without a length; None when it needs none, for it runs until a pin or the end.

    A hidden one may be text that takes no time, as tips at the end are: nothing should wait for it there.
    """
    is_last = index + 1 == len(agenda.parts)
    if not is_last and agenda.parts[index + 1].pinned is not None:
        return None
    if agenda.parts[index].for_facilitators:
        return Code.HIDDEN_WITHOUT_LENGTH
    return None if is_last and agenda.end is not None else Code.LENGTH_MISSING


def _check_turns(block: Block, place: SourcePosition, participants: int, facilitators: int, findings: Findings) -> None:
    if block.each is None or block.length is None:
        return
    needed = turns_length(block, block.each, heads(block, participants, facilitators)) * block.repeats
    if needed > block.length:
        values = {"needed": needed, "length": block.length}
        findings.warning(Code.TURNS_TOO_LONG, place.line, place.column, **values)


def _check_steps(block: Block, place: SourcePosition, findings: Findings) -> None:
    """Report steps that take more than what they stand in; they may take less."""
    length = None if block.length is None else block.length // block.repeats
    needed = steps_length(block)
    if length is not None and needed > length:
        findings.warning(Code.STEPS_TOO_LONG, place.line, place.column, needed=needed, length=length)


def _check_activities(
    part: Part, place: SourcePosition, participants: int, facilitators: int, findings: Findings
) -> None:
    length = block_length(part, participants, facilitators)
    needed = sum(_activity_lengths(part, participants, facilitators))
    if length is None or not part.activities:
        return
    between = change_overs(part)
    if between and needed + between > length:
        values = {"between": between, "needed": needed + between, "length": length}
        findings.warning(Code.CHANGE_OVERS_TOO_LONG, place.line, place.column, **values)
    elif needed > length:
        findings.warning(Code.ACTIVITIES_TOO_LONG, place.line, place.column, needed=needed, length=length)


def _activity_lengths(part: Part, participants: int, facilitators: int) -> Iterator[int]:
    for activity in part.activities:
        length = block_length(activity, participants, facilitators)
        if length is not None:
            yield length
