"""The words an agenda may use. Dutch and English are always both read, whatever language the screen speaks."""

import re

from inspiratie_tui.core.agenda.model import PartKind, Phase
from inspiratie_tui.core.text.spelling import nearest

KINDS: dict[str, PartKind] = {
    word: kind
    for kind, words in {
        PartKind.INTRODUCTION: "inleiding opening aankomen inchecken check-in introduction arrival",
        PartKind.REFLECTION: "reflectie bezinning reflection",
        PartKind.DIALOGUE: "dialoog gesprek dialogue dialog conversation",
        PartKind.FEEDBACK: "feedback terugkoppeling",
        PartKind.PERSPECTIVE: "perspectief perspective",
        PartKind.BREAK: "pauze koffie thee maaltijd eten break coffee tea meal dinner diner lunch",
    }.items()
    for word in words.split()
}
"""What a part is for, by a word of its title or in its parentheses (docs/glossary.md, Kind of a part)."""

KIND_ITEMS: dict[str, PartKind] = {**KINDS, "overig": PartKind.OTHER, "other": PartKind.OTHER}
"""In the parentheses a part can also say that it is none of these, whatever its title says."""

FLAGS: dict[str, tuple[str, bool]] = {
    "stil": ("silent", True),
    "silent": ("silent", True),
    "optioneel": ("optional", True),
    "optional": ("optional", True),
    "beschermd": ("protected", True),
    "protected": ("protected", True),
    "niet beschermd": ("protected", False),
    "not protected": ("protected", False),
    "vrije volgorde": ("any_order", True),
    "any order": ("any_order", True),
    "met begeleiders": ("with_facilitators", True),
    "with facilitators": ("with_facilitators", True),
}
"""Words in the parentheses that stand for a field of a block."""

HEADERS: dict[str, str] = {
    "begin": "begin",
    "start": "begin",
    "einde": "end",
    "end": "end",
    "inloop": "doors",
    "doors": "doors",
    "datum": "date",
    "date": "date",
    "thema": "theme",
    "theme": "theme",
    "fase": "phase",
    "phase": "phase",
    "bel": "bell",
    "bell": "bell",
    "voorbereiding": "preparation",
    "preparation": "preparation",
    "leiding": "lead",
    "lead": "lead",
}
"""What stands before the colon of a header line, and the field of the agenda it fills."""

PHASES: dict[str, Phase] = {
    word: phase
    for phase, words in {
        Phase.LOOK: "1 kijken look looking",
        Phase.ACT: "2 stappen doen act acting steps",
        Phase.ADJUST: "3 bijstellen terugkijken adjust adjusting",
    }.items()
    for word in words.split()
}
"""The three phases of the year; any word of the value counts."""

YES_OR_NO = {"ja": True, "yes": True, "nee": False, "no": False}
"""The values of a line that asks for something or does without."""

# Compounds are one word in Dutch: a koffiepauze is a break. Short words would find too much (weten is not eten).
_COMPOUND_LEAST = 5
# Shorter kind words are one edit from names and everyday words: Thea, team, weten.
_FUZZY_LEAST = 5
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def kind_of_title(title: str) -> PartKind:
    """The kind that the first telling word before a colon gives; else other. `title` is without parentheses."""
    for found in _WORD.findall(title.partition(":")[0].casefold()):
        for word in (found, *found.split("-")):
            if word in KINDS:
                return KINDS[word]
            for ending, kind in KINDS.items():
                if len(ending) >= _COMPOUND_LEAST and word.endswith(ending):
                    return kind
    return PartKind.OTHER


def phase_of(value: str) -> Phase | None:
    """The phase the first telling word of `value` names."""
    return next((PHASES[word] for word in re.findall(r"\w+", value.casefold()) if word in PHASES), None)


def misspelt(text: str) -> str | None:
    """The known word of the parentheses that `text` is one edit from, if there is one."""
    word = text.casefold()
    kinds = (kind for kind in KIND_ITEMS if len(kind) >= _FUZZY_LEAST)
    return nearest(word, (*FLAGS, *kinds))
