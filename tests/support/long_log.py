"""The log of a session that is far longer than any afternoon."""

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e


def long_log(count: int) -> tuple[e.Event, ...]:
    """`count` events: eleven parts, every other one a round, the floor going about, a hold now and then."""
    parts = tuple(Part(title=str(part), length=20 * MINUTE, each=MINUTE if part % 2 else None) for part in range(11))
    seats = tuple(PersonId(f"p{seat}") for seat in range(8))
    log: list[e.Event] = [
        e.Opened(number=1, at=0, agenda=Agenda(parts=parts), participants=seats, facilitators=()),
        e.WentTo(number=2, at=1, part=0, activity=None),
    ]
    for number in range(3, count + 1):
        stamp = {"number": number, "at": number * 1_000}
        if number % 180 == 0:
            log.append(e.WentTo(**stamp, part=number // 180 % 11, activity=None))
        elif number % 50 < 2:
            log.append(e.WentOn(**stamp) if number % 50 else e.Held(**stamp))
        else:
            log.append(e.FloorGiven(**stamp, person=seats[number % 8]))
    return tuple(log)
