"""`inspiratie check`: what is wrong with an agenda, and the timetable that comes of it.

Problems and the timetable go to stdout; why a file cannot be read goes to stderr. With `--shown` only what participants
may be shown goes to stdout, and the problems to stderr. Exit 0 clean or with warnings, 1 with errors, 2 when a file
cannot be read.
"""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from inspiratie_tui.commands.people_word import FACILITATORS, add_people
from inspiratie_tui.commands.refused import DONE, REFUSED, USAGE
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from inspiratie_tui.agenda_files import Reading


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("check", help=_("check agendas and print their timetables"))
    parser.add_argument("files", nargs="+", metavar=_("FILE"), help=_("an agenda"))
    add_people(parser)
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--shown", action="store_true", help=_("print exactly what participants may be shown"))
    output.add_argument("--json", action="store_true", help=_("print one JSON document"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check every file in turn; one that cannot be read does not keep the others from being checked."""
    # Markdown is loaded only when there is something to check.
    from inspiratie_tui.agenda_files import Unreadable, fit, read

    read_ones: list[Reading] = []
    refused: list[tuple[str, Unreadable]] = []
    for file in args.files:
        try:
            read_ones.append(fit(read(file), args.people, FACILITATORS))
        except Unreadable as why:
            refused.append((file, why))
    _print(read_ones, refused, args)
    if refused:
        return USAGE
    return REFUSED if any(reading.has_errors for reading in read_ones) else DONE


def _print(readings: "list[Reading]", refused: list[tuple[str, Any]], args: argparse.Namespace) -> None:
    from inspiratie_tui.commands.check_json import as_json
    from inspiratie_tui.texts.problems import unreadable

    if args.json:
        print(as_json(readings, refused, args.people, FACILITATORS))
    else:
        for number, reading in enumerate(readings):
            if number:
                print()
            if args.shown:
                _print_shown(reading)
            else:
                _print_timetable(reading, args.people)
    for file, why in refused:
        print(unreadable(file, why.why), file=sys.stderr)


def _print_shown(reading: "Reading") -> None:
    from inspiratie_tui.texts.shown import shown_to_participants

    if shown := shown_to_participants(reading.agenda):
        print(shown)
    _print_problems(reading, sys.stderr)


def _print_timetable(reading: "Reading", people: int) -> None:
    from inspiratie_tui.core.clean import as_given
    from inspiratie_tui.texts.timetable import people_text, timetable_text

    _print_problems(reading, sys.stdout)
    if reading.problems:
        print()
    print(reading.agenda.title or as_given(reading.name))
    print(people_text(people, FACILITATORS))
    print()
    print(timetable_text(reading.agenda, people, FACILITATORS))


def _print_problems(reading: "Reading", stream: Any) -> None:
    from inspiratie_tui.texts.problems import rendered

    for problem in reading.problems:
        print(rendered(reading.name, problem, reading.lines), file=stream)
