"""The texts of prompts: the question about a gap or a reminder, with the keys that answer it."""

from collections.abc import Sequence
from typing import NamedTuple

from inspiratie_tui.core.actions.reminders import ReminderKind
from inspiratie_tui.core.moments import DAY, MINUTE
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.view.slices import CallBackSlice, GapSlice, Prompt, ReminderSlice
from inspiratie_tui.texts import N_, _, ngettext
from inspiratie_tui.texts.cells import cells, cut, short_title
from inspiratie_tui.texts.keys import key_in_sentence, key_name
from inspiratie_tui.texts.times import clock_time, half_minutes, halves_alone, minutes, short_clock_time
from inspiratie_tui.texts.truth_line import DIVIDE_KEY

ANSWERS = {
    GapMeaning.WENT_ON: N_("it went on"),
    GapMeaning.BREAK: N_("a break"),
    GapMeaning.STILL: N_("time stood still"),
    GapMeaning.STOPPED: N_("it had ended"),
}
"""The answers to what a gap was."""
KEYS = {
    "was_on": GapMeaning.WENT_ON,
    "was_break": GapMeaning.BREAK,
    "was_still": GapMeaning.STILL,
    "was_end": GapMeaning.STOPPED,
}
"""The answer that each action gives, in the order in which they are offered."""


REMINDERS = {
    ReminderKind.NOBODY: (N_("Does {name} have the floor?"), N_("yes, since {time}")),
    ReminderKind.LONG_TURN: (N_("Has {name} begun to speak?"), N_("yes, at {time}")),
    ReminderKind.PART_OVER: (N_("Has '{name}' begun?"), N_("yes, at {time}")),
}
"""The question of each reminder, and the answer that puts right what was forgotten."""
PART_OVER = (N_("Has the next part begun?"), N_("yes, at {time}"))
"""Question and answer of the reminder about a part of which the title is hidden."""
TURN_OVER = (N_("Is this turn over?"), N_("yes, since {time}"))
"""Question and answer of the reminder about the last turn of a round."""
_NAME = 40
"""The most cells of a name or a title in a question."""
_NAMED = 3
"""The most people who are named in a question."""
_LINE = 76
"""The cells of a line on a terminal of 80."""
_LEAST = 6
"""The cells of a name that are never cut."""


class PromptText(NamedTuple):
    """A prompt in words."""

    text: str
    """The question."""
    offers: tuple[tuple[str, str], ...]
    """The keys that answer it, each with its words."""


def prompt_text(prompt: Prompt, *, typing: bool = False) -> PromptText:
    """Return the words of `prompt` and the keys that answer it; with `typing`, the key that closes the note first."""
    if isinstance(prompt, CallBackSlice):
        return PromptText(_call_back(prompt), ())
    if typing:
        return PromptText(prompt_text(prompt).text, ((key_name("escape"), _("first closes the note")),))
    if isinstance(prompt, ReminderSlice) and prompt.about is ReminderKind.SHORT_TURNS:
        question = _("{length} each instead of {planned}")
        question = question.format(length=half_minutes(prompt.halves), planned=halves_alone(prompt.planned))
        return PromptText(question, ((key_in_sentence(DIVIDE_KEY), _("divides again")), (key_name("escape"), _("no"))))
    if isinstance(prompt, ReminderSlice) and prompt.about is ReminderKind.OPENED_LATE:
        question = _("Did it begin at {time}, as planned?").format(time=clock_time(prompt.since))
        return PromptText(question, ((key_in_sentence("nudge"), _("yes")), (key_name("escape"), _("no"))))
    if isinstance(prompt, ReminderSlice) and prompt.about is ReminderKind.UNCOUNTED:
        return _have_been(prompt.people)
    if isinstance(prompt, ReminderSlice):
        nameless = PART_OVER if prompt.about is ReminderKind.PART_OVER else TURN_OVER
        question, answer = REMINDERS[prompt.about] if prompt.name is not None else nameless
        name = prompt.name or ""
        # A part is called by the beginning of its title, a person by all of the name.
        name = cut(short_title(name) if prompt.about is ReminderKind.PART_OVER else name, _NAME)
        time = short_clock_time(prompt.since)
        offers = ((key_in_sentence("nudge"), _(answer).format(time=time)), (key_name("escape"), _("no")))
        return PromptText(_(question).format(name=name), offers)
    answers = tuple(
        (key_in_sentence(action), _(ANSWERS[what])) for action, what in KEYS.items() if what in prompt.answers
    )
    return PromptText(_question(prompt), answers)


def _call_back(prompt: CallBackSlice) -> str:
    if not prompt.left:
        return _("call them back now")
    return _("call them back in {length}").format(length=minutes(prompt.left * MINUTE))


def _have_been(people: Sequence[str]) -> PromptText:
    """Return the question whether `people` have been; their names are cut until it takes one line with its answers."""
    offers = ((key_in_sentence("nudge"), _("yes")), (key_name("escape"), _("no")))
    room = _LINE - sum(2 + cells(f"{key} {words}") for key, words in offers)
    question = ngettext("Has {names} had a turn?", "Have {names} had a turn?", len(people))
    longest = max((cells(name) for name in people), default=0)
    widths = range(min(_NAME, longest), _LEAST, -1)
    questions = (question.format(names=_names([cut(name, width) for name in people])) for width in (*widths, _LEAST))
    shorter = [*questions]
    return PromptText(next((text for text in shorter if cells(text) <= room), shorter[-1]), offers)


def _names(names: Sequence[str]) -> str:
    """Return up to three names, and how many others."""
    if len(names) == 1:
        return names[0]
    if len(names) <= _NAMED:
        return _("{names} and {name}").format(names=", ".join(names[:-1]), name=names[-1])
    others = len(names) - _NAMED
    some = ngettext("{names} and {count} other", "{names} and {count} others", others)
    return some.format(names=", ".join(names[:_NAMED]), count=others)


def _question(gap: GapSlice) -> str:
    length = minutes(gap.length)
    if gap.unsure and gap.length:
        return _("not kept for about {length}, by the computer's clock: what was that?").format(length=length)
    if gap.unsure:
        return _("not kept for a while, how long is not known: what was that?")
    if gap.length >= DAY:  # two times of day tell nothing then
        days = gap.length // DAY
        form = ngettext("not kept for {count} day: what was that?", "not kept for {count} days: what was that?", days)
        return form.format(count=days)
    since, until = short_clock_time(gap.since), short_clock_time(gap.until)
    return _("{since}-{until} not kept: what was that?").format(since=since, until=until)


def shifted(by: int) -> str:
    """Say that the computer's clock was set forward `by` ms (negative: back)."""
    if by < 0:
        text = _("the computer's clock was put {length} back; the session's time does not change")
    else:
        text = _("the computer's clock was put {length} forward; the session's time does not change")
    return text.format(length=minutes((abs(by) + 500) // 1_000 * 1_000))
