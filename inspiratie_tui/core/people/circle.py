"""The circle: who sits where, who leads, and who is here."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.people.group import PersonId


class Circle(Struct, frozen=True):
    """The people of one session. Coming and going changes nothing else: no seat, no turn, no clock."""

    seats: tuple[PersonId, ...] = ()
    """The participants, in the order in which they sit."""
    facilitators: tuple[PersonId, ...] = ()
    """Those who lead; they sit in the circle too, behind the last seat."""
    away: frozenset[PersonId] = frozenset()
    """Those of both who are not here (now)."""

    @property
    def everyone(self) -> tuple[PersonId, ...]:
        """Return the participants in order of seats, then the facilitators, here or not."""
        return (*self.seats, *self.facilitators)

    @property
    def participants_here(self) -> tuple[PersonId, ...]:
        """Return the participants who are here, in order of seats."""
        return tuple(person for person in self.seats if person not in self.away) if self.away else self.seats

    @property
    def facilitators_here(self) -> tuple[PersonId, ...]:
        """Return the facilitators who are here."""
        if not self.away:  # nearly always
            return self.facilitators
        return tuple(person for person in self.facilitators if person not in self.away)

    @property
    def everyone_here(self) -> tuple[PersonId, ...]:
        """Return the participants who are here, then the facilitators who are."""
        return (*self.participants_here, *self.facilitators_here)

    @property
    def here_first(self) -> tuple[PersonId, ...]:
        """Return those who are here, then who is away: in which order people are offered of whom something is told."""
        return (*self.everyone_here, *(person for person in self.everyone if person in self.away))

    @property
    def head_counts(self) -> tuple[int, int]:
        """Return how many participants and how many facilitators are here: what the length of a round depends on."""
        seats, facilitators, away = self.seats, self.facilitators, self.away
        return len(seats) - len(away.intersection(seats)), len(facilitators) - len(away.intersection(facilitators))

    def is_here(self, person: PersonId) -> bool:
        """Tell whether `person` belongs to the circle and is here."""
        return person not in self.away and (person in self.seats or person in self.facilitators)

    def came(self, person: PersonId) -> "Circle":
        """Return the circle with `person` here."""
        return replace(self, away=self.away - {person}) if person in self.away else self

    def left(self, person: PersonId) -> "Circle":
        """Return the circle without `person` here; the same one for a stranger."""
        return replace(self, away=self.away | {person}) if person in self.everyone else self

    def seated(self, seats: tuple[PersonId, ...]) -> "Circle":
        """Return the circle in which the participants sit in the order of `seats`; the same one for other people."""
        return replace(self, seats=seats) if sorted(seats) == sorted(self.seats) else self

    def order_from(self, person: PersonId | None) -> tuple[PersonId, ...]:
        """Return everyone, here or not, beginning at the seat of `person`; from the first seat for a stranger."""
        everyone = self.everyone
        if person is None or person not in everyone:
            return everyone
        seat = everyone.index(person)
        return (*everyone[seat:], *everyone[:seat])

    def seat_after(self, person: PersonId) -> int:
        """Return the number of the seat behind that of `person`, the first is 0; 0 for who has none."""
        return self.seats.index(person) + 1 if person in self.seats else 0

    def first_here(self, seat: int) -> PersonId | None:
        """Return the first participant who is here, looking from `seat` (any number) on and round; None for nobody."""
        begin = seat % max(1, len(self.seats))
        order = (*self.seats[begin:], *self.seats[:begin])
        return next((person for person in order if person not in self.away), None)


def circle_of(participants: Iterable[PersonId], facilitators: Iterable[PersonId]) -> Circle:
    """Return the circle of those people, all here; nobody sits twice, and a participant does not lead."""
    seats = tuple(dict.fromkeys(participants))
    return Circle(seats, tuple(person for person in dict.fromkeys(facilitators) if person not in seats))
