"""What reading and writing of whole files refuses, beside what the system refuses itself."""

import errno
from pathlib import Path


class Unsettled(OSError):
    """The new file has its name, but the folder could not be synced: after a power cut it may be the old one."""


class NotRegular(OSError):
    """A pipe, a device, a folder or a link stands where a file was expected: reading it could last for ever."""

    def __init__(self, path: Path) -> None:
        """Take where it stands."""
        super().__init__(errno.EINVAL, "no regular file", str(path))


class TooLarge(OSError):
    """The file is larger than anything this program writes there."""

    def __init__(self, path: Path) -> None:
        """Take which file it is."""
        super().__init__(errno.EFBIG, "too large", str(path))
