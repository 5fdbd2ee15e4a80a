"""Draws one note: what is typed, and what it was meant to say."""

import random

from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.people.group import PersonId
from support.simulated_year.books import FEEDBACK_PART, Afternoon, Books, Entry
from support.simulated_year.drawn_words import OUTSIDERS, Tokens, drawn_day

_LEARNING = 1
_OUTCOMES = {"gezet": StepOutcome.DONE, "losgelaten": StepOutcome.LET_GO}


class DrawnNote:
    """A note that is about to be typed."""

    def __init__(self, chance: random.Random, tokens: Tokens, books: Books, there: Afternoon) -> None:
        self._chance, self._books, self._there = chance, books, there
        self._token = tokens.next()
        self.typed = ""
        """What is typed, with names as people have them."""
        self.chosen: NoteKind | None = None
        """The kind that its mark chooses; None without a mark."""

    def entry(self, part: int, speaker: PersonId | None, at: int, *, is_plain: bool) -> Entry:
        """Draw what is noted of `speaker` in that part."""
        if part == FEEDBACK_PART:
            entry = self._feedback(at)
        elif is_plain:
            entry = self._plain(at)
        elif part == _LEARNING and self._chance.random() < 0.7:
            text = f"hoe vind ik {self._token}?"
            entry = self._made(at, NoteKind.LEARNING_QUESTION, text, chosen=False)
            if speaker is None:
                entry.kind = NoteKind.NOTE
        else:
            draw = self._chance.choice(
                (
                    *(self._plain, self._step, self._step, self._told, self._told, self._told),
                    *(self._question, self._agreement, self._word),
                )
            )
            entry = draw(at)
        return entry

    def answer(self, at: int) -> Entry:
        """Draw what the two write for themselves."""
        entry = self._made(at, NoteKind.NOTE, f"voor ons {self._token}", chosen=False)
        entry.is_for_the_two = True
        return entry

    def _made(self, at: int, kind: NoteKind, text: str, *, chosen: bool = True) -> Entry:
        self.typed, self.chosen = text, kind if chosen else None
        return Entry("", at, kind, text, self._token if self._token in text else "")

    def _name(self, person: PersonId) -> str:
        return self._books.group.names[person]

    def _kept(self, entry: Entry, person: PersonId) -> Entry:
        """Say that the person is kept by id where the name was typed."""
        entry.text = entry.text.replace(f"@{self._name(person)}", f"@{{{person}}}")
        return entry

    def _plain(self, at: int) -> Entry:
        kind = self._chance.choice((NoteKind.NOTE, NoteKind.INSIGHT, NoteKind.QUOTE, NoteKind.FEEDBACK))
        person = self._chance.choice(self._there.seats)
        words = [word.word for afternoon in self._books.afternoons for word in afternoon.kept if word.word]
        if words and self._chance.random() < 0.4:
            word = self._chance.choice(words)
            entry = self._made(at, kind, f"{self._token} bij #{word} weer")
            entry.takes_up = word
            return entry
        if self._chance.random() < 0.4:
            entry = self._kept(self._made(at, kind, f"@{self._name(person)} {self._token}"), person)
            entry.names_first, entry.names = person, (person,)
            return entry
        return self._made(at, kind, f"iets over {self._token}")

    def _feedback(self, at: int) -> Entry:
        kind = self._chance.choice((NoteKind.NOTE, NoteKind.QUOTE, NoteKind.FEEDBACK))
        if self._chance.random() < 0.5:
            return self._made(at, kind, f"ik zag {self._token}")
        person = self._chance.choice(self._there.seats)
        entry = self._kept(self._made(at, kind, f"@{self._name(person)} {self._token}"), person)
        entry.names_first, entry.names = person, (person,)
        return entry

    def _witness(self) -> tuple[str, PersonId | str]:
        """Draw a witness of the group or from outside: how it is typed, and who it is."""
        if self._chance.random() < 0.3:
            name = self._chance.choice(OUTSIDERS)
            return name, name
        person = self._chance.choice((*self._there.seats, *self._there.facilitators))
        return self._name(person), person

    def _step(self, at: int) -> Entry:
        words, day = drawn_day(self._chance, self._there.day)
        words = f"{self._token} oefenen {words}".strip()
        if self._chance.random() < 0.5:
            entry = self._made(at, NoteKind.STEP, words)
        else:
            typed, witness = self._witness()
            entry = self._made(at, NoteKind.STEP, f"{words}, getuige {typed}")
            entry.witness = witness
        entry.words, entry.day = words, day
        return entry

    def _told(self, at: int) -> Entry:
        match self._chance.randrange(4):
            case 0:
                typed, witness = self._witness()
                entry = self._made(at, NoteKind.STEP, f"getuige {typed}")
                entry.witness, entry.is_witness_alone = witness, True
                if witness != typed:
                    entry.text = f"getuige @{{{witness}}}"
            case 1:
                text, became = self._chance.choice(tuple(_OUTCOMES.items()))
                entry = self._made(at, NoteKind.STEP, text)
                entry.became = became
            case _:
                entry = self._changed(at)
        return entry

    def _changed(self, at: int) -> Entry:
        words, day = drawn_day(self._chance, self._there.day)
        is_only_a_day = bool(words) and self._chance.random() < 0.5
        if not is_only_a_day and self._chance.random() < 0.8:
            words = f"{self._token} kleiner {words}".strip()
        elif not is_only_a_day:
            words, day = "", None
        entry = self._made(at, NoteKind.STEP, f"bijgesteld: {words}" if words else "bijgesteld")
        entry.became, entry.words, entry.day = StepOutcome.CHANGED, words, day
        entry.says_only_a_day = is_only_a_day
        return entry

    def _question(self, at: int) -> Entry:
        entry = self._made(at, NoteKind.QUESTION, f"wat als {self._token}?")
        entry.parked = self._chance.random() < 0.5
        return entry

    def _agreement(self, at: int) -> Entry:
        words, day = drawn_day(self._chance, self._there.day)
        person = self._chance.choice(self._there.seats)
        if self._chance.random() < 0.4:
            entry = self._made(at, NoteKind.AGREEMENT, f"{self._token} meenemen {words}".strip())
        else:
            text = f"{self._token} wandelen met @{self._name(person)} {words}".strip()
            entry = self._kept(self._made(at, NoteKind.AGREEMENT, text), person)
            entry.names = (person,)
        entry.day = day
        return entry

    def _word(self, at: int) -> Entry:
        words = [word.word for afternoon in self._books.afternoons for word in afternoon.kept if word.word]
        if not words or self._chance.random() < 0.5:
            own = self._token.upper()  # no token: it stands in later notes too
            word = self._chance.choice((f"haast{own}", f"geleende {own}"))
        else:
            word = self._chance.choice(words)
        wording = f"wat {self._token} heet" if self._chance.random() < 0.7 else ""
        entry = self._made(at, NoteKind.OUR_WORD, f"{word}: {wording}" if wording else word)
        entry.word, entry.wording = word, wording
        return entry
