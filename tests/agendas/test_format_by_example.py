"""The year is also the manual of the format: whatever a file may say, some session says it."""

import re
from collections.abc import Callable

import pytest
from support.year import LANGUAGES, Shipped, year

from inspiratie_tui.core.agenda.model import Agenda, Block, Part, PartKind, without_parentheses

AGENDAS: dict[str, Callable[[Agenda], object]] = {
    "doors": lambda agenda: agenda.doors,
    "theme": lambda agenda: agenda.theme,
    "phase": lambda agenda: agenda.phase,
    "who leads the day": lambda agenda: agenda.lead,
    "a quote for the day": lambda agenda: agenda.quotes,
}
BLOCKS: dict[str, Callable[[Block], object]] = {
    "the least it can do with": lambda block: block.minimum,
    "a round": lambda block: block.each,
    "2 x 15 min": lambda block: block.times > 1,
    "any order": lambda block: block.any_order,
    "with facilitators": lambda block: block.with_facilitators,
    "silent": lambda block: block.silent,
    "optional": lambda block: block.optional,
    "in small groups": lambda block: block.size,
    "outside": lambda block: block.outside,
    "for a learning question": lambda block: block.learning_question,
    "a remark": lambda block: block.remarks,
    "who leads it": lambda block: block.lead,
    "a quote of more than one line": lambda block: any("\n" in quote for quote in block.quotes),
    "parentheses that are title": lambda block: without_parentheses(block.title) != block.title,
}
PARTS: dict[str, Callable[[Part], object]] = {
    "pinned": lambda part: part.pinned,
    "protected in so many words": lambda part: part.protected and part.kind is not PartKind.PERSPECTIVE,
    "not protected": lambda part: not part.protected and part.kind is PartKind.PERSPECTIVE,
}
LINES = {
    "front matter": r"---",
    "a comment": r"<!--.*",
    "Preparation:": r"(Voorbereiding|Preparation): .+",
    "to lay ready": r"- \[ \] .+",
    "a kind in the parentheses": r"##.*, (inleiding|introduction|reflectie|reflection)\)",
    "a numbered list": r"[0-9]\. .+",
    "a bullet that is no question": r"- [^\[].*\.",
    "1h15": r"##.*\(1(u|h)15[,)].*",
    "1'30\" each": r"##.*1'30\".*",
    "seconds": r"###.*45 sec .*",
    "a length in words": r"##.*\((anderhalf uur|an hour and a half)\)",
    "more or less": r"###.*\((ca\.|about) .*",
}


def named(rules: dict[str, object], language: str) -> list[object]:
    """A parameter a rule."""
    return [pytest.param(language, rule, id=f"{language}: {name}") for name, rule in rules.items()]


def all_of(rules: dict[str, object]) -> pytest.MarkDecorator:
    """Every rule in every language."""
    return pytest.mark.parametrize(("language", "rule"), [one for of in LANGUAGES for one in named(rules, of)])


@all_of({**AGENDAS})
def test_of_a_day(language: str, rule: Callable[[Agenda], object]) -> None:
    assert any(rule(one.agenda) for one in year(language))


@all_of({**BLOCKS})
def test_of_a_part_or_an_activity(language: str, rule: Callable[[Block], object]) -> None:
    assert any(rule(block) for one in year(language) for block in one.blocks)


@all_of({**PARTS})
def test_of_a_part(language: str, rule: Callable[[Part], object]) -> None:
    assert any(rule(part) for one in year(language) for part in one.agenda.parts)


@all_of({**LINES})
def test_of_how_it_is_written(language: str, rule: str) -> None:
    assert any(re.fullmatch(rule, line) for one in year(language) for line in one.reading.lines)


@pytest.mark.parametrize("first", [year(language)[0] for language in LANGUAGES], ids=str)
def test_the_first_file_says_how_to_read_it(first: Shipped) -> None:
    assert first.reading.lines[0] == "<!--"
    assert any("inspiratie check" in line for line in first.reading.lines[:10])
