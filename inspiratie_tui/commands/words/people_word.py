"""The options that say for how many people an agenda is."""

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


def add_people_or_group(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take a group, and how many participants there are: None when nobody says so."""
    help_people = _("how many participants (default those of the group, else {count})").format(count=PEOPLE)
    parser.add_argument("--people", type=_people, default=None, metavar="N", help=help_people)
    help_group = _("count its people, and tell what its sessions usually take; its folder or the beginning of it")
    parser.add_argument("--group", metavar=_("GROUP"), help=help_group)


def _people(text: str) -> int:
    if text.isdecimal() and len(text) < 3 and 1 <= int(text) <= _MOST_PEOPLE:
        return int(text)
    raise argparse.ArgumentTypeError(_("a number from 1 to {most}").format(most=_MOST_PEOPLE))
