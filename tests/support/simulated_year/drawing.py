"""Draws a year by chance: what is done, and beside it the books of what was meant."""

import random
from datetime import UTC, date, datetime, time, timedelta

from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage, TypedQuestion
from support.simulated_year import acts as a
from support.simulated_year.books import Books
from support.simulated_year.drawn_session import DrawnSession
from support.simulated_year.drawn_words import Tokens

FIRST = date(2026, 9, 4)
SESSIONS = 10
_NAMES = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Fatima", "Giulia", "Hugo", "Iris")
_OTHER_NAMES = ("Wout", "Xena", "Ynske", "Zoë", "Vera", "Umit")
_FACILITATORS = ("Noor", "Jaap")


class DrawnYear:
    """A year: what is done in it, in order, and what was meant."""

    def __init__(self, chance: random.Random, sessions: int = SESSIONS) -> None:
        """Draw so many planned `sessions`, with others between them."""
        self._chance = chance
        self._tokens = Tokens()
        self._page = PrivatePage()
        people = tuple(Person(PersonId(f"p{n}"), name) for n, name in enumerate(_NAMES[: chance.randint(6, 9)], 1))
        leading = tuple(Person(PersonId(f"f{n}"), name, Role.FACILITATOR) for n, name in enumerate(_FACILITATORS, 1))
        days = [FIRST + timedelta(weeks=4 * number) for number in range(SESSIONS)]
        plan = tuple(PlannedSession(number, day.isoformat()) for number, day in enumerate(days, 1))
        self.first_group = Group("kring-zz00", "Kring", (*people, *leading), plan)
        """The group as it is before the first session."""
        self.acts: list[a.Act] = []
        self.books = Books(self.first_group)
        self._ids = len(people)
        self._answers()
        for number, day in enumerate(days[:sessions], 1):
            if chance.random() < 0.3:
                self._hold(day, 9, None)
            self._hold(day, 14, number)
            if chance.random() < 0.3:
                self._hold(day + timedelta(days=chance.randint(0, 1) * 10), 20, None)
            self._between(day + timedelta(days=15))

    def _hold(self, day: date, hour: int, number: int | None) -> None:
        begin = _ms(day, hour)
        session = DrawnSession(self._chance, self._tokens, self.books, day, begin, number)
        self.acts += session.acts

    def _answers(self) -> None:
        """One wants nothing written, and one only what is their own; some have a question already."""
        at = _ms(FIRST - timedelta(days=10), 12)
        declines, own, *others = self._chance.sample(self.first_group.participants, 4)
        lines = (
            PrivateLine(may_write=MayWrite.NOTHING, people=(declines,)),
            PrivateLine(may_write=MayWrite.OWN, people=(own,)),
        )
        self.books.answers = {declines: MayWrite.NOTHING, own: MayWrite.OWN}
        self._page = PrivatePage(lines)
        for person in others:
            self._ask(person, FIRST - timedelta(days=10))
        self.acts.append(a.WritePage(at=at, page=self._page))

    def _ask(self, person: PersonId, day: date) -> None:
        after = next((afternoon.name for afternoon in reversed(self.books.afternoons)), "")
        question = TypedQuestion(person, f"hoe kom ik tot {self._tokens.next()}?", day, after)
        self._page = replace(self._page, questions=(*self._page.questions, question))
        self.books.typed.append((person, question.question, day, after))

    def _between(self, day: date) -> None:
        """Between two sessions now and then somebody joins, leaves, is called otherwise, or words a question anew."""
        group, chance = self.books.group, self._chance
        at = _ms(day, 12)
        if chance.random() < 0.3:
            self._ask(chance.choice(group.participants), day)
            self.acts.append(a.WritePage(at=at, page=self._page))
        changed = self._changed(group)
        if changed != group:
            self.books.group = changed
            self.acts.append(a.WriteGroup(at=at + 60_000, group=changed))

    def _changed(self, group: Group) -> Group:
        chance = self._chance
        people = list(group.people)
        free = [name for name in _OTHER_NAMES if name not in {person.name for person in people}]
        match chance.randrange(6):
            case 0 if free:
                index = chance.randrange(len(group.participants))
                people[index] = replace(people[index], name=chance.choice(free))
            case 1 if free and len(group.participants) < 9:
                self._ids += 1
                people.insert(len(group.participants), Person(PersonId(f"p{self._ids}"), chance.choice(free)))
            case 2 if len(group.participants) > 6:
                gone = people.pop(chance.randrange(len(group.participants)))
                people.append(replace(gone, role=Role.FORMER))
        return replace(group, people=tuple(people))


def _ms(day: date, hour: int) -> int:
    return round(datetime.combine(day, time(hour), UTC).timestamp()) * 1000
