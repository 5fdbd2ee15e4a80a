"""A home with its groups, made when there is none: what every command on sessions begins with."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.commands.opening.wiring import store_in
from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import Home, Settings, make_missing, read_settings, sample_group, token
from inspiratie_tui.store.port import Store, TooNew
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.repairs import repair_sentence


@dataclass(frozen=True, slots=True)
class OpenedHome:
    """What was found when the command began."""

    home: Home
    """Where everything stands."""
    store: Store
    """What is kept in it."""
    settings: Settings
    """What was set."""
    groups: tuple[Group, ...]
    """All groups, by id; at least one."""
    mended: str = ""
    """What was wrong with the file of a group, and what became of it."""

    @property
    def offered(self) -> tuple[Group, ...]:
        """The groups to choose from unasked: the real ones, the sample only while there is no other."""
        return tuple(group for group in self.groups if not group.sample) or self.groups


def open_home(args: argparse.Namespace) -> OpenedHome:
    """Return what is in the home that `args.home` asks for. Raises Refused when the disk refuses."""
    home = home_of(args.home)
    store = store_in(home)
    try:
        groups = groups_in(home, store, MachineClock().today(), token)
    except OSError as problem:
        raise _no_home(home, problem) from problem
    groups, mended = _mended(store, groups)
    if mended:
        say(mended)
    return OpenedHome(home, store, read_settings(home.settings), groups, mended)


def look_home(args: argparse.Namespace) -> OpenedHome:
    """Return what is in the home that `args.home` asks for; nothing is made or mended.

    Raises Refused when there is no group in it, or it cannot be read.
    """
    home = home_of(args.home)
    store = store_in(home)
    try:
        groups = store.archive.groups()
    except OSError as problem:
        raise _no_home(home, problem) from problem
    if not groups:
        raise Refused(
            _("There is no group in {folder} yet. `inspiratie group new` makes one.").format(folder=home.folder)
        )
    return OpenedHome(home, store, read_settings(home.settings), groups)


def _no_home(home: Home, problem: OSError) -> Refused:
    return Refused(
        _("{folder} cannot be used as home ({reason}). Choose another folder with --home.").format(
            folder=home.folder, reason=os_reason(problem)
        )
    )


def _mended(store: Store, groups: tuple[Group, ...]) -> tuple[tuple[Group, ...], str]:
    """Return the groups with damaged files mended, and what there is to say of it."""
    kept, sentences = [], []
    for group in groups:
        try:
            opened = store.groups.open(group.id)
        except (OSError, TooNew):
            kept.append(group)
            sentences.append(
                _("{file} cannot be read: names are missing.").format(file=as_given(store.groups.place_of(group.id)))
            )
            continue
        kept.append(opened.group)
        if opened.repair is not None:
            sentences.append(f"{as_given(group.id)}: {repair_sentence(opened.repair)}")
    return tuple(kept), " ".join(sentences)


def groups_in(home: Home, store: Store, today: date, token: Callable[[], str]) -> tuple[Group, ...]:
    """Return the groups of `home`, kept in `store`; when there is none, what is missing is made, with a sample group.

    The sample's dates count from `today`, its id ends in `token`. Raises OSError.
    """
    groups = store.archive.groups()
    if groups:
        return groups
    make_missing(home)
    sample = sample_group(today, token())
    store.groups.write(sample)
    return (sample,)
