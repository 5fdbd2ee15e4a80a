"""Pen down in a terminal, with kills in the middle: it is down again, and afterwards no byte says that it was."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal

AGENDA = "# Kennismaken\n## Rondje (16 min, 2 min p.p.)\n## Gesprek (20 min)\n"
DOWN = "pen neer tot de volgende beurt"
OFFERED = f"{DOWN} · [d] ook wat er al stond weghalen"
HIS = "zijn echtscheiding, en de kinderen om het weekend"
DROPPED = "hij woont in een caravan"
PEN = ('"pen"', "pen neer", "pen down")


def speaks(terminal: Terminal, name: str) -> Callable[[], bool]:
    """Whether `name` has the floor."""
    return lambda: any("aan het woord" in line and name in line for line in terminal.lines)


def holding(home: Path, *words: str) -> list[str]:
    """Every file below `home`, which is all that the program may write in, in which one of `words` stands."""
    texts = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    return [str(file) for file, text in texts.items() if any(word.encode() in text for word in words)]


def pieces(text: str) -> Iterator[str]:
    """Every eight letters of `text` in a row."""
    return (text[begin : begin + 8] for begin in range(len(text) - 7))


def killed_with_the_pen_down(home: Path, start: Callable[..., Terminal]) -> None:
    """Bilal tells of his divorce, one line of it is written, and what it stood in lies beside the file twice."""
    agenda = home / "agendas" / "nl" / "01-seconds.md"
    agenda.write_text(AGENDA, "utf-8")
    led = start("run", str(agenda), "--lang", "nl")
    led.wait_for("8 Hugo", "begin")
    led.press("space")
    for name in ("Anouk", "Bilal"):
        led.settle()
        led.press("right")
        led.wait_for(speaks(led, name))
    led.press("n")
    led.type_in(HIS)
    led.press("enter")
    led.wait_for("bewaard: notitie")
    led.press("escape")
    led.wait_for(lambda: "notitie:" not in led.text)
    (path,) = (file for file in home.glob("data/*/*.json") if file.name != "group.json")
    shutil.copy(path, path.with_name(f"{path.name}.replaced-1"))
    path.with_name(f"{path.stem} (conflicted copy).json").write_bytes(path.read_bytes()[:-90])
    led.press("x")
    led.wait_for(OFFERED)
    led.kill()
    led.wait_for_exit()
    assert len(holding(home, HIS)) == 3


def test_a_line_about_a_divorce_is_gone_and_the_pen_stays_down(home: Path, start: Callable[..., Terminal]) -> None:
    killed_with_the_pen_down(home, start)
    led = start("resume", "--lang", "nl")
    led.wait_for(speaks(led, "Bilal"), OFFERED)
    led.press("d")
    led.wait_for("1 notitie is voorgoed weg")
    assert not holding(home, *pieces(HIS))
    led.press("n")
    led.wait_for("pen neer:")
    led.type_in(DROPPED)
    led.press("enter", "enter")
    led.wait_for(lambda: "pen neer:" not in led.text)
    led.press("u", "y")  # the turn before, and back: nothing of the line comes along
    led.wait_until_read()
    led.wait_for(speaks(led, "Bilal"))
    led.kill()
    led.wait_for_exit()
    assert not holding(home, *pieces(HIS), *pieces(DROPPED))

    resumed = start("resume", "--lang", "nl")
    resumed.wait_for(speaks(resumed, "Bilal"), DOWN)
    assert OFFERED not in resumed.text, "nothing stands there any more"
    resumed.press("right")
    resumed.wait_for(speaks(resumed, "Chen"))
    resumed.wait_for(lambda: not holding(home / "data", *PEN))
    resumed.press("n")
    resumed.wait_for("Chen · notitie:")
    resumed.kill()
    resumed.wait_for_exit()
    assert not holding(home, *pieces(HIS), *pieces(DROPPED), *PEN)


@pytest.mark.slow
def test_the_window_that_leads_on_finds_it_down(home: Path, start: Callable[..., Terminal]) -> None:
    agenda = home / "agendas" / "nl" / "01-seconds.md"
    agenda.write_text(AGENDA, "utf-8")
    led = start("run", str(agenda), "--lang", "nl")
    led.wait_for("8 Hugo", "begin")
    led.press("space")
    led.settle()
    led.press("right")
    led.wait_for(speaks(led, "Anouk"))
    led.press("n")
    led.type_in(HIS)
    led.press("enter")
    led.wait_for("bewaard: notitie")
    led.press("escape")
    looks = start("resume", "--lang", "nl")
    looks.wait_for(speaks(looks, "Anouk"))
    led.press("x")
    led.wait_for(OFFERED)
    led.kill()
    led.wait_for_exit()
    looks.wait_for("[o]")
    looks.press("o")
    looks.wait_for("Hier verder leiden?")
    looks.settle()
    looks.press("enter")
    looks.wait_for(OFFERED)
    looks.press("d")
    looks.wait_for("1 notitie is voorgoed weg")
    looks.press("n")
    looks.wait_for("pen neer:")
    looks.kill()
    looks.wait_for_exit()
    assert not holding(home, *pieces(HIS))
