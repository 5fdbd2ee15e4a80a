"""What the two facilitators read before the next session, and the line on home that says that it is there."""

from collections.abc import Iterator, Mapping

from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.looking_back import Absence, LookingBack
from inspiratie_tui.texts import _, ngettext, times
from inspiratie_tui.texts.after_questions import after_question
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.living_steps import step_line

Names = Mapping[PersonId, str]


def on_home(count: int) -> str:
    """Return the line on home that says that something is there for the two, `count` lines of theirs; not one word."""
    if count:
        form = ngettext(
            "for the two of you: {count} line from last time {key}",
            "for the two of you: {count} lines from last time {key}",
            count,
        )
    else:
        form = _("for the two of you: looking back on last time {key}")
    return form.format(count=count, key=f"[{key_of('for_two')}]")


def away_title() -> str:
    """Return what stands above those who were away."""
    return _("Who was away, and what they missed")


def away_lines(back: LookingBack, names: Names) -> Iterator[str]:
    """Yield a line for each who was not there all the time, or one that everybody was; `names` are shown for ids."""
    if not back.absences:
        yield _("Everybody was there all the time.")
    for absence in back.absences:
        yield _away(absence, names.get(absence.person, "?"))


def _away(absence: Absence, name: str) -> str:
    if absence.whole:
        return _("{name} was not there").format(name=name)
    if not absence.missed:
        return _("{name} was not there all the time, and missed no whole part").format(name=name)
    return _("{name} missed {parts}").format(name=name, parts=", ".join(absence.missed))


def steps_title() -> str:
    """Return what stands above the steps that people took on."""
    return _("The steps, and what came of them")


def step_lines(back: LookingBack, names: Names) -> Iterator[str]:
    """Yield a line a step, with its day and witness, or what came of it; `names` are shown for ids."""
    for step in back.steps:
        yield step_line(step, names)


def questions_title() -> str:
    """Return what stands above everybody's learning question."""
    return _("The learning questions, from the first one on")


def question_lines(back: LookingBack, names: Names) -> Iterator[str]:
    """Yield a line a wording of everybody's learning question, with its day, the oldest first; `names` are for ids."""
    for asked in back.questions:
        for wording in asked:
            name = names.get(wording.person, "?")
            yield f"{name}, {times.short_day(wording.day)}: {with_names(wording.text, names)}"


def own_lines(back: LookingBack, names: Names) -> Iterator[tuple[str, str]]:
    """Yield what the two wrote for themselves, each with the question that it answers; `names` are shown for ids."""
    for note in back.lines:
        if note.answers is not None:
            yield after_question(note.answers), with_names(note.text, names)


def nothing_written() -> str:
    """Return that the two wrote nothing for themselves."""
    return _("You wrote nothing for yourselves after it.")
