"""That a newer action yielded its key to a choice of the user is told when screens are opened, and once."""

import os

import pytest
from support.on_disk import FILES

from inspiratie_tui.commands.opening.told_once import tell_once
from inspiratie_tui.home import Home, make_missing

CHOSEN = {"note": ("e",)}
SENTENCE = "[e] stays “note”, as you chose; the newer “not kept: it had ended” is reached by [:]."


def test_it_is_told_once(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    make_missing(home, FILES)
    assert tell_once(home, {}, FILES) == ()
    assert not home.told_once.exists()
    assert tell_once(home, CHOSEN, FILES) == (SENTENCE,)
    assert capsys.readouterr().err == f"inspiratie: {SENTENCE}\n"
    assert tell_once(home, CHOSEN, FILES) == ()
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_only_its_owner_can_read_what_was_told(home: Home) -> None:
    make_missing(home, FILES)
    tell_once(home, CHOSEN, FILES)
    assert home.told_once.stat().st_mode & 0o777 == 0o600


def test_a_disk_that_refuses_keeps_nothing_from_opening(home: Home) -> None:
    """There is no folder to write in."""
    assert tell_once(home, CHOSEN, FILES) == (SENTENCE,)
    assert tell_once(home, CHOSEN, FILES) == (SENTENCE,)
