"""The log of a session that is far longer than any afternoon."""

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.position import first_position
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e

PARTS = 11
PLAN = Agenda(
    parts=tuple(Part(title=str(part), length=20 * MINUTE, each=MINUTE if part % 2 else None) for part in range(PARTS))
)
SEATS = tuple(PersonId(f"p{seat}") for seat in range(8))


def long_log(
    count: int,
    plan: Agenda = PLAN,
    seats: tuple[PersonId, ...] = SEATS,
    facilitators: tuple[PersonId, ...] = (),
) -> tuple[e.Event, ...]:
    """`count` events: eleven parts, every other one a round, the floor going about, a hold now and then."""

    def to(part: int) -> dict[str, int | None]:
        return {"part": part, "activity": first_position(plan, part).activity}

    log: list[e.Event] = [
        e.Opened(number=1, at=0, agenda=plan, participants=seats, facilitators=facilitators),
        e.WentTo(number=2, at=1, **to(0)),
    ]
    for number in range(3, count + 1):
        stamp = {"number": number, "at": number * SECOND}
        if number % 180 == 0:
            log.append(e.WentTo(**stamp, **to(number // 180 % PARTS)))
        elif number % 50 < 2:
            log.append(e.WentOn(**stamp) if number % 50 else e.Held(**stamp))
        else:
            log.append(e.FloorGiven(**stamp, person=seats[number % len(seats)]))
    return tuple(log)
