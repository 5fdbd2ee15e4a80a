"""A home to count in, the same each time: a group, an agenda, and sessions with few and with many events."""

from datetime import UTC, datetime
from pathlib import Path

from inspiratie_tui import agenda_files
from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.home import Home, sample_group
from support.counting.child import BOOT, WHEN
from support.long_log import PARTS, long_log
from support.on_disk import create_session, write_group

FEW, MANY, ENDED = 40, 4_000, 41
"""How many events the sessions have."""
AGENDA = """\
# Session 3: counted
Begin: 14:00
End: 18:00

""" + "".join(
    f"## Part {part} (20 min{', 1 min each' if part % 2 else ''})\n- What do you come in with?\n"
    for part in range(PARTS)
)


def prepare(folder: Path, *sessions: int) -> Home:
    """Make a home in `folder` with a session of so many events for each of `sessions`; one of `ENDED` has ended."""
    home = Home(folder)
    group = sample_group(datetime.fromtimestamp(WHEN, UTC).date(), "0000")
    write_group(home.data / group.id, group)
    home.settings.write_text("awake = false\n", "utf-8")
    agenda = home.agendas / "en" / "03-counted.md"
    agenda.parent.mkdir(parents=True)
    agenda.write_text(AGENDA, "utf-8")
    boot_id = MachineClock().stamp().boot_id
    for events in sessions:
        log = long_log(events, agenda_files.parse(AGENDA).agenda, group.participants, group.facilitators)
        last = log[-1].at
        if events == ENDED:
            log = (*log[:-1], e.Ended(number=events, at=last))
        name = session_of(events)
        file = home.data / group.id / f"{name}.json"
        with create_session(
            file, session_id=name, group_id=group.id, number=3, agenda_name="Session 3: counted"
        ) as session:
            # The last event was a second before the program starts.
            ago = last + SECOND
            session.append_many(
                (event, Stamp(WHEN * SECOND - ago + event.at, BOOT * SECOND - ago + event.at, boot_id)) for event in log
            )
    return home


def session_of(events: int) -> str:
    """Return the name of the session with so many events."""
    return f"2026-11-23-{events:04}"
