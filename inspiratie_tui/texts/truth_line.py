"""The one true line in words, from its slice."""

from msgspec import Struct

from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.view.facts import TruthFact, TruthSlice
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cells, cut, short_title
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.live_text import SEPARATOR
from inspiratie_tui.texts.times import half_minutes, minutes, short_clock_time
from inspiratie_tui.texts.titles import title_words
from inspiratie_tui.texts.unsaved import not_saved_since

PIN_CELLS = 12
"""The most cells of a pinned part's title."""
MOST_FACTS = 3
"""How many facts are told: more are not read at a glance."""
MOST_CELLS = 76
"""The most cells of the line, also where there is room for more."""
DIVIDE_KEY = "divide"
"""The action whose key leads to dividing what is left."""


class _Words(Struct, frozen=True):
    """One fact in words."""

    text: str
    """As it is told where there is room."""
    short: str = ""
    """As it is told where there is less."""
    stays: bool = False
    """It stays when those before it go."""
    goes_last: bool = False
    """It is made shorter only when it would have to go itself."""


def truth_line(truth: TruthSlice, width: int, unsaved_since: int | None = None) -> str:
    """Return the one true line in at most `width` cells, and never more than `MOST_CELLS`.

    It tells at most `MOST_FACTS`, what is not fine first. Where they do not fit some are told in fewer words; then
    facts go, from the right. `unsaved_since` is the time of day (ms) since which the disk refuses; None when all is
    saved.
    """
    told = [] if unsaved_since is None else [_Words(not_saved_since(unsaved_since))]
    told += [_WORDS[fact](truth) for fact in truth.facts]
    while len(told) > MOST_FACTS:
        del told[_last_to_go(told)]
    width = min(width, MOST_CELLS)
    while cells(_joined(told)) > width and _made_shorter(told):
        pass
    return _joined(told)


def _joined(told: list[_Words]) -> str:
    return SEPARATOR.join(words.text for words in told)


def _made_shorter(told: list[_Words]) -> bool:
    """Make `told` one step shorter, and tell whether that could be done."""
    for index in reversed(range(len(told))):
        if told[index].short and not told[index].goes_last:
            told[index] = _Words(told[index].short, stays=told[index].stays)
            return True
    if len(told) < 2:
        return False
    last = _last_to_go(told)
    if told[last].short:
        told[last] = _Words(told[last].short)
    else:
        del told[last]
    return True


def _last_to_go(told: list[_Words]) -> int:
    """Return the index of the fact on the right that goes first; the very first fact goes for none."""
    going = [index for index, words in enumerate(told) if index and not words.stays]
    return going[-1] if going else len(told) - 1


def _clock(time_of_day: int | None) -> str:
    return short_clock_time(time_of_day or 0)


def _minutes(number: int) -> str:
    return minutes(number * MINUTE)


def _pace(truth: TruthSlice) -> _Words:
    if truth.round_late > 0:
        return _Words(_("at this pace: round {length} later").format(length=_minutes(truth.round_late)))
    return _Words(_("at this pace: round done {time}").format(time=_clock(truth.round_at)))


def _closing(truth: TruthSlice) -> _Words:
    if truth.closing is None:
        return _Words("")
    # Translators: the same as `{minutes} of {planned} min left for the closing`, in as few words as it can be read.
    short = _("{minutes} of {all} min left for the closing")
    short = short.format(minutes=truth.closing_minutes, all=truth.closing_planned)
    text = closing_words(truth.closing, truth.closing_minutes, truth.closing_planned)
    return _Words(text, short if truth.closing is Safety.SQUEEZED and short != text else "")


def closing_words(safety: Safety, available: int, planned: int) -> str:
    """Return how much of the closing is left: `available` of the minutes `planned`; "" when all of it is."""
    match safety:
        case Safety.SAFE:
            return ""
        case Safety.SQUEEZED:
            return _("{minutes} of {planned} min left for the closing").format(minutes=available, planned=planned)
        case Safety.GONE:
            return _("no time left for the closing")


def _turns(truth: TruthSlice) -> _Words:
    return _Words(ngettext("{count} turn to go", "{count} turns to go", truth.turns).format(count=truth.turns))


def _round(truth: TruthSlice) -> _Words:
    values = {"length": half_minutes(truth.halves), "time": _clock(truth.round_at)}
    if truth.round_late > 0:
        text = _("{length} each: done {time}, {late} later").format(**values, late=_minutes(truth.round_late))
        return _Words(text)
    return _Words(_("{length} each: done {time}").format(**values))


def _called(title: str | None) -> str:
    """Return what the pinned part with that title, None for one that is hidden, is called within a sentence."""
    if title is None:
        return title_words(None)
    name = cut(short_title(title), PIN_CELLS)
    # A capital before another one (IJs, NS) belongs to the word.
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _pin(truth: TruthSlice) -> _Words:
    name = _called(truth.pin)
    short = _at_time(name, truth.pin_at or 0, 0)
    if truth.pin_late <= 0:
        return _Words(short)
    if TruthFact.CLOSING in truth.facts:
        # What the closing loses is what counts there.
        return _Words(_("{what} {length} later").format(what=name, length=_minutes(truth.pin_late)))
    return _Words(_at_time(name, truth.pin_at or 0, truth.pin_late), short, goes_last=True)


def pin_words(title: str | None, time: int, late: int) -> str:
    """Return when the part called `title`, None for a hidden one, will begin, and how many minutes `late` that is.

    `time` is in ms since midnight.
    """
    return _at_time(_called(title), time, late)


def _at_time(what: str, time: int, late: int) -> str:
    if late > 0:
        return _("{what} {time}, {length} later").format(what=what, time=_clock(time), length=_minutes(late))
    return _("{what} {time}").format(what=what, time=_clock(time))


def _on_time(truth: TruthSlice) -> _Words:
    if truth.on_time is None:
        return _Words(_("closing stays on time"))
    if truth.closing is None:
        return _Words(_("{part} stays on time").format(part=_called(truth.on_time)))
    return _Words(_("{part} and closing stay on time").format(part=_called(truth.on_time)))


def _left(truth: TruthSlice) -> _Words:
    left = truth.left or 0
    if left < 0:
        return _Words(_("part {length} past its time").format(length=_minutes(-left)))
    if TruthFact.NO_END in truth.facts:
        return _Words(_("{length} left").format(length=_minutes(left)))
    return _Words(_("{length} left of the part").format(length=_minutes(left)))


def _ends(truth: TruthSlice) -> _Words:
    if truth.round_at is None or not {TruthFact.ROUND, TruthFact.PACE} & {*truth.facts}:
        return _Words(ends_words(truth.ends, truth.late or 0))
    # A round that is done stands before it: of what this is the end has to be said.
    return _Words(_at_time(_("session ends"), truth.ends, truth.late or 0))


def ends_words(ends: int, late: int) -> str:
    """Return when the session will be over (`ends`, a time of day in ms), and how many minutes `late` that is."""
    return _at_time(_("ends"), ends, late)


def _no_end(truth: TruthSlice) -> _Words:
    return _Words(no_end_words(truth.no_length))


def no_end_words(parts: int) -> str:
    """Return why nobody can tell when the session will be over: so many `parts` have no length."""
    form = ngettext("end unknown: {count} part has no length", "end unknown: {count} parts have no length", parts)
    return form.format(count=parts)


def _divide(_truth: TruthSlice) -> _Words:
    key = key_in_sentence(DIVIDE_KEY)
    return _Words(_("{key} shorten").format(key=key), key, stays=True)


def _parked(truth: TruthSlice) -> _Words:
    form = ngettext("{count} question parked", "{count} questions parked", truth.parked)
    return _Words(form.format(count=truth.parked))


_WORDS = {
    TruthFact.PACE: _pace,
    TruthFact.CLOSING: _closing,
    TruthFact.TURNS: _turns,
    TruthFact.ROUND: _round,
    TruthFact.LATE_PIN: _pin,
    TruthFact.ON_TIME: _on_time,
    TruthFact.LEFT: _left,
    TruthFact.PIN: _pin,
    TruthFact.END: _ends,
    TruthFact.NO_END: _no_end,
    TruthFact.DIVIDE: _divide,
    TruthFact.PARKED: _parked,
}
"""What says each fact."""
