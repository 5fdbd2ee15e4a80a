"""What may be kept of what somebody says, by what they answered (docs/glossary.md, May be written).

It counts while whoever answered has the turn, as the timeline has it: what others say of them is theirs.
"""

from collections.abc import Mapping

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.mentions import mentioned
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind
from inspiratie_tui.core.notes.owner import kind_at, note_owner, speaker_at
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.session.session import Session

Answers = Mapping[PersonId, MayWrite]
"""What may be written down of whom; who is not in it did not answer, and then all may be."""


def may_write_at(session: Session, moment: SessionMs, answers: Answers) -> MayWrite:
    """Return what may be written at `moment`; in a part about learning questions a line is one, so it may be.

    With `OWN` that is a step alone.
    """
    if all(answer is MayWrite.ALL for answer in answers.values()):
        return MayWrite.ALL
    speaker = speaker_at(session, moment)
    answer = MayWrite.ALL if speaker is None else answers.get(speaker, MayWrite.ALL)
    is_question = kind_at(session, moment) is NoteKind.LEARNING_QUESTION
    return MayWrite.ALL if answer is MayWrite.OWN and is_question else answer


def may_keep(session: Session, entry: Note | NoteDraft, answers: Answers) -> bool:
    """Tell whether a new `entry` may be kept, by the moment of its first letter and its kind."""
    may_write = may_write_at(session, entry.at, answers)
    return may_write is MayWrite.ALL or (may_write is MayWrite.OWN and entry.kind is NoteKind.STEP)


def touches_who_declined(session: Session, note: Note, answers: Answers) -> bool:
    """Tell whether `note` has words of, is about or names somebody who wants nothing written: it is looked at first."""
    declined = {person for person, answer in answers.items() if answer is MayWrite.NOTHING}
    if not declined:
        return False
    owner = note_owner(session, note)
    return not declined.isdisjoint((owner.by, owner.about, *mentioned(note.text)))
