"""The words for what stands in the parentheses of a part or an activity, the same on every screen and on paper."""

from collections.abc import Iterable

from inspiratie_tui.core.agenda.details import Detail, DetailKind, GroupSize
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.kind_names import part_kind
from inspiratie_tui.texts.times import clock_time, minutes

SIZES = {
    GroupSize.PAIRS: N_("pairs"),
    GroupSize.TRIOS: N_("trios"),
    GroupSize.FOURS: N_("fours"),
}
"""The words for how small the groups are."""
_WORDS = {
    DetailKind.SILENT: N_("silent"),
    DetailKind.OPTIONAL: N_("optional"),
    DetailKind.ANY_ORDER: N_("any order"),
    DetailKind.WHOEVER_WANTS: N_("whoever wants"),
    DetailKind.WITH_FACILITATORS: N_("with facilitators"),
    DetailKind.GIVERS: N_("givers"),
    DetailKind.OUTSIDE: N_("outside"),
    DetailKind.LEARNING_QUESTION: N_("learning question"),
    DetailKind.FOR_FACILITATORS: N_("for facilitators"),
}


def details_line(details: Iterable[Detail]) -> str:
    """Return `details` in one line: `2 x 12 min · pairs · outside · leads: Noor`; "" when there are none."""
    return " · ".join(map(detail_text, details))


def detail_text(detail: Detail) -> str:
    """Return `detail` in words of the language in use; a remark is as it was written."""
    match detail.kind:
        case DetailKind.LENGTH if detail.times > 1:
            return _("{times} x {length}").format(times=detail.times, length=minutes(detail.amount))
        case DetailKind.LENGTH:
            return minutes(detail.amount)
        case DetailKind.EACH:
            return _("{length} each").format(length=minutes(detail.amount))
        case DetailKind.MINIMUM:
            return _("at least {length}").format(length=minutes(detail.amount))
        case DetailKind.PINNED:
            return _("at {time}").format(time=clock_time(detail.amount))
        case DetailKind.PROTECTED:
            return _("protected") if detail.amount else _("not protected")
        case DetailKind.KIND:
            return part_kind(PartKind(detail.word))
        case DetailKind.SIZE:
            return _(SIZES[GroupSize(detail.word)])
        case DetailKind.SILENCE:
            return _("{length} silence between").format(length=minutes(detail.amount))
        case DetailKind.LEAD:
            return _("leads: {name}").format(name=detail.word)
        case DetailKind.REMARK:
            return detail.word
        case _:
            return _(_WORDS[detail.kind])
