"""Which step of a form it is: `3 of 6`, and its title; who speaks and who listens in it."""

from inspiratie_tui.core.agenda.model import Voice
from inspiratie_tui.core.view.form_slices import StepFloor, StepSlice, Who
from inspiratie_tui.texts import N_, _

_VOICES = {
    Voice.BRINGER: N_("the bringer"),
    Voice.RECEIVER: N_("the receiver"),
    Voice.CIRCLE: N_("the circle"),
    Voice.WHOEVER_WANTS: N_("whoever wants"),
}
_QUESTIONS = {
    Voice.BRINGER: N_("who brings something in? a digit"),
    Voice.RECEIVER: N_("for whom is the feedback? a digit"),
}


def step_number(number: int, count: int) -> str:
    """Return which of `count` steps it is, `number` counted from 0; "" when there is one."""
    # Translators: which step of a form it is, as in `3 of 6`.
    return "" if count < 2 else _("{which} of {count}").format(which=number + 1, count=count)


def step_name(step: StepSlice) -> str:
    """Return what a step is called: its title, else which it is; "" for the only one without a title."""
    return step.title or step_number(step.number, step.count)


def step_words(step: StepSlice) -> str:
    """Return which step of its form it is, and its title: `3 of 6 · Silence`; only one of them where one is lacking."""
    return " · ".join(filter(None, (step_number(step.number, step.count), step.title)))


def who_words(who: Who | None) -> str:
    """Return who speaks or listens: the name, else what the agenda calls them; "" when it does not say."""
    if who is None:
        return ""
    return who.name or ("" if who.voice is None else _(_VOICES[who.voice]))


def listener_label(listens: Who | None) -> str:
    """Return what stands before who listens in a step: whom feedback is for, once that one was chosen."""
    is_given = listens is not None and listens.voice is Voice.RECEIVER and listens.name is not None
    return _("feedback for") if is_given else _("listens")


def bringer_question(floor: StepFloor) -> str:
    """Return the question whom the form is about, and where forward goes without an answer; "" when it is not asked."""
    if floor.asks is None:
        return ""
    question = _(_QUESTIONS[floor.asks])
    onward = "" if floor.onward is None else step_name(floor.onward)
    return f"{question} · → {onward}" if onward else question
