"""Two programs on one session: the second one looks along, and says who leads."""

import getpass
import platform
from collections.abc import Callable
from pathlib import Path

from support.on_disk import look_session
from support.pseudo_terminal import Terminal
from support.reading import figures

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.texts import _
from inspiratie_tui.texts.refusals import refusal

Start = Callable[..., Terminal]


def test_the_second_looks_along(home: Path, start: Start) -> None:
    leads = start("--lang", "en")
    leads.wait_for("Arrival")
    leads.press("enter")
    leads.wait_for(_("ready to begin"))

    looks = start("resume", "--lang", "en")
    held = _("{user} on {host} leads this session; here you can watch.")
    looks.wait_for(held.format(user=getpass.getuser(), host=platform.node()))
    looks.press("1")
    looks.wait_for(refusal(Reason.READ_ONLY))
    looks.press("right")  # not among the keys of somebody who looks along
    looks.wait_for(held.format(user=getpass.getuser(), host=platform.node()))
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    assert len(look_session(path).events) == 1

    leads.press("right")
    looks.wait_for(lambda: figures(looks.lines).startswith("+"))  # what the other one does shows here too
    looks.press("q")
    assert looks.wait_for_exit() == 0
    leads.press("n")
    leads.wait_for("note:")
    leads.type_in("nog steeds van mij")
    leads.press("enter")
    leads.wait_for(_("saved: {kind}").format(kind=_("note")))


def test_the_second_leads_on_when_the_first_is_killed(home: Path, start: Start) -> None:
    leads = start("--lang", "en")
    leads.wait_for("Arrival")
    leads.press("enter")
    leads.wait_for(_("ready to begin"))
    leads.press("right")
    leads.wait_for(lambda: figures(leads.lines) != "")
    looks = start("resume", "--lang", "en")
    looks.wait_for(
        _("{user} on {host} leads this session; here you can watch.").format(
            user=getpass.getuser(), host=platform.node()
        )
    )
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    before = len(look_session(path).events)

    leads.kill()
    leads.wait_for_exit()
    looks.wait_for("The window that led is gone since", "[o] lead on here")
    looks.press("right", "pagedown")  # a clicker leads nothing on
    looks.press("o")
    looks.wait_for(_("Lead on here?"))
    looks.settle()
    looks.press("enter")
    looks.wait_until_gone("The window that led is gone since")
    assert len(look_session(path).events) == before
    looks.press("n")
    looks.wait_for("note:")
    looks.type_in("led on here")
    looks.press("enter")
    looks.wait_for(lambda: [note.text for note in look_session(path).notes] == ["led on here"])
    looks.press("escape")
    looks.wait_until_gone("note:")
    looks.press("space")
    looks.wait_for(lambda: len(look_session(path).events) == before + 1)
