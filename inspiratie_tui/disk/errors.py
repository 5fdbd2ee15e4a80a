"""What reading and writing of whole files refuses, beside what the system refuses itself."""

import errno
from pathlib import Path


class Unsettled(OSError):
    """The new file has its name, but the folder could not be synced: after a power cut it may be the old one."""


class NotRegular(OSError):
    """A pipe, a device, a folder or a link stands where a file was expected: reading it could last for ever."""

    reason = "NOT_REGULAR"
    """What it is called in `texts.os_reasons`."""

    def __init__(self, path: Path) -> None:
        """Take where it stands."""
        super().__init__(errno.EINVAL, "no regular file", str(path))


class IsLink(NotRegular):
    """A link stands where a file of our own was expected: it could lead anywhere."""

    reason = "LINK"


class TooLarge(OSError):
    """The file is larger than anything this program writes there."""

    reason = "TOO_LARGE"
    """What it is called in `texts.os_reasons`."""

    def __init__(self, path: Path) -> None:
        """Take which file it is."""
        super().__init__(errno.EFBIG, "too large", str(path))


def reason_of(error: OSError) -> str:
    """Return the name of why `error` happened: one of ours above, else that of its number; "" when it has none."""
    ours = getattr(error, "reason", None)
    return ours if isinstance(ours, str) else errno.errorcode.get(error.errno or 0, str(error.errno or ""))
