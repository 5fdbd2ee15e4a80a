"""A run in Dutch says nothing in English: every screen, every command, every sentence about what went wrong."""

import asyncio
import gettext
import re
from pathlib import Path

import pytest
from support.dutch import (
    at_home,
    by_commands,
    corrected,
    demonstrated,
    dividing,
    english,
    for_the_two,
    last_time,
    learned,
    led_elsewhere,
    moving,
    noted,
    on_agenda,
    on_screens,
)
from support.dutch.wrong_agendas import WRONG_AGENDAS

from inspiratie_tui import agenda_files, texts
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.home import Settings, Theme
from inspiratie_tui.home.key_names import NAMED
from inspiratie_tui.texts.keys import ACTIONS

pytestmark = pytest.mark.xdist_group("dutch")

WRITTEN = {*ACTIONS, *NAMED, *Settings._fields, *Theme, *Digits}
"""What is written in settings.toml is the same in every language."""


SAME = {
    *("Begin", "DEMO", "begin", "begin: {part}", "feedback", "later", "min", "open", "sec", "1-9", "“{quote}”"),
    *(
        "{minutes} min",
        "{times} x {length}",
        "{minutes} min {seconds} sec",
        "{seconds} sec",
        "{weekday} {day} {month}",
        "{weekday} {day} {month} {year}",
        "{what} {time}",
        "{what} {length} later",
        "{what} {time}, {length} later",
        "{name} had {length}",
    ),
    *("%(heading)s:", "argument %(argument_name)s: %(message)s"),
}
"""What is the same in both languages; whatever else is, was forgotten."""
HOUSE = {
    "agenda": "programma",
    "sessie": "bijeenkomst",
    "facilitator": "begeleider",
    "opgeslagen": "bewaard",
    "herstel": "ongedaan",
    "letterlijk": "citaat",
    "uitloop": "later, or langer",
    "roddel": "meedenken met de rug naar de kring",
    "uw": "je",
    "wilt": "wil je",
}
"""Words for which this program has its own (the table of the design)."""
COMMAND = re.compile("`[^`]+`")
"""What is typed in a shell is the same in every language."""
ABOUT = re.compile("over (?:wie|{other})", re.IGNORECASE)
"""By and about are `van` and `over`."""


def names_in(what: str) -> frozenset[str]:
    """What is no English in this output."""
    if "settings:" in what:
        return english.words_about_settings() | WRITTEN | english.words(" ".join(WRITTEN).replace("_", " "))
    return frozenset(NAMED) if "Page:" in what else frozenset()


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Everything, once."""
    texts.use("nl")
    with pytest.MonkeyPatch.context() as patched:
        printed = by_commands.everything(tmp_path_factory.mktemp("d"), patched)
    with pytest.MonkeyPatch.context() as patched:
        printed |= moving.everything(tmp_path_factory.mktemp("d"), patched)
    shown: dict[str, str] = {}
    for screens in (on_screens, on_agenda, at_home, led_elsewhere):
        with pytest.MonkeyPatch.context() as patched:
            shown |= asyncio.run(screens.everything(tmp_path_factory.mktemp("d"), patched))
    shown |= asyncio.run(dividing.everything(tmp_path_factory.mktemp("d")))
    shown |= asyncio.run(corrected.everything(tmp_path_factory.mktemp("d")))
    shown |= asyncio.run(demonstrated.everything(tmp_path_factory.mktemp("d")))
    shown |= asyncio.run(noted.everything(tmp_path_factory.mktemp("d")))
    told = asyncio.run(learned.everything(tmp_path_factory.mktemp("d")))
    told |= for_the_two.everything()
    told |= last_time.everything()
    texts.use(texts.SOURCE_LANGUAGE)
    return {**printed, **shown, **told}


def english_among(said: dict[str, str]) -> dict[str, list[str]]:
    found = {what: english.english_in(text, names_in(what)) for what, text in said.items()}
    return {what: words for what, words in found.items() if words}


def test_nothing_is_said_in_english(said: dict[str, str]) -> None:
    assert english_among(said) == {}


def test_every_sentence_of_ours_would_be_found() -> None:
    """Planted in the middle of Dutch, whatever it names."""
    for message, _dutch in english.ours():
        if message in english.english_messages():
            planted = english.PLACEHOLDER.sub("Anouk", message).replace("%%", "%")
            assert english.english_in(f"onderdeel nog 12 min · {planted} · klaar om 20.00"), message


def test_nearly_every_sentence_of_ours_is_looked_for() -> None:
    different = {one for one, dutch in english.ours() if one != dutch}
    missed = {one for one in different - set(english.english_messages()) if not english.english_in(one)}
    missed -= english.commands()
    assert {
        one
        for one in missed
        if max(map(len, english.words(one) - english.dutch_words() - english.commands()), default=0)
        >= english.SHORTEST_WORD
    } == set()


def test_nothing_was_left_in_english_in_the_catalogue() -> None:
    assert {one for one, dutch in english.ours() if one == dutch} <= SAME


@pytest.mark.parametrize(("word", "instead"), HOUSE.items())
def test_dutch_keeps_to_the_words_of_the_house(word: str, instead: str) -> None:
    said = [dutch for _one, dutch in english.ours() if word in english.words(ABOUT.sub("", COMMAND.sub("", dutch)))]
    assert said == [], f"it is: {instead}"


@pytest.mark.parametrize(
    "theirs", ["No such file or directory", "Search for commands…", "No matches found", "argument --lang: expected"]
)
def test_what_others_say_would_be_found(theirs: str) -> None:
    assert english.english_in(f"inspiratie: {theirs}")


@pytest.mark.parametrize("message", ["lead a session with an agenda", "the whole agenda", "no permission"])
def test_one_sentence_without_dutch_is_found(
    message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: dict[str, str]
) -> None:
    """In what the program itself prints, once its catalogue lacks the sentence."""
    whole = gettext.translation(texts.DOMAIN, texts.LANGUAGES_FOLDER, ["nl"])
    del whole._catalog[message]  # type: ignore[attr-defined]
    monkeypatch.setattr(gettext, "translation", lambda *_words, **_more: whole)
    texts.use("nl")
    with pytest.MonkeyPatch.context() as patched:
        if message == "the whole agenda":
            pages = asyncio.run(on_screens.help_alone(tmp_path))
        else:
            pages = by_commands.everything(tmp_path, patched)
    assert any(message in words for words in english_among(pages).values())


def test_everything_that_can_be_wrong_with_an_agenda_was_wrong() -> None:
    readings = [agenda_files.fit(agenda_files.parse(text, name), 8, 2) for name, text in WRONG_AGENDAS.items()]
    found = {problem.code for one in readings for problem in (*one.problems, *one.in_the_room().problems)}
    assert found == set(Code)


def test_what_was_said_is_nearly_everything_there_is_to_say(said: dict[str, str]) -> None:
    """Else the tests above look at too little: go where the new sentence is said."""
    seen, unseen = english.dutch_seen_in(said.values())
    assert len(unseen) < len(seen) / 15, "\n".join(sorted(unseen))
