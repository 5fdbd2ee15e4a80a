"""Tells which headings are hidden from participants, and which only sound as if they were meant for facilitators.

A heading is hidden by one item of its parentheses (docs/glossary.md, Hidden); one that merely sounds so is shown
like any other, so the file is told what to write.
"""

import re
from collections.abc import Iterator

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.heading_items import HIDDEN, hides
from inspiratie_tui.agenda_files.headings import AgendaHeading
from inspiratie_tui.agenda_files.parentheses import items, parentheses
from inspiratie_tui.core.agenda.problems import Code

_DUTCH, _ENGLISH = "voor begeleiders", "facilitators only"
"""What is advised to write, for a heading in either language."""
_END = r"(?=\s*(?:$|[^\w\s]))"
"""What follows is punctuation, or nothing: `for the leader in you` is not about who leads."""
_ASKED = r"(?P<asked>\b(?:feedback|terugkoppeling|vra(?:ag|gen)|questions?|bedank\w*|applaus|thanks|applause)\s+)?"
"""What the circle has for those who lead is no secret from the circle."""


_STEMS = re.compile(
    "begeleider|docent|trainer|facilitator|leider|leader|host|teacher|instructor|moderator|deelnemer|participant"
)
"""One of them is in every word below, so that a title without any is looked at no further."""


def _patterns(to: str, sure: str, perhaps: str, papers: str, forms: str) -> tuple[str, ...]:
    """Return what titles look like that are meant for who leads, by regular expressions of words of one language.

    `to` stands before whom something is for. `sure` are who lead a group, and `perhaps` those who may as well be in it,
    as leaders and teachers are: these count when one of them is meant, or with `papers`, what is written for them.
    `forms` are ways to say so without them.
    """
    leads = f"(?:{sure}|{perhaps})"
    return (
        rf"{_ASKED}\b{to}\s+(?:(?:de|alle|the|your|all)\s+{leads}|{sure}){_END}",
        rf"\b(?:{papers})\s+{to}\s+{leads}{_END}",
        rf"\b{leads}(?:['’]?s?['’]?)?[ -]?(?:{papers}){_END}",
        rf"\b(?:{forms}){_END}",
    )


_SOUNDS = {
    _DUTCH: _patterns(
        "voor",
        r"(?:\w*begeleiders?|facilitator(?:en)?|gespreksleiders?)",
        r"(?:docent(?:en)?|trainers?|workshopleiders?)",
        r"(?:s|en)?(?:notities?|instructies?|handleiding|tips?|informatie|aantekeningen|opmerkingen)|alleen",
        r"niet\s+voor\s+(?:de\s+)?deelnemers",
    ),
    _ENGLISH: _patterns(
        "for",
        r"(?:co-?)?facilitators?",
        r"(?:trainers?|hosts?|leaders?|teachers?|instructors?|moderators?)",
        r"notes?|instructions?|guide|guidance|tips?|information|briefing|only",
        r"not\s+for\s+(?:the\s+)?participants",
    ),
}
"""What a title, or an item of its parentheses, sounds like that is meant for who leads; by what is advised then."""


def check_session_title(source: str, line: int, findings: Findings) -> None:
    """Report that the heading of the session, `source` on line `line`, hides nothing, when it says that it does."""
    for text, place in _last_items(source):
        if hides(text):
            findings.warning(Code.SESSION_HIDDEN, line, place + 1, found=text)
            return


def check_heading(heading: AgendaHeading, source: str, findings: Findings, *, within: bool) -> None:
    """Report that `heading`, of which `source` is the line, is hidden, or that it sounds as if it should be.

    What stands `within` a hidden part is hidden with it, whatever it sounds like.
    """
    if heading.facts.get(HIDDEN, False):
        findings.info(Code.HIDDEN, heading.line, heading.column)
    elif not within and (word := next(filter(None, map(_sounds, (heading.title, *heading.remarks))), None)):
        findings.warning(Code.SOUNDS_HIDDEN, heading.line, heading.column, advice=_with_item(source, word))


def _sounds(text: str) -> str | None:
    """Return what to write behind a title with the words of `text`; None when it sounds like any other."""
    lowered = text.casefold()
    if not _STEMS.search(lowered):  # nearly always
        return None
    for word, patterns in _SOUNDS.items():
        for pattern in patterns:
            if any(not match.groupdict().get("asked") for match in re.finditer(pattern, lowered)):
                return word
    return None


def _last_items(source: str) -> Iterator[tuple[str, int]]:
    spans, _opened = parentheses(source, 0, len(source))
    if spans:
        yield from items(source, spans[-1][0] + 1, spans[-1][1] - 1)


def _with_item(source: str, word: str) -> str:
    """Return the heading `source` with `word` as one more item of its last parentheses, when these end it."""
    written = re.sub(r"\s+#+\s*$", "", source.strip())
    spans, _opened = parentheses(written, 0, len(written))
    if spans and spans[-1][1] == len(written):
        return f"{written[:-1].rstrip()}, {word})"
    return f"{written} ({word})"
