"""Pen down in a terminal, with a kill in the middle: it is down again, and afterwards no byte says that it was."""

from collections.abc import Callable
from pathlib import Path

from support.pseudo_terminal import Terminal

AGENDA = "# Kennismaken\n## Rondje (16 min, 2 min p.p.)\n## Gesprek (20 min)\n"
DOWN = "pen neer tot de volgende beurt"


def speaks(terminal: Terminal, name: str) -> Callable[[], bool]:
    """Whether `name` has the floor."""
    return lambda: any("aan het woord" in line and name in line for line in terminal.lines)


def holding(home: Path, *words: str) -> list[str]:
    """Every file below `home` in which one of `words` stands."""
    texts = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    return [str(file) for file, text in texts.items() if any(word.encode() in text for word in words)]


def test_a_line_about_a_divorce_is_gone_and_the_pen_stays_down(home: Path, start: Callable[..., Terminal]) -> None:
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
    led.type_in("zijn echtscheiding")
    led.press("enter")
    led.wait_for("bewaard: notitie")
    led.press("escape")
    led.wait_for(lambda: "notitie:" not in led.text)
    assert holding(home, "echtscheiding")
    led.press("x")
    led.wait_for(f"{DOWN} · [d]")
    led.press("d")
    led.wait_for("1 notitie is voorgoed weg")
    led.press("n")
    led.wait_for("pen neer:")
    led.type_in("de caravan")
    led.kill()
    led.wait_for_exit()
    assert not holding(home, "echtscheiding", "caravan")

    resumed = start("resume", "--lang", "nl")
    resumed.wait_for("Bilal", DOWN)
    resumed.press("n")
    resumed.wait_for("pen neer:")
    resumed.type_in("de caravan")
    resumed.press("enter")
    resumed.wait_for(lambda: "pen neer:" not in resumed.text)
    resumed.press("right")
    resumed.wait_for(speaks(resumed, "Chen"))
    resumed.wait_for(lambda: not holding(home / "data", '"pen"'))
    resumed.press("n")
    resumed.wait_for("Chen · notitie:")
    resumed.kill()
    resumed.wait_for_exit()
    assert not holding(home, "echtscheiding", "caravan", '"pen"', "pen neer")
