"""What a part, an activity or a step is called, also where its title is hidden from participants.

A title that may not be seen is None wherever a screen or a page comes by it (`core.agenda.public`), so that whatever
says something of it asks here what.
"""

from inspiratie_tui.core.agenda.model import Block, without_parentheses
from inspiratie_tui.texts import _


def title_words(title: str | None) -> str:
    """Return `title`; None, for what is hidden, is that it is for the two who lead."""
    return _("for the two of you") if title is None else title


def title_in_sentence(title: str | None) -> str:
    """Return `title` within a sentence; None, for what is hidden, is that it is the part for the two who lead."""
    # Translators: within a sentence, in the place of a title that participants may not see.
    return _("the part for the two of you") if title is None else title


def heading_words(block: Block, *, whole: bool) -> str:
    """Return what stands above what belongs to `block`; of what is hidden its title only where the `whole` may be seen.

    Then behind it stands that it is for facilitators.
    """
    title = block.shown_title
    if title is not None or not whole:
        return title_words(title)
    return " · ".join(filter(None, (without_parentheses(block.title), _("for facilitators"))))
