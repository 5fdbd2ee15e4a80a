"""The texts of the ways to divide what is left: what each is called, what would come of it, and that it was done."""

from inspiratie_tui.core.actions.ways_to_divide import Way
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.view.replan import BreakSlice, ChangedLength, ProposalSlice
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.cells import cells, cut, short_title
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.live_text import SEPARATOR
from inspiratie_tui.texts.times import half_minutes, short_clock_time
from inspiratie_tui.texts.titles import title_in_sentence, title_words
from inspiratie_tui.texts.truth_line import closing_words, ends_words, no_end_words, pin_words

LINE_CELLS = 72
"""The most cells of a line about what would come of it."""
_TITLE = 34
"""The most cells of a part's title in what a way is called."""
_LENGTH_TITLE = 34
"""The most cells of a title in the line of a length that changes."""
_LENGTH_TITLE_OF_TWO = 14
"""The most cells of a title where two such lengths stand in a line."""
_MOST_LENGTHS = 6
"""The most changed lengths that stand below each other; when there are more, two stand in a line."""
_MOST_BREAKS = 2
"""The most breaks that are told."""
TITLES: dict[Way, str] = {
    Way.SHORTER: N_("a little shorter everywhere"),
    Way.DROP: N_("leave out {part}"),
    Way.LATER: N_("end later: {time} (ask the group)"),
    Way.ROOMIER: N_("time to spare: a little more everywhere"),
    Way.TURNS: N_("more time for the turns"),
}
DONE: dict[Way, str] = {
    Way.SHORTER: N_("everything is a little shorter now · undo with {key}"),
    Way.DROP: N_("we leave out {part} · undo with {key}"),
    Way.LATER: N_("agreed: it ends at {time} · undo with {key}"),
    Way.ROOMIER: N_("everything has a little more time now · undo with {key}"),
    Way.TURNS: N_("the turns have more time now · undo with {key}"),
}


def proposal_title(row: ProposalSlice) -> str:
    """Return what a way is called, on one line."""
    return _named(TITLES[row.proposal.way], row)


def proposal_done(row: ProposalSlice) -> str:
    """Return the sentence that it was done, with the key that takes it back."""
    return _named(DONE[row.proposal.way], row)


def _named(sentence: str, row: ProposalSlice) -> str:
    part = next((title_in_sentence(change.title) for change in row.lengths if change.after is None), "")
    time = short_clock_time(row.due)
    return _(sentence).format(part=cut(short_title(part), _TITLE), time=time, key=key_in_sentence("undo"))


def proposal_lines(row: ProposalSlice) -> tuple[str, ...]:
    """Return what would come of a way: breaks and end, the closing, and each length that changes."""
    return tuple(filter(None, (_times(row), _closing(row), *_lengths(row.lengths))))


def _times(row: ProposalSlice) -> str:
    """Return when the next breaks would be and when it would be over; of breaks as many as fit."""
    # What is agreed is a whole minute: the one a way to end later is called by, though it may come out just before.
    time = row.due if row.proposal.way is Way.LATER else row.ends
    ends = no_end_words(row.no_length) if row.no_length else ends_words(time, row.late)
    told = [_break(pause) for pause in row.breaks[:_MOST_BREAKS]]
    while told and cells(SEPARATOR.join([*told, ends])) > LINE_CELLS:
        del told[-1]
    return SEPARATOR.join([*told, ends])


def _break(pause: BreakSlice) -> str:
    return pin_words(pause.title, pause.begins, pause.late)


def _closing(row: ProposalSlice) -> str:
    if row.closing is None:
        return ""
    if row.closing is Safety.SAFE:
        # Nobody knows whether it keeps all of it when nobody knows the end.
        return "" if row.no_length else _("the closing keeps its {minutes} min").format(minutes=row.closing_planned)
    return closing_words(row.closing, row.closing_minutes, row.closing_planned)


def _lengths(changes: tuple[ChangedLength, ...]) -> tuple[str, ...]:
    beside = len(changes) > _MOST_LENGTHS
    width = _LENGTH_TITLE_OF_TWO if beside else _LENGTH_TITLE
    lines = [f"{cut(short_title(title_words(change.title)), width)}: {length_words(change)}" for change in changes]
    return tuple("  ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)) if beside else tuple(lines)


def length_words(change: ChangedLength) -> str:
    """Return the old length and the new one in words, and how long each turn then is."""
    if change.after is None:
        return _("{before} min, left out").format(before=change.before)
    words = _("from {before} to {after} min").format(before=change.before, after=change.after)
    if change.halves is None:
        return words
    return ", ".join((words, _("{length} each").format(length=half_minutes(change.halves))))
