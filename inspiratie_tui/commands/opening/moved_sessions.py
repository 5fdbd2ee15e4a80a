"""Moves the sessions of a home to the folder that is this machine's alone, and ends a move that was broken off."""

import os
from typing import TYPE_CHECKING

from inspiratie_tui.commands.opening.wiring import mover, store_in, whole_files
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import Home
from inspiratie_tui.home.folders import data_apart, holds_a_group, moved_mark
from inspiratie_tui.store.port.errors import InUse
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason

if TYPE_CHECKING:
    from pathlib import Path


def refuse_to_move(home: Home) -> None:
    """Raise Refused unless the sessions of `home` can be moved, or were: of the default, in one place alone."""
    if home.chosen:
        sentence = _(
            "A home that was chosen keeps its sessions in it. Move all of {folder}, and say with --home where it is."
        )
        raise Refused(sentence.format(folder=as_given(home.folder)))
    target = data_apart()
    if not os.path.lexists(moved_mark(target)) and holds_a_group(target) and holds_a_group(home.inside):
        sentence = _("There are sessions in {folder} already, and two homes are never made one: nothing was moved.")
        raise Refused(sentence.format(folder=as_given(target)))


def move_sessions(home: Home) -> Home:
    """Move the sessions that stand in `home`, and return it as it is then.

    At every moment they are whole in one of the two places. Raises Refused, and then nothing was moved.
    """
    from inspiratie_tui.disk.errors import NotRegular
    from inspiratie_tui.disk.moved_folder import Changed
    from inspiratie_tui.home.strays import remove_strays

    refuse_to_move(home)
    mark = moved_mark(data_apart())
    store = store_in(home)
    remove_strays(home, store.groups.ids(), whole_files())
    try:
        with store.alone():
            mover().copy(home.data, mark)
    except InUse as problem:
        sentence = _("{file} is open in another window. Close that, and give the command again.")
        raise Refused(sentence.format(file=as_given(problem.place))) from problem
    except Changed as problem:
        raise Refused(_("Something was written meanwhile, so nothing was moved. Give the command again.")) from problem
    except NotRegular as problem:
        sentence = _("{file} is no file that can be moved, so nothing was moved.")
        raise Refused(sentence.format(file=as_given(problem.filename))) from problem
    except OSError as problem:
        sentence = _("The sessions could not be moved to {folder} ({reason}); they stay in {old}.")
        raise Refused(
            sentence.format(folder=as_given(mark.parent), reason=os_reason(problem), old=as_given(home.data))
        ) from problem
    return home._replace(apart=mark.parent)


def end_move(home: Home) -> str:
    """Take away what was moved from its old place, after a move that was broken off too; return what is to be said.

    That is "" when no sessions stand in the old place. Those that a sync brought there are told too.
    """
    if home.apart is None:
        return ""
    mark = moved_mark(home.apart)
    try:
        if os.path.lexists(mark) and mark.stat().st_size:
            _take_away(home, mark)
    except InUse as problem:
        sentence = _("{file} was moved and is still open in another window: close that one.")
        return sentence.format(file=as_given(problem.place))
    except OSError as problem:
        sentence = _("The sessions were moved, and could not all be taken away from {folder} ({reason}).")
        return sentence.format(folder=as_given(home.inside), reason=os_reason(problem))
    if not holds_a_group(home.inside):
        return ""
    sentence = _("There are sessions in {folder} that were not moved. `--home {home}` shows them.")
    return sentence.format(folder=as_given(home.inside), home=as_given(home.folder))


def _take_away(home: Home, mark: "Path") -> None:
    """Remove from the old place of the sessions what was copied from there. Raises InUse, OSError."""
    with store_in(home._replace(apart=None)).alone():
        mover().remove_copied(mark)
    mover().remove_empty(mark)
    mover().settle(mark)
