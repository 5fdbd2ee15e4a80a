"""Which repeat it is, as people in the circle say it: `first of two`."""

from inspiratie_tui.texts import N_, _

_IN_WORDS = {
    2: (N_("first of two"), N_("second of two")),
    3: (N_("first of three"), N_("second of three"), N_("third of three")),
}


def repeat_words(repeat: int, repeats: int) -> str:
    """Return which of so many `repeats` it is, counted from 0: in figures when there are many, "" when there is one."""
    if repeats < 2:
        return ""
    if repeats in _IN_WORDS:
        return _(_IN_WORDS[repeats][repeat])
    return _("number {which} of {count}").format(which=repeat + 1, count=repeats)
