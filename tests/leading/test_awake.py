"""When the machine is asked to stay awake, and that asking never gets in the way."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.session.events import Event, Opened
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.leading import awake
from inspiratie_tui.leading.awake import Awake, must_stay_awake

PATIENCE = 60.0
AGENDA = Agenda(title="Three", parts=(Part(title="Talk"), Part(title="Tea", kind=PartKind.BREAK), Part(title="Close")))


def opened(agenda: Agenda) -> Opened:
    return Opened(number=1, at=0, agenda=agenda, participants=(), facilitators=())


def after(*steps: str) -> Session:
    """Return a session of talk, tea and closing in which `steps`, names of actions, were taken."""
    log: list[Event] = [opened(AGENDA)]
    for number, step in enumerate(steps, 2):
        event = getattr(lead, step)(fold(log), number * 1000, number)
        assert isinstance(event, Event)
        log.append(event)
    return fold(log)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), False),  # lies ready: people are still coming in
        (("forward",), True),
        (("forward", "hold"), True),  # somebody cries: the screen stays as it is
        (("forward", "hold", "hold"), True),
        (("forward", "forward"), False),  # tea
        (("forward", "forward", "hold"), False),
        (("forward", "forward", "forward"), True),
        (("forward", "forward", "forward", "end"), False),
        (("forward", "forward", "forward", "end", "reopen"), True),
    ],
)
def test_awake_while_time_runs_outside_a_break(steps: tuple[str, ...], expected: bool) -> None:
    assert must_stay_awake(after(*steps)) is expected


def test_awake_in_a_session_without_parts() -> None:
    empty = fold([opened(Agenda(title="Empty"))])
    assert not must_stay_awake(empty)


class Means:
    """Stands in for the machine: what it was asked, and whether it refuses."""

    def __init__(self, refuses: bool = False) -> None:
        self.asked: list[str] = []
        self.changed = threading.Condition()
        self.refuses = refuses

    def __call__(self) -> AbstractContextManager[object]:
        self.note("asked")
        if self.refuses:
            raise OSError("no such desktop")
        return self._held()

    @contextmanager
    def _held(self) -> Iterator[object]:
        self.note("awake")
        yield
        self.note("may sleep")

    def note(self, what: str) -> None:
        with self.changed:
            self.asked.append(what)
            self.changed.notify_all()

    def wait_for(self, *asked: str) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: self.asked == list(asked), PATIENCE), self.asked


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awake, "SETTLED_SECONDS", 0.05)


def test_it_is_kept_awake_and_let_go() -> None:
    means = Means()
    kept = Awake(means)
    kept.want(True)
    kept.want(True)
    means.wait_for("asked", "awake")
    kept.want(False)
    means.wait_for("asked", "awake", "may sleep")
    kept.want(True)
    means.wait_for("asked", "awake", "may sleep", "asked", "awake")
    kept.close()
    assert means.asked[-1] == "may sleep"
    assert "awake" not in {thread.name for thread in threading.enumerate()}


def test_a_wish_that_does_not_stand_is_not_asked() -> None:
    means = Means()
    kept = Awake(means)
    for wanted in (True, False, True, False):
        kept.want(wanted)
    kept.close()
    assert means.asked == []


def test_no_thread_before_a_session_runs() -> None:
    kept = Awake(Means())
    kept.want(False)
    assert "awake" not in {thread.name for thread in threading.enumerate()}
    kept.close()


def test_a_machine_that_refuses_is_silent_and_asked_again(capfd: pytest.CaptureFixture[str]) -> None:
    means = Means(refuses=True)
    kept = Awake(means)
    kept.want(True)
    means.wait_for("asked")
    means.refuses = False
    kept.want(False)
    kept.want(True)
    means.wait_for("asked", "asked", "awake")
    kept.close()
    assert capfd.readouterr() == ("", "")


def test_a_desktop_that_hangs_keeps_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awake, "LEAVING_SECONDS", 0.05)
    asked, answer = threading.Event(), threading.Event()

    @contextmanager
    def hangs() -> Iterator[object]:
        asked.set()
        answer.wait(PATIENCE)
        yield

    kept = Awake(hangs)
    kept.want(True)
    assert asked.wait(PATIENCE)
    kept.close()  # it returns
    answer.set()
