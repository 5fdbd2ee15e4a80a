"""The field in which a note is mended, below the list of the review."""

from collections.abc import Callable

from textual.screen import Screen

from inspiratie_tui.core.notes.note import NoteDraft
from inspiratie_tui.leading.heartbeat import SIGN_SECONDS
from inspiratie_tui.ui.keys.settled import all_settled
from inspiratie_tui.ui.review.note_mender import NoteMender
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.note_field import NoteField
from inspiratie_tui.ui.shared.note_people import NotePeople


class MendingField:
    """Opens and closes the field, and keeps what is in it as a draft."""

    def __init__(
        self, screen: Screen[None], people: NotePeople, mender: NoteMender, show_keys: Callable[[], object]
    ) -> None:
        """Open the field on `screen`, with `people` to name; drafts are those of `mender`.

        `show_keys` shows the keys that matter when the field came or went.
        """
        self._screen = screen
        self._people = people
        self._mender = mender
        self._show_keys = show_keys

    @property
    def field(self) -> NoteField | None:
        """Return the field while it is open, else None."""
        return next(iter(self._screen.query(NoteField)), None)

    async def open(self, draft: NoteDraft) -> None:
        """Open the field with `draft` in it; one that is open stays as it is."""
        if self.field is not None:
            return
        field = NoteField(self._people)
        await self._screen.mount(field, before=self._screen.query_one(KeyLine))
        field.set_interval(SIGN_SECONDS, self.keep_typed)
        self._show_keys()
        field.put(draft)

    async def close(self) -> None:
        """Close the field; keys go to the list again."""
        self._screen.set_focus(self._screen.query_one("ReviewList"))
        await self._screen.query(NoteField).remove()
        self._show_keys()

    async def keep_typed(self) -> None:
        """Save what is being typed as a draft, if anything is."""
        if self.field is not None:
            await self._mender.keep(self.field.draft)

    async def remember_all(self) -> None:
        """Wait until what was typed is in the field, and make it the draft."""
        if self.field is not None:
            await all_settled(self.field)
            self._mender.remember(self.field.draft)
