"""What the keys of the dialog of the circle act on: who is here, nine to a page; who sits where, begins, leads."""

import asyncio
from enum import StrEnum

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.actions.form_groups import may_form_groups
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Came, Event, Left
from inspiratie_tui.core.view.circle_slices import UNKNOWN
from inspiratie_tui.core.view.who_is_here import DIGITS, PersonHere, WhoIsHere, who_is_here
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.refusals import refusal

FEWEST = 2
"""How many have to be here to be put in groups."""


class AfterCircle(StrEnum):
    """What comes after the dialog."""

    FORWARD = "forward"
    """The session goes forward."""
    GROUPS = "groups"
    """Pairs, trios or fours are made of who is here."""


class CircleDesk:
    """The dialog without its screen: keys change who is here, until it is `closed`."""

    def __init__(self, runner: SessionRunner) -> None:
        """Change the circle in the session of `runner`."""
        self._runner = runner
        self._page = 0
        self._made: set[int] = set()
        self._seats: tuple[PersonId, ...] | None = None
        self._asks_who_begins = False
        self.chosen: PersonId | None = None
        """The participant who is chosen, to be moved; None while nobody is."""
        self.told = ""
        """What is to be said of the last key, "" nothing."""
        self.closed = False
        """Whether the dialog is over."""
        self.answer: AfterCircle | None = None
        """What comes after it; None is nothing."""

    @property
    def view(self) -> WhoIsHere:
        """Return who is here now, as they would sit when the one who is being moved stays where they are."""
        return who_is_here(self._runner.session, self._runner.names, self._seats)

    @property
    def moving(self) -> str | None:
        """Return the name of who is being moved; None while nobody is."""
        if self._seats is None or self.chosen is None:
            return None
        return next(shown.name for page in self.view.pages for shown in page if shown.person == self.chosen)

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
    def begins(self) -> str | None:
        """Return who is to begin, "-" for nobody, when a digit chooses another; None while that is not asked."""
        if not self._asks_who_begins:
            return None
        starter = self._runner.session.next_starter
        return "-" if starter is None else self._runner.names.get(starter, UNKNOWN)

    @property
    def may_undo(self) -> bool:
        """Tell whether what would be undone was done here."""
        return self._last is not None

    @property
    def may_choose(self) -> bool:
        """Tell whether participants can be chosen, to be moved."""
        return lead.may_seat(self._runner.session) is None

    @property
    def may_lead_on(self) -> bool:
        """Tell whether another facilitator can lead: asked where they are seen."""
        facilitators = self._runner.session.circle.facilitators
        seen = any(shown.person in facilitators for shown in self.page)
        return seen and lead.may_lead_on(self._runner.session) is None

    @property
    def _last(self) -> Event | None:
        last = self._runner.log.undoable
        return last if last is not None and last.number in self._made else None

    async def take(self, digit: int) -> None:
        """Let the person of `digit` leave or come; 0 shows those to whom no digit points yet.

        The same digit again takes back what it did, so that a slip leaves no trace: no turn ends, nobody is the last.
        """
        self.told = ""
        if self._seats is not None:
            return
        if digit == 0:
            self._page, self.chosen = self._page + 1, None
        elif digit > len(self.page):
            self.told = _("There is no seat {number}.").format(number=digit)
        elif self._asks_who_begins:
            self._answered(await self._runner.perform(lead.let_begin, self.page[digit - 1].person))
        else:
            await self._toggle(self.page[digit - 1].person)

    async def _toggle(self, person: PersonId) -> None:
        last = self._last
        if isinstance(last, Came | Left) and last.person == person:
            self._answered(await self._runner.undo())
        else:
            self._answered(await self._runner.perform(lead.toggle_presence, person))

    def choose(self, step: int) -> None:
        """Choose the participant `step` further (negative: back), or move who is being moved so many seats."""
        self.told, self._asks_who_begins = "", False
        seats = self._runner.session.circle.seats if self._seats is None else self._seats
        if self.chosen is None:
            where = 0 if step > 0 else len(seats) - 1
        else:
            before = seats.index(self.chosen)
            where = (before + step) % len(seats)
            if self._seats is not None:
                others = (*seats[:before], *seats[before + 1 :])
                self._seats = seats = (*others[:where], self.chosen, *others[where:])
        self.chosen, self._page = seats[where], where // DIGITS

    async def pick(self) -> None:
        """Begin to move who is chosen, or leave them where they are now; close while nobody is chosen."""
        self.told = ""
        if self.chosen is None:
            self.closed = True
        elif self._seats is None:
            self._seats = self._runner.session.circle.seats
        else:
            seats, self._seats = self._seats, None
            if seats != self._runner.session.circle.seats:
                self._answered(await self._runner.perform(lead.seat, seats))

    def ask_who_begins(self) -> None:
        """Say who is to begin, and let the next digit take another."""
        self.told, self._seats, self.chosen, self._page = "", None, None, 0
        self._asks_who_begins = True

    async def let_next_lead(self) -> None:
        """Let the other facilitator lead, or the next one."""
        self._answered(await self._runner.perform(lead.let_next_lead))

    async def undo(self) -> None:
        """Undo the last thing that was done here."""
        self._seats = None
        self._answered(await self._runner.undo())

    def _answered(self, answer: Answer) -> None:
        self.told = refusal(answer.reason) if isinstance(answer, Refusal) else ""
        if not isinstance(answer, Refusal):
            self._made.add(answer.number)

    async def escape(self) -> None:
        """Leave who is being moved where they were, and who begins as it is; close when neither is asked."""
        self.closed = self._seats is None and not self._asks_who_begins
        self._seats, self._asks_who_begins = None, False

    async def close(self) -> None:
        """Close the dialog."""
        self.closed = True

    async def forward(self) -> None:
        """Close the dialog, and go forward."""
        self.closed, self.answer = True, AfterCircle.FORWARD

    async def ask_groups(self) -> None:
        """Read who was with whom this year, then close and have groups made; say why when that does not go."""
        refused = may_form_groups(self._runner.session)
        if refused:
            self.told = refusal(refused.reason)
        elif len(self._runner.session.circle.participants_here) < FEWEST:
            self.told = _("There is nobody to go with.")
        else:
            await asyncio.to_thread(self._runner.together_before.remember)
            self.closed, self.answer = True, AfterCircle.GROUPS
