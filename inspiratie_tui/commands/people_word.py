"""The option --people, as every command on an agenda takes it."""

import argparse

from inspiratie_tui.texts import _

PEOPLE = 8
"""Participants when nobody says how many."""
FACILITATORS = 2
"""Those who lead; a group has two."""
_MOST_PEOPLE = 99


def add_people(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take how many participants there are."""
    help_people = _("how many participants (default {count})").format(count=PEOPLE)
    parser.add_argument("--people", type=_people, default=PEOPLE, metavar="N", help=help_people)


def _people(text: str) -> int:
    if text.isdecimal() and len(text) < 3 and 1 <= int(text) <= _MOST_PEOPLE:
        return int(text)
    raise argparse.ArgumentTypeError(_("a number from 1 to {most}").format(most=_MOST_PEOPLE))
