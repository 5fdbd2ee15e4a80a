"""The home folder of a user: where files are, the settings, and what the first start makes."""

from inspiratie_tui.home.agendas import (
    agenda_for,
    agendas_in,
    agendas_to_start_from,
    first_shipped,
    planned_agendas,
    session_led_by,
    session_number,
    shipped_agendas,
    year_agendas,
)
from inspiratie_tui.home.first_start import make_missing, sample_group
from inspiratie_tui.home.folders import Home, find_home
from inspiratie_tui.home.ids import group_id, session_id, token
from inspiratie_tui.home.setting_line import LeftAlone, with_setting
from inspiratie_tui.home.settings import Mistake, Settings, Theme, read_settings

__all__ = [
    "Home",
    "LeftAlone",
    "Mistake",
    "Settings",
    "Theme",
    "agenda_for",
    "agendas_in",
    "agendas_to_start_from",
    "find_home",
    "first_shipped",
    "group_id",
    "make_missing",
    "planned_agendas",
    "read_settings",
    "sample_group",
    "session_id",
    "session_led_by",
    "session_number",
    "shipped_agendas",
    "token",
    "with_setting",
    "year_agendas",
]
