"""`inspiratie check`: what is wrong with an agenda, and its timetable.

Problems and the timetable go to stdout; why a file cannot be read goes to stderr. With `--shown` only what participants
may see goes to stdout, and the problems to stderr. With `--group` a line for each kind of part says how long it
usually takes in that group; only then a home is looked for. Exit 0 clean or with warnings, 1 with errors or when there
is no such group, 2 when a file cannot be read.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from inspiratie_tui.commands.refused import DONE, REFUSED, USAGE
from inspiratie_tui.commands.words.people_word import add_people_or_group
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from inspiratie_tui.agenda_files import AgendaReading
    from inspiratie_tui.commands.opening.audience import AgendaPeople, ForWhom


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("check", help=_("check agendas and print their timetables"))
    parser.add_argument("files", nargs="+", metavar=_("FILE"), help=_("an agenda"))
    add_people_or_group(parser)
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--shown", action="store_true", help=_("print exactly what participants may be shown"))
    output.add_argument("--json", action="store_true", help=_("print one JSON document"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check every file, also after one that cannot be read; return the exit code."""
    # Imported here: Markdown is loaded only when there is something to check.
    from inspiratie_tui.agenda_files import Unreadable, fit, read
    from inspiratie_tui.commands.opening.audience import for_whom

    asked_for = for_whom(args)
    read_ones: list[tuple[AgendaReading, ForWhom]] = []
    refused: list[tuple[str, Unreadable]] = []
    for file in args.files:
        try:
            reading = asked_for.planned(file, read(file))
        except Unreadable as why:
            refused.append((file, why))
        else:
            whom = asked_for.of(file, reading.agenda)
            read_ones.append((fit(reading, whom.participants, whom.facilitators), whom))
    _print(read_ones, refused, asked_for, args)
    if refused:
        return USAGE
    return REFUSED if any(reading.has_errors for reading, _whom in read_ones) else DONE


def _print(
    readings: Sequence[tuple["AgendaReading", "ForWhom"]],
    refused: list[tuple[str, Any]],
    asked_for: "AgendaPeople",
    args: argparse.Namespace,
) -> None:
    if args.json:
        from inspiratie_tui.commands.check_json import as_json

        print(as_json(readings, refused, asked_for))
    else:
        for number, (reading, whom) in enumerate(readings):
            if number:
                print()
            if args.shown:
                _print_shown(reading)
            else:
                _print_timetable(reading, whom, asked_for)
    for file, why in refused:
        from inspiratie_tui.texts.problems import unreadable

        print(unreadable(file, why.why), file=sys.stderr)


def _print_shown(reading: "AgendaReading") -> None:
    from inspiratie_tui.texts.public import public_text

    if shown := public_text(reading.agenda):
        print(shown)
    _print_problems(reading.in_the_room(), sys.stderr)


def _print_timetable(reading: "AgendaReading", whom: "ForWhom", asked_for: "AgendaPeople") -> None:
    from inspiratie_tui.core.text.clean import as_given
    from inspiratie_tui.texts.timetable import people_text, timetable_text

    _print_problems(reading, sys.stdout)
    if reading.problems:
        print()
    print(reading.agenda.title or as_given(reading.name))
    print(people_text(whom.participants, whom.facilitators))
    print()
    print(timetable_text(reading.agenda, whom.participants, whom.facilitators))
    if asked_for.group is not None:
        from inspiratie_tui.texts.typical_lengths import typical_lines

        print()
        print("\n".join(typical_lines(asked_for.expected(reading.agenda, whom))))


def _print_problems(reading: "AgendaReading", stream: Any) -> None:
    from inspiratie_tui.texts.problems import all_rendered

    for problem in all_rendered(reading.name, reading.problems, reading.lines):
        print(problem, file=stream)
