"""What the keys of the dialog of the circle act on: who is here, nine to a page."""

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.event_kinds import person_of
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.view.who_is_here import PersonHere, WhoIsHere, who_is_here
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.refusals import refusal


class CircleDesk:
    """The dialog without its screen: keys change who is here, until it is `closed`."""

    def __init__(self, runner: SessionRunner) -> None:
        """Change the circle in the session of `runner`."""
        self._runner = runner
        self._page = 0
        self._made: set[int] = set()
        self.told = ""
        """What is to be said of the last key, "" nothing."""
        self.closed = False
        """Whether the dialog is over."""
        self.goes_forward = False
        """Whether it is over because the session is to go forward."""

    @property
    def view(self) -> WhoIsHere:
        """Return who is here now."""
        return who_is_here(self._runner.session, self._runner.names)

    @property
    def has_others(self) -> bool:
        """Tell whether there are people to whom no digit points on the page that is shown."""
        return len(self.view.pages) > 1

    @property
    def page(self) -> tuple[PersonHere, ...]:
        """Return those to whom the digits point, from 1 on."""
        pages = self.view.pages
        return pages[self._page % len(pages)] if pages else ()

    @property
    def may_undo(self) -> bool:
        """Tell whether what would be undone was done here."""
        return self._last is not None

    @property
    def _last(self) -> Event | None:
        last = self._runner.log.undoable
        return last if last is not None and last.number in self._made else None

    async def take(self, digit: int) -> None:
        """Let the person of `digit` leave or come; 0 shows those to whom no digit points yet.

        The same digit again takes back what it did, so that a slip leaves no trace: no turn ends, nobody is the last.
        """
        self.told = ""
        if digit == 0:
            self._page += 1
        elif digit > len(self.page):
            self.told = _("There is no seat {number}.").format(number=digit)
        else:
            await self._toggle(self.page[digit - 1].person)

    async def _toggle(self, person: PersonId) -> None:
        last = self._last
        if last is not None and person_of(last) == person:
            self._answered(await self._runner.undo())
        else:
            answer = await self._runner.perform(lead.toggle_presence, person)
            self._answered(answer)
            if not isinstance(answer, Refusal):
                self._made.add(answer.number)

    async def undo(self) -> None:
        """Undo the last thing that was done here."""
        self._answered(await self._runner.undo())

    def _answered(self, answer: Answer) -> None:
        self.told = refusal(answer.reason) if isinstance(answer, Refusal) else ""

    async def close(self) -> None:
        """Close the dialog."""
        self.closed = True

    async def forward(self) -> None:
        """Close the dialog, and go forward."""
        self.closed = self.goes_forward = True
