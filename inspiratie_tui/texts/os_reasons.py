"""Why the system refused, in the language in use; its own words come in English or the machine's language."""

import errno

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


FULL = ("ENOSPC", "EDQUOT")
"""The errors of a disk on which somebody has to make room."""


def is_full(number: int | None) -> bool:
    """Tell whether an error with this `errno` says that there is no room left."""
    return number is not None and errno.errorcode.get(number) in FULL


def os_reason(error: OSError) -> str:
    """Return why `error` happened, as words inside a sentence: no capital, no full stop."""
    return reason(error.errno)


def reason(number: int | None) -> str:
    """Return why an error with this `errno` happened, as words inside a sentence; None is one without a number."""
    if number is None:
        return _("the system refuses")
    words = REASONS.get(errno.errorcode.get(number, ""))
    return _("error {number} of the system").format(number=number) if words is None else _(words)
