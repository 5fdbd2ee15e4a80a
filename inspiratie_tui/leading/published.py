"""What a session's runner tells all who follow it, and what it has to tell besides."""

from collections.abc import Callable
from dataclasses import dataclass

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.problems import Problem, WhyUnreadable
from inspiratie_tui.core.moments import LocalMs, SessionMs
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.slices import View


@dataclass(frozen=True, slots=True)
class ClockShifted:
    """Somebody, or the network, has put the computer's clock elsewhere; session time does not change."""

    by: int
    """Milliseconds by which it was put forward; negative: back."""


@dataclass(frozen=True, slots=True)
class AgendaFollowed:
    """The session goes on with the agenda as its file is now."""

    file: str
    """The file's name."""
    to_come: int
    """How many parts have not begun."""
    without_length: tuple[Problem, ...]
    """The parts of which nobody can read how long they take, with the people who are there."""


@dataclass(frozen=True, slots=True)
class AgendaUnreadable:
    """The agenda's file cannot be read, so the session goes on with the agenda it has."""

    file: str
    """The file's name."""
    why: WhyUnreadable
    """Why not."""


@dataclass(frozen=True, slots=True)
class AgendaMistaken:
    """The agenda's file has errors, so the session goes on with the agenda it has."""

    file: str
    """The file's name."""
    problems: tuple[Problem, ...]
    """What is wrong with it, at least one error."""


@dataclass(frozen=True, slots=True)
class AgendaRefused:
    """The agenda's file was read, and the session cannot go on with what stands in it."""

    reason: Reason
    """Why not."""


AgendaNews = AgendaFollowed | AgendaUnreadable | AgendaMistaken | AgendaRefused
"""What came of looking at the agenda's file."""
News = ClockShifted | AgendaNews
"""What a runner notices by itself and nobody asked for."""


@dataclass(frozen=True, slots=True)
class Published:
    """How a session stands at one moment: the same value for every subscriber."""

    session: Session
    """The session."""
    now: SessionMs
    """The moment in session time (ms)."""
    view: View
    """Everything a screen shows of it."""
    unsaved_since: LocalMs | None = None
    """Local time (ms) since which the disk refuses; None when all is saved."""
    news: News | None = None
    """What was noticed just now."""


Subscriber = Callable[[Published], object]
"""Is told of every new value and of every beat; it may not change the session."""


class Subscribers:
    """All who are told, in the order in which they came."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._all: list[Subscriber] = []

    def add(self, subscriber: Subscriber) -> Callable[[], None]:
        """Tell `subscriber` from now on; return what makes that end."""
        self._all.append(subscriber)

        def remove() -> None:
            if subscriber in self._all:
                self._all.remove(subscriber)

        return remove

    def tell(self, published: Published) -> None:
        """Tell everybody; who is added meanwhile hears it from the next time on."""
        for subscriber in tuple(self._all):
            subscriber(published)

    def __bool__(self) -> bool:
        """Tell whether there is anybody."""
        return bool(self._all)

    def clear(self) -> None:
        """Tell nobody any more."""
        self._all.clear()
