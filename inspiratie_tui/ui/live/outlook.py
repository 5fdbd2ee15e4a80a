"""Looks at another part of the agenda; nothing happens to the session."""

from collections.abc import Callable

from inspiratie_tui.core.view.agenda_slices import AgendaRow
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.titles import title_words
from inspiratie_tui.ui.live.answer_line import AnswerLine

_TITLE_CELLS = 60
"""The most cells of a title in a sentence, so that the end of the sentence fits too."""


class Outlook:
    """The part that is looked at."""

    def __init__(self, answers: AnswerLine, show: Callable[[int | None], object]) -> None:
        """Name the part on `answers`, and let `show` mark it by its index (None: the one the session is in)."""
        self._answers = answers
        self._show = show
        self._rows: tuple[AgendaRow, ...] = ()
        self._here = 0
        self.part: int | None = None
        """Index of the part that is looked at; None when that is the one the session is in."""

    def follow(self, rows: tuple[AgendaRow, ...], here: int) -> None:
        """Take the `rows` of the agenda as they are now; the session is in the part with index `here`."""
        self._rows, self._here = rows, here

    def move(self, step: int) -> None:
        """Look at the part `step` further (negative: back)."""
        if not self._rows:
            return
        part = max(0, min(len(self._rows) - 1, (self._here if self.part is None else self.part) + step))
        row = self._rows[part]
        sentence = _("{number}. {title}: {key} goes there, Esc stays")
        if row.dropped:
            sentence = _("{number}. {title} is left out: {key} goes there all the same, Esc stays")
        self._answers.say(
            sentence.format(number=part + 1, title=cut(title_words(row.title), _TITLE_CELLS), key=key_in_sentence("go"))
        )
        self.look_at(part)

    def look_at(self, part: int | None) -> None:
        """Look at `part`; None is where the session is."""
        if part != self.part:
            self.part = part
            self._show(part)
