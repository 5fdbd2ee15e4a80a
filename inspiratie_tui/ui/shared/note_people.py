"""Who can be named in a note of one session, and whose a note is while it is typed."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from inspiratie_tui.core.notes.mentions import Offers, offers, with_ids
from inspiratie_tui.core.notes.note import Chosen, NoteDraft, NoteKind
from inspiratie_tui.core.notes.owner import NoteOwner, is_of_another, note_owner
from inspiratie_tui.core.notes.typed import typed_note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.circle_slices import ring_slice
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.note_owners import note_prefix

if TYPE_CHECKING:
    # Few notes are steps.
    from inspiratie_tui.core.year.living_steps import Step


class KnownSteps(Protocol):
    """The steps that a note can say something of."""

    def heard(self, text: str) -> object:
        """Return what of `text`, of a note of kind step, makes another step of it: asked at every letter."""

    def named_by(self, draft: NoteDraft) -> "Step":
        """Return the step that `draft`, of kind step, is or says something of, were it saved now."""


class Asked(Enum):
    """What a digit answers."""

    BY = auto()
    """Whose words they are."""
    ABOUT = auto()
    """Whom they are about."""


class WhoseQuestion:
    """What the next digit answers, if anything: one key asks, again asks the other, a third time nothing."""

    def __init__(self) -> None:
        """Ask nothing."""
        self.asked: Asked | None = None
        """What is asked."""
        self._answered = False

    def ask(self) -> None:
        """Ask by the key that does; what was answered already is asked from the begin."""
        following = {None: Asked.BY, Asked.BY: Asked.ABOUT, Asked.ABOUT: None}
        self.asked = Asked.BY if self._answered else following[self.asked]
        self._answered = False

    def answer(self, digit: int | None) -> None:
        """Take `digit` as the answer; after 0 it may be pressed again, for the next one who has no digit."""
        self._answered = digit == 0
        if not self._answered:
            self.asked = None

    def stop(self) -> bool:
        """Ask nothing any more; return whether anything was asked."""
        was, self.asked, self._answered = self.asked is not None, None, False
        return was


def question(asked: Asked) -> str:
    """Return the question that a digit answers."""
    if asked is Asked.BY:
        return _("whose words? digit, 0 the circle:")
    return _("about whom? digit, 0 nobody:")


def full_question(asked: Asked) -> str:
    """Return the question that a digit answers, with all that can be pressed."""
    if asked is Asked.BY:
        whose = _("Whose words? A digit; 0 the circle, Backspace as it went, {key} about whom.")
        return whose.format(key=key_of("whose"))
    return _("About whom? A digit; 0 nobody, Backspace as it went.")


class NotePeople:
    """The people of one session, as it stands when something is asked."""

    def __init__(
        self, session: Callable[[], Session], names: Mapping[PersonId, str], steps: KnownSteps | None = None
    ) -> None:
        """Ask the session that `session` returns; `names` can stand in a note, by the id of the person.

        `steps` are those that a note can say something of; with None nothing is told of them.
        """
        self._session = session
        self._steps = steps
        self.names = names
        """The names that can stand in a note, by the id of the person."""

    @property
    def offers(self) -> Offers:
        """Return what is offered as a mention: the names of the circle, here or not, for a note may be about them."""
        circle = self._session().circle.everyone
        return offers({person: self.names[person] for person in circle if person in self.names})

    def owner(self, draft: NoteDraft) -> NoteOwner:
        """Return whose words `draft` has and whom it is about, were it saved now."""
        return note_owner(self._session(), typed_note(draft, "", self.names))

    def kind(self, draft: NoteDraft) -> NoteKind:
        """Return of what kind `draft` is as long as nobody chose: a question no more when it has another's words."""
        asks = draft.kind is NoteKind.LEARNING_QUESTION and draft.note is None and draft.text.startswith("@")
        another = asks and is_of_another(self._session(), draft.at, with_ids(draft.text, self.names))
        return NoteKind.NOTE if another else draft.kind

    def heard(self, kind: NoteKind, text: str) -> object:
        """Return what of `text`, of a note of `kind`, makes another step of it; for any other kind always the same."""
        return None if kind is not NoteKind.STEP or self._steps is None else self._steps.heard(text)

    def prefix(self, draft: NoteDraft, room: int) -> str:
        """Return what stands before `draft` while it is typed; a name has at most `room` cells."""
        is_step = draft.kind is NoteKind.STEP and draft.text.strip()
        step = self._steps.named_by(draft) if self._steps is not None and is_step else None
        return note_prefix(draft, self.owner(draft), self.names, room, step)

    def choice(self, digit: int, before: Chosen[PersonId] | None) -> Chosen[PersonId] | None:
        """Return whom `digit` chooses, None when nobody sits there; `before` is the choice until now.

        0 is nobody in particular; each time it is pressed again, the next one at whom no digit points: those who are
        here, then those who are away. A digit points at who is away too, as a note may be about them, or theirs.
        """
        session = self._session()
        ring = ring_slice(session, self.names)
        if digit:
            person = ring.at(digit)
            return None if person is None else Chosen(person)
        others = (None, *ring.without_digit(session.circle.here_first))
        after = others.index(before.value) + 1 if before is not None and before.value in others else 0
        return Chosen(others[after % len(others)])
