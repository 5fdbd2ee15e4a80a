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


_WORDINGS = (
    FileWording(
        "Begin",
        "End",
        "{hours:02d}:{minutes:02d}",
        "at",
        "Part",
        "about activity an and are as at break by closing duration each end everyone for from is it length lunch not "
        "of our session start the this time title to welcome we what where who with you",
    ),
    FileWording(
        "Begin",
        "Einde",
        "{hours:02d}.{minutes:02d} uur",
        "om",
        "Onderdeel",
        "aanvang aankomen afsluiting als bij de deze dit door duur een einde en het iedereen kort met middag naar niet "
        "of om onderdeel ons op over pauze programma te tijd tot uur van voor waar wat welkom wie wij zijn",
    ),
)
"""Of the languages in which agendas are read; the first one where nothing tells which it is."""
_TWO_O_CLOCK = 14 * HOUR


def wording_of(text: str, clock: str) -> FileWording:
    """Return the wording of the language in which `text` is written.

    Where it does not tell, that of the screen, on which two o'clock in the afternoon is written as `clock`.
    """
    words = _WORD.findall(text.casefold())
    telling = [frozenset(wording.telling.split()) for wording in _WORDINGS]
    counts = [sum(word in words_of for word in words) for words_of in telling]
    likely = [wording for wording, count in zip(_WORDINGS, counts, strict=True) if count == max(counts)]
    if len(likely) > 1:
        likely = [wording for wording in likely if wording.time(_TWO_O_CLOCK) == clock] or likely
    return likely[0]


def written_length(length: int) -> str:
    """Return a length (ms) as it is written in either language; it reads back to the millisecond."""
    minutes, rest = divmod(length, MINUTE)
    seconds = f"{rest / SECOND:g} sec" if rest else ""
    return " ".join(filter(None, (f"{minutes} min" if minutes else "", seconds)))
