"""The texts of the live screen, from its slices. A sign never stands without a word."""

from inspiratie_tui.core.view.slices import Face, FloorSlice, NextStepSlice, Onward, Pace, TimeSlice
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.os_reasons import unread_words
from inspiratie_tui.texts.steps import step_name
from inspiratie_tui.texts.times import minutes as length_words
from inspiratie_tui.texts.times import short_clock_time

SEPARATOR = " · "


def face_caption(time: TimeSlice) -> str:
    """Return the one text below the big digits, which says what they are; without digits it stands alone."""
    clock = "" if time.clock is None else short_clock_time(time.clock)
    match time.face:
        case Face.HELD:
            return _("time stands still since {time}").format(time=clock)
        case Face.BACK_AT if time.pace is Pace.OVER:
            return _("we were to go on at {time}").format(time=clock)
        case Face.BACK_AT:
            return _("when we go on")
        case Face.READY if time.gone is None:
            return _("ready to begin, without a length")
        case Face.READY:
            return SEPARATOR.join((_whose(time), _("ready to begin")))
        case Face.SPENT if time.count is None:
            return _("under way, without a length")
        case Face.ENDED:
            return _("the session is over")
        case Face.SPENT:
            return _("this activity so far") if time.of_activity else _("this part so far")
        case _:
            return _whose(time)


def _whose(time: TimeSlice) -> str:
    """Return of what the digits are, in the same words left and past zero."""
    if time.of_turn:
        return _("this turn")
    if time.silence:
        # Translators: below the digits, while nobody speaks between two turns.
        return _("silence")
    if time.changing_over:
        return _("changing over")
    if time.step is not None and (name := step_name(time.step)):
        return name
    return _("this activity") if time.of_activity else _("this part")


def unit(time: TimeSlice) -> str:
    """Return the unit of the big digits, "" when they need none: minutes with seconds are read as they stand."""
    return "" if time.count is None or time.count.seconds is not None else _("min")


def figures(time: TimeSlice) -> str:
    """Return the big digits: `12`, `0:58`, past zero `+3`, in a break when we go on; "" when there are none."""
    if time.face is Face.BACK_AT and time.clock is not None:
        return short_clock_time(time.clock)
    if time.count is None:
        return ""
    minutes, seconds = time.count.minutes, time.count.seconds
    shown = str(minutes) if seconds is None else f"{minutes}:{seconds:02d}"
    past = time.face is Face.LEFT and time.pace is Pace.OVER and bool(minutes or seconds)
    return f"+{shown}" if past else shown


def next_step_line(next_step: NextStepSlice) -> str:
    """Return what the forward key does, and during a hold that it does not end that; "" when it does nothing."""
    words = _onward(next_step)
    return SEPARATOR.join((words, _("time still stands"))) if words and next_step.held else words


def _onward(next_step: NextStepSlice) -> str:
    name = next_step.name or ""
    if next_step.moving_on and next_step.onward is Onward.CHANGE_OVER:
        # Translators: everybody moves on one seat, to another partner, before the same begins again.
        return _("move on")
    match next_step.onward:
        case Onward.BEGIN if next_step.hidden:
            # Translators: what the forward key does before a session whose first title is hidden: it begins.
            return _("begin")
        case Onward.PLACE if next_step.hidden:
            # Translators: what the forward key does when the title it leads to is hidden: it goes on.
            return _("on")
        case Onward.BEGIN:
            return _("begin: {part}").format(part=name)
        case Onward.PLACE if next_step.step is not None and next_step.length is not None:
            place = f"{step_name(next_step.step)}, {length_words(next_step.length)}"
            return _("move on, then {step}").format(step=place) if next_step.moving_on else place
        case Onward.TURN if next_step.silence:
            return _("silence, then {name}").format(name=name)
        case Onward.SILENCE:
            # Translators: what the forward key does: nobody speaks for a while, before somebody else begins.
            return _("a silence")
        case Onward.TURN | Onward.PLACE:
            return name
        case Onward.CHANGE_OVER:
            return _("change over")
        case Onward.TURN_ENDS:
            return _("close this turn")
        case Onward.ROUND_ENDS:
            return _("close the round")
        case Onward.END:
            return _("end the session")
        case _:
            return ""


def floor_label(*, given_feedback: bool) -> str:
    """Return what stands before who has the floor: that they speak, or that they are given feedback."""
    return _("feedback for") if given_feedback else _("speaks")


def round_line(floor: FloorSlice) -> str:
    """Return how far a round is, else who wants to speak; "" when nobody does."""
    if floor.complete:
        return _("the round is complete")
    if floor.is_round:
        # While nobody has begun there is no turn to number yet.
        form = _("turn {done} of {total}") if floor.done else ngettext("{total} turn", "{total} turns", floor.total)
        return form.format(done=floor.done, total=floor.total)
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
