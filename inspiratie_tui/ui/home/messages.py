"""What home tells the app."""

from textual.message import Message

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store.port import SessionStore


class Leading(Message):
    """A session is to be led."""

    def __init__(self, session: SessionStore) -> None:
        """Hand over `session`, which is open."""
        super().__init__()
        self.session = session


class ReadingBack(Message):
    """A session is to be read back."""

    def __init__(self, session: SessionStore) -> None:
        """Hand over `session`, which is open."""
        super().__init__()
        self.session = session


class AskingTheTwo(Message):
    """The two want to write on for themselves, after a session that is over."""

    def __init__(self, session: SessionStore) -> None:
        """Hand over `session`, which is open."""
        super().__init__()
        self.session = session


class Settled(Message):
    """Home is to show this group from now on."""

    def __init__(self, group: Group) -> None:
        """Hand over `group`, as it is on the disk."""
        super().__init__()
        self.group = group
