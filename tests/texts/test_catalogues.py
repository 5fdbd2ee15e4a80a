"""Every catalogue says everything the source says, and nothing else. `.ci/catalogues` brings them up to date."""

import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from inspiratie_tui.texts import LANGUAGES_FOLDER

PACKAGE = Path(__file__).parents[2] / "inspiratie_tui"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
PERCENT = re.compile(r"%(?:\((\w+)\))?[#0 +-]*\d*(?:\.\d+)?[sdrif]")
CATALOGUES = sorted(LANGUAGES_FOLDER.glob("*/LC_MESSAGES/inspiratie.po"))
MessageId = str | tuple[str, ...]


@cache
def source() -> frozenset[MessageId]:
    """Everything the package says in English."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return frozenset(message for _file, _line, message, _comments, _context in found)


@cache
def catalogue(po: Path) -> Catalog:
    with po.open("rb") as file:
        return read_po(file, locale=po.parts[-3], abort_invalid=True)


def messages(po: Path) -> dict[MessageId, Message]:
    return {message.id: message for message in catalogue(po) if message.id}


def forms(said: MessageId) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


def placeholders(text: str) -> set[str]:
    """The names between braces and the percent signs of argparse."""
    percent = {match[0] for match in PERCENT.finditer(text)}
    braces = (
        set() if percent else {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}
    )
    return percent | braces


@pytest.fixture(params=CATALOGUES, ids=lambda po: po.parts[-3])
def po(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def test_there_is_a_dutch_catalogue() -> None:
    assert "nl" in [po.parts[-3] for po in CATALOGUES]


def test_the_source_says_something() -> None:
    assert "usage: " in source()
    assert len(source()) > 50


def test_everything_is_translated(po: Path) -> None:
    known = messages(po)
    assert [said for said in source() if said not in known] == []
    assert [said for said, message in known.items() if not all(forms(message.string)) or not message.string] == []


def test_nothing_is_doubtful_or_stale(po: Path) -> None:
    assert [message.id for message in catalogue(po) if message.id and message.fuzzy] == []
    assert [said for said in messages(po) if said not in source()] == []
    assert list(catalogue(po).obsolete) == []


def test_the_files_in_which_sentences_stand_are_there(po: Path) -> None:
    named = {file for message in messages(po).values() for file, _line in message.locations}
    assert named, "whoever translates sees where a sentence stands"
    assert sorted(file for file in named if not (PACKAGE.parent / file).is_file()) == []


def test_placeholders_and_edges_are_kept(po: Path) -> None:
    for said, message in messages(po).items():
        expected = placeholders(forms(said)[-1])
        for form in forms(message.string):
            assert placeholders(form) == expected, said
            assert form.endswith("\n") == forms(said)[-1].endswith("\n"), said
            assert (form[:1].isspace(), form[-1:].isspace()) == (
                forms(said)[-1][:1].isspace(),
                forms(said)[-1][-1:].isspace(),
            ), said


def test_there_are_as_many_plurals_as_the_language_has(po: Path) -> None:
    for said, message in messages(po).items():
        if isinstance(said, tuple):
            assert len(forms(message.string)) == catalogue(po).num_plurals, said
        else:
            assert isinstance(message.string, str), said


def test_every_form_can_be_filled_in(po: Path) -> None:
    """Also where a translation says how wide a number is."""
    for said, message in messages(po).items():
        for form in forms(message.string):
            if not placeholders(form) or PERCENT.search(form):
                continue
            fields = [(name, spec) for _text, name, spec, _conversion in Formatter().parse(form) if name]
            assert form.format(**{name: 7 if spec else "x" for name, spec in fields}), said


def test_spaces_and_ellipses_are_as_people_write_them(po: Path) -> None:
    for message in messages(po).values():
        for form in forms(message.string):
            assert "  " not in form
            assert "..." not in form
            assert "\N{NO-BREAK SPACE}" not in form


def test_nobody_is_shouted_at(po: Path) -> None:
    calm = {said for said in source() if said == "! ? >"}
    spoken = [*source() - calm, *(message.string for said, message in messages(po).items() if said not in calm)]
    assert [said for said in spoken if any("!" in form for form in forms(said))] == []
