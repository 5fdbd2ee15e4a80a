import pytest

from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.texts.problems import SENTENCES

SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("15 min", 15 * MINUTE),
        ("15 min.", 15 * MINUTE),
        ("15min", 15 * MINUTE),
        ("15m", 15 * MINUTE),
        ("15 M", 15 * MINUTE),
        ("1 minuut", MINUTE),
        ("15 minuten", 15 * MINUTE),
        ("15 minutes", 15 * MINUTE),
        ("2,5 min", 150 * SECOND),
        ("dertig min", 30 * MINUTE),
        ("Vijfenveertig minuten", 45 * MINUTE),
        ("twee uur", 2 * HOUR),
        ("forty-five minutes", 45 * MINUTE),
        ("about two hours", 2 * HOUR),
        ("90'", 90 * MINUTE),
        ("90’", 90 * MINUTE),
        ("1'30\"", 90 * SECOND),
        ("1’30”", 90 * SECOND),
        ("1'30", 90 * SECOND),
        ("1 min 30 sec", 90 * SECOND),
        ("1 min en 30 sec", 90 * SECOND),
        ("45 sec", 45 * SECOND),
        ("45 s", 45 * SECOND),
        ('45"', 45 * SECOND),
        ("45 seconden", 45 * SECOND),
        ("1u", HOUR),
        ("1 uur", HOUR),
        ("2 uren", 2 * HOUR),
        ("2 hours", 2 * HOUR),
        ("1u15", 75 * MINUTE),
        ("1u30", 90 * MINUTE),
        ("1h30", 90 * MINUTE),
        ("1 u 30", 90 * MINUTE),
        ("1u30m", 90 * MINUTE),
        ("1 uur en 30 min", 90 * MINUTE),
        ("1 hour and 30 minutes", 90 * MINUTE),
        ("1,5 uur", 90 * MINUTE),
        ("1.5 uur", 90 * MINUTE),
        ("1,25 uur", 75 * MINUTE),
        ("1½ uur", 90 * MINUTE),
        ("½ uur", 30 * MINUTE),
        ("1¼ uur", 75 * MINUTE),
        ("kwartier", 15 * MINUTE),
        ("een kwartier", 15 * MINUTE),
        ("drie kwartier", 45 * MINUTE),
        ("5 kwartier", 75 * MINUTE),
        ("half uur", 30 * MINUTE),
        ("een half uur", 30 * MINUTE),
        ("halfuur", 30 * MINUTE),
        ("anderhalf uur", 90 * MINUTE),
        ("Anderhalf  uur", 90 * MINUTE),
        ("half an hour", 30 * MINUTE),
        ("ca. 10 min", 10 * MINUTE),
        ("circa 10 min", 10 * MINUTE),
        ("ongeveer 10 min", 10 * MINUTE),
        ("about 10 min", 10 * MINUTE),
        ("± 10 min", 10 * MINUTE),
    ],
)
def test_a_length(text: str, length: int) -> None:
    assert read_length(text) == length


@pytest.mark.parametrize(
    ("text", "code", "advice"),
    [
        ("1:30", Code.HOURS_OR_MINUTES, {"first": "1", "second": "30"}),
        ("1.30", Code.HOURS_OR_MINUTES, {"first": "1", "second": "30"}),
        ("1:30 uur", Code.HOURS_OR_MINUTES, {"first": "1", "second": "30"}),
        ("1:30 min", Code.HOURS_OR_MINUTES, {"first": "1", "second": "30"}),
        ("15", Code.BARE_NUMBER, {}),
        ("1,5", Code.BARE_NUMBER, {}),
        ("1942", Code.YEAR, {}),
        ("14:00", Code.CLOCK_WITHOUT_AT, {"time": 14 * HOUR}),
        ("14.00 uur", Code.CLOCK_WITHOUT_AT, {"time": 14 * HOUR}),
        ("14u00", Code.CLOCK_WITHOUT_AT, {"time": 14 * HOUR}),
        ("10-15 min", Code.RANGE, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("10 – 15 min", Code.RANGE, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("10 à 15 min", Code.RANGE, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("10 tot 15 min", Code.RANGE, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("10 min - 15 min", Code.RANGE, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("1-2 uur", Code.RANGE, {"length": 2 * HOUR, "minimum": HOUR}),
        ("10-15", Code.RANGE, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("15-10 min", Code.LENGTH_UNCLEAR, {}),
        ("15 mni", Code.MISSPELT, {"advice": "15 min"}),
        ("15 mn", Code.MISSPELT, {"advice": "15 min"}),
        ("15 minutn", Code.MISSPELT, {"advice": "15 minuten"}),
        ("2 urr", Code.MISSPELT, {"advice": "2 uur"}),
        ("kwartir", Code.MISSPELT, {"advice": "kwartier"}),
        ("anderhalf uru", Code.MISSPELT, {"advice": "anderhalf uur"}),
        ("15 min stil", Code.COMMA_MISSING, {"advice": "15 min, stil"}),
        ("15 minuten Anna", Code.COMMA_MISSING, {"advice": "15 minuten, Anna"}),
        ("0 min", Code.LENGTH_ZERO, {}),
        ("0u00", Code.LENGTH_ZERO, {}),
        ("30 uur", Code.LENGTH_TOO_LONG, {}),
        ("99999999 min", Code.LENGTH_TOO_LONG, {}),
    ],
)
def test_what_only_looks_like_a_length_gets_advice(text: str, code: Code, advice: dict[str, str | int]) -> None:
    assert read_length(text) == TextProblem(code, {"found": text, **advice})
    assert SENTENCES[code]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna",
        "in de tuin",
        "2 man",
        "3 men",
        "twee aan twee",
        "drie mannen",
        "drie stoelen in de kring",
        "zeven",
        "2e verdieping",
        "3 groepjes",
        "3 mei",
        "uur",
        "'",
        "x" * 999,
    ],
)
def test_anything_else_is_a_remark(text: str) -> None:
    assert read_length(text) is None
