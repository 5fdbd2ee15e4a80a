"""What is made of the lengths and times in 60 agendas by people who never saw our format."""

import re

import pytest
from support.as_people_write.shapes import CLOCK, LENGTH, NOT_IN_DUTCH, SEEN, shapes_of
from support.as_people_write.shares import judged, made_up, share, table
from support.as_people_write.values import Place, Writing, writings
from support.as_people_write.verdicts import Judged, Verdict

MOST_UNDERSTOOD = 0.8
"""At least so large a share of what stands in headings and right below them is understood."""
TIMED = re.compile(rf"(?<![\w.-])(?:{LENGTH}|{CLOCK})(?!\w)", re.IGNORECASE)


@pytest.fixture(scope="module")
def all_judged() -> list[Judged]:
    return judged()


def those(all_judged: list[Judged], *verdicts: Verdict) -> list[str]:
    return [str(each) for each in all_judged if each.verdict in verdicts]


def test_no_length_or_time_is_passed_over_in_silence(all_judged: list[Judged]) -> None:
    assert those(all_judged, Verdict.SILENT) == [], table(all_judged)


def test_none_is_read_as_something_else(all_judged: list[Judged]) -> None:
    assert those(all_judged, Verdict.WRONG) == [], table(all_judged)


def test_nothing_is_read_that_nobody_wrote() -> None:
    assert made_up() == []


def test_nothing_is_advised_about_what_is_no_length_or_time(all_judged: list[Judged]) -> None:
    assert [str(each) for each in all_judged if each.value.nothing and each.verdict is not Verdict.LEFT] == []


def test_most_in_headings_and_right_below_them_is_understood(all_judged: list[Judged]) -> None:
    near = [each for each in all_judged if each.value.place in (Place.HEADING, Place.BELOW) and not each.value.nothing]
    assert share(Verdict.UNDERSTOOD, near) >= MOST_UNDERSTOOD, table(all_judged)


def test_there_are_sixty_a_third_of_them_dutch() -> None:
    languages = [writing.language for writing in writings()]
    assert len(languages) == 60
    assert 20 <= languages.count("nl") <= 30


@pytest.mark.parametrize("shape", SEEN)
def test_each_way_of_writing_stands_in_two_agendas_of_each_language(shape: str) -> None:
    languages = [writing.language for writing in writings() if shape in shapes_of(writing)]
    assert languages.count("en") >= 2
    assert languages.count("nl") >= 2 or shape == NOT_IN_DUTCH


@pytest.mark.parametrize("writing", writings(), ids=lambda writing: writing.name)
def test_each_length_and_time_has_its_right_value(writing: Writing) -> None:
    assert [value.text for value in writing.values] == [
        writing.lines[value.line - 1].strip() for value in writing.values
    ]
    timed = {number for number, line in enumerate(writing.lines, 1) if TIMED.search(line)}
    assert timed - {value.line for value in writing.values} == set()
