"""The answer of `inspiratie check --json`.

One document: `{"people": {"participants", "facilitators"}, "group", "files": [...]}`. `group` is the folder of the
group that `--group` names, else null. A file that could be read is
`{"file", "readable": true, "people", "problems", "agenda", "timetable", "usual"}`, one that could not is
`{"file", "readable": false, "reason", "message"}`. The `people` of a file are those it is counted for: without who is
away in the session that goes on with it. A problem is `{"severity", "code", "line", "column", "message"}`;
line and column count from 1, `message` is in the language in use, the rest never changes with it. In `agenda` and
`timetable` lengths and offsets (from the begin) are whole seconds, times of day are `HH:MM`, what is not known is null;
`closing` lists the indexes of the protected parts at the end. A part that is pinned to the clock begins at its pin or,
when the parts before it run on, `overlap` later. A part or an activity that is a form has `steps`; what participants
may not see has `for_facilitators`.

`usual` has, for each kind of part of which the group has held enough (as `core.forecast.typical_lengths` tells),
`{"kind", "parts", "planned", "usual", "factor", "times", "sessions"}`: the indexes of the parts of that kind, the
seconds they are planned at and those they usually take, together; the median of how many times its plan such a part
took; how many parts say so, and from how many ended sessions. Without `--group` it is empty.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from inspiratie_tui.agenda_files import AgendaReading, Unreadable
from inspiratie_tui.commands.opening.audience import AgendaPeople, ForWhom
from inspiratie_tui.core.agenda.lengths import block_length, heads
from inspiratie_tui.core.agenda.model import Agenda, Block, FormStep, Part
from inspiratie_tui.core.agenda.timetable import closing_parts, timetable
from inspiratie_tui.core.forecast.typical_lengths import TypicalOfKind
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.texts.problems import sentence, unreadable

# Characters of a file's name that could act on a terminal. Escaped they stay the same name; JSON escapes C0 by itself.
_UNSHOWN = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")


def as_json(
    readings: Sequence[tuple[AgendaReading, ForWhom]], refused: list[tuple[str, Unreadable]], asked_for: AgendaPeople
) -> str:
    """Return the document: `readings` with whom each is for, and the files that were `refused` with the reason.

    `asked_for` are those for whom all of it was asked.
    """
    files = [_file(reading, whom, asked_for) for reading, whom in readings]
    files += [
        {"file": file, "readable": False, "reason": error.why, "message": unreadable(file, error.why)}
        for file, error in refused
    ]
    group = None if asked_for.group is None else asked_for.group.id
    document = {"people": _people(asked_for.in_all), "group": group, "files": files}
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _UNSHOWN.sub(lambda letter: f"\\u{ord(letter[0]):04x}", text)


def _people(whom: ForWhom) -> dict[str, int]:
    return {"participants": whom.participants, "facilitators": whom.facilitators}


def _file(reading: AgendaReading, whom: ForWhom, asked_for: AgendaPeople) -> dict[str, Any]:
    problems = [
        {
            "severity": problem.severity,
            "code": problem.code,
            "line": problem.line,
            "column": problem.column,
            "message": sentence(problem),
        }
        for problem in reading.problems
    ]
    return {
        "file": reading.name,
        "readable": True,
        "people": _people(whom),
        "problems": problems,
        "agenda": _agenda(reading.agenda, whom.participants, whom.facilitators),
        "timetable": _timetable(reading.agenda, whom.participants, whom.facilitators),
        "usual": [_usual(typical) for typical in asked_for.expected(reading.agenda, whom)],
    }


def _agenda(agenda: Agenda, participants: int, facilitators: int) -> dict[str, Any]:
    return {
        "title": agenda.title,
        "begin": _time(agenda.begin),
        "end": _time(agenda.end),
        "doors": _time(agenda.doors),
        "date": agenda.date,
        "theme": agenda.theme,
        "phase": agenda.phase,
        "bell": agenda.bell,
        "lead": agenda.lead,
        "preparation": agenda.preparation,
        "quotes": agenda.quotes,
        "guidance": agenda.guidance,
        "parts": [_part(part, participants, facilitators) for part in agenda.parts],
    }


def _part(part: Part, participants: int, facilitators: int) -> dict[str, Any]:
    return {
        **_block(part, participants, facilitators),
        "kind": part.kind,
        "protected": part.protected,
        "pinned": _time(part.pinned),
        "change_over": _seconds(part.change_over),
        "activities": [_block(step, participants, facilitators) for step in part.activities],
    }


def _block(block: Block, participants: int, facilitators: int) -> dict[str, Any]:
    return {
        "title": block.title,
        "length": _seconds(block_length(block, participants, facilitators)),
        "minimum": _seconds(block.minimum),
        "each": _seconds(block.each),
        "turns": heads(block, participants, facilitators) if block.is_round else None,
        "times": block.times,
        "any_order": block.any_order,
        "whoever_wants": block.whoever_wants,
        "silence": _seconds(block.silence) if block.silence else None,
        "with_facilitators": block.with_facilitators,
        "givers": block.givers,
        "silent": block.silent,
        "optional": block.optional,
        "learning_question": block.learning_question,
        "remarks": block.remarks,
        "lead": block.lead,
        "questions": block.questions,
        "quotes": block.quotes,
        "guidance": block.guidance,
        **_hidden(block),
        **({"steps": [_step(step) for step in block.steps]} if block.steps else {}),
    }


def _step(step: FormStep) -> dict[str, Any]:
    return {
        "title": step.title,
        "length": _seconds(step.length),
        "speaks": step.speaks,
        "listens": step.listens or step.listener or None,
        "silent": step.silent,
        "size": step.size,
        "silence": _seconds(step.silence),
        "moves_on": step.moves_on,
        "questions": step.questions,
        **_hidden(step),
    }


def _hidden(block: Block | FormStep) -> dict[str, bool]:
    """Return that participants do not see `block`; nothing when they do."""
    return {"for_facilitators": True} if block.for_facilitators else {}


def _timetable(agenda: Agenda, participants: int, facilitators: int) -> dict[str, Any]:
    table = timetable(agenda, participants, facilitators)
    rows = [
        {
            "part": row.part,
            "clock": _time(table.time_of_day(row.begin)),
            "begin": _seconds(row.begin),
            "length": _seconds(row.length),
            "exact": row.exact,
            "slack": _seconds(row.slack),
            "overlap": _seconds(row.overlap),
        }
        for row in table.rows
    ]
    return {
        "begin": _time(table.begin),
        "rows": rows,
        "end": _seconds(table.end),
        "exact": table.exact,
        "until": _seconds(table.until),
        "slack": _seconds(table.slack),
        "overlap": _seconds(table.overlap),
        "closing": list(closing_parts(agenda)),
    }


def _usual(typical: TypicalOfKind) -> dict[str, Any]:
    return {
        "kind": typical.kind,
        "parts": typical.parts,
        "planned": _seconds(typical.planned),
        "usual": _seconds(typical.usual),
        "factor": round(typical.habit.factor, 3),
        "times": typical.habit.parts,
        "sessions": typical.habit.sessions,
    }


def _seconds(length: int | None) -> int | None:
    return None if length is None else length // SECOND


def _time(time_of_day: int | None) -> str | None:
    return None if time_of_day is None else f"{time_of_day // HOUR:02d}:{time_of_day % HOUR // MINUTE:02d}"
