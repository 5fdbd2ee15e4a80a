"""For whom an agenda is: those who are here in the session that goes on with it, else the whole group."""

from pathlib import Path

import pytest
from support.both_stores import NOON, stamp

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.circle import Circle, circle_of
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.session.events import Came, Ended, Event, Left, Seated, Undone, WentTo
from inspiratie_tui.leading.setup import set_up
from inspiratie_tui.leading.unfinished import session_for
from inspiratie_tui.store.memory.memory_store import MemoryStore
from inspiratie_tui.store.port import SessionRef

PEOPLE = tuple(Person(PersonId(name), name) for name in "abcdef")
LEADING = tuple(Person(PersonId(name), name, Role.FACILITATOR) for name in "FG")
GROUP = Group("kring-ab12", "Kring", (*PEOPLE, *LEADING))
ROUND = Agenda(title="Round", parts=(Part(title="Round", each=MINUTE),))
BEGUN, OVER = "begun", "over"


def happened(what: str, number: int) -> Event:
    """`-x` x leaves, `+x` x comes, a number undoes that event, letters are another order of seats."""
    match what:
        case "begun":
            return WentTo(number=number, at=0, part=0, activity=None)
        case "over":
            return Ended(number=number, at=MINUTE)
        case _ if what.isdigit():
            return Undone(number=number, at=0, event=int(what))
        case _ if what[0] in "+-":
            return (Came if what[0] == "+" else Left)(number=number, at=0, person=PersonId(what[1]))
        case _:
            return Seated(number=number, at=0, seats=tuple(map(PersonId, what)))


def kept(*sessions: tuple[str, ...], file: str | None = "agendas/02.md") -> MemoryStore:
    """Return a store in which each of `sessions` happened with the same agenda, one a day."""
    store = MemoryStore(Path("pages"), lambda: NOON)
    for day, session in enumerate(sessions):
        with set_up(
            store,
            session_id=f"2026-11-2{day}-cd34",
            group=GROUP,
            number=2,
            agenda=ROUND,
            agenda_name=ROUND.title,
            clock=SetClock(NOON),
            agenda_file=file,
        ) as opened:
            for number, what in enumerate(session, 2):
                opened.append(happened(what, number), stamp(number))
    return store


@pytest.mark.parametrize(
    ("sessions", "here", "counts"),
    [
        ([], "abcdefFG", (6, 2)),
        ([()], "abcdefFG", (6, 2)),
        ([("-f",)], "abcdeFG", (5, 2)),  # it lies ready
        ([("-f", BEGUN)], "abcdeFG", (5, 2)),  # it runs
        ([("-f", BEGUN, "+f")], "abcdefFG", (6, 2)),  # who was late is here
        ([(BEGUN, "-f", "-b")], "acdeFG", (4, 2)),
        ([("-F", "-a")], "bcdefG", (5, 1)),  # facilitators too
        ([("-f", "2")], "abcdefFG", (6, 2)),  # undone
        ([("-f", BEGUN, OVER)], "abcdefFG", (6, 2)),  # of what is over the next one has everybody
        ([("-f", BEGUN, OVER), ("-a",)], "bcdefFG", (5, 2)),
        ([("-a",), ("-b",)], "acdefFG", (5, 2)),  # the newest is gone on with
        ([("-b", "fedcba")], "fedcaFG", (5, 2)),  # as they sit
        ([("-a", "-b", "-c", "-d", "-e", "-f")], "FG", (0, 2)),
    ],
)
def test_whoever_is_away_is_not_counted(sessions: list[tuple[str, ...]], here: str, counts: tuple[int, int]) -> None:
    circle = session_for(kept(*sessions).archive, GROUP, "Round", None).circle
    assert "".join(circle.everyone_here) == here
    assert circle.head_counts == counts


EVERYBODY = circle_of(GROUP.participants, GROUP.facilitators)


@pytest.mark.parametrize(
    ("name", "file", "counts"),
    [
        ("Round", None, (5, 2)),
        ("Another title by now", "agendas/02.md", (5, 2)),
        ("Another", "agendas/03.md", (6, 2)),
        ("Another", None, (6, 2)),
    ],
)
def test_it_is_the_session_of_that_agenda(name: str, file: str | None, counts: tuple[int, int]) -> None:
    assert session_for(kept(("-f",)).archive, GROUP, name, file).circle.head_counts == counts


def test_a_session_that_says_nothing_of_its_people_is_for_the_whole_group() -> None:
    store = MemoryStore(Path("pages"), lambda: NOON)
    store.create(SessionRef(GROUP.id, "2026-11-20-cd34"), number=2, agenda_name="Round").close()
    assert session_for(store.archive, GROUP, "Round", None).circle == EVERYBODY


def test_one_that_is_not_there_has_no_circle() -> None:
    store = kept(("-f",))
    session = store.archive.session(SessionRef(GROUP.id, "2026-11-20-cd34"))
    assert session is not None
    assert session.circle == Circle(EVERYBODY.seats, EVERYBODY.facilitators, frozenset({PersonId("f")}))
    assert store.archive.session(SessionRef(GROUP.id, "nothing")) is None
