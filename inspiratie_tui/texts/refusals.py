"""Sentences about why something cannot be done now, and what can."""

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.keys import key_in_sentence

SENTENCES: dict[Reason, str] = {
    Reason.NOT_RUNNING: N_("The session has not begun yet: {hold} begins it."),
    Reason.ENDED: N_("The session has ended; it can be reopened."),
    Reason.NOT_ENDED: N_("The session has not ended."),
    Reason.NO_PARTS: N_("This agenda has no parts."),
    Reason.NO_SUCH_PLACE: N_("That part is not in this agenda."),
    Reason.ALREADY_THERE: N_("That part is going on already."),
    Reason.NOTHING_BEFORE: N_("There is nothing before this."),
    Reason.LAST_PART: N_("This is the last part."),
    Reason.NO_SUCH_PERSON: N_("That seat is empty."),
    Reason.NOBODY_ELSE: N_("There is nobody else."),
    Reason.NO_ROUND: N_("There is no round now, so nobody can pass."),
    Reason.NOBODY_TO_PASS: N_("It is nobody's turn now, so nobody can pass."),
    Reason.NO_LENGTH: N_("This part has no length to add to or take from."),
    Reason.TOO_SHORT: N_("A part cannot be shorter than a minute."),
    Reason.NOTHING_TO_UNDO: N_("There is nothing to undo."),
    Reason.NOTHING_TO_REDO: N_("There is nothing to redo."),
    Reason.NOTHING_ASKED: N_("Nothing is asked now."),
    Reason.LED_ON: N_("You have gone on since; {undo} undoes what was done last."),
    Reason.SAME_AGENDA: N_("Nothing was changed: what has begun stays as it is, parts to come follow the file."),
    Reason.READ_ONLY: N_("This session is open elsewhere; here it can only be read."),
    Reason.NOTHING_THERE: N_("That does not count any more."),
    Reason.NOTHING_CHANGED: N_("Nothing changes."),
    Reason.NOT_NONE: N_("Only a turn or a hold can be taken away."),
    Reason.WHO: N_("Whose turn was it? Press [w], then the digit."),
    Reason.NO_TURN: N_("That is nobody's turn."),
    Reason.SPOKE_THEN: N_("That person had the floor then already."),
    Reason.NOT_YET: N_("That moment is still to come."),
    Reason.TOO_EARLY: N_("Before that something else was going on: first put right when that began."),
    Reason.TOO_LONG_AGO: N_("That is more than six hours before the session was opened."),
    Reason.NO_REMINDER: N_("There is nothing to put right with this key now."),
    Reason.TOO_LATE: N_("After that something else was going on: first put right when that began."),
    Reason.NOTHING_TO_DIVIDE: N_("All of it fits and there is no time to spare: there is nothing to divide."),
    Reason.NOTHING_GIVES: N_("We run late, but nothing that is to come can be made shorter."),
    Reason.TURNS_STAY_SHORT: N_("The turns stay as short as they are: nothing else can give them time."),
    Reason.NO_END: N_("When it should be over is not known, so there is nothing to divide."),
    Reason.DIVISION_OUTDATED: N_("Something has changed meanwhile; look at the proposals again."),
}


def refusal(reason: Reason) -> str:
    """Return the sentence for `reason` in the language in use."""
    return _(SENTENCES[reason]).format(hold=key_in_sentence("hold"), undo=key_in_sentence("undo"))
