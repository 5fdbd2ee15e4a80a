"""What the keys of the dialog of small groups act on: a proposal, names moved by hand, what people chose themselves."""

from collections.abc import Mapping
from enum import StrEnum

from inspiratie_tui.core.actions.form_groups import PEOPLE, form_groups, proposed_here, size_to_form
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.people.chosen_groups import ChosenGroups
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.pairs import PairHistory, ProposedGroups, against_wishes, met_before, moved
from inspiratie_tui.core.session.formed_groups import groups_still_here
from inspiratie_tui.core.view.circle_slices import UNKNOWN
from inspiratie_tui.core.view.who_is_here import PersonHere, who_is_here
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.texts.small_groups import not_read
from inspiratie_tui.texts.who_is_here import person_words


class GroupsAnswer(StrEnum):
    """Why the dialog is over, when something is to be done or said."""

    KEPT = "kept"
    """Who is with whom was kept."""
    FORWARD = "forward"
    """The session is to go forward."""


class GroupsDesk:
    """The dialog without its screen: keys change the groups, until it is `closed` with an `answer`."""

    def __init__(self, runner: SessionRunner, history: PairHistory) -> None:
        """Take who is here in the session of `runner`; `history` is what is known of the year."""
        self._runner = runner
        self._history = history
        session = runner.session
        self.size = size_to_form(session)
        """How many are to be in a group."""
        self.with_facilitator = False
        """Whether a facilitator is there for who would be over, where there is one."""
        self._proposals: dict[tuple[GroupSize, bool], ProposedGroups] = {}
        # What was kept already is what is changed.
        self._by_hand: SmallGroups | None = groups_still_here(session) or None
        self._before_move: SmallGroups = ()
        self._into: int | None = None
        self._page = 0
        self._named: list[ChosenGroups] = []
        self.chosen: PersonId | None = None
        """Who is chosen, to be moved; None while nobody is."""
        self.moves = False
        """Whether the next digit or arrow moves who is chosen."""
        unread = runner.together_before.unread
        self.told = "" if unread is None else not_read(unread)
        """What is to be said of the last key, "" nothing."""
        self.closed = False
        """Whether the dialog is over."""
        self.answer: GroupsAnswer | None = None
        """Why it is over; None when all stays as it is."""

    @property
    def groups(self) -> SmallGroups:
        """Return who would be with whom now."""
        if self.naming is not None:
            return self.naming.outcome
        return self._proposed.groups if self._by_hand is None else self._by_hand

    @property
    def shown(self) -> SmallGroups:
        """Return the groups as they are shown: while they are named one that was begun too."""
        return self.groups if self.naming is None else self.naming.groups

    @property
    def naming(self) -> ChosenGroups | None:
        """Return what people chose themselves, as far as it was named; None while that is not asked."""
        return self._named[-1] if self._named else None

    @property
    def in_none(self) -> tuple[PersonId, ...]:
        """Return the participants who are here and stand in no group."""
        placed = {person for group in self.shown for person in group}
        return tuple(person for person in self._runner.session.circle.participants_here if person not in placed)

    @property
    def again(self) -> int:
        """Return how many two of those who would be together were together before this year."""
        return met_before(self.groups, self._history)

    @property
    def exact(self) -> bool | None:
        """Tell whether it is known that nothing is fairer than what is proposed; None where it was changed by hand."""
        if self._by_hand is not None or self.naming is not None:
            return None
        return self._proposed.exact or not (self.again or self.against_wishes)

    @property
    def against_wishes(self) -> bool:
        """Tell whether two would be together who are not to be."""
        return against_wishes(self.groups, self._history)

    @property
    def digits(self) -> dict[PersonId, int]:
        """Return the digit of everybody on the page of digits that is shown."""
        return {shown.person: digit for digit, shown in enumerate(self._digits, 1)}

    @property
    def has_others(self) -> bool:
        """Tell whether there are people to be put with somebody without a digit on this page: `0` shows them."""
        asked = {person for group in self.shown for person in group}.union(self.in_none)
        return not asked <= self.digits.keys()

    @property
    def may_take_facilitator(self) -> bool:
        """Tell whether facilitators who are here can be there for who would be over."""
        circle = self._runner.session.circle
        lacking = -len(circle.participants_here) % PEOPLE[self.size]
        return self.naming is None and 0 < lacking <= len(circle.facilitators_here)

    @property
    def names(self) -> Mapping[PersonId, str]:
        """Return what to call everybody."""
        return self._runner.names

    def name(self, person: PersonId) -> str:
        """Return what to call `person`."""
        return self.names.get(person, UNKNOWN)

    @property
    def _proposed(self) -> ProposedGroups:
        asked = (self.size, self.with_facilitator)
        if asked not in self._proposals:
            session = self._runner.session
            facilitators = session.circle.facilitators_here if self.with_facilitator else ()
            self._proposals[asked] = proposed_here(session, self._history, facilitators, self.size)
        return self._proposals[asked]

    @property
    def _pages(self) -> tuple[tuple[PersonHere, ...], ...]:
        return who_is_here(self._runner.session, self._runner.names).pages

    @property
    def _digits(self) -> tuple[PersonHere, ...]:
        pages = self._pages
        return pages[self._page % len(pages)] if pages else ()

    def take(self, digit: int) -> None:
        """Choose the person of `digit`, move who was chosen before to them, or name them; 0 shows other digits."""
        self.told = ""
        if digit == 0:
            self._page += 1
        elif digit > len(self._digits):
            self.told = _("There is no seat {number}.").format(number=digit)
        elif not self._digits[digit - 1].here:
            self.told = person_words(self._digits[digit - 1])
        else:
            self._take(self._digits[digit - 1].person)

    def _take(self, person: PersonId) -> None:
        if self.naming is not None:
            self._named.append(self.naming.named(person))
        elif self.chosen is not None and self.moves:
            if person != self.chosen:
                self._by_hand = moved(self._before_move, self.chosen, person, self._history)
            self._let_go()
        else:
            self.chosen = person
            self._take_up(person)

    def _take_up(self, person: PersonId) -> None:
        self.moves, self._before_move = True, self.groups
        self._into = next((number for number, group in enumerate(self.groups) if person in group), None)

    def _let_go(self) -> None:
        self.chosen, self.moves = None, False

    def choose(self, step: int) -> None:
        """Choose the name `step` further (negative: back), or move who is chosen so many groups."""
        self.told = ""
        if self.chosen is not None and self.moves:
            self._move(self.chosen, step)
            return
        names = [person for group in self.groups for person in group] + [*self.in_none]
        if names:
            first = 0 if step > 0 else len(names) - 1
            at = first if self.chosen not in names else (names.index(self.chosen) + step) % len(names)
            self.chosen = names[at]

    def _move(self, person: PersonId, step: int) -> None:
        """Show `person` in the group `step` further; where they came from all is as it was."""
        before = self._before_move
        if before:
            now = self._into if self._into is not None else -1 if step > 0 else 0
            self._into = (now + step) % len(before)
            there = before[self._into]
            self._by_hand = before if person in there else moved(before, person, there[0], self._history)

    async def confirm(self) -> None:
        """Leave who is moved where they are now, take up who is chosen, or else keep the groups and close."""
        self.told = ""
        if self.moves:
            self._let_go()
        elif self.chosen is not None:
            self._take_up(self.chosen)
        else:
            await self._keep()

    async def _keep(self) -> None:
        answer = await self._runner.perform(form_groups, self.groups)
        if isinstance(answer, Refusal) and answer.reason is not Reason.NOTHING_CHANGED:
            self.told = refusal(answer.reason)
        else:
            # Where all was so already nothing was kept now, and undo would take back something else.
            self.closed, self.answer = True, None if isinstance(answer, Refusal) else GroupsAnswer.KEPT

    def resize(self, size: GroupSize) -> None:
        """Propose groups of another `size`; of what people choose themselves what was named is named anew."""
        self.told, self.size, self._by_hand = "", size, None
        self._let_go()
        if self._named:
            self.let_choose()

    def toggle_facilitator(self) -> None:
        """Propose groups with a facilitator for who would be over, or without again."""
        self.told, self.with_facilitator, self._by_hand = "", not self.with_facilitator, None
        self._let_go()

    def let_choose(self) -> None:
        """Let digits name the groups that people chose themselves."""
        self.told = ""
        self._let_go()
        people = self._runner.session.circle.participants_here
        self._named = [ChosenGroups(people, PEOPLE[self.size])]

    def rub_out(self) -> None:
        """Take back who was named last."""
        self.told = ""
        self._named = self._named[:-1] or self._named

    def escape(self) -> None:
        """Leave who is moved where they were, nobody chosen, or what was named; close when nothing of that goes on."""
        self.told = ""
        if self.moves:
            self._by_hand = self._before_move
            self._let_go()
        elif self.chosen is not None:
            self._let_go()
        elif self._named:
            self._named = []
        else:
            self.closed = True

    def close(self) -> None:
        """Close without keeping anything."""
        self.closed = True

    def forward(self) -> None:
        """Close without keeping anything, and go forward."""
        self.closed, self.answer = True, GroupsAnswer.FORWARD
