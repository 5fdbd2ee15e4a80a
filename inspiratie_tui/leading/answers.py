"""What may be written down of whom, and the typed learning questions, as the private page of the group has them."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite, TypedQuestion
from inspiratie_tui.disk.errors import reason_of
from inspiratie_tui.store.port import SessionRef, Store, TooNew


class KeptAnswers(Struct, frozen=True):
    """The answers that are kept."""

    answers: Mapping[PersonId, MayWrite] = field(default_factory=dict)
    """By who gave them."""
    questions: tuple[TypedQuestion, ...] = ()
    """The learning questions that were typed on the page, in order."""
    unread: str | None = None
    """Why they could not be read, as `disk.errors.reason_of` says or `TOO_NEW`; None when they were."""


class AnswersWatch:
    """Knows the answers, also when another window changes them while a session lies ready or is led."""

    def __init__(self, store: Store | None, ref: SessionRef) -> None:
        """Read those of the group of `ref` in `store`; there are none where it keeps no such group, as with None."""
        self._store = store
        self._ref = ref
        self._written: int | None = None
        self.kept = KeptAnswers()
        """What was read last; what cannot be read any more counts as it was."""
        self.look()

    def look(self) -> None:
        """Read them anew when the group was written since. For the thread that writes: it may read a file."""
        if self._store is None:
            return
        written = self._store.groups.written_utc(self._ref.group)
        if written != self._written:
            self._written = written
            read = _read(self._store, self._ref)
            self.kept = read if read.unread is None else replace(self.kept, unread=read.unread)


def _read(store: Store, ref: SessionRef) -> KeptAnswers:
    try:
        page = store.groups.private_page(ref.group)
        return KeptAnswers(page.may_write, page.questions)
    except FileNotFoundError:
        return KeptAnswers()  # nobody keeps this group: it has no page
    except OSError as error:
        return KeptAnswers(unread=reason_of(error))
    except TooNew:
        return KeptAnswers(unread="TOO_NEW")
