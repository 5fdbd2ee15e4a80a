"""What is told of the steps that people take on: day, witness, what came of them, and what of them is open."""

from collections.abc import Mapping

from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.living_steps import Step, Witness
from inspiratie_tui.core.year.open_lines import Open, OpenLine
from inspiratie_tui.texts import N_, _, times
from inspiratie_tui.texts.cells import cut

_NAME = 30
"""The most cells of a name in a sentence."""
_MARK = "> "
_TYPED = {
    # Translators: what became of a step that somebody took on, as it is typed; only words that `step_words.py` reads.
    StepOutcome.DONE: N_("> done"),
    StepOutcome.CHANGED: N_("> changed"),
    StepOutcome.LET_GO: N_("> let go"),
}

Names = Mapping[PersonId, str]


def typed_outcome(outcome: StepOutcome) -> str:
    """Return what became of a step as it is typed in a note, behind its mark."""
    return _(_TYPED[outcome])


def outcome_word(outcome: StepOutcome) -> str:
    """Return what became of a step in a word: the one that is typed."""
    return typed_outcome(outcome).removeprefix(_MARK)


def witness_name(witness: Witness, names: Names, room: int = _NAME) -> str:
    """Return what a witness is called, in at most `room` cells."""
    return cut(names.get(witness.person, "?") if witness.person is not None else witness.name, room)


def step_facts(step: Step, names: Names, room: int = _NAME) -> str:
    """Return what is known of `step` beside its words: `Tue 12 Jan · witness Daan`; "" for nothing.

    What became of it comes first; of one that is done or let go it is all. A name has at most `room` cells.
    """
    facts = [] if step.outcome is None else [outcome_word(step.outcome)]
    if step.is_living and step.day is not None:
        facts.append(times.short_day(step.day))
    if step.is_living and step.witness is not None:
        facts.append(_("witness {name}").format(name=witness_name(step.witness, names, room)))
    return " · ".join(facts)


def step_line(step: Step, names: Names) -> str:
    """Return `step` on a line: whose it is, its words, and what is known of it beside them."""
    name = "?" if step.person is None else names.get(step.person, "?")
    words = with_names(step.words, names)
    return " · ".join(filter(None, (f"{name}: {words}", step_facts(step, names))))


def open_line_id(line: OpenLine) -> str:
    """Return the id of the line of a list in which `line` stands; no note has it."""
    return f"open {line.session} {line.note}"


def open_sentence(line: OpenLine, names: Names) -> str:
    """Return what is open in `line`, and its words."""
    name = "" if line.person is None else cut(names.get(line.person, "?"), _NAME)
    return _open_form(line).format(name=name, words=with_names(line.words, names))


def _open_form(line: OpenLine) -> str:
    if line.why is Open.DOUBTFUL:
        return _("perhaps not as it was written: {words}")
    if line.why is Open.LIVING:
        return _("step of {name}, what came of it? {words}")
    if line.person is None:
        return _("whose step is this? {words}")
    if line.lacks_day and line.lacks_witness:
        return _("step of {name}, no day and no witness yet: {words}")
    return _("step of {name}, no day yet: {words}") if line.lacks_day else _("step of {name}, no witness yet: {words}")
