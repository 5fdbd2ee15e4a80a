"""Sentences about what is wrong with the page of a group: what, where, what to do."""

from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.texts import N_, _

GROUP_SENTENCES: dict[GroupCode, str] = {
    GroupCode.NO_NAME: N_("The group has no name. Write one at the top, as in: # Monday group"),
    GroupCode.SECOND_NAME: N_("The group has a name already. Write ## for a list, as in: ## Participants"),
    GroupCode.NO_PARTICIPANTS: N_("There are no participants yet. Write one a line below: ## Participants"),
    GroupCode.NO_DIGIT: N_("From {found} on there is no digit to press: on the screen, 0 shows everybody else."),
    GroupCode.SECTION_UNKNOWN: N_("{found} is not a list of this page. There are: Participants, Facilitators, Dates."),
    GroupCode.SECTION_MISSPELT: N_("{found} is not known. Was it meant to be: {advice}"),
    GroupCode.LINE_OUTSIDE: N_("This line is in no list, so it is left out. Put it below a line with ##"),
    GroupCode.COMMENT_OPEN: N_("This comment is never closed, so all that follows is hidden. Close it with -->"),
    GroupCode.NAME_MISSING: N_("There is no name here. Write one, or take the line away."),
    GroupCode.NAME_TWICE: N_("{found} stands here twice. Add something, so that a note can tell who is who."),
    GroupCode.NAME_LONG: N_("A name has at most {most} characters, so it ends after {found}. Write a shorter one."),
    GroupCode.TOO_MUCH: N_("A page has at most {lines} lines. Take away what is not of the group."),
    GroupCode.COMMA_IN_NAME: N_("{found} is taken as one person. Put each person on a line."),
    GroupCode.PERSON_UNKNOWN: N_("Nobody in this group has {found}. Take it away, and this is somebody new."),
    GroupCode.PERSON_TWICE: N_("{found} is two people now. Take it away where somebody new stands."),
    GroupCode.NEVER_HERE: N_("{found} was never in this group, so the line is left out."),
    GroupCode.PERHAPS_THE_SAME: N_(
        "Is this {advice}? Then write the name as it was: on the page of the group it can be changed. If it is somebody"
        " else, take {advice} away there first."
    ),
    GroupCode.DATE_UNCLEAR: N_("{found} is not a clear date. Write it as in: 2026-11-23"),
    GroupCode.DATE_TWICE: N_("{found} stands here twice."),
    GroupCode.TIME_UNCLEAR: N_("{found} is not a clear time. Write it as in: 14:00-20:00"),
    GroupCode.PHASE_UNCLEAR: N_("{found} is no phase of the year. There are: {advice}"),
    GroupCode.SAID_TWICE: N_("{found} is one too many in this line. Take one of the two away."),
    GroupCode.NOTHING_BEHIND: N_("Nothing stands behind {found}. Write it, or take the word away."),
    GroupCode.NOBODY_CALLED: N_("Nobody in this group is called {found}. Write names with a comma between them."),
    GroupCode.NAME_TWICE_IN_LINE: N_("{found} stands in this line twice."),
    GroupCode.TOO_FEW_NAMES: N_("Two names at least belong in this line, with a comma between them."),
    GroupCode.WHOSE_ANSWER: N_("Whose answer is this? Write the name before it, as in: {advice}"),
    GroupCode.ANSWER_MISSING: N_("At the end of this line belongs what may be written down: {advice}"),
    GroupCode.ANSWERED_TWICE: N_("{found} has another answer in line {lines}. Take one of the two away."),
    GroupCode.TITLE_CHANGED: N_(
        "Elsewhere the group was meanwhile called {found}. Write that, or save once more: then this name counts."
    ),
    GroupCode.NAME_CHANGED: N_(
        "Elsewhere this name meanwhile became {found}. Write that, or save once more: then what stands here counts."
    ),
    GroupCode.NAME_TAKEN: N_(
        "Elsewhere somebody else was meanwhile called {found}. Add something, so that a note can tell who is who."
    ),
    GroupCode.LIST_CHANGED: N_(
        "Elsewhere this line was meanwhile put below {found}. Move it there, or save once more: then this page counts."
    ),
    GroupCode.ORDER_CHANGED: N_(
        "Elsewhere the order meanwhile became: {found}. Order the lines so, or save once more: then this order counts."
    ),
    GroupCode.PERSON_LEFT: N_(
        "Elsewhere {found} was meanwhile taken away. Take the line away too, or save once more: then it stays."
    ),
    GroupCode.LEAVER_CHANGED: N_(
        "Elsewhere {found} was meanwhile changed, and here taken away. Write the line again, or save once more: then"
        " it is gone."
    ),
    GroupCode.DATE_ADDED: N_(
        "Elsewhere {found} was meanwhile added. Write it here too, or save once more: then these dates count."
    ),
    GroupCode.DATE_GONE: N_(
        "Elsewhere {found} was meanwhile taken away. Do so here too, or save once more: then these dates count."
    ),
    GroupCode.DATE_CHANGED: N_(
        "Elsewhere something else was meanwhile said of {found}. Write it as `group show` has it, or save once more:"
        " then this page counts."
    ),
}
"""The sentence of each problem; its values replace their names in braces."""


def base_unknown() -> str:
    """Say why all is told in which a page differs from the group: any of it may have been saved elsewhere."""
    return _("It is not known any more what this page was begun from, so all that differs from the group is told.")
