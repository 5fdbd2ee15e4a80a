"""The headings of a group's page. Those in Dutch, in English and in the language in use are all read."""

from enum import StrEnum

from inspiratie_tui.core.people.group import Role
from inspiratie_tui.core.text.spelling import nearest
from inspiratie_tui.texts import N_, _


class Section(StrEnum):
    """What a list on the page is about; the value is its heading in the source language."""

    PARTICIPANTS = N_("Participants")
    FACILITATORS = N_("Facilitators")
    DATES = N_("Dates")
    FORMER = N_("Former members")


ROLES = {
    Section.PARTICIPANTS: Role.PARTICIPANT,
    Section.FACILITATORS: Role.FACILITATOR,
    Section.FORMER: Role.FORMER,
}
"""The role of the people in a section, in the order of the page."""

_WORDS = {
    Section.PARTICIPANTS: "participants participant deelnemers deelnemer",
    Section.FACILITATORS: "facilitators facilitator begeleiders begeleider",
    Section.DATES: "dates date sessions data datums datum bijeenkomsten",
    Section.FORMER: "former vroeger oud-leden",
}
_KNOWN = {word: section for section, words in _WORDS.items() for word in words.split()}


def section_of(heading: str) -> Section | None:
    """Return the section that `heading` names, in any case; None when it names none."""
    wanted = heading.casefold().strip().removesuffix(":")
    here = {_(section).casefold(): section for section in Section}
    there = {section.casefold(): section for section in Section}
    return here.get(wanted) or there.get(wanted) or _KNOWN.get(wanted)


def meant(heading: str) -> str | None:
    """Return the heading of a section that `heading` is one edit from; None when there is none."""
    word = nearest(heading.casefold().strip(), (*_KNOWN, *(_(section).casefold() for section in Section)))
    return word.capitalize() if word else None
