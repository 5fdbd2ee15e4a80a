"""The lines of what earlier sessions left: parked questions, agreements, words of ours."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from inspiratie_tui.core.notes.allowed import Answers
from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.agreements import Agreement
from inspiratie_tui.core.year.last_time import for_the_room
from inspiratie_tui.core.year.our_words import OurWord, our_words
from inspiratie_tui.leading.held_now import held_now
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.store.port import LeftOpen
from inspiratie_tui.texts import _
from inspiratie_tui.texts.settling import outcome_words
from inspiratie_tui.texts.year import agreement_words, our_word_words
from inspiratie_tui.ui.review.review_line import BESIDE, NARROWEST, ReviewLine, shortened
from inspiratie_tui.ui.review.settle_desk import line_id
from inspiratie_tui.ui.shared.plain import fitted, plain

Names = Mapping[PersonId, str]


class FromBefore(Struct, frozen=True):
    """What earlier sessions left to the one that is read back."""

    questions: Sequence[LeftOpen] = ()
    """The questions that were parked."""
    agreements: Sequence[Agreement] = ()
    """The agreements that stood."""
    words: Sequence[OurWord] = ()
    """The words of ours that were made before, with all that was said of them since."""

    def lines(self, names: Names, width: int) -> Iterator[ReviewLine]:
        """Yield all of it in `width` cells, each below a heading; nothing for nothing. `names` are shown for ids."""
        room = max(NARROWEST, width - BESIDE)
        questions = [
            _settled_line(left.ref.session, left.note, with_names(left.note.text, names), room)
            for left in self.questions
        ]
        agreements = [
            _settled_line(agreement.session, agreement.note, agreement_words(agreement, names), room)
            for agreement in self.agreements
        ]
        words = [ReviewLine(shortened(our_word_words(word, names), room)) for word in self.words]
        yield from _below(_("Parked in earlier sessions"), questions, room)
        yield from _below(_("Agreements of earlier sessions"), agreements, room)
        yield from _below(_("Our words"), words, room)


def from_before(runner: SessionRunner, answers: Answers | None = None) -> FromBefore:
    """Return what earlier sessions left to the session of `runner`, as far as that was read.

    In the room `answers` say who wants nothing written: what touches them is not there.
    """
    before = runner.year_before
    if not before.sessions:
        return FromBefore()
    sessions = [for_the_room(held, answers or {}) for held in (*before.sessions, held_now(runner))]
    there = {(held.name, note.id) for held in sessions for note in held.notes}
    words = our_words(sessions)
    return FromBefore(
        tuple(left for left in before.questions if (left.ref.session, left.note.id) in there),
        tuple(made for made in before.agreements if (made.session, made.note.id) in there),
        tuple(word for word in words if word.first.session != runner.store.ref.session),
    )


def _below(title: str, lines: Sequence[ReviewLine], room: int) -> Iterator[ReviewLine]:
    if lines:
        yield ReviewLine(fitted(title, room).stylize("bold"))
        yield from lines
        yield ReviewLine(plain(""))


def _settled_line(session: str, note: Note, words: str, room: int) -> ReviewLine:
    style = "" if note.outcome is None else "$quiet"
    return ReviewLine(shortened(f"{outcome_words(note)}: {words}", room, style), line_id(session, note))
