"""Sentences about what is wrong with an agenda: what, where, what to do.

The words `error` and `warning` and the order FILE:LINE:COLUMN are a format that editors read, and never translated.
"""

from inspiratie_tui.core.agenda.problems import Code, GroupCode, Problem, Value, WhyUnreadable
from inspiratie_tui.core.moments import HOUR
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import N_, _, ngettext
from inspiratie_tui.texts.cells import cells, cut
from inspiratie_tui.texts.group_problems import GROUP_SENTENCES
from inspiratie_tui.texts.times import clock_time, minutes, short_clock_time

SENTENCES: dict[Code, str] = {
    Code.NO_PARTS: N_("There are no parts yet. A part begins with ## and a title, as in: {advice}"),
    Code.NO_TITLE: N_("The session has no title. Write one at the top, as in: # Session 1: arriving"),
    Code.NO_BEGIN: N_("Nothing says when the session begins. Write below the title: Begin: {time}"),
    Code.NO_END: N_("Nothing says when the session ends. Write below the title: End: {time}"),
    Code.FRONT_MATTER_OPEN: N_("The front matter is never closed. Put a line with --- below its last line."),
    Code.FRONT_MATTER_BROKEN: N_("The front matter cannot be read here. Write each line as a word, a colon and text."),
    Code.COMMENT_OPEN: N_("This comment is never closed, so all that follows is hidden. Close it with -->"),
    Code.FENCE_OPEN: N_("This code block is never closed, so what follows is hidden. Close it with {advice}"),
    Code.TOO_MUCH: N_(
        "An agenda has at most {headings} headings and {lines} lines. From here on all is text for the facilitators."
    ),
    Code.SECOND_TITLE: N_("There is a title already; this is taken as a part. Write: {advice}"),
    Code.ACTIVITY_FIRST: N_("An activity belongs in a part; this is taken as one. Write ## or put a part above it."),
    Code.HEADING_EMPTY: N_("This heading has no title."),
    Code.HEADING_GLUED: N_("A space is missing after the #. Write: {advice}"),
    Code.HEADING_INDENTED: N_("A heading begins at the start of its line. Remove the space in front of it."),
    Code.LINE_ABOVE_RULE: N_(
        "Right above {found} other programs see a heading. Put an empty line between, or write ##"
    ),
    Code.QUOTE_RUNS_ON: N_("This line has no > and is kept private. Put > in front of it, or an empty line above it."),
    Code.PARENTHESIS_OPEN: N_("This parenthesis is never closed. Write: {advice}"),
    Code.PARENTHESES_EMPTY: N_("There is nothing between these parentheses."),
    Code.CLOCK_IN_TITLE: N_("{found} in a title sets no time. Write: {title} (at {time}{more})"),
    Code.SPAN_IN_TITLE: N_("Is {found} when it is? Then write: {advice}"),
    Code.LENGTH_IN_TITLE: N_("Is {found} how long it takes? Then write: {advice}"),
    Code.SPAN_FALLS_BACK: N_("{found} is before what stands above it, so it sets no time. Write: {advice}"),
    Code.POSITION_APART: N_("{found} does not begin where what stands above it ends. Write: {advice}"),
    Code.HEADING_DEEP: N_("A heading with more than three # is text. An activity has three: {advice}"),
    Code.TITLE_LONG: N_("A title has at most {most} characters. From here on it is text for the facilitators."),
    Code.BARE_NUMBER: N_("{found} of what? Write {found} min"),
    Code.YEAR: N_("{found} is read as a length. If it is a year, put a word before it, as in: (from {found})"),
    Code.HOURS_OR_MINUTES: N_("{found} can be hours or minutes. Write {first}h{second} or {first}'{second}\""),
    Code.CLOCK_WITHOUT_AT: N_("{found} looks like a time of day. Write: at {time}"),
    Code.RANGE: N_("{found} is two lengths. Write: {length}, at least {minimum}"),
    Code.MISSPELT: N_("{found} is not known. Was it meant to be: {advice}"),
    Code.COMMA_MISSING: N_("{found} is not understood. Is a comma missing: {advice}"),
    Code.LENGTH_UNCLEAR: N_("{found} is not understood as a length. Write one length, as in: 15 min"),
    Code.LENGTH_ZERO: N_("{found} leaves no time at all. Write a longer length, or leave it out."),
    Code.LENGTH_TOO_LONG: N_("{found} is longer than a day. Write it in minutes or hours."),
    Code.TURNS_TIMES: N_("{found} is more than one round. Write an activity for each round."),
    Code.TIME_UNCLEAR: N_("{found} is not a time of day. Write it as in: 14:00"),
    Code.TIME_ADVICE: N_("{found} is not clear as a time of day. Write: {time}"),
    Code.MINUTES_MISSING: N_("{found} is not clear without minutes. Write: {time} - {until}"),
    Code.TIME_BELOW: N_("{found} is a time of day. Write it in the heading: {title} (at {time}{more})"),
    Code.TWICE: N_("{found} stands here twice."),
    Code.CONTRADICTION: N_("{found} contradicts what else is said here, and does not count."),
    Code.ONLY_FOR_PARTS: N_("Only a part (##) can say this; in an activity it has no effect."),
    Code.HEADER_UNKNOWN: N_("{found} is not a known line; it is kept as text for the facilitators."),
    Code.HEADER_MISSPELT: N_("{found} is not a known line. Was it meant to be: {advice}"),
    Code.HEADER_TWICE: N_("{found} was already said; the first counts."),
    Code.HEADER_EMPTY: N_("Nothing stands behind {found}."),
    Code.TOTAL_WITHOUT_BEGIN: N_("{found} from when on? Write below the title: Begin: 14:00"),
    Code.HEADER_BELOW_PART: N_("{found} is about the session: it has effect only above the first part."),
    Code.DATE_UNCLEAR: N_("{found} is not a clear date. Write it as in: 2026-11-23"),
    Code.PHASE_UNKNOWN: N_("{found} is not a phase of the year. Write look, act or adjust."),
    Code.BELL_UNCLEAR: N_("{found} does not say whether there is a bell. Write yes or no."),
    Code.END_STRANGE: N_("With an end at {time} the session lasts {length}. Are begin and end right?"),
    Code.DOORS_LATE: N_("The doors open at {time}, after the session has begun."),
    Code.PIN_BEFORE_BEGIN: N_("{time} is before the session begins, so it has no effect."),
    Code.MINIMUM_TOO_LONG: N_("At least {minimum} does not fit in a length of {length}."),
    Code.TURN_TOO_LONG: N_("A turn of {each} does not fit in a length of {length}."),
    Code.ACTIVITIES_TOO_LONG: N_("The activities take {needed}, the part has {length}."),
    Code.CHANGE_OVERS_TOO_LONG: N_("The activities and {between} to change over take {needed}, the part has {length}."),
    Code.TIME_IN_TABLE: N_(
        "{found} in a table sets no time, for a table is text. Write it in a heading, or below the title."
    ),
    Code.PLAN_IN_TABLE: N_(
        "This table seems to hold the plan{times}. `inspiratie agenda from FILE` makes an agenda of it; or write a "
        "heading for each row, as in: {advice}"
    ),
    Code.PLAN_IN_LIST: N_(
        "This list seems to hold the plan{times}. `inspiratie agenda from FILE` makes an agenda of it; or write a "
        "heading for each of its parts, as in: {advice}"
    ),
    Code.PLAN_IN_BOLD: N_(
        "These bold lines seem to hold the plan{times}. `inspiratie agenda from FILE` makes an agenda of them; or "
        "write a heading for each, as in: {advice}"
    ),
    Code.HIDDEN: N_("Hidden from participants, with all that stands below it; its time is shown."),
    Code.IN_HIDDEN: N_("Something in what is for the two of you is to be mended."),
    Code.SESSION_HIDDEN: N_("{found} hides nothing in the title of a session. Write it in the heading of a part (##)."),
    Code.SOUNDS_HIDDEN: N_("Participants see this title. If it is for the facilitators alone, write: {advice}"),
    Code.STEPS_TOO_LONG: N_("The numbered items take {needed}, there are {length}."),
    Code.LENGTH_MISSING: N_("No length is known, so what follows cannot be told. Write one, as in: (15 min)"),
    Code.HIDDEN_WITHOUT_LENGTH: N_(
        "No length is known. If this takes no time, put it as text above the first part; else write how long, "
        "as in: (15 min, facilitators only)"
    ),
    Code.TURNS_TOO_LONG: N_("The turns take {needed}, there are {length}."),
    Code.OVERLAP: N_("The parts before it run {length} past {time}."),
    Code.PAST_END: N_("The session ends {length} later than {time}."),
}
"""The sentence of each problem; its values replace their names in braces."""

UNREADABLE: dict[WhyUnreadable, str] = {
    WhyUnreadable.MISSING: N_("{file} does not exist."),
    WhyUnreadable.NOT_A_FILE: N_("{file} is not a file. Give the agenda itself, a file that ends in .md"),
    WhyUnreadable.NOT_ALLOWED: N_("You may not read {file}."),
    WhyUnreadable.NOT_TEXT: N_("{file} is not text in UTF-8. Save it as UTF-8 in your editor."),
    WhyUnreadable.TOO_LARGE: N_("{file} is larger than 200 kB, which is more than is read. Make it shorter."),
    WhyUnreadable.FAILED: N_("{file} cannot be read."),
}
"""The sentence of each reason why a file cannot be read at all."""

_WINDOW = 96
"""The most characters of a source line that are shown around the problem; guidance can be one long line."""
_QUOTED = 120
"""The most cells of a value in a sentence: enough for any heading."""
_EXAMPLE = N_("## Dialogue (60 min)")
"""What is advised where the file itself gives no better example."""
_EXAMPLES: dict[Code | GroupCode, int] = {Code.NO_BEGIN: 14 * HOUR, Code.NO_END: 20 * HOUR}
"""When a session begins and ends, where the file itself gives no better example."""
_TIMES = 4
"""The most times of day that a sentence names."""
_OF_A_PLAN = (Code.PLAN_IN_TABLE, Code.PLAN_IN_LIST, Code.PLAN_IN_BOLD)
_MOST = 50
"""The most problems of a file that are told at once: nobody mends more before the next look."""


def sentence(problem: Problem) -> str:
    """Return `problem` as a sentence in the language in use."""
    values = {"times": ""} | {name: _value_text(name, value) for name, value in problem.values.items()}
    values["advice"] = values.get("advice") or _(_EXAMPLE)
    code = problem.code
    if code in _OF_A_PLAN and "time" in values:
        values["advice"] = _("{advice} (at {time})").format(**values)
    if code in _EXAMPLES:
        values = {"time": clock_time(_EXAMPLES[code])} | values
    message = SENTENCES[code] if isinstance(code, Code) else GROUP_SENTENCES[code]
    return _(message).format(**values)


def unreadable(file: str, why: WhyUnreadable) -> str:
    """Say why `file`, named as it was given, cannot be read."""
    return _(UNREADABLE[why]).format(file=as_given(file))


def located(file: str, problem: Problem) -> str:
    """Return `FILE:LINE:COLUMN: error: sentence`, on one line."""
    return f"{as_given(file)}:{problem.line}:{problem.column}: {problem.severity}: {sentence(problem)}"


def rendered(file: str, problem: Problem, lines: tuple[str, ...]) -> str:
    """Return `FILE:LINE:COLUMN: error: sentence`, then the source line and a line with a caret under the column.

    `lines` are those of the file. There is no newline at the end.
    """
    head = located(file, problem)
    source = lines[problem.line - 1] if problem.line <= len(lines) else ""
    if not source.strip():
        return head
    start = max(0, problem.column - 1 - _WINDOW // 2) if len(source) > _WINDOW else 0
    shown = source[start : start + _WINDOW]
    before, after = "…" if start else "", "…" if start + _WINDOW < len(source) else ""
    padding = " " * len(before) + "".join(map(_blank, shown[: problem.column - 1 - start]))
    return f"{head}\n    {before}{shown}{after}\n    {padding}^"


def all_rendered(file: str, problems: tuple[Problem, ...], lines: tuple[str, ...]) -> list[str]:
    """Return `problems` as `rendered` does; of very many the first, and how many more there are."""
    told = [rendered(file, problem, lines) for problem in problems[:_MOST]]
    return told + and_more(len(problems) - _MOST)


def and_more(rest: int) -> list[str]:
    """Return a line that says that there are `rest` more; none when there are not."""
    return [ngettext("and {count} more", "and {count} more", rest).format(count=rest)] if rest > 0 else []


def _value_text(name: str, value: Value) -> str:
    if isinstance(value, tuple):
        times = ", ".join(map(short_clock_time, value[:_TIMES]))
        return f" ({' '.join([times, *and_more(len(value) - _TIMES)])})"
    if isinstance(value, str):
        return cut(" ".join(value.split()), _QUOTED)
    return clock_time(value) if name in ("time", "until") else minutes(value)


def _blank(character: str) -> str:
    """Return as many spaces as `character` takes cells; a tab stays a tab."""
    return "\t" if character == "\t" else " " * cells(character)
