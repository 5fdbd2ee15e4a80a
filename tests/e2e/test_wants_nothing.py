"""Who wants nothing written, in a terminal, with kills in the middle: no byte of their turn is anywhere afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

from support.on_disk import store_in, write_group
from support.pseudo_terminal import Terminal

from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage

AGENDA = "# Kennismaken\n## Rondje (16 min, 2 min p.p.)\n## Gesprek (20 min)\n"
HERS = "haar echtscheiding, en de kinderen om het weekend"
STEP = "dinsdag als laatste spreken"
NAMES = ("Anouk", "Bilal", "Chen")
GROUP = Group(
    "kring-ab12",
    "Kring",
    (
        *(Person(PersonId(f"p{number}"), name) for number, name in enumerate(NAMES, 1)),
        Person(PersonId("f1"), "Noor", Role.FACILITATOR),
    ),
)
ANSWERS = PrivatePage(
    (
        PrivateLine(may_write=MayWrite.NOTHING, people=(PersonId("p1"),)),
        PrivateLine(may_write=MayWrite.OWN, people=(PersonId("p2"),)),
    )
)


def speaks(terminal: Terminal, name: str) -> Callable[[], bool]:
    """Whether `name` has the floor."""
    return lambda: any("aan het woord" in line and name in line for line in terminal.lines)


def holding(home: Path) -> list[str]:
    """Every file below `home` in which eight letters in a row of hers stand."""
    texts = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    return [str(file) for file, text in texts.items() if any(piece.encode() in text for piece in _pieces())]


def _pieces() -> Iterator[str]:
    return (HERS[begin : begin + 8] for begin in range(len(HERS) - 7))


def types(terminal: Terminal, text: str) -> None:
    """Type `text` in the field, and close it."""
    terminal.press("n")
    terminal.wait_for("pen neer:")
    terminal.type_in(text)


def test_the_turn_of_anouk_leaves_no_byte_and_of_bilal_a_step(home: Path, start: Callable[..., Terminal]) -> None:
    write_group(home / "data" / GROUP.id, GROUP)
    store_in(home / "data").groups.write_private_page(GROUP.id, ANSWERS, PrivatePage())
    agenda = home / "agendas" / "nl" / "01-seconds.md"
    agenda.write_text(AGENDA, "utf-8")
    led = start("run", str(agenda), "--lang", "nl", "--group", GROUP.id)
    led.wait_for("3 Chen", "begin")
    led.press("space")
    led.settle()
    led.press("right")
    led.wait_for(speaks(led, "Anouk"))
    types(led, HERS)
    led.wait_until_read()
    led.kill()
    led.wait_for_exit()
    assert not holding(home)

    resumed = start("resume", "--lang", "nl")
    resumed.wait_for(speaks(resumed, "Anouk"))
    assert "halve notitie" not in resumed.text
    types(resumed, HERS)
    resumed.press("enter", "enter")
    resumed.wait_for(lambda: "pen neer:" not in resumed.text)
    resumed.settle()
    resumed.press("right")
    resumed.wait_for(speaks(resumed, "Bilal"))
    types(resumed, HERS)
    resumed.type_in(f"> {STEP}")
    resumed.wait_for("stap van Bilal · ")
    resumed.press("enter")
    resumed.wait_for("bewaard: stap")
    resumed.kill()
    resumed.wait_for_exit()
    assert not holding(home)
    (session,) = (file for file in (home / "data" / GROUP.id).glob("*.json") if file.name != "group.json")
    assert STEP in session.read_text("utf-8")
