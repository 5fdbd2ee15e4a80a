"""The forms that ship beside the year: ready to paste below a `##`, clean, and in the same pieces in both languages."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from support.on_disk import FILES
from support.year import LANGUAGES, ROOT

from inspiratie_tui.agenda_files import AgendaReading, fit, read
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.home import Home, agenda_for, agendas_to_start_from, make_missing

FOLDER = "werkvormen"
"""Below the folder of a language; called so in each, for it is what they are called in the group."""
TWINS = (
    ("drie-wegen", "three-ways", PartKind.REFLECTION),
    ("heldere-vragen", "clear-questions", PartKind.REFLECTION),
    ("incident", "incident", PartKind.REFLECTION),
    ("kring-met-een-voorwerp", "council", PartKind.DIALOGUE),
    ("kwaliteiten-in-drietallen", "quality-quadrant-in-trios", PartKind.FEEDBACK),
    ("meedenken-met-de-rug-naar-de-kring", "thinking-along-with-the-back-turned", PartKind.REFLECTION),
    ("socratisch-gesprek", "socratic-conversation", PartKind.DIALOGUE),
    ("van-mij-naar-ons", "from-me-to-us", PartKind.PERSPECTIVE),
)
WORDS = {
    "inbrenger": "bringer",
    "ontvanger": "receiver",
    "kring": "circle",
    "wie wil": "whoever wants",
    "inbrenger luistert": "bringer listens",
    "ontvanger luistert": "receiver listens",
    "stil": "silent",
    "tweetallen": "pairs",
    "drietallen": "trios",
    "viertallen": "fours",
    "20 sec stilte ertussen": "20 sec silence between",
}
"""What may stand beside the length of a step, in Dutch and in English."""
_STEP = re.compile(r"(?P<number>[0-9])\. (?P<title>[^()]+) \((?P<minutes>[0-9]+) min, (?P<words>[^()]+)\)")
_BLOCK = re.compile(r"^### [^()\n]+ \((?:[0-9]+ x )?(?P<minutes>[0-9]+) min\b", re.MULTILINE)
TITLE_CELLS = 30
"""The title of a step is the caption of the digits, and behind the key that leads to it."""


@dataclass(frozen=True)
class Form:
    """One file."""

    language: str
    """In which it is written."""
    name: str
    """Of the file, without `.md`."""

    def __str__(self) -> str:
        return f"{self.language}/{self.name}"

    @property
    def path(self) -> Path:
        """Where it stands."""
        return ROOT / "agendas" / self.language / FOLDER / f"{self.name}.md"

    @cached_property
    def text(self) -> str:
        """What stands in it."""
        return self.path.read_text("utf-8")

    @cached_property
    def reading(self) -> AgendaReading:
        """The file as it is read."""
        return read(self.path)

    @property
    def pasted(self) -> str:
        """What is copied of it: all from its first activity on."""
        return self.text[self.text.index("\n### ") :]

    @property
    def numbered(self) -> list[str]:
        """The first lines of its numbered items."""
        return [line for line in self.text.splitlines() if re.match(r"[0-9]+\. ", line)]

    @property
    def steps(self) -> list[re.Match[str]]:
        """The steps of its first activity, as they are written."""
        return [step for line in self.numbered if (step := _STEP.fullmatch(line)) is not None]


FORMS = [Form(language, name) for dutch, english, _kind in TWINS for language, name in (("nl", dutch), ("en", english))]
EVERY = pytest.mark.parametrize("form", FORMS, ids=str)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_eight_and_no_others(language: str) -> None:
    there = {file.stem for file in (ROOT / "agendas" / language / FOLDER).iterdir()}
    assert there == {form.name for form in FORMS if form.language == language}
    assert len(there) == 8


@EVERY
@pytest.mark.parametrize("people", [6, 7, 8, 9])
def test_it_is_clean(form: Form, people: int) -> None:
    assert fit(form.reading, people, 2).problems == ()


@EVERY
def test_every_numbered_line_is_a_step_with_a_length_and_words_that_are_read(form: Form) -> None:
    known = {*WORDS} if form.language == "nl" else {*WORDS.values()}
    assert [step["number"] for step in form.steps] == [str(place) for place in range(1, len(form.numbered) + 1)]
    for step in form.steps:
        assert set(step["words"].split(", ")) <= known, step[0]
        assert len(step["title"]) <= TITLE_CELLS, step[0]


@EVERY
def test_its_steps_fill_no_more_than_what_they_stand_in(form: Form) -> None:
    block = _BLOCK.search(form.text)
    assert block is not None
    assert 0 <= int(block["minutes"]) - sum(int(step["minutes"]) for step in form.steps) <= 2


@EVERY
def test_what_is_pasted_begins_with_an_activity_and_has_no_part_in_it(form: Form) -> None:
    (part,) = form.reading.agenda.parts
    assert "\n## " not in form.pasted
    assert part.guidance, "for whom it is, and what to lay ready"
    assert sum(activity.length or 0 for activity in part.activities) < (part.length or 0)
    assert (part.length or 0) <= 75 * MINUTE


@EVERY
def test_it_is_clean_below_a_part_of_another_agenda(form: Form, tmp_path: Path) -> None:
    """Pasted behind what stood in that part already."""
    own, file = form.reading.agenda.parts[0], tmp_path / "01-other.md"
    hours, minutes = divmod((own.length or 0) // MINUTE + 20 + 10, 60)
    (part,) = re.findall(r"^## .*$", form.text, re.MULTILINE)
    head = f"# Other\nBegin: 14:00\nEnd: {14 + hours}:{minutes:02}\n\n## Talk (20 min)\n- What for?\n"
    before = f"{head}\n{part}\nWhat stood here.\n"
    file.write_text(before + form.pasted + "\n## End (10 min)\n", "utf-8")
    together = fit(read(file), 8, 2)
    assert together.problems == ()
    there = together.agenda.parts[1]
    assert there.activities == own.activities
    assert there.length == own.length


@EVERY
def test_every_bullet_asks(form: Form) -> None:
    bullets = [line.strip() for line in form.text.splitlines() if line.strip().startswith("- ")]
    assert bullets
    assert [bullet for bullet in bullets if not bullet.endswith("?")] == []


@pytest.mark.parametrize(("dutch", "english", "kind"), TWINS)
def test_both_languages_have_the_same_steps_in_their_own_words(dutch: str, english: str, kind: PartKind) -> None:
    ours, theirs = Form("nl", dutch), Form("en", english)
    assert [
        (step["number"], step["minutes"], [WORDS[word] for word in step["words"].split(", ")]) for step in ours.steps
    ] == [(step["number"], step["minutes"], step["words"].split(", ")) for step in theirs.steps]
    assert {part.kind for form in (ours, theirs) for part in form.reading.agenda.parts} == {kind}
    lengths = [[(block.length, block.times) for block in form.reading.agenda.parts] for form in (ours, theirs)]
    assert lengths[0] == lengths[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_home_has_them_and_offers_none_as_a_session(language: str, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    make_missing(home, FILES)
    for form in FORMS:
        if form.language == language:
            assert (home.agendas / language / FOLDER / form.path.name).read_text("utf-8") == form.text
    offered = {*agendas_to_start_from(home, language, "nobody-0000")}
    offered |= {agenda_for(home, language, "nobody-0000", number) or home.folder for number in range(1, 12)}
    assert {file.parent.name for file in offered} == {language}


def test_a_form_of_ones_own_is_never_written_over(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    make_missing(home, FILES)
    form = home.agendas / "nl" / FOLDER / FORMS[0].path.name
    form.write_text("# Van ons\n", "utf-8")
    make_missing(home, FILES)
    assert form.read_text("utf-8") == "# Van ons\n"
