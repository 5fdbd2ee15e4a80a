"""Sentences about what a runner noticed by itself."""

from inspiratie_tui.leading.published import (
    AgendaFollowed,
    AgendaMistaken,
    AgendaRefused,
    AgendaUnreadable,
    CannotLook,
    ClockShifted,
    News,
    NotesSaved,
    SessionReplaced,
)
from inspiratie_tui.texts.agenda_change import follows, mistaken, not_read, without_length
from inspiratie_tui.texts.live_text import cannot_look
from inspiratie_tui.texts.prompts import shifted
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.texts.replaced import replaced_sentence
from inspiratie_tui.texts.unsaved import notes_saved


def news_sentence(news: News) -> str:
    """Return the sentence that tells `news`."""
    match news:
        case ClockShifted(by=by):
            return shifted(by)
        case NotesSaved(notes=notes):
            return notes_saved(notes)
        case SessionReplaced(replaced=replaced):
            return " ".join(map(replaced_sentence, replaced))
        case CannotLook(why=why):
            return cannot_look(why)
        case AgendaFollowed():
            return ". ".join(filter(None, (follows(news.to_come), without_length(news.file, news.without_length))))
        case AgendaUnreadable():
            return not_read(news.file, news.why)
        case AgendaMistaken():
            return mistaken(news.file, news.problems)
        case AgendaRefused(reason=reason):
            return refusal(reason)
