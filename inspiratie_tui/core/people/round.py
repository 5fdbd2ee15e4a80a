"""Where a round stands: who spoke, who said 'not now'. A value; what it means is said by the forms of `round_form`.

Complete, `spoken + declined` is a permutation of those who were there.
"""

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.people.group import PersonId


class Round(Struct, frozen=True):
    """Where a round stands. Who is in it follows from who is here, so coming and going touch no clock."""

    starter: PersonId | None = None
    """Who begins, or is proposed to; the order of the circle is taken from here."""
    spoken: tuple[PersonId, ...] = ()
    """Who has or had the floor, in that order; the last one may still be speaking."""
    passed: tuple[PersonId, ...] = ()
    """Who said 'not now' once, in that order; offered again at the end."""
    declined: tuple[PersonId, ...] = ()
    """Who passed a second time: out for good, unless the floor is given after all."""
    anew: tuple[PersonId, ...] = ()
    """Who passed and had no turn since: the next one is another turn than before, and begins at zero."""
    late: tuple[PersonId, ...] = ()
    """Who came (again) when somebody had spoken already, in that order: they come after all others."""
    guides: tuple[tuple[PersonId, int], ...] = ()
    """How many ms there were for the last turn of who had one, as it was said when they got the floor."""

    uncounted: tuple[PersonId, ...] = ()
    """Who had a turn of which nobody saw how long it was."""
    overtaken: tuple[PersonId, ...] = ()
    """Who was to come before the last one who spoke, who got the floor further on: have they been?"""
    asked: bool = False
    """That was asked of somebody who spoke before the last one: it is asked once."""

    @property
    def has_begun(self) -> bool:
        """Tell whether anybody has spoken in it."""
        return bool(self.spoken)

    @property
    def waiting(self) -> tuple[PersonId, ...]:
        """Return who passed once and has not been offered the floor again, in that order; then who came late."""
        settled = {*self.spoken, *self.declined}
        passed = (person for person in self.passed if person not in self.late)
        return tuple(person for person in (*passed, *self.late) if person not in settled)

    def guide_of(self, person: PersonId) -> int | None:
        """Return how many ms there were for the last turn of `person`; None without one."""
        return next((guide for other, guide in self.guides if other == person), None)

    def given_to(self, person: PersonId, guide: int | None = None, overtaken: tuple[PersonId, ...] = ()) -> "Round":
        """Return the round when `person` gets the floor; the first one to speak is the starter.

        `guide` is how many ms there are for the turn; None leaves what was said of it before. `overtaken` are those of
        whom it is to be asked whether they have been.
        """
        asked = self.asked or bool(self.overtaken)
        guides = self.guides
        if guide is not None and guide != self.guide_of(person):
            guides = (*[entry for entry in guides if entry[0] != person], (person, guide))
        return replace(
            self,
            starter=self.starter if self.spoken else person,
            spoken=(*without(self.spoken, person), person),
            declined=without(self.declined, person),
            anew=without(self.anew, person) if self.anew else (),
            guides=guides,
            overtaken=() if asked else overtaken,
            asked=asked,
        )

    def counted_after_all(self, person: PersonId) -> "Round":
        """Return the round in which nobody saw how long the turn of `person` was."""
        return replace(self, uncounted=(*without(self.uncounted, person), person))

    def passed_by(self, person: PersonId) -> "Round":
        """Return the round when `person` says 'not now'; a second time means not at all."""
        again = replace(
            self,
            spoken=without(self.spoken, person),
            anew=(*without(self.anew, person), person),
            late=(*without(self.late, person), person) if person in self.late else self.late,
            uncounted=without(self.uncounted, person),
        )
        if person in self.passed:
            return replace(again, declined=(*without(self.declined, person), person))
        return replace(again, passed=(*self.passed, person))

    def joined_by(self, person: PersonId) -> "Round":
        """Return the round when `person` comes (again): the last one in it, once anybody has spoken."""
        return replace(self, late=(*without(self.late, person), person)) if self.spoken else self

    def taken_from(self, speaker: PersonId | None) -> "Round":
        """Return the round when `speaker` spoke too early, and has the turn still to come; None changes nothing."""
        return replace(self, spoken=without(self.spoken, speaker))


def without(people: tuple[PersonId, ...], person: PersonId | None) -> tuple[PersonId, ...]:
    """Return `people` without `person`, in the same order."""
    return tuple([other for other in people if other != person]) if person in people else people
