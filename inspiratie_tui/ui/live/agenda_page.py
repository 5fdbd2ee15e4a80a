"""Shows the whole agenda over the live screen, guidance included; it can be edited from there."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.session.formed_groups import groups_at
from inspiratie_tui.leading.published import AgendaFollowed
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts.agenda_change import unknown_file
from inspiratie_tui.texts.small_groups import groups_words
from inspiratie_tui.ui.live.answer_line import AnswerLine
from inspiratie_tui.ui.live.outlook import Outlook
from inspiratie_tui.ui.shared.news_text import news_sentence
from inspiratie_tui.ui.shared.pushing import PushScreen

Editor = Callable[[Path], Awaitable[str]]
"""Opens a file in the user's editor; returns a sentence when that did not work, else ""."""


class AgendaPage:
    """Opens the page of the agenda, at the part that is under way or looked at."""

    def __init__(
        self,
        runner: SessionRunner,
        clock: Clock,
        push: PushScreen,
        answers: AnswerLine,
        outlook: Outlook,
        editor: Editor,
        *,
        editable: bool,
    ) -> None:
        """Show the agenda of `runner`; `editable` is False in a rehearsal, where the real file is out of reach."""
        self._runner = runner
        self._clock = clock
        self._push = push
        self._answers = answers
        self._outlook = outlook
        self._editor = editor
        self._editable = editable

    def open(self) -> None:
        """Show the whole agenda, open at the part and activity that is under way, or at the part looked at."""
        from inspiratie_tui.ui.shared.page import Page
        from inspiratie_tui.ui.shared.page_texts import agenda_page

        edit = self._edit if self._editable and self._runner.may_follow else None
        session = self._runner.session
        parked = self._runner.year_before.texts(self._runner.notes)
        together = groups_words(groups_at(session, session.place), self._runner.names)
        text = agenda_page(
            session.agenda,
            session.place,
            self._outlook.part,
            parked,
            together,
            self._agreed,
            self._runner.year_before.next_day,
        )
        self._push(Page(self._clock, text, edit, private=True))

    @property
    def _agreed(self) -> list[str]:
        """Return the agreements that stand: those of the whole group first, older ones before those of this session."""
        from inspiratie_tui.core.year.agreements import agreements
        from inspiratie_tui.leading.held_now import held_now
        from inspiratie_tui.texts.year import agreement_words

        made = (*self._runner.year_before.agreements, *agreements([held_now(self._runner)]))
        standing = sorted((agreement for agreement in made if agreement.stands), key=lambda made: bool(made.between))
        return [agreement_words(agreement, self._runner.names) for agreement in standing]

    async def _edit(self) -> str | None:
        """Let the agenda be edited; return None when the session follows what was changed, else a sentence."""
        follower = self._runner.agenda
        if follower is None:
            return unknown_file()
        outcome = await follower.edit(self._editor)
        if outcome is None or isinstance(outcome, str):
            return outcome or ""
        if not isinstance(outcome, AgendaFollowed):
            return news_sentence(outcome)
        self._outlook.look_at(None)
        self._answers.say(news_sentence(outcome))
        return None
