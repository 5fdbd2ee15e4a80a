"""Agendas in which everything private says so."""

from hypothesis import strategies as st

from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind, Phase
from inspiratie_tui.core.moments import HOUR, MINUTE

SECRET = "GEHEIM"
SECRETS = st.lists(st.sampled_from((SECRET, SECRET + "?", f"- {SECRET}")), max_size=2).map(tuple)
MAYBE_SECRET = st.none() | st.just(SECRET)
TITLES = st.sampled_from(("", "Kring", f"Kring ({SECRET})", f"({SECRET}) Kring", f"Kring ({SECRET}"))
LENGTHS = st.none() | st.integers(1, 99).map(lambda minutes: minutes * MINUTE)
TIMES = st.none() | st.integers(0, 23).map(lambda hour: hour * HOUR)
OPEN = st.lists(st.sampled_from(("Wat zie je?", "Wie?\nEn wie nog meer?")), max_size=2).map(tuple)
DETAILS = st.sampled_from(
    (
        Detail(DetailKind.LENGTH, 12 * MINUTE, 2),
        Detail(DetailKind.SIZE, word="pairs"),
        Detail(DetailKind.LEAD, word="Noor"),
        Detail(DetailKind.REMARK, word="in twee kringen"),
    )
)
"""What stands in the parentheses may be shown."""
BLOCK = {
    "title": TITLES,
    "length": LENGTHS,
    "minimum": LENGTHS,
    "each": LENGTHS,
    "remarks": SECRETS,
    "details": st.lists(DETAILS, max_size=2).map(tuple),
    "lead": MAYBE_SECRET,
    "questions": OPEN,
    "quotes": OPEN,
    "guidance": SECRETS,
}
PARTS = st.builds(
    Part,
    **BLOCK,  # type: ignore[arg-type]
    kind=st.sampled_from(PartKind),
    protected=st.booleans(),
    pinned=TIMES,
    activities=st.lists(st.builds(Activity, **BLOCK), max_size=2).map(tuple),  # type: ignore[arg-type]
)
AGENDAS = st.builds(
    Agenda,
    title=TITLES,
    begin=TIMES,
    end=TIMES,
    doors=TIMES,
    date=st.none() | st.sampled_from(("2026-11-23", SECRET)),
    theme=MAYBE_SECRET,
    phase=st.none() | st.sampled_from(Phase),
    lead=MAYBE_SECRET,
    preparation=SECRETS,
    quotes=OPEN,
    guidance=SECRETS,
    parts=st.lists(PARTS, max_size=3).map(tuple),
)
