"""Opens a home with its groups, and makes it when there is none; every command on sessions begins with that."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.commands.opening.wiring import store_in, whole_files
from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.disk.errors import reason_of
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.home import Home, Settings, make_missing, read_settings, sample_group, token
from inspiratie_tui.store.port import Store, TooNew
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.repairs import names_missing, repair_sentence


class OpenedHome(Struct, frozen=True):
    """A home as it was when the command began."""

    home: Home
    """Its files and folders."""
    store: Store
    """Its groups and sessions."""
    settings: Settings
    """Its settings."""
    groups: tuple[Group, ...]
    """All groups, by id; at least one."""
    mended: str = ""
    """A sentence about what was wrong with the file of a group and was mended; "" when nothing was."""
    notices: tuple[str, ...] = ()
    """What stood open to others and is closed now, and which groups cannot be come to, a sentence each."""

    @property
    def offered(self) -> tuple[Group, ...]:
        """Return the groups to choose from when none is named: the real ones, else the sample."""
        return tuple(group for group in self.groups if not group.sample) or self.groups


def open_home(asked: str | None) -> OpenedHome:
    """Return the home that is `asked` for, made and mended where needed; None asks for none in particular.

    Raises Refused when the disk refuses, or when every group there is cannot be come to.
    """
    home = home_of(asked)
    store, files = store_in(home), whole_files()
    try:
        groups = groups_in(home, store, files, MachineClock().today(), token)
    except OSError as problem:
        raise _no_home(home, problem) from problem
    if not groups:
        raise Refused(unreachable_sentence(home, store))
    from inspiratie_tui.commands.opening.tidied import tidy  # who only looks changes nothing

    notices = tidy(home, [group.id for group in groups], files)
    away = unreachable_sentence(home, store)
    if away:
        say(away)
        notices += (away,)
    groups, mended = _mended(store, groups)
    if mended:
        say(mended)
    return OpenedHome(home, store, read_settings(home.settings), groups, mended, notices)


def look_home(asked: str | None) -> OpenedHome:
    """Return the home that is `asked` for; nothing is made or mended.

    Raises Refused when there is no group in it, or it cannot be read.
    """
    home = home_of(asked)
    store = store_in(home)
    try:
        groups = store.archive.groups()
    except OSError as problem:
        raise _no_home(home, problem) from problem
    away = unreachable_sentence(home, store)
    if not groups:
        raise Refused(
            away or _("There is no group in {folder} yet. `inspiratie group new` makes one.").format(folder=home.folder)
        )
    if away:
        say(away)
    return OpenedHome(home, store, read_settings(home.settings), groups)


def unreachable_sentence(home: Home, store: Store) -> str:
    """Say which groups of `home` have a folder that is a link to nowhere, and what to do; "" when none has."""
    try:
        ids = store.archive.unreachable()
    except OSError:  # whoever lists the groups says so
        return ""
    if not ids:
        return ""
    sentence = ngettext(
        "{groups} in {folder} is a link that leads nowhere: put the stick in, and open it again.",
        "{groups} in {folder} are links that lead nowhere: put the stick in, and open them again.",
        len(ids),
    )
    return sentence.format(groups=", ".join(map(as_given, ids)), folder=as_given(home.data))


def _no_home(home: Home, problem: OSError) -> Refused:
    return Refused(
        _("{folder} cannot be used as home ({reason}). Choose another folder with --home.").format(
            folder=home.folder, reason=os_reason(problem)
        )
    )


def _mended(store: Store, groups: tuple[Group, ...]) -> tuple[tuple[Group, ...], str]:
    """Return `groups` with damaged files mended, and a sentence about that, else ""."""
    kept, sentences = [], []
    for group in groups:
        try:
            opened = store.groups.open(group.id)
        except (OSError, TooNew) as problem:
            kept.append(group)
            code = "TOO_NEW" if isinstance(problem, TooNew) else reason_of(problem)
            sentences.append(names_missing(store.groups.place_of(group.id), code))
            continue
        kept.append(opened.group)
        if opened.repair is not None:
            sentences.append(f"{as_given(group.id)}: {repair_sentence(opened.repair)}")
    return tuple(kept), " ".join(sentences)


def groups_in(home: Home, store: Store, files: WholeFiles, today: date, token: Callable[[], str]) -> tuple[Group, ...]:
    """Return the groups of `home`, kept in `store`; when there is none, `files` makes what is missing.

    A sample group is part of that: its dates begin at `today`, `token` makes the end of its id. Where there are groups
    that cannot be come to, nothing is made, and none may be returned. Raises OSError.
    """
    groups = store.archive.groups()
    if groups or store.archive.unreachable():
        return groups
    make_missing(home, files)
    sample = sample_group(today, token())
    store.groups.write(sample)
    return (sample,)
