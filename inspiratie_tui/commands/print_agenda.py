"""`inspiratie print`: an agenda on paper, for those who lead or for those who take part.

The document goes to stdout or to a file, in UTF-8; what is wrong with the agenda goes to stderr, as with `check`. Exit
0 done, 1 with errors in the agenda (the document is made all the same) or when the file is refused, 2 when the agenda
cannot be read. Only with `--group` a home is looked for: then turns are counted for that group, and the facilitators'
document says who is in it and how long its parts usually take.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspiratie_tui.commands.refused import DONE, REFUSED, USAGE, Refused
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.commands.words.paper_words import add_form, add_output
from inspiratie_tui.commands.words.people_word import add_people_or_group
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from inspiratie_tui.agenda_files import AgendaReading
    from inspiratie_tui.commands.opening.audience import AgendaPeople, ForWhom
    from inspiratie_tui.reports.document import Document


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("print", help=_("print an agenda to hold in your hand, or to hand out"))
    parser.add_argument("agenda", metavar=_("AGENDA"), type=Path, help=_("the agenda's file"))
    parser.add_argument(
        "--for",
        dest="readers",
        choices=("facilitators", "participants"),
        default="facilitators",
        help=_("everything (the default), or a programme without minutes and guidance"),
    )
    add_form(parser)
    add_people_or_group(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the document, also of an agenda with problems, which are printed to stderr; return the exit code."""
    # Imported here: Markdown is loaded only when there is something to read.
    from inspiratie_tui.agenda_files import Unreadable, fit, read
    from inspiratie_tui.commands.opening.audience import for_whom
    from inspiratie_tui.commands.opening.paper import hand_over_document
    from inspiratie_tui.texts.problems import all_rendered, unreadable

    asked_for = for_whom(args)
    try:
        read_one = asked_for.planned(str(args.agenda), read(args.agenda))
    except Unreadable as error:
        raise Refused(unreadable(str(args.agenda), error.why), USAGE) from error
    whom = asked_for.of(str(args.agenda), read_one.agenda)
    reading = fit(read_one, whom.participants, whom.facilitators)
    told = reading.in_the_room() if args.readers == "participants" else reading
    for problem in all_rendered(told.name, told.problems, told.lines):
        print(problem, file=sys.stderr)
    document = _document(reading, args.readers, asked_for, whom)
    hand_over_document(document, args.format, args.output, home_of(args.home), [args.agenda])
    return REFUSED if reading.has_errors else DONE


def _document(reading: "AgendaReading", readers: str, asked_for: "AgendaPeople", whom: "ForWhom") -> "Document":
    if readers == "participants":
        from inspiratie_tui.core.agenda.public import public_agenda
        from inspiratie_tui.reports.programme import programme

        # Problems may quote guidance, which is private: they are not printed for participants.
        return programme(public_agenda(reading.agenda))
    from inspiratie_tui.core.agenda.problems import Severity
    from inspiratie_tui.reports.run_sheet import InGroup, run_sheet
    from inspiratie_tui.texts.problems import sentence
    from inspiratie_tui.texts.typical_lengths import typical_lines

    missing = [
        _("line {line}: {problem}").format(line=problem.line, problem=sentence(problem))
        for problem in reading.problems
        if problem.severity is Severity.ERROR
    ]
    usually = () if asked_for.group is None else typical_lines(asked_for.expected(reading.agenda, whom))
    in_group = InGroup(whom.seats, whom.leading, tuple(usually), whom.together)
    return run_sheet(reading.agenda, whom.participants, whom.facilitators, missing, in_group)
