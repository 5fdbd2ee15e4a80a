"""`inspiratie intake`: a page for each participant of a group, to be filled in before the first session.

The document goes to stdout or to a file, in UTF-8. Exit 0 done, 1 when the group or the file is refused.
"""

import argparse
from typing import Any

from inspiratie_tui.commands.refused import DONE
from inspiratie_tui.commands.words.paper_words import add_paper_of_group
from inspiratie_tui.texts import _


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "intake", help=_("print a page for each participant: why, with which question, what may be written down")
    )
    add_paper_of_group(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the document, and return the exit code."""
    from inspiratie_tui.commands.opening.paper import hand_over_for_group
    from inspiratie_tui.reports.intake import intake

    hand_over_for_group(args, intake)
    return DONE
