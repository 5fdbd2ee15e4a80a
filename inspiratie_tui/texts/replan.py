"""The texts of proposals to divide what is left: a title, the outcome, and every length that changes."""

from msgspec import Struct

from inspiratie_tui.core.actions.replan import Proposal, Way
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.moments import MINUTE, whole_minutes
from inspiratie_tui.core.session.durations import planned_length
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.time_slices import time_of_day
from inspiratie_tui.core.view.truth import closing_minutes, late_minutes
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.cells import cut, short_title
from inspiratie_tui.texts.times import short_clock_time
from inspiratie_tui.texts.truth_line import closing_words, ends_words

_TITLE = 34
"""The most cells of a part's title in the title of a proposal."""
TITLES: dict[Way, str] = {
    Way.SHORTER: N_("a little shorter everywhere"),
    Way.DROP: N_("leave out {part}"),
    Way.LATER: N_("end later: {time} (ask the group)"),
    Way.ROOMIER: N_("time to spare: a little more everywhere"),
}


def proposal_title(proposal: Proposal, agenda: Agenda) -> str:
    """Return what `proposal` is called, on one line."""
    part = short_title(agenda.parts[proposal.dropped[0]].shown_title) if proposal.dropped else ""
    time = short_clock_time(time_of_day(proposal.end if proposal.due is None else proposal.due))
    return _(TITLES[proposal.way]).format(part=cut(part, _TITLE), time=time)


def proposal_outcome(proposal: Proposal) -> str:
    """Return when the session would be over and what the closing would lose, in the words of the truth line."""
    late = 0 if proposal.due is None else late_minutes(proposal.end, proposal.end - proposal.due)
    words = [ends_words(time_of_day(proposal.end), late)]
    closing = proposal.closing
    if closing is not None:
        words.append(closing_words(closing.safety, closing_minutes(closing), whole_minutes(closing.planned)))
    return ", ".join(filter(None, words))


class ChangedLength(Struct, frozen=True):
    """A part whose length changes."""

    part: int
    """Its index."""
    title: str
    """Its title, as participants may see it."""
    before: int
    """The minutes it has now."""
    after: int | None
    """The minutes it would have; None when it would be left out."""

    @property
    def words(self) -> str:
        """Return the old length and the new one in words."""
        if self.after is None:
            return _("{before} min, left out").format(before=self.before)
        return _("from {before} to {after} min").format(before=self.before, after=self.after)


def changed_lengths(proposal: Proposal, session: Session) -> tuple[ChangedLength, ...]:
    """Return a row for each part whose length `proposal` changes, in order; it was made for `session`."""
    return tuple(
        ChangedLength(
            part,
            session.agenda.parts[part].shown_title,
            before // MINUTE,
            None if part in proposal.dropped else after // MINUTE,
        )
        for part, after in enumerate(proposal.lengths)
        if (before := planned_length(session, part)) is not None and after is not None and before != after
    )
