"""What the key for last time acts on: a look at the words of who speaks, which is gone at the next key or turn."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.events import Key

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.owner import speaker_at
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import State
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import last_time as texts
from inspiratie_tui.ui.keys.bindings import is_for
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.shared.pushing import PushScreen

if TYPE_CHECKING:
    # Few sessions look back before their first picture stands.
    from inspiratie_tui.core.year.our_words import OurWord

LOOK_SECONDS = 10
"""How long the lines stand where no key is pressed and nobody else gets the floor."""

ShowLines = Callable[[tuple[str, ...]], object]
"""Shows lines at the bottom of the live screen, "" none."""


class LastTimeDesk:
    """Shows last time, and puts it away."""

    def __init__(
        self, runner: SessionRunner, clock: Clock, push: PushScreen, answers: AnswerLine, show: ShowLines
    ) -> None:
        """Look back from the session of `runner`; `show` puts the lines on the screen, `clock` tells how long."""
        self._runner = runner
        self._clock = clock
        self._push = push
        self._answers = answers
        self._show = show
        self._there: tuple[AgendaPosition, int | None, PersonId | None] | None = None
        """Where the session was, and who spoke, when the lines were shown; None while there are none."""
        self._until = 0.0
        self._enlarge: Callable[[], object] | None = None

    @property
    def stands(self) -> bool:
        """Tell whether lines stand on the screen."""
        return self._there is not None

    @property
    def may_enlarge(self) -> bool:
        """Tell whether the key, pressed once more, shows what stands there large."""
        return self.stands and self._enlarge is not None

    async def look(self) -> None:
        """Show what whoever speaks asked and took along; words of ours where nobody does and the part is for those."""
        self._answers.clear()
        if self.stands:
            self.put_away()
            return
        from inspiratie_tui.leading.last_time import remembered

        year = await remembered(self._runner)
        _place, _turn, person = self._here
        if person is not None:
            seen = year.of_person(person)
            question = with_names(texts.one_line(seen.question), self._runner.names)
            lines = texts.last_time_lines(seen, person, self._runner.names)
            self._stand(lines, (lambda: self._show_large(question)) if question else None)
        elif self._is_perspective:
            words = year.words
            self._stand(texts.our_words_lines(words), (lambda: self._show_words(words)) if words else None)
        else:
            self._answers.say(texts.nobody_speaks())

    def enlarge(self) -> None:
        """Show large what stands there, to whose it is; the lines go."""
        enlarge = self._enlarge
        self.put_away()
        if enlarge is not None:
            enlarge()

    def put_away(self) -> None:
        """Take the lines away, if there are any."""
        if self.stands:
            self._there = self._enlarge = None
            self._show(())

    def other_key(self, event: Key) -> None:
        """Put the lines away when `event` is a key that is not for last time."""
        if self.stands and not is_for("last_time", event):
            self.put_away()

    def follow(self) -> None:
        """Put the lines away when somebody else speaks by now, the session is elsewhere, or they stood long enough."""
        if self.stands and (self._there != self._here or self._clock.monotonic() >= self._until):
            self.put_away()

    async def announce(self) -> None:
        """Say before the session begins how much the sessions before left; nothing of it is shown without the key."""
        await asyncio.to_thread(self._runner.year_before.remember)
        if not self._runner.year_before.sessions or not self._is_ready or self._answers.sentence:
            return
        from inspiratie_tui.leading.last_time import remembered

        left = (await remembered(self._runner)).of_the_group
        if left.steps or left.questions:
            self._answers.say(texts.was_last_time(left.steps, len(left.questions)))

    async def open_page(self) -> None:
        """Show what the sessions before left to the group, before this one begins."""
        from inspiratie_tui.leading.last_time import remembered
        from inspiratie_tui.ui.live.last_time_page import LastTimePage, group_page

        left = (await remembered(self._runner)).of_the_group
        if left.is_empty:
            self._answers.say(texts.nothing_there())
        else:
            self._push(LastTimePage(self._clock, group_page(left)))

    @property
    def _here(self) -> tuple[AgendaPosition, int | None, PersonId | None]:
        session = self._runner.session
        return session.place, session.turn, speaker_at(session, self._runner.now)

    @property
    def _is_ready(self) -> bool:
        return self._runner.session.state is State.READY

    @property
    def _is_perspective(self) -> bool:
        part = self._runner.session.part
        return part is not None and part.kind is PartKind.PERSPECTIVE

    def _stand(self, lines: tuple[str, ...], enlarge: Callable[[], object] | None) -> None:
        self._there, self._enlarge = self._here, enlarge
        self._until = self._clock.monotonic() + LOOK_SECONDS
        self._show(lines)

    def _show_large(self, question: str) -> None:
        from inspiratie_tui.ui.live.question_large import QuestionLarge

        self._push(QuestionLarge(self._clock, question))

    def _show_words(self, words: "tuple[OurWord, ...]") -> None:
        from inspiratie_tui.ui.live.last_time_page import LastTimePage, words_page

        self._push(LastTimePage(self._clock, words_page(words)))
