"""`inspiratie agenda`: agendas of the user. `from` makes one of a table, a list or bold lines that hold a plan.

The agenda goes to stdout or to a new file, in UTF-8; what came of it goes to stderr. Exit 0 done, 1 when nothing is
made or the file is refused, 2 when the file cannot be read.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspiratie_tui.commands.output import hand_over, say
from inspiratie_tui.commands.refused import DONE, USAGE, Refused
from inspiratie_tui.commands.words.paper_words import add_output
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.texts import _, ngettext

if TYPE_CHECKING:
    from inspiratie_tui.agenda_files.agenda_from import AgendaFromFile
    from inspiratie_tui.agenda_files.plan_rows import Plan, PlanRow

_MOST = 10
"""The most rows that are told one by one."""
_FOR_EXAMPLE = 15 * MINUTE
"""A length to write."""


def register(subparsers: Any) -> None:
    """Add the command to the parser, with a command of its own."""
    parser = subparsers.add_parser("agenda", help=_("make an agenda of what you have in a table or a list"))
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    made = commands.add_parser(
        "from",
        help=_("make an agenda of a file with a table, a list or bold lines"),
        description=_("Makes a part of each row that has a time. What cannot be placed stays as text for you two."),
    )
    made.add_argument("file", metavar=_("FILE"), type=Path, help=_("what you have: text, with a time in each row"))
    add_output(made)
    made.set_defaults(run=make)


def make(args: argparse.Namespace) -> int:
    """Make an agenda of a file, say what came of it, and return the exit code."""
    # Imported here: Markdown is loaded only when there is something to read.
    from inspiratie_tui.agenda_files import Unreadable, read_saved_text
    from inspiratie_tui.agenda_files.agenda_from import NoAgendaMade, agenda_from_text
    from inspiratie_tui.texts.problems import unreadable
    from inspiratie_tui.texts.times import clock_time

    try:
        made = agenda_from_text(read_saved_text(args.file), args.file.stem, clock_time(14 * HOUR))
    except Unreadable as error:
        raise Refused(unreadable(str(args.file), error.why), USAGE) from error
    if isinstance(made, NoAgendaMade):
        raise Refused(_not_made(made is NoAgendaMade.IS_ONE).format(file=args.file))
    if args.output is None:
        hand_over(made.text)
    else:
        _write(made.text, args.output)
    for sentence in _made_sentences(made):
        say(sentence)
    return DONE


def _not_made(is_agenda: bool) -> str:
    if is_agenda:
        return _("{file} is an agenda already, and stays as it is. `inspiratie check` says what it lacks.")
    return _(
        "Nothing in {file} looks like a plan: a table, a list or bold lines with a time or a length in each, "
        "as in: 13:00 Opening, or: Opening (20 min)"
    )


def _write(text: str, file: Path) -> None:
    """Write `text` to the new file `file`. Raises Refused when anything has that name, and when the disk refuses."""
    from inspiratie_tui.commands.opening.wiring import whole_files
    from inspiratie_tui.disk.errors import Unsettled
    from inspiratie_tui.texts.os_reasons import os_reason

    try:
        if not file.name:  # `.` or `/`: a folder, beside which nothing can be made
            raise FileExistsError(file)
        whole_files().create(file, text.encode("utf-8", "replace"))
    except FileExistsError as there:
        raise Refused(
            _("{file} is there already and stays as it is. Choose another file.").format(file=file)
        ) from there
    except OSError as problem:
        if not isinstance(problem, Unsettled):  # which is written, and can be undone by a power cut this second alone
            reason = os_reason(problem)
            raise Refused(_("{file} cannot be written ({reason}).").format(file=file, reason=reason)) from problem
    say(_("Written: {file}").format(file=file))


def _made_sentences(made: "AgendaFromFile") -> list[str]:
    """Return what came of a plan: how many parts, which rows are none, and what the agenda still lacks."""
    from inspiratie_tui.agenda_files import parse
    from inspiratie_tui.texts.problems import and_more, sentence

    count, sources = made.parts, ", ".join(map(_source, made.plans))
    told = ngettext("made {count} part from {sources}", "made {count} parts from {sources}", count)
    told = told.format(count=count, sources=sources)
    if made.texts:
        kept = ngettext("{count} text kept for the two of you", "{count} texts kept for the two of you", made.texts)
        told += "; " + kept.format(count=made.texts)
    rows = [*map(_unplaced, made.unplaced[:_MOST]), *and_more(len(made.unplaced) - _MOST)]
    return [told, *rows, *map(sentence, parse(made.text).problems[:_MOST])]


def _source(plan: "Plan") -> str:
    from inspiratie_tui.agenda_files.plan_rows import PlanForm

    form = {
        PlanForm.TABLE: _("the table at line {line}"),
        PlanForm.LIST: _("the list at line {line}"),
        PlanForm.BOLD_LINES: _("the bold lines from line {line} on"),
    }[plan.form]
    return form.format(line=plan.line)


def _unplaced(row: "PlanRow") -> str:
    """Return why a row is no part, and what makes it one."""
    if row.length is None:
        why = _(
            "line {line}: nothing says how long {title} takes, so it is text at the part before it. "
            "To make it a part, write: {advice}"
        )
    else:
        why = _(
            "line {line}: {title} begins before the row above it is over, so it is text at the part before it. "
            "To make it a part, write: {advice}"
        )
    return why.format(line=row.line, title=row.title, advice=_advice(row))


def _advice(row: "PlanRow") -> str:
    from inspiratie_tui.texts.times import minutes

    return f"## {row.title} ({minutes(row.length or _FOR_EXAMPLE)})"
