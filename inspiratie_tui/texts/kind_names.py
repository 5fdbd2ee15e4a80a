"""The words for the kinds of notes, audiences, parts and phases."""

from inspiratie_tui.core.agenda.model import PartKind, Phase
from inspiratie_tui.core.notes.note import Audience, NoteKind
from inspiratie_tui.texts import N_, _

_NOTE_KINDS = {
    NoteKind.NOTE: N_("note"),
    NoteKind.INSIGHT: N_("insight"),
    NoteKind.QUESTION: N_("question"),
    NoteKind.STEP: N_("step"),
    NoteKind.QUOTE: N_("quote"),
    NoteKind.AGREEMENT: N_("agreement"),
    NoteKind.FEEDBACK: N_("feedback"),
    NoteKind.OUR_WORD: N_("our word"),
    NoteKind.LEARNING_QUESTION: N_("learning question"),
}
_AUDIENCES = {
    Audience.US: N_("for us"),
    Audience.PERSON: N_("for this person"),
    Audience.GROUP: N_("for the group"),
}
_PART_KINDS = {
    PartKind.INTRODUCTION: N_("introduction"),
    PartKind.REFLECTION: N_("reflection"),
    PartKind.DIALOGUE: N_("dialogue"),
    PartKind.FEEDBACK: N_("feedback"),
    PartKind.PERSPECTIVE: N_("perspective"),
    PartKind.BREAK: N_("break"),
    PartKind.OTHER: N_("other"),
}

_PHASES = {
    Phase.LOOK: N_("looking at oneself"),
    Phase.ACT: N_("taking new steps"),
    Phase.ADJUST: N_("looking back and adjusting"),
}

_PHASES_IN_SHORT = {Phase.LOOK: N_("look"), Phase.ACT: N_("act"), Phase.ADJUST: N_("adjust")}


def note_kind(kind: NoteKind) -> str:
    """Return what a note of `kind` is called."""
    return _(_NOTE_KINDS[kind])


def audience(audience: Audience, name: str | None = None) -> str:
    """Return for whom a note is; `name` is that of the person it is about."""
    if audience is Audience.PERSON and name is not None:
        return _("for {name}").format(name=name)
    return _(_AUDIENCES[audience])


def part_kind(kind: PartKind) -> str:
    """Return what a part of `kind` is for."""
    return _(_PART_KINDS[kind])


def phase(phase: Phase) -> str:
    """Return what `phase` of the year is called."""
    return _(_PHASES[phase])


def phase_in_short(phase: Phase) -> str:
    """Return what `phase` of the year is called in a list, in one word."""
    return _(_PHASES_IN_SHORT[phase])
