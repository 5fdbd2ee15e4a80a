"""What was planned and what it took, in the words that reading back, the panel and paper share."""

from inspiratie_tui.texts import _, times


def rounded(length: int) -> str:
    """Return a length (ms) in whole minutes, below one minute in seconds."""
    if 0 < length < 1_000:
        return times.minutes(1_000)  # it was reached, so it took at least a second
    return times.minutes(length if length < 60_000 else (length + 30_000) // 60_000 * 60_000)


def planned_words(planned: int | None, *, left_out: bool) -> str:
    """Return what was `planned` (ms, None without a length), and whether it was left out; "" for neither."""
    if planned is None:
        return _("left out") if left_out else ""
    words = _("planned {length}").format(length=rounded(planned))
    return _("{planned}, left out").format(planned=words) if left_out else words


def took_words(took: int | None, *, planned: bool) -> str:
    """Return what it took (ms), beside what was `planned` if anything was; "" for a part that was not reached."""
    if took is None:
        return ""
    return (_("took {length}") if planned else _("lasted {length}")).format(length=rounded(took))
