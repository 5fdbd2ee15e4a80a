"""The sentences about questions that were parked."""

from inspiratie_tui.texts import ngettext


def were_parked(count: int) -> str:
    """Say that `count` questions (1 or more) are parked."""
    return ngettext("{count} question parked", "{count} questions parked", count).format(count=count)


def still_parked(count: int) -> str:
    """Say that `count` questions (1 or more) of earlier sessions stay parked, for their files could not be written."""
    sentence = ngettext(
        "{count} question of an earlier session stays parked: that one is open elsewhere, or the disk refuses",
        "{count} questions of earlier sessions stay parked: those are open elsewhere, or the disk refuses",
        count,
    )
    return sentence.format(count=count)
