"""Tidies a home when it is opened: what was broken off goes or is ended, what stood open to others is closed."""

import errno
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from inspiratie_tui.commands.output import say
from inspiratie_tui.home import Home
from inspiratie_tui.home.private_modes import Closed, close_to_others
from inspiratie_tui.home.strays import remove_strays
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.os_reasons import reason

if TYPE_CHECKING:
    from inspiratie_tui.disk.whole_files import WholeFiles

_OPEN_STILL = "open-to-others"
"""The line by which it is remembered that files cannot be closed."""


def tidy(home: Home, group_ids: Sequence[str], files: "WholeFiles") -> tuple[str, ...]:
    """Remove strays in `home`, end a move, close to others what is its owner's alone; say and return what came of it.

    What cannot be closed is said once: `files` writes down that it was. Nothing that is refused keeps the home from
    opening.
    """
    remove_strays(home, group_ids, files)
    sentences = _sentences(home, close_to_others(home, group_ids), files)
    if home.apart is not None:
        from inspiratie_tui.commands.opening.moved_sessions import end_move

        sentences += filter(None, [end_move(home)])
    for sentence in sentences:
        say(sentence)
    return tuple(sentences)


def _sentences(home: Home, closed: Closed, files: "WholeFiles") -> list[str]:
    sentences = []
    if closed.files:
        sentence = ngettext(
            "{count} file of your groups stood open to other accounts on this machine; it is closed now.",
            "{count} files of your groups stood open to other accounts on this machine; they are closed now.",
            closed.files,
        )
        sentences.append(sentence.format(count=closed.files))
    if closed.open_still:
        from inspiratie_tui.home.memory import remembering, told_before  # nearly always everything can be closed

        if _OPEN_STILL in told_before(home.told_once):
            return sentences
        no_modes = closed.reason == errno.ENOTSUP
        sentence = ngettext(
            "{count} file of your groups is open to other accounts on this machine, and cannot be closed ({reason}).",
            "{count} files of your groups are open to other accounts on this machine, and cannot be closed ({reason}).",
            closed.open_still,
        )
        why = _("this disk keeps no permissions") if no_modes else reason(closed.reason)
        sentences.append(sentence.format(count=closed.open_still, reason=why))
        with suppress(OSError):  # then it is told again
            files.replace(home.told_once, remembering([_OPEN_STILL], home.told_once))
    return sentences
