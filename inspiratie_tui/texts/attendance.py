"""The sentences about who was here, and from when to when."""

from collections.abc import Iterator, Mapping

from inspiratie_tui.core.moments import DAY, LocalAt
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.attendance import Stay, not_all_the_time, present, stays
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.times import clock_time, short_clock_time


def present_words(session: Session) -> str:
    """Return how many participants were here at any moment."""
    count = len(present(session))
    return ngettext("{count} present", "{count} present", count).format(count=count)


def attendance_lines(session: Session, names: Mapping[PersonId, str], local_at: LocalAt) -> Iterator[str]:
    """Yield a line for each of the circle who was not here all the time: from when to when they were.

    `local_at` returns the local time of a moment of the session; `names` are shown for ids.
    """
    for person in not_all_the_time(session):
        name = names.get(person, "?")
        times = [_times(stay, session, local_at) for stay in stays(session, person)]
        form = _("{name} was here {times}") if times else _("{name} was not here")
        yield form.format(name=name, times=", ".join(times))


def _times(stay: Stay, session: Session, local_at: LocalAt) -> str:
    """Return from when to when somebody was here; neither the beginning nor the end of the session is told."""
    begin = local_at(stay.begin) % DAY
    if stay.end is None:
        return _("from {time} on").format(time=clock_time(begin))
    end = clock_time(local_at(stay.end) % DAY)
    if stay.begin == session.spans[0].begin:
        return _("until {time}").format(time=end)
    return _("from {begin} to {end}").format(begin=short_clock_time(begin), end=end)
