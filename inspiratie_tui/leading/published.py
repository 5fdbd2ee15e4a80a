"""What the runner of a session tells its subscribers."""

from collections.abc import Callable

from msgspec import Struct

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.problems import Problem, WhyUnreadable
from inspiratie_tui.core.moments import LocalMs, SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.slices import View
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.store.port import Replaced


class ClockShifted(Struct, frozen=True):
    """The computer's clock was set, by somebody or by the network; session time does not change."""

    by: int
    """Milliseconds by which it was put forward; negative: back."""


class AgendaFollowed(Struct, frozen=True):
    """The session goes on with the agenda as its file is now."""

    file: str
    """The file's name."""
    to_come: int
    """How many parts have not begun."""
    without_length: tuple[Problem, ...]
    """A problem for each part without a length, given the people who are there."""


class AgendaUnreadable(Struct, frozen=True):
    """The agenda's file cannot be read, so the session goes on with the agenda it has."""

    file: str
    """The file's name."""
    why: WhyUnreadable
    """Why not."""


class AgendaMistaken(Struct, frozen=True):
    """The agenda's file has errors, so the session goes on with the agenda it has."""

    file: str
    """The file's name."""
    problems: tuple[Problem, ...]
    """What is wrong with it; at least one is an error."""


class AgendaRefused(Struct, frozen=True):
    """The agenda's file was read, and the session cannot go on with what stands in it."""

    reason: Reason
    """Why not."""


class NotesSaved(Struct, frozen=True):
    """The disk took notes that it had refused."""

    notes: tuple[Note, ...]
    """Those notes, in the order in which they were first put; at least one."""


class SessionReplaced(Struct, frozen=True):
    """Something else was put in the place of the session on the disk, and what was lacking here was taken in."""

    replaced: tuple[Replaced, ...]
    """What stood there each time, at least once."""


class CannotLook(Struct, frozen=True):
    """What another program wrote of the session cannot be read here, so it stands as it was read before."""

    why: str
    """`TOO_NEW`, or what `disk.errors.reason_of` says."""


AgendaNews = AgendaFollowed | AgendaUnreadable | AgendaMistaken | AgendaRefused
"""What came of looking at the agenda's file."""
News = ClockShifted | NotesSaved | SessionReplaced | CannotLook | AgendaNews
"""What a runner notices by itself, without a key."""


class Published(Struct, frozen=True):
    """How a session stands at one moment: the same value for every subscriber."""

    session: Session
    """The session."""
    now: SessionMs
    """The moment."""
    view: View
    """All that a screen shows of it."""
    unsaved: Unsaved | None = None
    """What the disk has refused until now; None when all is saved."""
    covered: bool = False
    """Whether another program leads the session, and has its curtain drawn."""
    left_since: LocalMs | None = None
    """Since when nobody leads the session, in a window that looks along; None while somebody does, or it is over."""
    news: News | None = None
    """What was noticed just now, None when nothing was."""


Subscriber = Callable[[Published], object]
"""Is called after every event and at every beat; it may not change the session."""


class Subscribers:
    """All subscribers, in the order in which they were added."""

    def __init__(self) -> None:
        """Begin with no subscriber."""
        self._all: list[Subscriber] = []

    def add(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` from now on; return a function that ends that."""
        self._all.append(subscriber)

        def remove() -> None:
            if subscriber in self._all:
                self._all.remove(subscriber)

        return remove

    def tell(self, published: Published) -> None:
        """Call every subscriber with `published`; one that is added meanwhile is called from the next time on."""
        for subscriber in tuple(self._all):
            subscriber(published)

    def __bool__(self) -> bool:
        """Tell whether there is any subscriber."""
        return bool(self._all)

    def clear(self) -> None:
        """Call no subscriber any more."""
        self._all.clear()
