"""The texts of the live screen, from its slices. A sign never stands without a word."""

from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import Face, FloorSlice, NextStepSlice, Onward, Pace, TimeSlice, TruthSlice
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cells, cut
from inspiratie_tui.texts.times import short_clock_time

SEPARATOR = " · "
PIN_CELLS = 12
"""The most cells of a pinned part's title in the truth line."""


def truth_line(truth: TruthSlice, width: int, unsaved_since: int | None = None) -> str:
    """Return the one true line in at most `width` cells; of what does not fit the right end goes, the closing last.

    `unsaved_since` is the time of day (ms) since which the disk refuses; None when all is saved.
    """
    closing = _closing(truth)
    segments = [
        _unsaved(unsaved_since),
        _left(truth),
        _pin(truth),
        closing,
        _ends(truth),
        _parked(truth),
        _progress(truth),
    ]
    kept = [segment for segment in segments if segment]
    while cells(SEPARATOR.join(kept)) > width and len(kept) > 1:
        droppable = [segment for segment in kept[1:] if segment != closing] or kept[:1]
        kept.remove(droppable[-1])
    return SEPARATOR.join(kept)


def _unsaved(since: int | None) -> str:
    return "" if since is None else _("not saved since {time}").format(time=short_clock_time(since))


def _left(truth: TruthSlice) -> str:
    if truth.left is None or truth.state is State.ENDED:
        return ""
    if truth.left < 0 or (truth.left == 0 and truth.state is not State.READY):
        return _("{minutes} min over").format(minutes=-truth.left)
    return _("{minutes} min left").format(minutes=truth.left)


def _pin(truth: TruthSlice) -> str:
    if truth.pin is None or truth.pin_at is None:
        return ""
    # "Meal: at the long table" is called a meal here.
    title = cut(truth.pin.partition(":")[0].strip() or truth.pin, PIN_CELLS)
    if title[1:2].islower():  # a capital before another one (IJs, NS) belongs to the word
        title = title[:1].lower() + title[1:]
    return _at_time(title, truth.pin_at, truth.pin_late)


def _at_time(what: str, time: int, late: int) -> str:
    if late > 0:
        return _("{what} {time}, {minutes} late").format(what=what, time=short_clock_time(time), minutes=late)
    return _("{what} {time}").format(what=what, time=short_clock_time(time))


def _closing(truth: TruthSlice) -> str:
    if truth.closing is None:
        return ""
    return closing_words(truth.closing, truth.closing_minutes, truth.closing_planned)


def closing_words(safety: Safety, minutes: int, planned: int) -> str:
    """Return how safe the closing is: there are `minutes` for it of the minutes `planned`."""
    match safety:
        case Safety.SAFE:
            return _("closing {minutes} min safe").format(minutes=planned)
        case Safety.SQUEEZED:
            return _("closing {minutes} of {planned} min").format(minutes=minutes, planned=planned)
        case Safety.GONE:
            return _("closing no longer fits")


def _ends(truth: TruthSlice) -> str:
    return "" if truth.state is State.ENDED else ends_words(truth.ends, truth.late or 0)


def ends_words(ends: int, late: int) -> str:
    """Return when the session will be over (`ends`, a time of day in ms), and how many minutes `late` that is."""
    return _at_time(_("ends"), ends, late)


def _parked(truth: TruthSlice) -> str:
    words = ngettext("{count} question lies", "{count} questions lie", truth.parked).format(count=truth.parked)
    return words if truth.parked else ""


def _progress(truth: TruthSlice) -> str:
    return f"{truth.part}/{truth.parts}" if truth.parts else ""


def pace_word(pace: Pace) -> str:
    """Return the word for `pace` (calm, nearly, over), as the group may read it."""
    return {Pace.CALM: _("calm"), Pace.NEARLY: _("nearly time"), Pace.OVER: _("over time")}[pace]


def face_caption(time: TimeSlice) -> str:
    """Return the text below (or instead of) the big digits."""
    clock = "" if time.clock is None else short_clock_time(time.clock)
    match time.face:
        case Face.HELD:
            return _("time stands still since {time}").format(time=clock)
        case Face.BACK_AT if time.pace is Pace.OVER:
            return _("back at {time}, it is past that").format(time=clock)
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
            return _left_caption(time)


def _left_caption(time: TimeSlice) -> str:
    if time.pace is Pace.OVER:
        if time.of_turn:
            return _("over this turn's time")
        return _("over this activity's time") if time.of_activity else _("over time")
    whose = _("left for this activity") if time.of_activity else _("left")
    whose = _("left for this turn") if time.of_turn else whose
    return SEPARATOR.join((whose, pace_word(time.pace)))


def unit(time: TimeSlice) -> str:
    """Return the unit of the big digits, "" when they need none."""
    if time.count is None or time.count.rest is not None:
        return ""
    return _("sec") if time.count.seconds else _("min")


def next_step_line(next_step: NextStepSlice) -> str:
    """Return what the forward key does, and during a hold that it does not end that; "" when it does nothing."""
    words = _onward(next_step)
    return SEPARATOR.join((words, _("time goes on standing still"))) if words and next_step.held else words


def _onward(next_step: NextStepSlice) -> str:
    name = next_step.name or ""
    match next_step.onward:
        case Onward.BEGIN:
            return _("begin: {part}").format(part=name)
        case Onward.TURN | Onward.PLACE:
            return name
        case Onward.TURN_ENDS:
            return _("this turn is over")
        case Onward.END:
            return _("end the session")
        case _:
            return ""


def round_line(floor: FloorSlice) -> str:
    """Return how far a round is, else who wants to speak; "" when nobody does."""
    if floor.complete:
        return _("the round is complete")
    if floor.is_round:
        text = _("round {done} of {total}").format(done=floor.done, total=floor.total)
        return (
            SEPARATOR.join((text, _("still: {names}").format(names=", ".join(floor.waiting))))
            if (floor.waiting)
            else text
        )
    waiting = floor.waiting[1:] if floor.next is not None else floor.waiting  # the first one is named as next
    if not waiting:
        return ""
    return ngettext("wants to speak: {names}", "want to speak: {names}", len(waiting)).format(names=", ".join(waiting))
