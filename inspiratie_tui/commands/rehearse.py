"""`inspiratie rehearse`: lead a session to try it out, on a fast clock, in a home that is thrown away."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from datetime import date

    from inspiratie_tui.core.people.group import Group
    from inspiratie_tui.home import Home
    from inspiratie_tui.store.port import Store

SPEED = 60
"""A minute is a second."""
FASTEST = 3_600
"""An hour is a second: more than anybody can follow."""


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("rehearse", help=_("try an agenda out on a fast clock; nothing of it is kept"))
    parser.add_argument("agenda", metavar=_("AGENDA"), type=Path, help=_("the agenda's file"))
    parser.add_argument(
        "--group",
        metavar=_("GROUP"),
        help=_("whose names it has: its folder or the beginning of it; else those of the sample"),
    )
    add_speed(parser)
    parser.set_defaults(run=run)


def add_speed(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take how fast the clock goes."""
    said = _("how many times as fast as a real clock (default {speed}: a minute is a second)").format(speed=SPEED)
    parser.add_argument("--speed", type=_speed, default=SPEED, metavar="N", help=said)


def _speed(text: str) -> int:
    if text.isdecimal() and len(text) < 5 and 1 <= int(text) <= FASTEST:
        return int(text)
    raise argparse.ArgumentTypeError(_("a whole number from 1 to {most}").format(most=FASTEST))


def run(args: argparse.Namespace) -> int:
    """Open a session that lies ready and return when it is left; then nothing of it is there any more."""
    return rehearse(args, args.agenda, args.group)


def rehearse(args: argparse.Namespace, file: Path, group_word: str | None) -> int:
    """Lead a session with the agenda in `file` and the people of the group that `group_word` begins, else a sample's.

    Of the home that `args` ask for the settings count, and nothing in it is touched.
    """
    from inspiratie_tui.clock.clock import today_at
    from inspiratie_tui.clock.fast import FastClock
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.home_argument import home_of
    from inspiratie_tui.commands.lookup import find_group
    from inspiratie_tui.commands.opened_home import OpenedHome, look_home
    from inspiratie_tui.commands.run import make_ready, number_of, read_agenda
    from inspiratie_tui.commands.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.commands.throwaway_home import throwaway_home
    from inspiratie_tui.commands.wiring import store_in
    from inspiratie_tui.home import read_settings
    from inspiratie_tui.ui.context import AtSession, Rehearsal

    agenda = read_agenda(file)
    refuse_without_terminal()
    settings = read_settings(home_of(args.home).settings)
    people = None if group_word is None else find_group(look_home(args), group_word)
    machine = MachineClock()
    # From the time at which the agenda begins: what is pinned, and the end, are then as they will be.
    begin = None if agenda.begin is None else today_at(machine, agenda.begin)
    clock = FastClock(machine, args.speed, begin, waits=True)
    with throwaway_home() as away:
        store = store_in(away.home)
        group = _kept_in(away.home, store, people, clock.today())
        opening = OpenedHome(away.home, store, replace(settings, awake=False), (group,))
        ref = make_ready(opening, group, number_of(file, group, []), agenda, file.name, clock)
        return open_screen(opening, AtSession(ref), group, clock, Rehearsal(args.speed, away.remove, clock.go))


def _kept_in(home: "Home", store: "Store", group: "Group | None", today: "date") -> "Group":
    """Make what a fresh home has, with the people of `group`, else a sample group. Raises Refused."""
    from inspiratie_tui.commands.opened_home import groups_in
    from inspiratie_tui.commands.throwaway_home import not_made
    from inspiratie_tui.home import make_missing, token

    try:
        if group is None:
            return groups_in(home, store, today, token)[0]
        make_missing(home)
        store.groups.write(group)
    except OSError as problem:
        raise Refused(not_made(problem)) from problem
    return group
