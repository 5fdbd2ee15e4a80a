"""What is booked with the spans is what a walk over them finds, at every moment and in every branch."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.spans import HELD, Span, Spans, of_part, of_turn, span_length

places = st.sampled_from([AgendaPosition(0), AgendaPosition(1, 0), AgendaPosition(1, 1), AgendaPosition(2)])
steps = st.lists(
    st.tuples(
        st.integers(0, 20),
        st.sampled_from([0, 0, 1, 7]),
        st.none() | places,
        st.none() | st.integers(0, 2),
        st.none() | st.booleans(),
        st.sampled_from([False, False, False, True]),
    ),
    max_size=20,
)
"""Out of which spans others come, how much later, where, whose turn, held or not, and whether the last one ends."""


def spent(spans: list[Span], now: SessionMs) -> dict:
    total = dict.fromkeys([HELD, *map(of_part, range(3)), *map(of_turn, range(3)), *(span.place for span in spans)], 0)
    for span in spans:
        accounts = [HELD] if span.held else [of_part(span.place.part), span.place]
        if span.turn is not None and not span.held:
            accounts.append(of_turn(span.turn))
        for account in accounts:
            total[account] += span_length(span, now)
    return total


def began(spans: list[Span], alike: list[bool]) -> SessionMs:
    """When the last of `spans` began, or the first of those just before it that are `alike`."""
    begin = spans[-1].begin
    for span, goes_on in zip(reversed(spans), reversed(alike), strict=True):
        if not goes_on:
            break
        begin = span.begin
    return begin


@given(steps)
def test_what_is_booked_is_what_a_walk_finds(grown: list) -> None:
    made = [Spans().begin(SessionMs(0), AgendaPosition(0))]
    seen = [tuple(made[0])]
    for which, later, place, turn, held, ends in grown:
        spans = made[which % len(made)]
        last = spans[-1]
        at = SessionMs((last.begin if last.end is None else last.end) + later)
        made.append(spans.end(at) if ends and last.end is None else spans.begin(at, place, turn, held))
        seen.append(tuple(made[-1]))
    for spans, before in zip(made, seen, strict=True):
        walked = [*spans]
        assert tuple(spans) == before, "whatever came out of it since"
        assert (len(spans), spans[0], spans[-1]) == (len(walked), walked[0], walked[-1])
        for now in (SessionMs(0), SessionMs(500)):
            totals = spent(walked, now)
            assert {account: spans.spent(account, now) for account in totals} == totals
        assert spans.places == {span.place for span in walked}
        assert [spans.visited(part) for part in range(3)] == [
            part in {span.place.part for span in walked} for part in range(3)
        ]
        assert [spans.began(part) for part in range(3)] == [
            next((span.begin for span in walked if span.place.part == part), None) for part in range(3)
        ]
        last = walked[-1]
        assert spans.place_since == began(walked, [span.place == last.place for span in walked])
        assert spans.held_since == began(walked, [span.held for span in walked])
        elsewhere = [span.end for span in walked if span.place.part != last.place.part]
        assert spans.part_left == max(elsewhere, default=None)


@given(steps)
def test_spans_tile_the_time_but_for_what_lies_behind_an_end(grown: list) -> None:
    spans, ended = Spans().begin(SessionMs(0), AgendaPosition(0)), set()
    for _, later, place, turn, held, ends in grown:
        last = spans[-1]
        at = SessionMs((last.begin if last.end is None else last.end) + later - 1)
        spans = spans.end(at) if ends and last.end is None else spans.begin(at, place, turn, held)
        ended |= {spans[-1].end}
    for one, two in pairwise(spans):
        assert one.end is not None
        assert one.begin <= one.end <= two.begin
        assert one.end == two.begin or one.end in ended


def test_equal_spans_are_equal_however_they_were_made() -> None:
    begun = Spans().begin(SessionMs(0), AgendaPosition(0))
    one, other = begun.begin(SessionMs(5), turn=0), begun.begin(SessionMs(5), turn=1)
    assert one != other
    assert one == begun.begin(SessionMs(5), turn=1).begin(SessionMs(5), turn=0)
    assert one == tuple(one) == (Span(0, 5, AgendaPosition(0)), Span(5, None, AgendaPosition(0), 0))
    assert hash(one) == hash(tuple(one))
    assert begun == (Span(0, None, AgendaPosition(0)),)
