"""The sentence about files that are only copies, as a sync or a hand leaves them."""

from collections.abc import Sequence

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import ngettext


def copies_sentence(files: Sequence[str], most: int) -> str:
    """Say that `files`, by name, count in nothing and are to be left where they are; name `most` of them.

    Returns "" when there are none.
    """
    count = len(files)
    if not count:
        return ""
    names = ", ".join(map(as_given, files[:most])) + (" ..." if count > most else "")
    return ngettext(
        "{count} file beside the sessions is a copy: it is not shown and counts in nothing. Leave it there: {files}",
        "{count} files beside the sessions are copies: they are not shown and count in nothing. Leave them: {files}",
        count,
    ).format(count=count, files=names)
