"""Adds the options that say for how many people an agenda is."""

import argparse

from inspiratie_tui.texts import _

PEOPLE = 8
"""The number of participants when no option says it."""
FACILITATORS = 2
"""The number of facilitators without a group."""
_MOST_PEOPLE = 99


def add_people_or_group(parser: argparse.ArgumentParser) -> None:
    """Add to `parser` the options for a group and for the number of participants, which is None without it."""
    help_people = _("how many participants (default those of the group, else {count})").format(count=PEOPLE)
    parser.add_argument("--people", type=_people, default=None, metavar="N", help=help_people)
    help_group = _("count its people, and tell what its sessions usually take; its folder or the beginning of it")
    parser.add_argument("--group", metavar=_("GROUP"), help=help_group)


def _people(text: str) -> int:
    if text.isdecimal() and len(text) < 3 and 1 <= int(text) <= _MOST_PEOPLE:
        return int(text)
    raise argparse.ArgumentTypeError(_("a number from 1 to {most}").format(most=_MOST_PEOPLE))
