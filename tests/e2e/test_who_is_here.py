"""Nine people, of whom two stay away, one is late and one leaves at the meal; the power goes in between."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import look_session, store_in
from support.pseudo_terminal import Terminal
from support.reading import labelled

from inspiratie_tui import texts
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.session.attendance import present
from inspiratie_tui.core.session.events import Passed
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.texts import _

Start = Callable[..., Terminal]
NAMES = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo", "Ilse")
PEOPLE = tuple(Person(PersonId(f"p{seat}"), name) for seat, name in enumerate(NAMES, 1))
GROUP = Group("kring-ab12", "Kring", (*PEOPLE, Person(PersonId("f1"), "Noor", Role.FACILITATOR)))
AGENDA = """\
# Bijeenkomst 2: wat zich herhaalt
## Aankomen (5 sec p.p.)
## Maaltijd (30 sec)
## Terugkijken (5 sec p.p.)
"""


@pytest.mark.slow
def test_every_round_is_complete_without_one_pass(home: Path, start: Start) -> None:
    texts.use("nl")
    store_in(home / "data").groups.write(GROUP)
    agenda = home / "agendas" / "nl" / "02-wat-zich-herhaalt.md"
    agenda.write_text(AGENDA, "utf-8")
    terminal = start("run", str(agenda), "--group", GROUP.id, "--lang", "nl")
    terminal.wait_for(_("ready to begin"))

    def press(*keys: str, sees: str | Callable[[], bool]) -> None:
        for key in keys:
            terminal.settle()
            terminal.press(key)
        terminal.wait_for(sees)

    def goes_round(*names: str) -> None:
        for name in names:
            press("right", sees=lambda name=name: labelled(terminal.lines, _("speaks")) == name)  # type: ignore[misc]

    press("g", sees="9 van de 9 zijn er")
    press("2", "8", "9", sees="6 van de 9 zijn er")
    terminal.press("escape")
    terminal.wait_until_gone("van de 9")
    assert not [name for name in ("Bilal", "Hugo", "Ilse") if name in terminal.text]
    # The seat of the second session begins; where it is empty, the next one.
    press("right", sees="Aankomen")
    goes_round("Chen", "Daan")
    press("g", "2", sees="7 van de 9 zijn er")
    terminal.kill()
    terminal.wait_for_exit()

    terminal = start("resume", "--lang", "nl")
    terminal.wait_for(lambda: labelled(terminal.lines, _("speaks")) == "Daan")
    assert "Bilal" in terminal.text
    assert "Hugo" not in terminal.text
    goes_round("Esra", "Femke", "Giulia", "Anouk", "Bilal")
    press("right", sees=_("the round is complete"))
    press("right", sees="Maaltijd")
    press("g", "5", "escape", sees=lambda: "Esra" not in terminal.text)
    press("right", sees=lambda: "Terugkijken" in terminal.lines[1])
    goes_round("Daan", "Femke", "Giulia", "Anouk", "Bilal", "Chen")
    press("right", sees=_("the round is complete"))
    press("right", "enter", sees="7 aanwezig")

    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    events = look_session(path).events
    assert not [event for event in events if isinstance(event, Passed)]
    session = fold(events)
    assert len(present(session)) == 7
    assert [len(state.spoken) for _place, state in session.rounds] == [7, 6]
