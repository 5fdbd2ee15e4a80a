"""Draws one session: who is there and when, who speaks, what is noted, and what is put right afterwards."""

import random
from datetime import date

from inspiratie_tui.core.notes.note import AfterQuestion, NoteKind, Outcome
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.private_page import MayWrite
from support.simulated_year import acts as a
from support.simulated_year.books import FEEDBACK_PART, Afternoon, Books, Entry, Floor
from support.simulated_year.drawn_note import DrawnNote
from support.simulated_year.drawn_words import Tokens

ROUNDS = (0, 1, FEEDBACK_PART, 4)
LEARNING, PAIRS = 1, 2
PARTS = 7
AGENDA = """\
# Bijeenkomst
## Aankomen (20 min, 2 min p.p.)
## Je vraag (20 min, 2 min p.p., leervraag)
## Uitwisselen (20 min, tweetallen)
## Feedback (20 min, 2 min p.p.)
## Stappen (20 min, 2 min p.p.)
## Maatschappelijk perspectief (30 min)
## Slot (10 min)
"""
_MOST_SECONDS = 25
"""The most that lies between two acts: twice that, as after a kill, is no gap."""


class DrawnSession:
    """One session, drawn and booked."""

    def __init__(
        self, chance: random.Random, tokens: Tokens, books: Books, day: date, begin: int, number: int | None
    ) -> None:
        self._chance, self._tokens, self._books = chance, tokens, books
        self._now = begin
        group = books.group
        same_day = sum(afternoon.day == day for afternoon in books.afternoons)
        name = f"{day.isoformat()}-aaa{chr(122 - same_day)}"  # as chance may have it: not in order of time
        self._there = Afternoon(name, number, day, group.participants, group.facilitators)
        self.acts: list[a.Act] = []
        self._count = 0
        self._do(a.OpenSession(at=self._now, name=name, number=number, agenda=AGENDA))
        books.afternoons.append(self._there)
        self._hold()

    def _hold(self) -> None:
        chance, there = self._chance, self._there
        late = {}
        for person in (*there.seats, *there.facilitators[1:]):
            if chance.random() < 0.12:
                late[person] = chance.choice((*range(PARTS), PARTS, PARTS))
                self._come_or_go(person, here=False)
        for part in range(PARTS):
            if part and chance.random() < 0.1:
                continue
            self._go(part)
            for person in [person for person, comes in late.items() if comes <= part]:
                del late[person]
                self._come_or_go(person, here=True)
            if part == PARTS - 2 and len(self._here) > 4 and chance.random() < 0.3:
                self._come_or_go(chance.choice(self._here), here=False)
            self._fill(part)
        there.end = self._tick()
        self._do(a.End(at=self._now))
        for question in AfterQuestion:
            if chance.random() < 0.4:
                self._answer(question)
        self._do(a.CloseSession(at=self._tick()))

    @property
    def _here(self) -> list[PersonId]:
        return [person for person in self._there.seats if self._there.is_here(person, self._now)]

    def _tick(self) -> int:
        self._now += self._chance.randint(5, _MOST_SECONDS) * 1000
        return self._now

    def _do(self, act: a.Act) -> None:
        self.acts.append(act)

    def _go(self, part: int) -> None:
        self._do(a.Go(at=self._tick(), part=part))
        self._there.parts.append((self._now, part))
        self._there.floors.append(Floor(self._now, part, None))

    def _come_or_go(self, person: PersonId, *, here: bool) -> None:
        self._do(a.ComeOrGo(at=self._tick(), person=person))
        self._there.moves.append((self._now, person, here))

    def _fill(self, part: int) -> None:
        if part in ROUNDS:
            self._round(part)
        elif part == PAIRS:
            self._pair()
        else:
            for person in self._chance.sample(self._here, min(2, len(self._here))):
                self._speak(part, person)
                self._notes(part)
        if self._chance.random() < 0.3:
            self._settle()

    def _round(self, part: int) -> None:
        """Somebody begins, and the others follow in order of seats, or the next part comes before all of them spoke."""
        here, chance = self._here, self._chance
        first = chance.randrange(len(here))
        order = (*here[first:], *here[:first])[: chance.choice((len(here), 4, 3, 2))]
        for turn, person in enumerate(order):
            if turn and chance.random() < 0.1:
                self._slip(part, chance.choice(here))
            self._speak(part, person, forward=turn > 0)
            self._notes(part)
            if turn and chance.random() < 0.1:
                self._began_earlier(part, person)
        if chance.random() < 0.2 and len(order) > 3:
            self._was_somebody_else(part, order)

    def _speak(self, part: int, person: PersonId, *, forward: bool = False) -> None:
        self._do((a.Forward if forward else a.GiveFloor)(at=self._tick(), person=person))
        self._there.floors.append(Floor(self._now, part, person))

    def _slip(self, part: int, person: PersonId) -> None:
        """Press a digit too many, note something, and undo it: the note is of who spoke before."""
        floor = self._there.floor_at(self._now)
        if floor is not None and floor.person == person:
            return
        self._speak(part, person)
        self._note(part, is_plain=True)
        self._there.floors.pop()
        self._do(a.UndoLast(at=self._tick()))

    def _began_earlier(self, part: int, person: PersonId) -> None:
        """The turn began before the last note of the turn before it: that is of this turn."""
        floors = sorted((floor for floor in self._there.floors if floor.part == part), key=lambda floor: floor.at)
        before, own = floors[-2:]
        between = [entry.at for entry in self._there.kept if before.at < entry.at < own.at]
        if not between or own.person != person:
            return
        began = between[-1] - 1000
        self._do(a.PutRight(at=self._tick(), part=part, person=person, began_before=self._now - began))
        own.at = began

    def _was_somebody_else(self, part: int, order: tuple[PersonId, ...]) -> None:
        floors = sorted((floor for floor in self._there.floors if floor.part == part), key=lambda floor: floor.at)
        turn = self._chance.randrange(1, len(order) - 1)
        near = order[turn - 1 : turn + 2]
        others = [person for person in self._here if person not in near]
        if not others:
            return
        really = self._chance.choice(others)
        own = next(floor for floor in floors if floor.person == order[turn])
        self._do(a.PutRight(at=self._tick(), part=part, person=order[turn], really=really))
        own.person = really

    def _pair(self) -> None:
        here = self._here
        self._chance.shuffle(here)
        pairs: SmallGroups = tuple(tuple(here[at : at + 2]) for at in range(0, len(here) - 1, 2))
        if len(here) % 2:
            pairs = (*pairs[:-1], (*pairs[-1], here[-1]))
        self._do(a.FormGroups(at=self._tick(), groups=pairs))
        self._there.groups.append(pairs)
        self._notes(PAIRS)

    def _notes(self, part: int) -> None:
        floor = self._there.floor_at(self._now)
        for _ in range(self._chance.choice((0, 1, 1, 2))):
            self._note(part)
        if floor is not None and floor.person is not None and self._chance.random() < 0.05:
            self._write_nothing(floor)
        elif self._there.kept and self._chance.random() < 0.06:
            entry = self._chance.choice(self._there.kept)
            entry.is_gone = True
            self._do(a.TakeBack(at=self._tick(), note=entry.id))

    def _write_nothing(self, floor: Floor) -> None:
        notes = [entry for entry in self._there.entries if entry.at >= floor.at]
        for entry in notes:
            entry.is_gone = True
        self._do(a.WriteNothing(at=self._tick(), notes=tuple(entry.id for entry in notes)))

    def _note(self, part: int, *, is_plain: bool = False) -> None:
        self._tick()
        floor = self._there.floor_at(self._now)
        speaker = None if floor is None else floor.person
        drawn = DrawnNote(self._chance, self._tokens, self._books, self._there)
        entry = drawn.entry(part, speaker, self._now, is_plain=is_plain)
        self._do(a.Type(at=self._now, text=drawn.typed, kind=drawn.chosen))
        self._enter(entry, is_kept=self._may_keep(part, speaker, entry))

    def _may_keep(self, part: int, speaker: PersonId | None, entry: Entry) -> bool:
        answer = MayWrite.ALL if speaker is None else self._books.answers.get(speaker, MayWrite.ALL)
        own = part == LEARNING or entry.kind is NoteKind.STEP
        return answer is MayWrite.ALL or (answer is MayWrite.OWN and own)

    def _enter(self, entry: Entry, *, is_kept: bool = True) -> None:
        self._count += 1
        entry.id = f"n{self._count}"
        self._do(a.Enter(at=self._tick(), note=entry.id, parked=entry.parked, is_kept=is_kept))
        if is_kept:
            self._there.entries.append(entry)

    def _answer(self, question: AfterQuestion) -> None:
        entry = DrawnNote(self._chance, self._tokens, self._books, self._there).answer(self._tick())
        self._do(a.Type(at=self._now, text=entry.text, answers=question))
        self._enter(entry)

    def _settle(self) -> None:
        left = self._books.entries_left(self._there)
        if not left:
            return
        afternoon, entry = self._chance.choice(left)
        entry.outcome = self._chance.choice(tuple(Outcome))
        entry.parked = False
        self._do(a.Settle(at=self._tick(), session=afternoon.name, note=entry.id, outcome=entry.outcome))
