"""Adds the option for the speed of a rehearsal."""

import argparse

from inspiratie_tui.texts import _

SPEED = 60
"""The default speed: a minute passes in a second."""
FASTEST = 3_600
"""The highest speed: an hour passes in a second, more than anybody can follow."""


def add_speed(parser: argparse.ArgumentParser) -> None:
    """Add to `parser` the option for how many times as fast the clock goes."""
    help_speed = _("how many times as fast as a real clock (default {speed}: a minute is a second)").format(speed=SPEED)
    parser.add_argument("--speed", type=_speed, default=SPEED, metavar="N", help=help_speed)


def _speed(text: str) -> int:
    if text.isdecimal() and len(text) < 5 and 1 <= int(text) <= FASTEST:
        return int(text)
    raise argparse.ArgumentTypeError(_("a whole number from 1 to {most}").format(most=FASTEST))
