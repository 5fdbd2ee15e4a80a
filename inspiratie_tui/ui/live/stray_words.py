"""What becomes of a sentence that is typed where keys do something: a note, the draft, or nothing."""

from collections.abc import Awaitable, Callable

from msgspec.structs import replace

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import NoteDraft
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.unsure import Unsure
from inspiratie_tui.texts import _
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.live.note_panel import NotePanel, joined

TYPES_ON = 1.0
"""For how many seconds after Enter closed the note field a letter is typed by somebody who did not see it close."""


class StrayWords:
    """The words of one sentence at a time; they are on no screen."""

    def __init__(self, runner: SessionRunner, notes: NotePanel, say: Callable[[str], object]) -> None:
        """Keep words in the session of `runner` by `notes`; `say` shows a sentence where somebody looks."""
        self._runner = runner
        self._notes = notes
        self._say = say
        self._origin: NoteDraft | None = None
        self._before: NoteDraft | None = None
        self._last = SessionMs(0)
        self._refused = False
        """Whether it was said of the sentence that is typed that it is not kept."""

    @property
    def _dropped(self) -> bool:
        """Tell whether words are dropped: another program leads, or the pen is down, or it is as if it was.

        For a sentence that counts by its first and its last letter, but for the pen that is down. What was said not to
        be kept never is, whoever has the floor when that key is done.
        """
        pen = self._runner.pen
        if self._refused or self._runner.store.read_only or pen.down is not None:
            return True
        origin = self._origin
        moments = (self._notes.origin(),) if origin is None else (origin, replace(origin, at=self._last))
        return not all(pen.keeps(moment) for moment in moments)

    @property
    def _puts(self) -> bool:
        """Tell whether words can be made the draft; not while it is not known whose turn it is."""
        return not (self._dropped or self._runner.pen.unsure)

    def seen(self) -> None:
        """Say that what is typed looks like a sentence, at each letter of it."""
        self._last = self._runner.now
        if self._origin is not None:
            return
        self._origin, self._before = self._notes.origin(), self._notes.draft
        if self._runner.store.read_only:
            self._say(refusal(Reason.READ_ONLY))
        elif self._dropped:
            self._refused = True
            self._say(_("pen down: that is not kept"))
        else:
            self._say(_("That looked like a sentence. Enter keeps it as a note, Esc throws it away."))

    def rest(self, words: str) -> None:
        """Put `words` away as the draft, for nothing follows; Enter and Esc are still about them."""
        if self._origin is not None and self._puts:
            self._notes.put(joined(replace(self._origin, text=words), self._before))

    async def keep(self, words: str) -> None:
        """Make a note of `words`, of the moment at which they were typed."""
        dropped, origin, last = self._dropped, self._over(), self._last
        self._say("")
        if origin is not None and not dropped:
            draft = replace(origin, text=words)
            self._notes.keep(draft, Unsure(draft, None, origin.at, last))

    def drop(self) -> None:
        """Drop the words, which somebody threw away."""
        self._over()
        self._say("")

    def leave(self, words: str) -> None:
        """Leave `words` as the draft, and say how to go on with it."""
        self.rest(words)
        puts, self._origin, self._before, self._refused = self._puts, None, None, False
        if not puts:
            self._say("")
            return
        self._say(_("half a note is kept: {key} goes on").format(key=key_in_sentence("note")))

    def leave_at_once(self, words: str) -> None:
        """Leave `words` as the draft, from any thread and without the event loop; nothing is shown."""
        if not self._puts:
            return
        drafts = self._runner.drafts
        # What is in an open field has been made the draft by now.
        before = self._notes.left if self._origin is None or self._notes.field is not None else self._before
        drafts.typed = joined(replace(self._origin or self._notes.origin(), text=words), before)

    def reopens(self, at: float) -> bool:
        """Tell whether a letter that came at the moment `at` is still typed in the field that was just closed."""
        return self._notes.field is None and at - self._notes.closed_at < TYPES_ON

    def open_field(self) -> Awaitable[None]:
        """Open the field for notes."""
        return self._notes.open()

    def _over(self) -> NoteDraft | None:
        """End the sentence, with the draft as it was before it; return the empty draft of its first moment."""
        origin, before = self._origin, self._before
        self._origin = self._before = None
        self._refused = False
        if origin is not None:
            self._notes.put(before)
        return origin
