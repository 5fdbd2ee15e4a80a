"""People who stay away, come late and leave, in a real terminal; when the power goes, the circle stays the same."""

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
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.texts import _

Start = Callable[..., Terminal]
NAMES = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo", "Ilse")
AGENDA = """\
# Bijeenkomst 2: wat zich herhaalt
## Aankomen (5 sec p.p.)
## Maaltijd (30 sec)
## Terugkijken (5 sec p.p.)
"""


class Story:
    """An afternoon of so many people, in one terminal after the other."""

    def __init__(self, home: Path, start: Start, people: int) -> None:
        self._home, self._start = home, start
        self._missing: tuple[str, ...] = ()
        circle = tuple(Person(PersonId(f"p{seat}"), name) for seat, name in enumerate(NAMES[:people], 1))
        self.group = Group("kring-ab12", "Kring", (*circle, Person(PersonId("f1"), "Noor", Role.FACILITATOR)))
        store_in(home / "data").groups.write(self.group)
        agenda = home / "agendas" / "nl" / "02-wat-zich-herhaalt.md"
        agenda.write_text(AGENDA, "utf-8")
        texts.use("nl")
        self.terminal = start("run", str(agenda), "--group", self.group.id, "--lang", "nl")
        self.terminal.wait_for(_("ready to begin"))

    def press(self, *keys: str, sees: str | Callable[[], bool]) -> None:
        for key in keys:
            self.terminal.settle()
            self.terminal.press(key)
        self.terminal.wait_for(sees)

    def changes(self, digits: str, line: str, *missing: str) -> None:
        """Say who is not here, or is after all; afterwards no letter of who is `missing` is on the screen."""
        self.press("g", *digits, sees=line)
        self.press("escape", sees=lambda: line not in self.terminal.text)
        self._missing = missing
        self.nobody_is_missed()

    def nobody_is_missed(self) -> None:
        assert not [name for name in self._missing if name in self.terminal.text]

    def speaks(self, name: str) -> bool:
        return labelled(self.terminal.lines, _("speaks")) == name

    def goes_round(self, *names: str) -> None:
        """Let them speak by one key each, until the round is complete."""
        for name in names:
            self.press("right", sees=lambda name=name: self.speaks(name))  # type: ignore[misc]
            self.nobody_is_missed()

    def goes_to(self, part: str) -> None:
        self.press("right", sees=_("the round is complete"))
        self.press("right", sees=lambda: part in self.terminal.lines[1])
        self.nobody_is_missed()

    def loses_power(self, speaker: str, line: str) -> None:
        """Be killed wherever it is, and come back in the same turn, in the same circle."""
        before = self.session
        self.terminal.kill()
        self.terminal.wait_for_exit()
        self.terminal = self._start("resume", "--lang", "nl")
        self.terminal.wait_for(lambda: self.speaks(speaker))
        self.nobody_is_missed()
        assert (self.session.circle, self.session.form) == (before.circle, before.form)
        self.press("g", sees=line)
        self.press("escape", sees=lambda: line not in self.terminal.text)

    @property
    def path(self) -> Path:
        (path,) = (found for found in self._home.glob("data/*/*.json") if found.name != "group.json")
        return path

    @property
    def session(self) -> Session:
        return fold(look_session(self.path).events)

    def ends(self, line: str, *spoken: int) -> None:
        """End it: so many were there, so many spoke in each round, and nobody had to pass."""
        self.press("right", "enter", sees=line)
        assert not [event for event in look_session(self.path).events if isinstance(event, Passed)]
        assert [len(state.spoken) for _place, state in self.session.rounds] == list(spoken)
        assert [len(state.passed) for _place, state in self.session.rounds] == [0] * len(spoken)


def test_who_was_away_when_the_power_went_is_away_when_it_is_back(home: Path, start: Start) -> None:
    story = Story(home, start, 3)
    story.changes("1", "2 van de 3 zijn er", "Anouk")
    story.press("right", sees="Aankomen")
    story.goes_round("Bilal")
    story.loses_power("Bilal", "2 van de 3 zijn er")
    story.changes("1", "3 van de 3 zijn er")
    assert story.speaks("Bilal")
    story.goes_round("Chen", "Anouk")
    story.press("right", sees=_("the round is complete"))


@pytest.mark.slow
def test_every_round_of_nine_is_complete_without_one_pass(home: Path, start: Start) -> None:
    """Two stay away, one is late, one leaves at the meal; the power goes in the first round, and in the last."""
    story = Story(home, start, 9)
    story.changes("289", "6 van de 9 zijn er", "Bilal", "Hugo", "Ilse")
    # The seat of the second session begins; where it is empty, the next one.
    story.press("right", sees="Aankomen")
    story.goes_round("Chen", "Daan")
    story.changes("2", "7 van de 9 zijn er", "Hugo", "Ilse")
    # With the dialog open, and a digit pressed that is taken back at once.
    story.press("g", "7", "7", sees="7 van de 9 zijn er")
    story.loses_power("Daan", "7 van de 9 zijn er")
    story.goes_round("Esra", "Femke", "Giulia", "Anouk", "Bilal")
    story.goes_to("Maaltijd")
    story.changes("5", "6 van de 9 zijn er", "Esra", "Hugo", "Ilse")
    story.press("right", sees=lambda: "Terugkijken" in story.terminal.lines[1])
    story.goes_round("Daan", "Femke")
    story.loses_power("Femke", "6 van de 9 zijn er")
    story.goes_round("Giulia", "Anouk", "Bilal", "Chen")
    story.press("right", sees=_("the round is complete"))
    story.ends("7 aanwezig", 7, 6)
    assert [person for person in story.session.circle.seats if person not in present(story.session)] == ["p8", "p9"]
