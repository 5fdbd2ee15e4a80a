"""What is told of what the disk refused: never a word of a note, for the neighbour reads it too."""

from collections.abc import Sequence

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.texts import _, kind_names, ngettext
from inspiratie_tui.texts.os_reasons import is_full, reason
from inspiratie_tui.texts.times import short_clock_time


def not_saved_since(since: int) -> str:
    """Say since which time of day (ms since midnight) the disk refuses."""
    return _("not saved since {time}").format(time=short_clock_time(since))


def notes_saved(notes: Sequence[Note]) -> str:
    """Say that the disk took `notes`, at least one."""
    if len(notes) == 1:
        return _("saved: {kind}").format(kind=kind_names.note_kind(notes[0].kind))
    return ngettext("saved: {count} note", "saved: {count} notes", len(notes)).format(count=len(notes))


def note_waits(errno: int | None, *, in_field: bool) -> str:
    """Say that a note is not on the disk, why not, and where its words are."""
    if in_field:
        return _("Not saved ({reason}): the note stays in its field.").format(reason=reason(errno))
    return _("Not saved ({reason}): the note waits, and is saved by itself as soon as it can be.").format(
        reason=reason(errno)
    )


def change_waits(errno: int | None) -> str:
    """Say that what was changed of a note is not on the disk, and why not."""
    return _("Not saved yet ({reason}): it is tried again by itself.").format(reason=reason(errno))


def leave_question(events: int, notes: int, *, draft: bool, errno: int | None) -> str:
    """Ask whether to leave though so many events and notes, and what is being typed, are not on the disk.

    `errno` is why not.
    """
    # Translators: {what} is "3 events and 1 note", {reason} is "the disk is full".
    form = ngettext(
        "{what} is not on the disk ({reason}). Leave all the same?",
        "{what} are not on the disk ({reason}). Leave all the same?",
        events + notes + draft,
    )
    return form.format(what=_amounts(events, notes, draft=draft), reason=reason(errno))


def leave_explanation(errno: int | None) -> str:
    """Say what leaving would cost, and what can be done about it instead."""
    if is_full(errno):
        return _("If you leave now, that is lost. Make room on the disk: then it is saved by itself within 5 seconds.")
    return _("If you leave now, that is lost. If you stay, it is saved by itself as soon as the disk takes it.")


def _amounts(events: int, notes: int, *, draft: bool) -> str:
    amounts = []
    if events:
        amounts.append(ngettext("{count} event", "{count} events", events).format(count=events))
    if notes:
        amounts.append(ngettext("{count} note", "{count} notes", notes).format(count=notes))
    if draft:
        amounts.append(_("half a note"))
    *before, last = amounts
    return _("{some} and {last}").format(some=", ".join(before), last=last) if before else last
