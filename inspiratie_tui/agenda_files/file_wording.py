"""The words in which an agenda is written that is made from a file: those of the language that the file speaks."""

import re

from msgspec import Struct

from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND

_WORD = re.compile(r"[^\W\d_]+")


class FileWording(Struct, frozen=True):
    """How one language says what stands in an agenda."""

    begin: str
    """The header line for when a session begins."""
    end: str
    """As `begin`, for when it is over."""
    clock: str
    """A time of day."""
    at: str
    """What stands before a time of day in parentheses."""
    part: str
    """What a part is called that has no title."""
    telling: str
    """Words by which the language is known."""

    def time(self, time_of_day: int) -> str:
        """Return a time of day (ms since midnight) as it is written in a file."""
        hours, minutes = divmod(time_of_day // MINUTE, HOUR // MINUTE)
        return self.clock.format(hours=hours, minutes=minutes)

    def pin(self, time_of_day: int) -> str:
        """Return the item that pins a part to a time of day (ms since midnight)."""
        return f"{self.at} {self.time(time_of_day)}"


_WORDINGS = {
    "nl": FileWording(
        "Begin",
        "Einde",
        "{hours:02d}.{minutes:02d} uur",
        "om",
        "Onderdeel",
        "aanvang aankomen afsluiting als bij de deze dit door duur een einde en het iedereen kort met middag naar niet "
        "of om onderdeel ons op over pauze programma te tijd tot uur van voor waar wat welkom wie wij zijn",
    ),
    "en": FileWording(
        "Begin",
        "End",
        "{hours:02d}:{minutes:02d}",
        "at",
        "Part",
        "about activity an and are as at break by closing duration each end everyone for from is it length lunch not "
        "of our session start the this time title to welcome we what where who with you",
    ),
}
"""The languages in which agendas are read."""


def wording_of(text: str, language: str) -> FileWording:
    """Return the wording of the language in which `text` is written; where it does not tell, that of `language`."""
    words = _WORD.findall(text.casefold())
    telling = {code: frozenset(wording.telling.split()) for code, wording in _WORDINGS.items()}
    counts = {code: sum(word in words_of for word in words) for code, words_of in telling.items()}
    most = max(counts.values())
    tellers = [code for code, count in counts.items() if count == most]
    code = tellers[0] if len(tellers) == 1 else language
    return _WORDINGS.get(code, _WORDINGS["en"])


def written_length(length: int) -> str:
    """Return a length (ms) as it is written in either language; it reads back to the millisecond."""
    minutes, rest = divmod(length, MINUTE)
    seconds = f"{rest / SECOND:g} sec" if rest else ""
    return " ".join(filter(None, (f"{minutes} min" if minutes else "", seconds)))
