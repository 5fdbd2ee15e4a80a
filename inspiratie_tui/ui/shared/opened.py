"""What has to be said when a session is opened."""

from inspiratie_tui.store import SessionFile
from inspiratie_tui.texts import _
from inspiratie_tui.texts.repairs import repair_sentence


def opened_sentence(file: SessionFile) -> str:
    """Return who else holds it, or what was mended; "" when all is well."""
    if file.read_only and file.holder is not None:
        return _("{user} on {host} leads this session; here you look along.").format(
            user=file.holder.user, host=file.holder.host
        )
    if file.read_only:
        return _("This folder cannot be written to: here you can only look.")
    return repair_sentence(file.repair) if file.repair is not None else ""
