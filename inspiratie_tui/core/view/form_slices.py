"""The slices of the step of a form that goes on: which it is, who speaks and who listens in it."""

from collections.abc import Mapping

from msgspec import Struct

from inspiratie_tui.core.agenda.details import DetailKind
from inspiratie_tui.core.agenda.model import ABOUT_ONE, Voice
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, size_at, step_at
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.bringers import chooses_bringer
from inspiratie_tui.core.session.session import Session, State


class StepSlice(Struct, frozen=True):
    """A step of a form."""

    title: str
    """Its title, as participants may see it; may be empty, and is when it is hidden from them."""
    number: int
    """Which it is, counted from 0."""
    count: int
    """How many there are."""


class Who(Struct, frozen=True):
    """Somebody in a step: by name, or as the agenda calls them while nobody was chosen."""

    name: str | None = None
    """The name people use; None for the circle, for whoever wants, and for one who was not chosen."""
    voice: Voice | None = None
    """What the agenda calls them; None for somebody whom it names."""


class StepFloor(Struct, frozen=True):
    """Who speaks and who listens in a step, as long as nobody got the floor."""

    speaks: Who | None = None
    """Who speaks; None when the agenda does not say."""
    listens: Who | None = None
    """Who listens and says nothing."""
    asks: Voice | None = None
    """The form is about this one, and the next digit chooses who that is; None when no digit does."""
    onward: StepSlice | None = None
    """Where it goes on to without one."""


def step_floor(session: Session, names: Mapping[PersonId, str]) -> StepFloor | None:
    """Return who speaks and who listens in the step that goes on; None where none does."""
    place, step = session.place, step_at(session.agenda, session.place)
    if step is None or step.for_facilitators or session.state in (State.READY, State.ENDED):
        return None
    leading = {
        names[person].casefold(): names[person] for person in session.circle.facilitators_here if person in names
    }
    person = session.bringer_here(place)
    bringer = None if person is None else names.get(person, "?")
    named = (leading.get(detail.word.casefold()) for detail in step.details if detail.kind is DetailKind.REMARK)
    listens = leading.get(step.listener.casefold())
    asks = _asks(session)
    listener = _who(step.listens, bringer, listens)
    if listener is None and step.speaks in ABOUT_ONE and person is not None and session.floor not in (None, person):
        # Whoever pressed another digit sees that the form is still about the first one.
        listener = Who(bringer, step.speaks)
    return StepFloor(
        speaks=_who(step.speaks, bringer, next(filter(None, named), None)),
        listens=listener,
        asks=asks,
        onward=None if asks is None else step_slice(session, place._replace(step=place.step + 1)),
    )


def _who(voice: Voice | None, bringer: str | None, named: str | None) -> Who | None:
    if voice is None:
        return None if named is None else Who(named)
    return Who(bringer if voice in ABOUT_ONE else None, voice)


def _asks(session: Session) -> Voice | None:
    """Return whom the next digit chooses: whom the form is about, in its first step while nobody was chosen.

    Small groups have one each, so there it is not asked.
    """
    block, place = session.block, session.place
    if block is None or session.state is not State.RUNNING or size_at(session.agenda, place) is not None:
        return None
    if not chooses_bringer(session, place):
        return None
    voices = (voice for step in block.steps for voice in (step.speaks, step.listens))
    return next((voice for voice in voices if voice in ABOUT_ONE), None)


def step_slice(session: Session, place: AgendaPosition | None = None) -> StepSlice | None:
    """Return the step at `place`, at the one where it is when that is left out; None where there are no steps."""
    place = session.place if place is None else place
    block = block_at(session.agenda, place)
    if block is None or not block.steps:  # nearly always; asked at every tick
        return None
    step = step_at(session.agenda, place)
    return None if step is None else StepSlice(step.shown_title or "", place.step, block.step_count)
