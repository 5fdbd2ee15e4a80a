"""The words before a colon with which people say times, besides those of every header line (`vocabulary.HEADERS`).

They are everyday words as well, so a line that begins with one says a time only when what follows is one.
"""

from enum import StrEnum


class TimeWord(StrEnum):
    """What such a word is about."""

    BEGIN = "begin"
    END = "end"
    TIMES = "times"
    LENGTH = "length"


TOTALS = ("totaal", "totale duur", "totale tijd", "total", "total time", "total duration", "total length")
"""Those of a length of which nobody can tell below a heading whether it is that of the session."""
TIME_WORDS: dict[str, TimeWord] = {
    word: meaning
    for meaning, *words in (
        (TimeWord.BEGIN, "aanvang", "aanvangstijd", "begintijd", "beginuur", "begint", "starttijd", "startuur"),
        (TimeWord.BEGIN, "start time", "starting time", "begin time", "starts", "begins"),
        (TimeWord.END, "eindtijd", "einduur", "eindigt", "end time", "ending time", "finish", "ends"),
        (TimeWord.TIMES, "tijd", "tijden", "tijdstip", "timing", "time", "times", "wanneer", "when"),
        (TimeWord.LENGTH, "duur", "tijdsduur", "lengte", "duration", "length"),
        (TimeWord.LENGTH, *TOTALS),
        (TimeWord.LENGTH, "geschatte tijd", "geschatte duur", "benodigde tijd"),
        (TimeWord.LENGTH, "estimated time", "estimated duration", "time needed", "time required"),
        (TimeWord.LENGTH, "tijdsindicatie", "tijdsbestek", "richttijd", "time allotted", "suggested time"),
    )
    for word in words
}
"""What each of them is about, in small letters."""
OF_A_DAY = ("wanneer", "when")
"""Those behind which a date is expected: `10.11-12.11` there may be days of November."""
OF_A_SESSION = (*OF_A_DAY, "tijden", "times")
"""Those that say nothing of a part: what is below a heading begins with another one."""


def time_word(key: str) -> TimeWord | None:
    """Return what `key`, as it is written before a colon, is about; None when it is no word of times."""
    return TIME_WORDS.get(" ".join(key.casefold().split()))
