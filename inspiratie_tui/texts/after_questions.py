"""What the two facilitators ask each other when a session is over, and how many lines they wrote."""

from inspiratie_tui.core.notes.note import AfterQuestion
from inspiratie_tui.texts import N_, _, ngettext

_QUESTIONS = {
    AfterQuestion.NEXT_TIME: N_("What do we do differently next time?"),
    AfterQuestion.CALL: N_("Whom do we call this week?"),
    AfterQuestion.NEEDED: N_("Who will need something of us then?"),
}


def after_question(question: AfterQuestion) -> str:
    """Return `question` as the two ask it each other."""
    return _(_QUESTIONS[question])


def lines_kept(count: int) -> str:
    """Return that `count` lines are kept for the two; "" for none. Not one word of them."""
    if not count:
        return ""
    kept = ngettext("{count} line kept for the two of you", "{count} lines kept for the two of you", count)
    return kept.format(count=count)
