"""Each form that ships, pasted into an agenda and led in a terminal by one key; a digit says once who brings it in."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal
from support.reading import labelled
from support.year import ROOT

Start = Callable[..., Terminal]

_STEP = re.compile(r"^[0-9]\. (?P<title>[^()\n]+) \((?P<minutes>[0-9]+) min, (?P<words>[^()\n]+)\)$", re.MULTILINE)
_BLOCK = re.compile(r"^### (?P<title>[^()\n]+) \((?:(?P<times>[0-9]) x )?", re.MULTILINE)
_PART = re.compile(r"^## (?P<title>[^()\n]+) \((?P<minutes>[0-9]+) min", re.MULTILINE)
NAME, DIGIT = "Daan", "4"


@dataclass(frozen=True)
class Words:
    """What a screen says in one language, where somebody in the circle looks."""

    closing: str
    """A part behind the form."""
    speaks: str
    listens: str
    of: str
    circle: str
    """When the circle speaks, as it is written; below as it is shown."""
    shown_circle: str
    anybody: str
    silent: str
    shown_silent: str
    listening: str
    """Behind the one who listens, as it is written."""
    about: dict[str, str]
    """Whom a form is about, as it is written, and what then asks for a digit."""
    unnamed: dict[str, str]
    """How that one is called where no digit is asked for: there are as many of them as there are trios."""
    trios: str
    changing: str
    times: dict[int, tuple[str, ...]]
    """How the repeats are called, by how many there are."""


WORDS = {
    "nl": Words(
        closing="Slot",
        speaks="aan het woord",
        listens="luistert",
        of="van",
        circle="kring",
        shown_circle="de kring",
        anybody="wie wil",
        silent="stil",
        shown_silent="in stilte",
        listening="luistert",
        unnamed={"inbrenger": "de inbrenger", "ontvanger": "wie feedback krijgt"},
        trios="drietallen",
        about={"inbrenger": "wie brengt in? een cijfer", "ontvanger": "voor wie is de feedback? een cijfer"},
        changing="→ wisselen",
        times={
            1: ("",),
            2: ("eerste van twee", "tweede van twee"),
            3: ("eerste van drie", "tweede van drie", "derde van drie"),
        },
    ),
    "en": Words(
        closing="Closing",
        speaks="speaks",
        listens="listens",
        of="of",
        circle="circle",
        shown_circle="the circle",
        anybody="whoever wants",
        silent="silent",
        shown_silent="in silence",
        listening="listens",
        unnamed={"bringer": "the bringer", "receiver": "the receiver"},
        trios="trios",
        about={"bringer": "who brings something in? a digit", "receiver": "for whom is the feedback? a digit"},
        changing="→ change over",
        times={
            1: ("",),
            2: ("first of two", "second of two"),
            3: ("first of three", "second of three", "third of three"),
        },
    ),
}


@dataclass(frozen=True)
class Step:
    """One step, as it is written."""

    title: str
    minutes: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Face:
    """What the screen shows of one step."""

    place: tuple[str, ...]
    """All in the line that says where we are."""
    speaks: str
    listens: str
    comes: str
    """The arrow, and what is behind it."""

    def at(self, terminal: Terminal) -> bool:
        """Tell whether `terminal` is at the step, and says what comes."""
        return all(piece in terminal.lines[1] for piece in self.place) and bool(terminal.line_with(self.comes))

    def on(self, terminal: Terminal, words: Words) -> bool:
        """Tell whether `terminal` shows just that."""
        people = tuple(labelled(terminal.lines, label) for label in (words.speaks, words.listens))
        return self.at(terminal) and people == (self.speaks, self.listens)


def written(text: str) -> list[Step]:
    """The steps of a form, as somebody reads them in its file."""
    return [Step(step["title"], step["minutes"], tuple(step["words"].split(", "))) for step in _STEP.finditer(text)]


def who(words: Words, step: Step, person: str) -> tuple[str, str]:
    """Who speaks in a step, and who listens; "" for nobody. `person` is whom the form is about."""
    listens = person if any(word.endswith(f" {words.listening}") for word in step.words) else ""
    if words.circle in step.words:
        return words.shown_circle, listens
    if words.anybody in step.words:
        return words.anybody, listens
    return (person if words.about.keys() & {*step.words} else ""), listens


def faces(words: Words, text: str, person: str) -> Iterator[Face]:
    """What is to be seen, step by step and repeat by repeat, when `person` was chosen in the first one."""
    steps, blocks = written(text), list(_BLOCK.finditer(text))
    times = words.times[int(blocks[0]["times"] or 1)]
    behind = blocks[1]["title"] if len(blocks) > 1 else words.closing
    for repeat in times:
        for number, step in enumerate(steps, 1):
            silent = words.shown_silent if words.silent in step.words else ""
            place = (f"{number} {words.of} {len(steps)} · {step.title}", silent, repeat)
            if number < len(steps):
                comes = f"→ {steps[number].title}, {steps[number].minutes} min"
            else:
                comes = f"→ {behind}" if repeat == times[-1] else words.changing
            yield Face(place, *who(words, step, person), comes)


def agenda_of(words: Words, part: str) -> str:
    """An agenda of the text of one part, and one behind it."""
    return f"# Form\n\n{part}\n\n## {words.closing} (10 min)\n"


def differs(terminal: Terminal, before: str) -> bool:
    """Whether something else stands on the screen by now."""
    return bool(terminal.text != before)


def lead(terminal: Terminal, words: Words, text: str) -> None:
    """Lead what begins with the steps in `text` by `right`, and by one digit where it is about one of the circle."""

    def forward(until: Callable[[], bool]) -> None:
        terminal.settle()
        terminal.press("right")
        terminal.wait_for(until)

    about = next((word for word in words.about if word in text), "")
    in_trios = f", {words.trios})\n" in text
    asks = "" if in_trios or not about else words.about[about]
    person = words.unnamed[about] if in_trios else NAME

    def asked(face: Face) -> bool:
        return face.at(terminal) and bool(terminal.line_with(asks))

    for number, face in enumerate(faces(words, text, person)):
        if asks and number % len(written(text)) == 0:
            forward(partial(asked, face))
            terminal.press(DIGIT)
            terminal.wait_until_gone(asks)
        else:
            forward(partial(face.on, terminal, words))
    while words.closing not in terminal.lines[1]:
        forward(partial(differs, terminal, terminal.text))


FORMS = sorted(f"{file.parts[-3]}/{file.stem}" for file in ROOT.glob("agendas/*/werkvormen/*.md"))
FAST = "nl/meedenken-met-de-rug-naar-de-kring"


@pytest.mark.parametrize("form", [pytest.param(form, marks=() if form == FAST else pytest.mark.slow) for form in FORMS])
def test_one_key_leads_it(form: str, home: Path, start: Start) -> None:
    """Pasted as the README says, below a part of another agenda."""
    language, name = form.split("/")
    text = (ROOT / "agendas" / language / "werkvormen" / f"{name}.md").read_text("utf-8")
    part = _PART.search(text)
    assert part is not None
    agenda = home / "agendas" / language / "01-seconds.md"
    agenda.write_text(agenda_of(WORDS[language], f"{part[0]})\n" + text[text.index("\n### ") :]), "utf-8")
    terminal = start("run", str(agenda), "--lang", language)
    terminal.wait_for("8 Hugo", "→ begin")
    lead(terminal, WORDS[language], text)


@pytest.mark.slow
@pytest.mark.parametrize("language", WORDS)
def test_the_two_questions_of_session_5_go_the_same_way(language: str, home: Path, start: Start) -> None:
    (file,) = ROOT.glob(f"agendas/{language}/05-*.md")
    part = next(part for part in re.split(r"(?m)^(?=## )", file.read_text("utf-8")) if "(2 x 35 min" in part)
    text = part[part.index("### ", part.index("### ") + 1) :]
    agenda = home / "agendas" / language / "01-seconds.md"
    agenda.write_text(agenda_of(WORDS[language], part), "utf-8")
    terminal = start("run", str(agenda), "--lang", language)
    terminal.wait_for("8 Hugo", "→ begin")
    terminal.press("right")  # who brings something in
    terminal.wait_for(f"→ {_BLOCK.findall(text)[0][0]}")
    lead(terminal, WORDS[language], text)
