"""The texts of the live screen, from its slices. A sign never stands without a word."""

from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import Face, FloorSlice, NextStepSlice, Onward, Pace, TimeSlice, TruthSlice
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cells, cut, short_title
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.os_reasons import unread_words
from inspiratie_tui.texts.times import minutes, short_clock_time
from inspiratie_tui.texts.unsaved import not_saved_since

SEPARATOR = " · "
PIN_CELLS = 12
"""The most cells of a pinned part's title in the truth line."""
MOST_FACTS = 3
"""How many facts the truth line tells: more are not read at a glance."""


def truth_line(truth: TruthSlice, width: int, unsaved_since: int | None = None) -> str:
    """Return the one true line in at most `width` cells: at most `MOST_FACTS`, what is not fine first.

    From the right facts go until the line fits. `unsaved_since` is the time of day (ms) since which the disk refuses;
    None when all is saved.
    """
    pin = _pin(truth)
    late = truth.pin_late > 0
    facts = [
        "" if unsaved_since is None else not_saved_since(unsaved_since),
        _closing(truth),
        pin if late else "",
        _left(truth),
        "" if late else pin,
        _ends(truth),
        _parked(truth),
    ]
    kept = [fact for fact in facts if fact][:MOST_FACTS]
    while cells(SEPARATOR.join(kept)) > width and len(kept) > 1:
        kept.pop()
    return SEPARATOR.join(kept)


def _left(truth: TruthSlice) -> str:
    if truth.left is None or truth.state is State.ENDED:
        return ""
    if truth.left < 0:
        return _("part {length} past its time").format(length=minutes(-truth.left * MINUTE))
    return _("{length} left of the part").format(length=minutes(truth.left * MINUTE))


def _pin(truth: TruthSlice) -> str:
    if truth.pin is None or truth.pin_at is None:
        return ""
    title = cut(short_title(truth.pin), PIN_CELLS)
    if title[1:2].islower():  # a capital before another one (IJs, NS) belongs to the word
        title = title[:1].lower() + title[1:]
    return _at_time(title, truth.pin_at, truth.pin_late)


def _at_time(what: str, time: int, late: int) -> str:
    if late > 0:
        length = minutes(late * MINUTE)
        return _("{what} {time}, {length} later").format(what=what, time=short_clock_time(time), length=length)
    return _("{what} {time}").format(what=what, time=short_clock_time(time))


def _closing(truth: TruthSlice) -> str:
    if truth.closing is None:
        return ""
    return closing_words(truth.closing, truth.closing_minutes, truth.closing_planned)


def closing_words(safety: Safety, available: int, planned: int) -> str:
    """Return how much of the closing is left: `available` of the minutes `planned`; "" when all of it is."""
    match safety:
        case Safety.SAFE:
            return ""
        case Safety.SQUEEZED:
            return _("{minutes} of {planned} min left for the closing").format(minutes=available, planned=planned)
        case Safety.GONE:
            return _("no time left for the closing")


def _ends(truth: TruthSlice) -> str:
    return "" if truth.state is State.ENDED else ends_words(truth.ends, truth.late or 0)


def ends_words(ends: int, late: int) -> str:
    """Return when the session will be over (`ends`, a time of day in ms), and how many minutes `late` that is."""
    return _at_time(_("ends"), ends, late)


def _parked(truth: TruthSlice) -> str:
    words = ngettext("{count} question parked", "{count} questions parked", truth.parked).format(count=truth.parked)
    return words if truth.parked else ""


def face_caption(time: TimeSlice) -> str:
    """Return the text below (or instead of) the big digits."""
    clock = "" if time.clock is None else short_clock_time(time.clock)
    match time.face:
        case Face.HELD:
            return _("time stands still since {time}").format(time=clock)
        case Face.BACK_AT if time.pace is Pace.OVER:
            return _("we were to go on at {time}").format(time=clock)
        case Face.BACK_AT:
            return _("back at {time}").format(time=clock)
        case Face.READY if time.count is None:
            return _("ready to begin, without a length")
        case Face.READY:
            return _("ready to begin")
        case Face.ENDED:
            return _("the session is over")
        case Face.SPENT:
            return _("under way, without a length")
        case _:
            return _whose(time)


def _whose(time: TimeSlice) -> str:
    """Return of what the digits are, in the same words left and past zero."""
    if time.of_turn:
        return _("this turn")
    return _("this activity") if time.of_activity else _("this part")


def unit(time: TimeSlice) -> str:
    """Return the unit of the big digits, "" when they need none."""
    if time.count is None or time.count.rest is not None:
        return ""
    return _("sec") if time.count.seconds else _("min")


def next_step_line(next_step: NextStepSlice) -> str:
    """Return what the forward key does, and during a hold that it does not end that; "" when it does nothing."""
    words = _onward(next_step)
    return SEPARATOR.join((words, _("time still stands"))) if words and next_step.held else words


def _onward(next_step: NextStepSlice) -> str:
    name = next_step.name or ""
    match next_step.onward:
        case Onward.BEGIN:
            return _("begin: {part}").format(part=name)
        case Onward.TURN | Onward.PLACE:
            return name
        case Onward.TURN_ENDS:
            return _("close this turn")
        case Onward.ROUND_ENDS:
            return _("close the round")
        case Onward.END:
            return _("end the session")
        case _:
            return ""


def round_line(floor: FloorSlice) -> str:
    """Return how far a round is, else who wants to speak; "" when nobody does."""
    if floor.complete:
        return _("the round is complete")
    if floor.is_round:
        # While nobody has begun there is no turn to number yet.
        form = _("turn {done} of {total}") if floor.done else ngettext("{total} turn", "{total} turns", floor.total)
        text = form.format(done=floor.done, total=floor.total)
        still = _("still: {names}").format(names=", ".join(floor.waiting))
        return SEPARATOR.join((text, still)) if floor.waiting else text
    waiting = floor.waiting[1:] if floor.next is not None else floor.waiting  # the first one is named as next
    if not waiting:
        return ""
    return ngettext("wants to speak: {names}", "want to speak: {names}", len(waiting)).format(names=", ".join(waiting))


def leader_gone(since: int) -> str:
    """Return that whoever led is gone `since` a local time (ms), and how to lead on, for a window that looks along."""
    gone = _("The window that led is gone since {time}.").format(time=short_clock_time(since))
    return f"{gone}  {key_in_sentence('reopen')} {_('lead on here')}"


def cannot_look(why: str) -> str:
    """Return that what the window that leads writes cannot be read, for one that looks along; `why` is a code."""
    sentence = _("What the window that leads writes cannot be read here ({reason}); it is tried again.")
    return sentence.format(reason=unread_words(why))
