"""Which day words name, by hand in both languages, and laws of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.year.days import LOOKED_AT, is_only_a_day, named_day

FRIDAY = date(2026, 12, 4)
"""The day of the session: the week ends on Sunday the 6th, the year in four weeks."""

NAMED = {
    # nl: a day of the week is the first one that comes, never the day itself
    "dinsdag bij het overleg als laatste spreken": "2026-12-08",
    "als laatste spreken op dinsdag": "2026-12-08",
    "als laatste dinsdag spreken": "2026-12-08",
    "Vrijdag mijn telefoon uit": "2026-12-11",
    "zaterdag wandelen zonder doel": "2026-12-05",
    "DONDERDAG": "2026-12-10",
    "aanstaande dinsdag": "2026-12-08",
    "komende maandag": "2026-12-07",
    "deze zondag": "2026-12-06",
    "dinsdagavond bellen": "2026-12-08",
    "maandagochtend als eerste zwijgen": "2026-12-07",
    "woensdagmiddag vrij": "2026-12-09",
    "zaterdagmorgen vroeg": "2026-12-05",
    "elke dinsdag vijf minuten": "2026-12-08",
    "maandag of dinsdag": "2026-12-07",
    "(dinsdag)": "2026-12-08",
    # en
    "Tuesday at the meeting, speak last": "2026-12-08",
    "speak last on tuesday": "2026-12-08",
    "Tuesday evening": "2026-12-08",
    "this Monday": "2026-12-07",
    "every Thursday, five minutes": "2026-12-10",
    # the week after, and so many weeks on
    "volgende week woensdag": "2026-12-09",
    "volgende week op woensdag": "2026-12-09",
    "woensdag volgende week": "2026-12-09",
    "volgende week zondag": "2026-12-13",
    "volgende dinsdag": "2026-12-08",
    "next week Wednesday": "2026-12-09",
    "next week on Wednesday": "2026-12-09",
    "Wednesday next week": "2026-12-09",
    "Wednesday of next week": "2026-12-09",
    "next Sunday": "2026-12-13",
    "dinsdag over een week": "2026-12-15",
    "dinsdag over één week": "2026-12-15",
    "dinsdag over twee weken": "2026-12-22",
    "Tuesday in two weeks": "2026-12-22",
    "Tuesday week": "2026-12-15",
    "a week on Tuesday": "2026-12-15",
    "two weeks on Tuesday": "2026-12-22",
    "over twee weken op dinsdag": "2026-12-15",
    "over 3 weken dinsdag": "2026-12-22",
    "in two weeks on Tuesday": "2026-12-15",
    "over een week": "2026-12-11",
    "over veertien dagen": "2026-12-18",
    "over 10 dagen bel ik haar": "2026-12-14",
    "in a week": "2026-12-11",
    "in fourteen days": "2026-12-18",
    "in 3 days": "2026-12-07",
    # today and tomorrow
    "morgen": "2026-12-05",
    "morgenavond eten zonder scherm": "2026-12-05",
    "overmorgen": "2026-12-06",
    "overmorgenochtend": "2026-12-06",
    "vandaag nog": "2026-12-04",
    "vanavond bellen": "2026-12-04",
    "tomorrow": "2026-12-05",
    "the day after tomorrow": "2026-12-06",
    "today, on the way home": "2026-12-04",
    "tonight": "2026-12-04",
    "this evening": "2026-12-04",
    # a date; without a year the first one that comes
    "12 januari": "2027-01-12",
    "12 jan.": "2027-01-12",
    "op 12 januari, bij het overleg": "2027-01-12",
    "dinsdag 12 januari": "2027-01-12",
    "di 12 jan": "2027-01-12",
    "dinsdag de 12e januari": "2027-01-12",
    "1 maart": "2027-03-01",
    "3 mrt": "2027-03-03",
    "4 december": "2026-12-04",
    "5 december": "2026-12-05",
    "1e mei": "2027-05-01",
    "31 aug": "2027-08-31",
    "12 January": "2027-01-12",
    "12th of January": "2027-01-12",
    "the 3rd of March": "2027-03-03",
    "January 12": "2027-01-12",
    "January the 12th": "2027-01-12",
    "Tuesday, January 12th": "2027-01-12",
    "Dec 5": "2026-12-05",
    "May 1st, 2028": "2028-05-01",
    "12 januari 2028": "2028-01-12",
    "29 februari 2028": "2028-02-29",
    "2027-01-12": "2027-01-12",
    "12-1-2027": "2027-01-12",
    "12.01.2027": "2027-01-12",
    # a day of the week with its number, when they agree
    "dinsdag de 15e": "2026-12-15",
    "dinsdag de 15de": "2026-12-15",
    "Tuesday the 15th": "2026-12-15",
    "Friday the 1st": "2027-01-01",
    "dinsdag de 16e": "2026-12-08",
    # the first one that is named, and is to come
    "dinsdag vragen, 12 januari vertellen": "2026-12-08",
    "vorige week dinsdag durfde ik niet, nu woensdag": "2026-12-09",
    "last Tuesday I stayed away, so Thursday": "2026-12-10",
    "op 12 januari 2020 zweeg ik; maandag praat ik": "2026-12-07",
}
NO_DAY = (
    "",
    "als laatste spreken",
    "volgende week",
    "next week",
    "volgende keer",
    "deze week",
    "in een week tijd",
    "binnenkort",
    "over twee uur",
    "in two minutes",
    "vorige week dinsdag",
    "dinsdag vorige week",
    "afgelopen vrijdag",
    "last Tuesday",
    "Tuesday last week",
    "eerste dinsdag van maart",
    "the first Tuesday of the month",
    "elke morgen",
    "iedere morgen een kwartier",
    "op een morgen",
    "in de morgen",
    "'s morgens",
    "goede morgen zeggen",
    "Goede Vrijdag",
    "Good Friday",
    "vandaag de dag",
    "dinsdags",
    "on Tuesdays",
    "de dinsdagclub",
    "di",
    "za",
    "zo doe ik het",
    "do it",
    "sat down",
    "Jan 2 keer iets vragen",
    "2 keer Jan",
    "30 februari",
    "29 februari",
    "32 januari",
    "0 januari",
    "12 januari 2020",
    "3 december",
    "31 okt",
    "Nov 24",
    "2026-13-01",
    "2026-12-03",
    "half januari",
    "112 januari",
    "mei",
    "I may",
    "march 400 miles",
    "@{p1maandag}",
)


@pytest.mark.parametrize("words", NAMED)
def test_a_day_is_understood(words: str) -> None:
    named = named_day(words, FRIDAY)
    assert named is not None
    assert named.day.isoformat() == NAMED[words]


@pytest.mark.parametrize("words", NO_DAY)
def test_what_names_no_day_is_none(words: str) -> None:
    assert named_day(words, FRIDAY) is None


def test_where_it_stands_is_told() -> None:
    words = "bij het overleg, volgende week woensdag, als laatste"
    named = named_day(words, FRIDAY)
    assert named is not None
    assert words[named.begin : named.end] == "volgende week woensdag"


@pytest.mark.parametrize(
    ("words", "only"),
    [
        ("woensdag", True),
        ("  Op woensdag. ", True),
        ("wordt volgende week woensdag", True),
        ("naar 12 januari", True),
        ("to Wednesday", True),
        ("komende woensdag", True),
        ("di 12 jan", True),
        ("Tue 12 Jan", True),
        ("woensdag om 10.30 uur", True),
        ("di 12 keer", False),
        ("woensdag 3 keer", False),
        ("woensdag, met Bilal", False),
        ("eerst bellen", False),
        ("", False),
    ],
)
def test_words_that_are_a_day_and_no_more(words: str, only: bool) -> None:
    assert is_only_a_day(words, FRIDAY) is only


days = st.dates()
pieces = st.sampled_from([*NAMED, *NO_DAY, "1", "12", "februari", "29", "week", "ſunday", "frıday", "over", "in", "99"])
texts = st.lists(pieces | st.text(max_size=5), max_size=8).map(" ".join)


@given(texts, days)
def test_a_day_is_never_over_and_stands_in_its_words(words: str, today: date) -> None:
    named = named_day(words, today)
    if named is not None:
        assert named.day >= today
        assert 0 <= named.begin < named.end <= min(len(words), LOOKED_AT)


@given(st.sampled_from([name for name in NAMED if "20" not in name]), days.filter(lambda day: day.year < 9000))
def test_without_a_year_it_is_within_one(words: str, today: date) -> None:
    named = named_day(words, today)
    assert named is None or named.day <= today + timedelta(days=366)


@given(st.sampled_from(["maandag", "Sunday", "deze vrijdag"]), days.filter(lambda day: day.year < 9000))
def test_a_day_of_the_week_is_one_of_the_coming_seven(words: str, today: date) -> None:
    named = named_day(words, today)
    assert named is not None
    assert today < named.day <= today + timedelta(days=7)


def test_a_date_of_last_year_is_over_in_january() -> None:
    assert named_day("28 december", date(2027, 1, 12)) is None
    assert named_day("28 december", date(2027, 6, 12)).day == date(2027, 12, 28)  # type: ignore[union-attr]
    assert named_day("12 januari", date(1, 1, 1)).day == date(1, 1, 12)  # type: ignore[union-attr]
