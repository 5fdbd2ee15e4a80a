"""The proposals in words, in both languages."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.actions.replan import Proposal, proposals
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.texts.replan import changed_lengths, proposal_outcome, proposal_title

TODAY = 20_000 * DAY
AGENDA = Agenda(
    begin=14 * HOUR,
    end=16 * HOUR,
    parts=(
        Part(title="Talk (with Sam)", length=40 * MINUTE),
        Part(title="Writing in silence about the year that was", length=20 * MINUTE),
        Part(title="Dialogue", length=40 * MINUTE, minimum=30 * MINUTE),
        Part(title="Perspective", length=20 * MINUTE, protected=True),
    ),
)


def offered(begun: int, agenda: Agenda = AGENDA) -> tuple[Session, tuple[Proposal, ...]]:
    opened = Opened(number=1, at=0, agenda=agenda, participants=(PersonId("p1"),), facilitators=())
    session = fold((opened, WentTo(number=2, at=0, part=0, activity=None)))
    return session, proposals(session, WallClock(0, TODAY + begun))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            [
                ("a little shorter everywhere", "ends 16:10, 10 min later, 10 of 20 min left for the closing"),
                ("leave out Dialogue", "ends 16:10, 10 min later, 10 of 20 min left for the closing"),
                ("end later: 16:50 (ask the group)", "ends 16:50"),
            ],
        ),
        (
            "nl",
            [
                ("alles iets korter", "klaar om 16.10, 10 min later, voor het slot nog 10 van 20 min"),
                ("Dialogue overslaan", "klaar om 16.10, 10 min later, voor het slot nog 10 van 20 min"),
                ("later eindigen: 16.50 (vraag de groep)", "klaar om 16.50"),
            ],
        ),
    ],
)
def test_what_each_is_called_and_how_it_ends(lang: str, said: list[tuple[str, str]]) -> None:
    texts.use(lang)
    _, found = offered(14 * HOUR + 50 * MINUTE)
    assert [(proposal_title(one, AGENDA), proposal_outcome(one)) for one in found] == said


def test_every_length_that_changes_is_shown() -> None:
    session, found = offered(14 * HOUR + 50 * MINUTE)
    assert [
        [(one.title, one.before, one.after) for one in changed_lengths(proposal, session)] for proposal in found
    ] == [
        [("Talk", 40, 20), ("Writing in silence about the year that was", 20, 10), ("Dialogue", 40, 30)],
        [("Dialogue", 40, None)],
        [],
    ]
    shorter, dropped, _ = found
    assert changed_lengths(shorter, session)[0].words == "from 40 to 20 min"
    assert changed_lengths(dropped, session)[0].words == "40 min, left out"
    texts.use("nl")
    assert changed_lengths(shorter, session)[0].words == "van 40 naar 20 min"
    assert changed_lengths(dropped, session)[0].words == "40 min, vervalt"


def test_a_long_title_is_cut() -> None:
    _, found = offered(14 * HOUR + 10 * MINUTE)
    assert proposal_title(found[1], AGENDA) == "leave out Writing in silence about the year…"


def test_more_room_without_a_closing() -> None:
    agenda = Agenda(begin=14 * HOUR, end=15 * HOUR, parts=AGENDA.parts[:1])
    session, found = offered(14 * HOUR, agenda)
    assert [(proposal_title(one, agenda), proposal_outcome(one)) for one in found] == [
        ("time to spare: a little more everywhere", "ends 15:00")
    ]
    assert [(one.part, one.before, one.after) for one in changed_lengths(found[0], session)] == [(0, 40, 60)]
    texts.use("nl")
    assert proposal_title(found[0], agenda) == "tijd over: alles iets ruimer"
