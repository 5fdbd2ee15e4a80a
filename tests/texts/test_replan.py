"""The ways to divide what is left in words, in both languages."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.actions.ways_to_divide import Way
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.view.replan import ProposalSlice, replan_view
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.replan import LINE_CELLS, proposal_done, proposal_lines, proposal_title

TODAY = 20_000 * DAY
PEOPLE = tuple(PersonId(f"p{number}") for number in range(6))
MEAL = Part(title="Meal: at the long table", length=30 * MINUTE, kind=PartKind.BREAK, pinned=15 * HOUR)
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


def offered(begun: int, agenda: Agenda = AGENDA) -> tuple[ProposalSlice, ...]:
    opened = Opened(number=1, at=0, agenda=agenda, participants=PEOPLE, facilitators=())
    session = fold((opened, WentTo(number=2, at=0, part=0, activity=None)))
    return replan_view(session, WallClock(0, TODAY + begun)).proposals


@pytest.mark.parametrize(
    ("lang", "by_hand"),
    [
        (
            "en",
            [
                ("end later: 16:50 (ask the group)", ["ends 16:50", "the closing keeps its 20 min"]),
                (
                    "a little shorter everywhere",
                    [
                        "ends 16:10, 10 min later",
                        "10 of 20 min left for the closing",
                        "Talk: from 40 to 20 min",
                        "Writing in silence about the year…: from 20 to 10 min",
                        "Dialogue: from 40 to 30 min",
                    ],
                ),
                (
                    "leave out Dialogue",
                    [
                        "ends 16:10, 10 min later",
                        "10 of 20 min left for the closing",
                        "Dialogue: 40 min, left out",
                    ],
                ),
            ],
        ),
        (
            "nl",
            [
                ("later eindigen: 16.50 (vraag de groep)", ["klaar om 16.50", "het slot houdt zijn 20 min"]),
                (
                    "alles iets korter",
                    [
                        "klaar om 16.10, 10 min later",
                        "voor het slot nog 10 van 20 min",
                        "Talk: van 40 naar 20 min",
                        "Writing in silence about the year…: van 20 naar 10 min",
                        "Dialogue: van 40 naar 30 min",
                    ],
                ),
                (
                    "Dialogue overslaan",
                    ["klaar om 16.10, 10 min later", "voor het slot nog 10 van 20 min", "Dialogue: 40 min, vervalt"],
                ),
            ],
        ),
    ],
)
def test_what_each_is_called_and_what_would_come_of_it(lang: str, by_hand: list[tuple[str, list[str]]]) -> None:
    texts.use(lang)
    rows = offered(14 * HOUR + 50 * MINUTE)
    assert [(proposal_title(row), list(proposal_lines(row))) for row in rows] == by_hand


def test_ending_later_says_one_time_also_a_few_seconds_past_a_minute() -> None:
    rows = offered(14 * HOUR + 50 * MINUTE + 20_000)
    row = next(row for row in rows if row.proposal.way is Way.LATER)
    assert proposal_title(row) == "end later: 16:51 (ask the group)"
    assert proposal_lines(row)[0] == "ends 16:51"


def test_a_long_title_is_cut() -> None:
    rows = offered(14 * HOUR + 10 * MINUTE)
    assert proposal_title(rows[1]) == "leave out Writing in silence about the year…"


def test_more_room_without_a_closing() -> None:
    (row,) = offered(14 * HOUR, Agenda(begin=14 * HOUR, end=15 * HOUR, parts=AGENDA.parts[:1]))
    assert proposal_title(row) == "time to spare: a little more everywhere"
    assert proposal_lines(row) == ("ends 15:00", "Talk: from 40 to 60 min")
    texts.use("nl")
    assert proposal_title(row) == "tijd over: alles iets ruimer"


def test_the_breaks_and_what_each_turn_gets() -> None:
    """A round of six at two minutes in its six, eleven minutes before a meal: twelve minutes give each two."""
    parts = (Part(title="Round", length=6 * MINUTE, each=2 * MINUTE), MEAL, *AGENDA.parts[2:])
    (row,) = offered(14 * HOUR + 40 * MINUTE, Agenda(begin=14 * HOUR, end=16 * HOUR + 30 * MINUTE, parts=parts))
    assert proposal_title(row) == "more time for the turns"
    assert proposal_lines(row) == (
        "meal 15:00 · ends 16:30",
        "the closing keeps its 20 min",
        "Round: from 6 to 12 min, 2 min each",
    )
    texts.use("nl")
    assert proposal_lines(row)[-1] == "Round: van 6 naar 12 min, 2 min p.p."


def test_a_late_meal_says_how_much_later() -> None:
    parts = (Part(title="Talk", length=60 * MINUTE, minimum=55 * MINUTE), MEAL, *AGENDA.parts[3:])
    rows = offered(14 * HOUR + 20 * MINUTE, Agenda(begin=14 * HOUR, end=16 * HOUR, parts=parts))
    row = next(row for row in rows if row.proposal.way is Way.SHORTER)
    assert proposal_lines(row)[0] == "meal 15:15, 15 min later · ends 16:05, 5 min later"


def test_many_lengths_stand_two_in_a_line_and_breaks_go_before_a_line_is_too_long() -> None:
    texts.use("nl")
    talks = tuple(Part(title=f"Gesprek nummer {number} van vele", length=20 * MINUTE) for number in range(7))
    late = tuple(
        Part(title=f"Wandelpauze {number}", length=10 * MINUTE, kind=PartKind.BREAK, pinned=14 * HOUR + at * MINUTE)
        for number, at in enumerate((1, 2, 3))
    )
    parts = (*talks[:4], *late, *talks[4:], AGENDA.parts[3])
    for row in offered(14 * HOUR, Agenda(begin=14 * HOUR, end=15 * HOUR, parts=parts)):
        assert max(map(cells, proposal_lines(row))) <= LINE_CELLS
        assert len(proposal_lines(row)) <= 6
        assert "wandelpauze" in proposal_lines(row)[0]


@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        (
            "en",
            [
                "agreed: it ends at 16:50 · undo with [u]",
                "everything is a little shorter now · undo with [u]",
                "we leave out Dialogue · undo with [u]",
            ],
        ),
        (
            "nl",
            [
                "afgesproken: klaar om 16.50 · ongedaan met [u]",
                "alles is nu iets korter · ongedaan met [u]",
                "we slaan Dialogue over · ongedaan met [u]",
            ],
        ),
    ],
)
def test_afterwards_it_says_what_was_done(lang: str, sentences: list[str]) -> None:
    texts.use(lang)
    assert [proposal_done(row) for row in offered(14 * HOUR + 50 * MINUTE)] == sentences


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "meal 15:00 · end unknown: 1 part has no length"),
        ("nl", "meal 15.00 · einde onbekend: 1 onderdeel zonder duur"),
    ],
)
def test_an_end_that_cannot_be_known_is_not_told(lang: str, line: str) -> None:
    talk, *_others, closing = AGENDA.parts
    agenda = Agenda(begin=14 * HOUR, end=16 * HOUR, parts=(talk, MEAL, Part(title="Open"), closing))
    texts.use(lang)
    (row,) = offered(14 * HOUR, agenda)
    assert row.proposal.way is Way.ROOMIER
    assert [words for words in proposal_lines(row) if "Talk" not in words] == [line]
