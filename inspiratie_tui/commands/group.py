"""`inspiratie group`: groups of the user, as pages that are written, shown and edited.

The page and the list go to stdout, what is wrong with a page to stderr. Exit 0 done, 1 with errors in the page (then
nothing is changed) or when something is refused, 2 when a file cannot be read.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspiratie_tui.commands.output import hand_over, say
from inspiratie_tui.commands.refused import DONE, USAGE, Refused
from inspiratie_tui.core.text.clean import as_given, clean_line
from inspiratie_tui.texts import _

if TYPE_CHECKING:
    from inspiratie_tui.core.people.group import Group
    from inspiratie_tui.group_page import GroupReading, PageDraft
    from inspiratie_tui.store.port import Store


def register(subparsers: Any) -> None:
    """Add the command to the parser, with commands of its own."""
    parser = subparsers.add_parser("group", help=_("your own group: its people and dates"))
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    new = commands.add_parser("new", help=_("make a group, in your editor or from a page or list"))
    _add_from(new)
    new.set_defaults(run=make)
    listed = commands.add_parser("list", help=_("print a line a group: id, name, participants, next date"))
    listed.set_defaults(run=list_them)
    for name, run, help_command in (
        ("show", show, _("show the page of a group")),
        ("edit", change, _("change a group in your editor")),
        ("open", open_it, _("open home with this group")),
    ):
        command = commands.add_parser(name, help=help_command)
        command.add_argument("group", metavar=_("GROUP"), nargs="?", help=_("its folder or the beginning of it"))
        if run is change:
            private = _("change what only the two facilitators see: questions, not together, what may be written")
            command.add_argument("--private", action="store_true", help=private)
            _add_from(command)
        command.set_defaults(run=run)


def _add_from(command: argparse.ArgumentParser) -> None:
    page = _("the page of the group, or a list of its people: a name a line, or CSV")
    command.add_argument("--from", dest="page", metavar=_("FILE"), type=Path, help=page)


def make(args: argparse.Namespace) -> int:
    """Make a group, print its id, and return the exit code."""
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.opening.group_editor import edited, page_of
    from inspiratie_tui.commands.opening.wiring import store_in, whole_files
    from inspiratie_tui.commands.words.home_argument import home_of
    from inspiratie_tui.group_page import example
    from inspiratie_tui.home import make_missing

    home = home_of(args.home)
    if args.page is not None:
        group = _kept(args, _read(args.page, None))
    else:
        _refuse_without_keys(_("Nobody is here to edit a page. Write one and give it with --from FILE."))
        try:
            make_missing(home, whole_files())
            text = example(MachineClock().today())
            with page_of(store_in(home).groups, whole_files(), None, text) as draft:
                group = _kept(args, edited(draft))
                draft.drop()
        except OSError as problem:
            raise _refused(problem) from problem
    say(_("Made {group}. `inspiratie` opens it.").format(group=group.name))
    print(group.id)
    return DONE


def list_them(args: argparse.Namespace) -> int:
    """Print the groups, say which files are only copies, and return the exit code."""
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.opening.lookup import say_copies
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.core.people.group import next_session

    opening, today = open_home(args.home), MachineClock().today()
    listings = [(group, opening.store.archive.listing(group.id)) for group in opening.groups]
    say_copies([copy for _group, listing in listings for copy in listing.copies])
    for group, listing in listings:
        held = {session.header.number for session in listing.sessions}
        planned = next_session(group, held, today)
        print(group.id, clean_line(group.name), len(group.participants), planned.date if planned else "", sep="\t")
    return DONE


def show(args: argparse.Namespace) -> int:
    """Print the page of a group, which can be kept, or made into another group; return the exit code."""
    from inspiratie_tui.commands.opening.lookup import find_group, say_copies
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.group_page import page

    opening = open_home(args.home)
    group = find_group(opening, args.group)
    say_copies(opening.store.archive.listing(group.id).copies)
    hand_over(page(group))
    return DONE


def change(args: argparse.Namespace) -> int:
    """Open the page of a group in the editor, and change the group by it; return the exit code.

    A page with errors changes nothing, and is there the next time.
    """
    from inspiratie_tui.commands.opening.group_editor import edited, ours_alone, page_of
    from inspiratie_tui.commands.opening.lookup import find_group, say_copies
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.commands.opening.wiring import whole_files
    from inspiratie_tui.group_page import page
    from inspiratie_tui.texts.group_changes import group_changes

    if args.page is None:
        _refuse_without_keys(_("Nobody is here to edit a page. `inspiratie group show` shows it."))
    elif args.private:
        raise Refused(_("A list says nothing of the private page: leave out --from or --private."), USAGE)
    opening = open_home(args.home)
    group = find_group(opening, args.group)
    if group.sample:
        raise Refused(_("The sample group stays as it is. `inspiratie group new` makes your own."))
    say_copies(opening.store.archive.listing(group.id).copies)
    if args.private:
        return _change_private(opening.store, group)
    try:
        if args.page is not None:
            with ours_alone(opening.store.groups, group.id):
                kept = _kept(args, _read(args.page, group), before=group)
        else:
            with page_of(opening.store.groups, whole_files(), group, page(group)) as draft:
                kept = _kept(args, edited(draft), draft)
                draft.drop()
    except OSError as problem:
        raise _refused(problem) from problem
    say(" · ".join((_("Changed: {group}").format(group=kept.name), *group_changes(group, kept))))
    return DONE


def _read(page: Path, before: "Group | None") -> "GroupReading":
    """Return the page or list in the file `page`, a change of `before`. Raises Refused when it holds no text."""
    from inspiratie_tui.group_page import Unreadable, read_any
    from inspiratie_tui.texts.problems import unreadable

    try:
        return read_any(page, before)
    except Unreadable as problem:
        raise Refused(unreadable(str(page), problem.why), USAGE) from problem


def _change_private(store: "Store", group: "Group") -> int:
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.opening.private_page import change_private_page
    from inspiratie_tui.commands.opening.wiring import whole_files
    from inspiratie_tui.store.port import TooNew

    try:
        change_private_page(store, whole_files(), group, MachineClock().today())
    except OSError as problem:
        raise _refused(problem) from problem
    except TooNew as problem:
        raise Refused(_made_by_newer()) from problem
    say(_("Changed: the private page of {group}").format(group=group.name))
    return DONE


def open_it(args: argparse.Namespace) -> int:
    """Open home with a group; return the exit code when it is left."""
    from inspiratie_tui.commands.opening.lookup import find_group
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.commands.opening.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.ui.context import AtHome

    refuse_without_terminal()
    opening = open_home(args.home)
    return open_screen(opening, AtHome(), find_group(opening, args.group))


def _kept(
    args: argparse.Namespace,
    reading: "GroupReading",
    draft: "PageDraft | None" = None,
    before: "Group | None" = None,
) -> "Group":
    """Print what is wrong with a page, write its group, and return that.

    It is a change of what its `draft` was begun from, else of `before`; a new group without either.

    Raises Refused when the page has errors, when what it changes was changed elsewhere, or when the disk refuses.
    """
    from inspiratie_tui.commands.opening.wiring import store_in, whole_files
    from inspiratie_tui.commands.words.home_argument import home_of
    from inspiratie_tui.group_page import differences_on, keep
    from inspiratie_tui.store.port import Overtaken, TooNew
    from inspiratie_tui.texts.group_problems import base_unknown
    from inspiratie_tui.texts.problems import all_rendered, rendered

    home = home_of(args.home)
    for mistake in all_rendered(reading.name, reading.problems, reading.lines):
        print(mistake, file=sys.stderr)
    unchanged = _("Nothing was changed. Mend the page and give the command again: {file}").format(
        file=as_given(reading.name)
    )
    if reading.has_errors:
        raise Refused(unchanged)
    before = draft.base.group if draft is not None else before
    try:
        if draft is not None:
            draft.check(reading.group)
        return keep(home, store_in(home).groups, whole_files(), reading, before)
    except Overtaken as overtaken:
        if before is None:
            raise  # a new group has an id that nobody else writes
        differences = differences_on(reading, before, overtaken)
        if draft is not None and draft.base.told is not None:
            print(base_unknown(), file=sys.stderr)
        for difference in differences.problems:
            print(rendered(reading.name, difference, reading.lines), file=sys.stderr)
        if draft is not None:
            draft.begun_as_told(differences)
        raise Refused(unchanged) from overtaken
    except OSError as problem:
        raise _refused(problem) from problem
    except TooNew as problem:
        raise Refused(_made_by_newer()) from problem


def _made_by_newer() -> str:
    return _("A newer version of the program made this group: update to change it.")


def _refused(problem: OSError) -> Refused:
    from inspiratie_tui.texts.os_reasons import os_reason

    return Refused(_("The group could not be saved ({reason}).").format(reason=os_reason(problem)))


def _refuse_without_keys(sentence: str) -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(sentence, USAGE)
