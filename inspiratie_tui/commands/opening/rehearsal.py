"""Leads a session to try it out, on a fast clock, in a home that is thrown away, for `rehearse` and `demo`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.commands.refused import Refused

if TYPE_CHECKING:
    from datetime import date

    from inspiratie_tui.core.people.group import Group
    from inspiratie_tui.home import Home
    from inspiratie_tui.store.port import Store


def rehearse(args: argparse.Namespace, file: Path, group_word: str | None = None, *, plays: bool = False) -> int:
    """Rehearse the agenda in `file` with the people of the group that `group_word` begins, else of a sample group.

    When it `plays` by itself, nobody has to do anything. Returns the exit code. Only settings are read of the home that
    `args` ask for, and nothing in it is changed.
    """
    from inspiratie_tui.clock.clock import today_at
    from inspiratie_tui.clock.fast import FastClock
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.opening.lookup import find_group
    from inspiratie_tui.commands.opening.opened_home import OpenedHome, look_home
    from inspiratie_tui.commands.opening.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.commands.opening.session_setup import make_ready, read_agenda
    from inspiratie_tui.commands.opening.throwaway_home import throwaway_home
    from inspiratie_tui.commands.opening.wiring import store_in
    from inspiratie_tui.commands.words.home_argument import home_of
    from inspiratie_tui.commands.words.speed_word import FASTEST
    from inspiratie_tui.home import read_settings, session_number
    from inspiratie_tui.ui.context import AtSession, Demo, Rehearsal

    agenda = read_agenda(file)
    refuse_without_terminal()
    settings = read_settings(home_of(args.home).settings)
    people = None if group_word is None else find_group(look_home(args.home), group_word)
    machine = MachineClock()
    # The clock starts at the time at which the agenda begins: pins and the end are then as they will be.
    begin = None if agenda.begin is None else today_at(machine, agenda.begin)
    clock = FastClock(machine, FASTEST if plays else args.speed, begin, waits=True)
    demo = Demo(clock, args.speed) if plays else None
    with throwaway_home() as away:
        store = store_in(away.home)
        group = _kept_in(away.home, store, people, clock.today())
        # No machine is kept awake for it, and a demo makes no sound that nobody asked for.
        bell = settings.bell and not plays
        opening = OpenedHome(away.home, store, settings._replace(awake=False, bell=bell), (group,))
        ref = make_ready(opening, group, session_number(file) or 1, agenda, file.name, clock)
        return open_screen(opening, AtSession(ref), group, clock, Rehearsal(args.speed, away.remove, clock.go, demo))


def _kept_in(home: "Home", store: "Store", group: "Group | None", today: "date") -> "Group":
    """Make a new home with the people of `group`, None: with a sample group; return its group. Raises Refused."""
    from inspiratie_tui.commands.opening.opened_home import groups_in
    from inspiratie_tui.commands.opening.throwaway_home import not_made
    from inspiratie_tui.commands.opening.wiring import whole_files
    from inspiratie_tui.home import make_missing, token

    try:
        if group is None:
            return groups_in(home, store, whole_files(), today, token)[0]
        make_missing(home, whole_files())
        store.groups.write(group)
    except OSError as problem:
        raise Refused(not_made(problem)) from problem
    return group
