"""A closed window, a shutdown: not a character of a half-typed note is lost, and the terminal is left as it was."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import look_session, open_session
from support.pseudo_terminal import Terminal
from support.reading import labelled

from inspiratie_tui.texts import _, ngettext

Start = Callable[..., Terminal]
HALF = "over de grens tussen wat ik wil en wat ik d"


def session_file(home: Path) -> Path:
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    return path


def typing(start: Start) -> Terminal:
    """A note that was saved, and one that is being typed while Anouk speaks."""
    terminal = start("--lang", "en")
    terminal.wait_for("Arrival")
    terminal.press("enter")
    terminal.wait_for(_("ready to begin"))
    for until in ("Round: who are you", ngettext("{total} turn", "{total} turns", 8).format(total=8), "1>Anouk"):
        terminal.settle()
        terminal.press("right")
        terminal.wait_for(until)
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.press("? ", "of dit zo blijft", "enter")
    terminal.wait_for(_("saved: {kind}").format(kind=_("question")))
    terminal.press("! ")
    terminal.wait_for("insight:")
    terminal.type_in(HALF)
    return terminal


def asked(terminal: Terminal, how: str) -> None:
    if how == "window":
        terminal.hang_up()
    else:
        terminal.kill(signal.Signals[how])


@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP", "SIGINT", "window"])
def test_not_a_character_is_lost(how: str, home: Path, start: Start) -> None:
    terminal = typing(start)
    terminal.wait_for(HALF)
    asked(terminal, how)

    assert terminal.wait_for_exit() == 0
    if how != "window":
        assert b"\x1b[?1049l" in terminal.raw  # the shell gets its screen back
    assert not list(home.glob("data/crash.log"))
    kept = open_session(session_file(home))
    with kept:
        assert not kept.read_only  # the lock was let go
        assert [note.text for note in kept.notes] == ["of dit zo blijft"]
        assert kept.alive is not None
        assert kept.alive.draft is not None
        assert (kept.alive.draft.text, kept.alive.draft.kind, kept.alive.draft.seen.person) == (HALF, "insight", "p1")

    again = start("resume", "--lang", "en")
    again.wait_for("1>Anouk", _("half a note is kept: {key} goes on").format(key="[n]"))
    assert HALF not in again.text, "nobody asked for its words"
    again.press("n")
    again.wait_for("insight:", HALF)
    assert labelled(again.lines, _("speaks")) == "Anouk"
    again.type_in("oe")
    again.press("enter")
    again.wait_for(_("saved: {kind}").format(kind=_("insight")))


@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP"])
def test_keys_on_their_way_arrive_first(how: str, home: Path, start: Start) -> None:
    terminal = typing(start)
    terminal.wait_for(HALF)
    terminal.write("oe, en dan nog wat")
    terminal.wait_for(HALF + "o")
    asked(terminal, how)

    assert terminal.wait_for_exit() == 0
    alive = look_session(session_file(home)).alive
    assert alive is not None
    assert alive.draft is not None
    assert alive.draft.text == HALF + "oe, en dan nog wat"


def test_leaving_keeps_a_draft_of_this_very_moment(home: Path, start: Start) -> None:
    terminal = typing(start)
    terminal.press("ctrl+q")
    terminal.wait_for(_("Leave this session?"))
    terminal.settle()
    terminal.press("enter")
    terminal.wait_for("inspiratie", "> go on with")
    alive = look_session(session_file(home)).alive
    assert alive is not None
    assert alive.draft is not None
    assert alive.draft.text == HALF


def test_a_signal_on_home_ends_in_good_order(home: Path, start: Start) -> None:
    terminal = start("--lang", "en")
    terminal.wait_for("Arrival")
    terminal.kill(signal.SIGTERM)
    assert terminal.wait_for_exit() == 0
