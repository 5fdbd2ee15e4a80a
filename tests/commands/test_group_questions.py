"""`inspiratie group edit --private`: everybody's learning question as it is now; a changed line is a new wording."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.on_disk import store_in

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import group_editor
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import Group, PersonId
from inspiratie_tui.core.session.events import FloorGiven, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.core.year.questions import wordings
from inspiratie_tui.home import Home
from inspiratie_tui.store.tinydb.session_file import SessionFile

ANOUK, BILAL = PersonId("p1"), PersonId("p2")
NOON = 1_795_435_200_000
Edit = Callable[[str, str], int]
Hold = Callable[..., None]


@pytest.fixture
def group(make_group: Callable[..., Group]) -> Group:
    return make_group("avond-ab12")


@pytest.fixture
def pages() -> list[str]:
    """The page as the editor was given it, each time."""
    return []


@pytest.fixture
def edit(home: Home, group: Group, pages: list[str], monkeypatch: pytest.MonkeyPatch) -> Edit:
    """Gives the command with an editor that puts some words in the place of others."""
    typed = ["", ""]

    class Keys(io.StringIO):
        def isatty(self) -> bool:
            return True

    def edits(command: list[str], check: bool) -> SimpleNamespace:
        page = Path(command[-1])
        text = page.read_text("utf-8")
        pages.append(text)
        assert typed[0] in text, text
        page.write_text(text.replace(typed[0], typed[1], 1), "utf-8")
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(sys, "stdin", Keys())
    monkeypatch.setattr(group_editor, "subprocess", SimpleNamespace(run=edits))

    def give(before: str, after: str) -> int:
        typed[:] = before, after
        return run(["group", "edit", "--private", "--home", str(home.folder), "--lang", "en"])

    return give


@pytest.fixture
def hold(group: Group, make_session: Callable[..., SessionFile]) -> Hold:
    """Holds a session in which somebody says their question."""

    def make(session_id: str, person: PersonId, text: str) -> None:
        def stamp(minute: int) -> Stamp:
            return Stamp(NOON + minute * MINUTE, minute * MINUTE, "boot")

        with make_session(group, session_id) as session:
            session.append(WentTo(number=2, at=MINUTE, part=0, activity=None), stamp(1))
            session.append(FloorGiven(number=3, at=2 * MINUTE, person=person), stamp(2))
            kind = NoteKind.LEARNING_QUESTION
            session.put_note(Note("n1", SessionMs(3 * MINUTE), Seen(), kind, text, stamp=stamp(3)))

    return make


def told(home: Home) -> dict[PersonId, list[str]]:
    """Everybody's wordings, the oldest first."""
    store = store_in(home.data)
    every = wordings(store.archive.held("avond-ab12"), store.groups.private_page("avond-ab12").questions)
    return {person: [each.text for each in of_one] for person, of_one in every.items()}


def test_before_the_first_session_a_question_is_typed_and_kept_with_its_day(
    edit: Edit, home: Home, pages: list[str]
) -> None:
    assert edit("1. Anouk:", "1. Anouk: how do I say no to @Bilal?") == 0
    assert "1. Anouk:\n2. Bilal:\n" in pages[-1]
    (question,) = store_in(home.data).groups.private_page("avond-ab12").questions
    assert (question.question, question.after) == ("how do I say no to @{p2}?", "")
    assert question.day == MachineClock().today()
    assert edit("2. Bilal:", "2. Bilal: what keeps me?") == 0
    assert "1. Anouk: how do I say no to @Bilal?\n2. Bilal:\n" in pages[-1]
    assert told(home) == {ANOUK: ["how do I say no to @{p2}?"], BILAL: ["what keeps me?"]}


def test_what_was_said_stands_on_it_and_a_changed_line_is_a_new_wording(
    edit: Edit, home: Home, hold: Hold, pages: list[str]
) -> None:
    assert edit("1. Anouk:", "1. Anouk: first") == 0
    hold("2026-11-23-aaaa", ANOUK, "how do I say no?")
    assert edit("say no?", "say no without leaving?") == 0
    assert "1. Anouk: how do I say no?\n2. Bilal:\n" in pages[-1]
    assert told(home)[ANOUK] == ["first", "how do I say no?", "how do I say no without leaving?"]
    hold("2026-12-21-aaaa", ANOUK, "what if I stay?")
    assert edit("2. Bilal:", "2. Bilal: what keeps me?") == 0
    assert "1. Anouk: what if I stay?\n" in pages[-1]
    assert told(home)[ANOUK][-2:] == ["how do I say no without leaving?", "what if I stay?"]


def test_what_was_taken_away_or_left_as_it_was_changes_nothing(edit: Edit, home: Home, hold: Hold) -> None:
    hold("2026-11-23-aaaa", ANOUK, "how?")
    assert edit("1. Anouk: how?\n", "Call Anouk.\n") == 0
    assert told(home) == {ANOUK: ["how?"]}
    page = store_in(home.data).groups.private_page("avond-ab12")
    assert ([line.text for line in page.lines], page.questions) == (["Call Anouk."], ())


def test_no_other_page_shows_it(edit: Edit, home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert edit("1. Anouk:", "1. Anouk: markerword?") == 0
    for words in (["group", "show"], ["group", "list"]):
        assert run([*words, "--home", str(home.folder)]) == 0
    assert "markerword" not in "".join(capsys.readouterr())
