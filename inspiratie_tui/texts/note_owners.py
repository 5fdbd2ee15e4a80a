"""Whose words a note has and whom it is about, in words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.notes.note import Audience, NoteDraft, NoteKind
from inspiratie_tui.core.notes.owner import NoteOwner, NotesMoved, NotesOfPart, When
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.texts import N_, _, kind_names, ngettext
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.titles import heading_words

if TYPE_CHECKING:
    # Few notes are steps.
    from inspiratie_tui.core.year.living_steps import Step

_NAME = 30
"""The most cells of a name in a sentence."""
_OUTSIDE = {When.BEFORE: N_("Before it began"), When.DURING: N_("Elsewhere"), When.AFTER: N_("Afterwards")}
"""What stands above notes of no part."""

Names = Mapping[PersonId, str]


def owner_words(owner: NoteOwner, names: Names, room: int = _NAME) -> str:
    """Return by whom a note is and about whom, as `Daan → Esra`; "" for neither. A name has at most `room` cells."""
    by = "" if owner.by is None else _name(owner.by, names, room)
    if owner.about is None:
        return by
    about = _name(owner.about, names, room)
    if owner.directed:
        return f"{by or _('the circle')} → {about}"
    if by:
        return _("{name} about {other}").format(name=by, other=about)
    return _("about {other}").format(other=about)


def note_prefix(draft: NoteDraft, owner: NoteOwner, names: Names, room: int = _NAME, step: "Step | None" = None) -> str:
    """Return what stands before `draft` while it is typed: `Daan → Esra · feedback, for Esra:`.

    The question and the step of somebody are called that: `learning question of Giulia:`; of the `step` that it is, or
    tells of, stands what was understood: `step of Anouk · Tue 12 Jan · witness Daan:`. A name has at most `room` cells.
    """
    label = kind_names.note_kind(draft.kind)
    whose = owner_words(owner, names, room)
    if draft.kind is NoteKind.LEARNING_QUESTION and owner.by is not None:
        label, whose = _("learning question of {name}").format(name=_name(owner.by, names, room)), ""
    elif draft.kind is NoteKind.STEP and owner.by is not None and owner.about is None:
        label, whose = _("step of {name}").format(name=_name(owner.by, names, room)), ""
    if draft.audience is not Audience.US:
        label += f", {kind_names.audience(draft.audience, person_name(owner, names, room))}"
    return " · ".join(filter(None, (whose, label, "" if step is None else _facts(step, names, room)))) + ":"


def _facts(step: "Step", names: Names, room: int) -> str:
    from inspiratie_tui.texts.living_steps import step_facts

    return step_facts(step, names, room)


def person_name(owner: NoteOwner, names: Names, room: int = _NAME) -> str | None:
    """Return the name of who is meant by "for that person"; None when that is nobody."""
    return None if owner.person is None else _name(owner.person, names, room)


def part_heading(listed: NotesOfPart, agenda: Agenda, *, whole: bool = False) -> str:
    """Return what stands above the notes of a part of `agenda`, or of none; with `whole` as those who lead see it."""
    if listed.part is None:
        return _(_OUTSIDE[listed.when])
    return f"{listed.part + 1}. {heading_words(agenda.parts[listed.part], whole=whole)}"


def goes_along(moved: NotesMoved, names: Names) -> str:
    """Return that notes go along with a change of the timeline, as `1 note goes along to Daan`; "" when none does."""
    if not moved.count:
        return ""
    if len(moved.to) > 1:
        sentence = ngettext("{count} note goes along", "{count} notes go along", moved.count)
        return sentence.format(count=moved.count)
    to = moved.to[0]
    name = _("the circle") if to is None else _name(to, names, _NAME)
    sentence = ngettext("{count} note goes along to {name}", "{count} notes go along to {name}", moved.count)
    return sentence.format(count=moved.count, name=name)


def with_notes(sentence: str, moved: NotesMoved, names: Names) -> str:
    """Return `sentence`, and that notes go along when any does."""
    return "; ".join(filter(None, (sentence, goes_along(moved, names))))


def changed_hands_sentence(count: int) -> str:
    """Return that `count` notes of an older program are by somebody else than it named; "" for none."""
    if not count:
        return ""
    sentence = ngettext(
        "Notes now follow the timeline: {count} is by somebody else than stood there.",
        "Notes now follow the timeline: {count} are by somebody else than stood there.",
        count,
    )
    return sentence.format(count=count)


def _name(person: PersonId, names: Names, room: int) -> str:
    return cut(names.get(person, "?"), room)
