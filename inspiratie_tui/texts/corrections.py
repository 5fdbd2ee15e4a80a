"""The texts of the corrections: what began when, and what would come of a correction."""

from collections.abc import Mapping

from inspiratie_tui.core.actions.correction_outcome import CorrectionOutcome, Neighbour
from inspiratie_tui.core.actions.corrections import Beginning, BeginningKind
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, step_at
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, LocalAt, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.keys import key_name
from inspiratie_tui.texts.repeats import repeat_words
from inspiratie_tui.texts.steps import step_number
from inspiratie_tui.texts.times import clock_time, minutes, short_clock_time
from inspiratie_tui.texts.titles import title_in_sentence

_TITLE = 40
"""The most cells of a title or a name in a sentence."""
_ALONE = {
    BeginningKind.NOBODY: N_("nobody has the floor"),
    BeginningKind.STILL: N_("time stands still"),
    BeginningKind.GOING_ON: N_("time goes on"),
    BeginningKind.END: N_("the end of the session"),
}
_BEGAN = {
    BeginningKind.NOBODY: N_("the turn ended at {time}"),
    BeginningKind.STILL: N_("time stands still since {time}"),
    BeginningKind.GOING_ON: N_("time went on at {time}"),
    BeginningKind.END: N_("the session ended at {time}"),
}

Names = Mapping[PersonId, str]


def beginning_line(beginning: Beginning, agenda: Agenda, names: Names, local_at: LocalAt) -> str:
    """Return when something began, and what, as `14:35  Noor`, and when it was to, where that is offered."""
    what = _what(beginning.what, beginning.place, beginning.person, agenda, names)
    line = f"{_clock(beginning.at, local_at)}  {what}"
    if beginning.planned is None:
        return line
    planned = _("planned for {time}").format(time=clock_time(local_at(beginning.planned) % DAY))
    return f"{line} · {planned}"


def planned_line(planned: SessionMs, local_at: LocalAt) -> str:
    """Return what Enter does with a beginning that was to be at the moment `planned`."""
    time = clock_time(local_at(planned) % DAY)
    return _("{key}: it began at {time}, as planned").format(key=key_name("enter"), time=time)


def outcome_line(outcome: CorrectionOutcome, agenda: Agenda, names: Names, local_at: LocalAt) -> str:
    """Return what would come of a correction, as `Noor began at 14:33, Sam had 6 min`."""
    time = _clock(outcome.at, local_at)
    if outcome.what is None:
        line = _("{time} does not count").format(time=time)
    elif outcome.what in _BEGAN:
        line = _(_BEGAN[outcome.what]).format(time=time)
    else:
        name = _what(outcome.what, outcome.place, outcome.person, agenda, names)
        line = _("{name} began at {time}").format(name=name, time=time)
    return line if outcome.before is None else f"{line}, {_kept(outcome.before, agenda, names)}"


def _kept(before: Neighbour, agenda: Agenda, names: Names) -> str:
    length = minutes(_round(before.keeps))
    if before.held:
        return _("time stood still for {length}").format(length=length)
    name = _kept_title(before.place, agenda) if before.person is None else _name(before.person, names)
    return _("{name} had {length}").format(name=name, length=length)


def _round(length: int) -> int:
    """Return `length` (ms) rounded to the minute from two minutes on, else down to the second."""
    return (length + MINUTE // 2) // MINUTE * MINUTE if length >= 2 * MINUTE else length // SECOND * SECOND


def _what(what: BeginningKind, place: AgendaPosition, person: PersonId | None, agenda: Agenda, names: Names) -> str:
    if what is BeginningKind.PART:
        return _title(place, agenda)
    return _name(person, names) if what is BeginningKind.TURN else _(_ALONE[what])


def _title(place: AgendaPosition, agenda: Agenda) -> str:
    """Return what is said to begin at `place`; where a part begins that is the part, not its first repeat or step."""
    if place.step:
        return _kept_title(place, agenda)
    block = block_at(agenda, AgendaPosition(place.part) if place.begins_part else place)
    if block is None:
        return ""
    return _with_repeat(
        title_in_sentence(block.shown_title), repeat_words(place.repeat, block.repeats) if place.repeat else ""
    )


def _kept_title(place: AgendaPosition, agenda: Agenda) -> str:
    """Return what went on at `place`: the step, else the activity or the part, and which of its repeats."""
    block, step = block_at(agenda, place), step_at(agenda, place)
    if block is None or (step is None and block.repeats == 1):
        return _title(place._replace(repeat=0, step=0), agenda)
    title = title_in_sentence(block.shown_title)
    if step is not None:
        title = step.shown_title or step_number(place.step, block.step_count) or title
    return _with_repeat(title, repeat_words(place.repeat, block.repeats))


def _with_repeat(title: str, which: str) -> str:
    return ", ".join(filter(None, (cut(title, _TITLE), which)))


def _name(person: PersonId | None, names: Names) -> str:
    return "?" if person is None else cut(names.get(person, "?"), _TITLE)


def _clock(at: SessionMs, local_at: LocalAt) -> str:
    return short_clock_time(local_at(at) % DAY)
