"""Why the system refused, in the language in use; its own words come in English or the machine's language."""

import errno

from inspiratie_tui.disk.errors import reason_of
from inspiratie_tui.texts import N_, _

REASONS = {
    "ENOENT": N_("not found"),
    "EACCES": N_("no permission"),
    "EPERM": N_("no permission"),
    "ENOSPC": N_("the disk is full"),
    "EDQUOT": N_("your share of the disk is full"),
    "EFBIG": N_("the file is too large"),
    "EROFS": N_("the disk can only be read"),
    "EIO": N_("the disk has a fault"),
    "ENODEV": N_("the disk is gone"),
    "ENXIO": N_("the disk is gone"),
    "ESTALE": N_("the disk is gone"),
    "EISDIR": N_("it is a folder"),
    "ENOTDIR": N_("a file stands where a folder belongs"),
    "ENOTEMPTY": N_("the folder is not empty"),
    "EEXIST": N_("something of that name is there already"),
    "ENAMETOOLONG": N_("the name is too long"),
    "ELOOP": N_("the links lead round in a circle"),
    "EBUSY": N_("another program is using it"),
    "ETXTBSY": N_("another program is using it"),
    "ETIMEDOUT": N_("it took too long"),
    "EMFILE": N_("too many files are open"),
    "ENFILE": N_("too many files are open"),
    "ENOMEM": N_("there is no memory left"),
    "EINVAL": N_("the system does not accept it"),
}
"""The reason by the name of the error, for not every system has all of them."""

OURS = {
    "LINK": N_("it is a link, and links are not followed here: put the file itself there"),
    "NOT_REGULAR": N_("it is no file but a folder, a pipe or a device: take it away"),
    "TOO_LARGE": N_("it is larger than anything that is written here: take it away"),
}
"""The reason by the name that `disk.errors` gives it: what this program refuses itself."""


FULL = ("ENOSPC", "EDQUOT")
"""The errors of a disk on which somebody has to make room."""


def is_full(number: int | None) -> bool:
    """Tell whether an error with this `errno` says that there is no room left."""
    return number is not None and errno.errorcode.get(number) in FULL


def os_reason(error: OSError) -> str:
    """Return why `error` happened, as words inside a sentence: no capital, no full stop."""
    return reason_words(reason_of(error))


def reason_words(name: str) -> str:
    """Return what `disk.errors.reason_of` calls `name`, as words inside a sentence."""
    words = OURS.get(name) or REASONS.get(name)
    if words is None:
        return reason(int(name) if name.isdecimal() else getattr(errno, name, None))
    return _(words)


def reason(number: int | None) -> str:
    """Return why an error with this `errno` happened, as words inside a sentence; None is one without a number."""
    if number is None:
        return _("the system refuses")
    words = REASONS.get(errno.errorcode.get(number, ""))
    return _("error {number} of the system").format(number=number) if words is None else _(words)


def unread_words(code: str) -> str:
    """Return why something that is kept cannot be read, by the code that a summary has, as words in a sentence."""
    return _("made by a newer version of the program") if code == "TOO_NEW" else reason_words(code)
