"""Pages with what the sessions before left to the group: nobody is named on them."""

from collections.abc import Iterable, Sequence

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.year.last_time import OfTheGroup
from inspiratie_tui.core.year.our_words import OurWord
from inspiratie_tui.texts import last_time as texts
from inspiratie_tui.ui.keys.bindings import bound
from inspiratie_tui.ui.shared.hanging import HangingLine
from inspiratie_tui.ui.shared.page import Page, PageText
from inspiratie_tui.ui.shared.plain import plain

_BLANK = HangingLine(plain(""), plain(""))


class LastTimePage(Page):
    """A page that the key which opened it puts away too."""

    PRIVATE = True
    BINDINGS = [bound("last_time", "", "close")]

    def __init__(self, clock: Clock, text: PageText) -> None:
        """Show `text`, which lifts with the curtain as private words do."""
        super().__init__(clock, text, private=True)


def group_page(left: OfTheGroup) -> PageText:
    """Return the page that opens before a session begins, with what is `left`."""
    blocks = [
        _block(texts.parked_title(), "? ", (texts.unnamed(note.text) for note in left.questions)),
        _block(texts.agreements_title(), "& ", (texts.unnamed(made.note.text) for made in left.agreements)),
        _block(texts.words_title(), "# ", map(texts.our_word_line, left.words)),
    ]
    if left.steps:
        blocks.append([_BLANK, HangingLine(plain(""), plain(texts.steps_sentence(left.steps), "$quiet"))])
    return PageText(plain(texts.page_title(), "bold"), [block for block in blocks if block])


def words_page(words: Sequence[OurWord]) -> PageText:
    """Return the page with all `words` of ours, the newest first."""
    lines = [HangingLine(plain("# "), plain(texts.our_word_line(word))) for word in reversed(words)]
    return PageText(plain(texts.words_title(), "bold"), [[_BLANK, *lines]])


def _block(title: str, mark: str, lines: Iterable[str]) -> list[HangingLine]:
    """Return `lines`, each behind the mark of its kind, below `title`; nothing where there are none."""
    marked = [HangingLine(plain(mark, "$quiet"), plain(line)) for line in lines]
    return [_BLANK, HangingLine(plain(""), plain(title, "bold")), *marked] if marked else []
