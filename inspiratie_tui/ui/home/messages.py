"""What home tells the app."""

from textual.message import Message

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store import SessionFile


class Leading(Message):
    """A session is to be led."""

    def __init__(self, file: SessionFile) -> None:
        """Hand over `file`, which is open."""
        super().__init__()
        self.file = file


class ReadingBack(Message):
    """A session is to be read back."""

    def __init__(self, file: SessionFile) -> None:
        """Hand over `file`, which is open."""
        super().__init__()
        self.file = file


class Settled(Message):
    """Home is about this group from now on."""

    def __init__(self, group: Group) -> None:
        """Tell of `group`, which is on the disk."""
        super().__init__()
        self.group = group
