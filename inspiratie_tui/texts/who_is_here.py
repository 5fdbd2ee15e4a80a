"""The sentences about who is here, and who was when."""

from collections.abc import Iterator, Mapping

from inspiratie_tui.core.moments import DAY, LocalAt
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.attendance import Stay, not_all_the_time, present, stays
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.who_is_here import PersonHere, WhoIsHere
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.times import clock_time, short_clock_time


def who_is_here_line(shown: WhoIsHere) -> str:
    """Return how many participants are here, and what a digit does."""
    # Translators: `here` counts those who are here, of `total`; a digit says of somebody that they are not here after
    # all, or that they are.
    sentence = ngettext(
        "{here} of the {total} is here · a digit: is not here, or is after all · Esc",
        "{here} of the {total} are here · a digit: is not here, or is after all · Esc",
        shown.here,
    )
    return sentence.format(here=shown.here, total=shown.total)


def person_words(shown: PersonHere) -> str:
    """Return the name of somebody, and that they are not here when that is so."""
    return shown.name if shown.here else _("{name} is not here").format(name=shown.name)


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
