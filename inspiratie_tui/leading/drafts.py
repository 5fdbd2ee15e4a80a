"""What is typed in a session and is no note yet: the new note, one that is mended, and what is for the two alone."""

from collections.abc import Callable, Collection

from msgspec.structs import replace

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import NoteDraft, PenDown
from inspiratie_tui.core.notes.typed import Names, unsaved
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.leading.left_behind import after_left, draft_left, mending_left
from inspiratie_tui.leading.unsaved import Waiting
from inspiratie_tui.leading.unsure import Unsure
from inspiratie_tui.store.port import Alive, SessionStore


class Drafts:
    """The drafts of one session; each sign of life keeps all of them."""

    def __init__(self, store: SessionStore, names: Names) -> None:
        """Go on with what was left in the session in `store`; `names` are shown for ids."""
        self._store, self._names = store, names
        typed, mending = draft_left(store, names), mending_left(store, names)
        # What stands alone is shown where a session is led, also when it is a note that was being mended.
        self.typed: NoteDraft | None = typed or mending
        """The note that is being typed, or was left in its field, also when the program ended."""
        self.mending: NoteDraft | None = mending if typed is not None else None
        """The note that is being mended in the review."""
        self.after: NoteDraft | None = after_left(store, names)
        """What is being typed for the two alone after the session; no key of the room comes to it."""
        self._unsure: Unsure | None = None

    @property
    def unsure(self) -> Unsure | None:
        """Return what is being typed with letters of which it is not known yet in whose turn they came; else None."""
        return self._unsure if self._unsure is not None and self._unsure.draft is self.typed else None

    def types(self, draft: NoteDraft, at: SessionMs, keeps: Callable[[NoteDraft], bool], *, unsure: bool) -> None:
        """Make `draft` what is being typed since its last letter, of the moment `at`, unless `keeps` refuses that.

        What it says while it is `unsure`, for the timeline is about to change, counts when that has: see `settle`.
        """
        if draft == self.typed:
            return
        if unsure:
            before = self.unsure or Unsure(draft, self.typed, at, at)
            self._unsure = before.and_then(draft, at)
            self.typed = draft
            return
        self.settle(keeps)
        if keeps(replace(draft, at=at)):
            self.typed = draft

    def unsure_of(self, draft: NoteDraft) -> Unsure | None:
        """Return what was not known yet of `draft`, which is to be saved and has left its field; None for nothing."""
        return self._unsure if self._unsure is not None and self._unsure.draft == draft else None

    def settle(self, keeps: Callable[[NoteDraft], bool]) -> None:
        """Keep what `keeps` allows, now that it is known in whose turn the last letters came."""
        if (unsure := self.unsure) is not None:
            self.typed, self._unsure = unsure.kept(keeps), None

    def drop_written(self) -> None:
        """Drop what stands in the notes on the disk by now."""
        self.typed, self.mending, self.after = (
            unsaved(draft, self._store.notes, self._names) for draft in (self.typed, self.mending, self.after)
        )

    def drop(self, drafts: Collection[NoteDraft]) -> None:
        """Drop what is one of `drafts`."""
        self.typed = None if self.typed in drafts else self.typed
        self.mending = None if self.mending in drafts else self.mending

    def drop_of(self, note_id: str) -> None:
        """Drop what was changed of the note with the id `note_id` and not saved, for the note itself is taken back."""
        self.typed, self.mending, self.after = (
            None if draft is not None and draft.note == note_id else draft
            for draft in (self.typed, self.mending, self.after)
        )

    def mend(self, note_id: str) -> NoteDraft | None:
        """Return what was typed before of the note with the id `note_id`, and make that what is being mended."""
        if self.mending is not None and self.mending.note == note_id:
            return self.mending
        if self.typed is None or self.typed.note == note_id:  # what was typed of another note has room there
            self.typed, self.mending = self.mending, self.typed
            return self.mending
        return None

    def sign(
        self,
        stamp: Stamp,
        waiting: Waiting,
        keeps: Callable[[NoteDraft], bool],
        *,
        covered: bool,
        pen: PenDown | None = None,
    ) -> Alive:
        """Return the sign of life of the moment that `stamp` tells, with all drafts; the new note if it `keeps` it.

        When nothing is being typed it has the first note of those `waiting` for the disk. `covered`: the curtain is
        drawn; `pen` is until when the pen is down.
        """
        sure = self.typed if self.unsure is None else self.unsure.before
        typed = sure if sure is not None and keeps(sure) else None
        first = typed or self.mending or waiting.draft(self._names)
        second = None if typed is None else self.mending
        after = self.after or waiting.draft(self._names, for_the_two=True)
        return Alive(stamp, first, mending=second, curtain=covered, pen=pen, after=after)
