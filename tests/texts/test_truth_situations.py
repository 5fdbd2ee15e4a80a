"""The one true line in eight situations, word for word, and through a whole round.

Rows 1 to 7 of the situations are the second afternoon of the year (`agendas/*/02-*.md`) with eight people and two who
lead; each says how it comes about. A moment is in minutes since 14:00, when the afternoon begins.
"""

from collections.abc import Callable, Iterator

import pytest
from support.second_afternoon import OPEN, PEOPLE, SECOND, Afternoon

from inspiratie_tui import texts
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.view.digit_style import Digits


def fine(it: Afternoon) -> None:
    """In trios, which began at 15:13, at 15:58: of seventy minutes since 15:05 seventeen are left."""
    it.forward(0).to(65, 2).to(73, 2, 1).at(118)


def ten_to_go(it: Afternoon) -> None:
    """Forward twice, and at 14:25 nobody has spoken: five minutes for ten, who each have one at least."""
    it.forward(0, 0).at(25)


def people_to_go(it: Afternoon) -> None:
    """One page aloud: the first one spoke until 14:54:30. Ten and a half minutes are left for seven."""
    it.forward(0).to(30, 1).forward(34, 34).at(54.5).do(actions.give_floor, PEOPLE[0])


def turns_run_over(it: Afternoon) -> None:
    """The first round began at 14:10 and three took four minutes each: seven more do until 14:50 and not 14:30.

    Then the break begins at 16:35, the meal at 17:50, and it is over at 20:07: the closing loses seven minutes.
    """
    it.forward(0, 10, 10, 14, 18, 22)


def late_before_the_break(it: Afternoon) -> None:
    """One moment, slowed down, began at 15:15: the break begins at 16:25, the meal at 17:40 all the same."""
    it.forward(0).to(75, 2).to(83, 2, 1).at(100)


def closing_threatened(it: Afternoon) -> None:
    """The dialogue began at 16:57: the meal begins at 17:52, and it is over at 20:09."""
    it.forward(0).to(140, 3).to(177, 4, 0).at(187)


def closing_gone(it: Afternoon) -> None:
    """The perspective began at 19:47: over at 20:24. Of 37 minutes 13 are left, and the minima are 15 and 1."""
    it.forward(0).to(347, 7)


def no_end_known(it: Afternoon) -> None:
    """Its own afternoon: two parts without a length behind a break at five past four."""
    it.forward(0).at(108)


SITUATIONS: list[tuple[Callable[[Afternoon], None], str, str]] = [
    (
        fine,
        "onderdeel nog 17 min · pauze 16.20 · klaar om 19.57",
        "17 min left of the part · break 16:20 · ends 19:57",
    ),
    (
        ten_to_go,
        "nog 10 beurten · 1 min ieder: klaar om 14.35, 5 min later · pauze 16.20",
        "10 turns to go · 1 min each: done 14:35, 5 min later · break 16:20",
    ),
    (
        people_to_go,
        "nog 7 beurten · 1½ min ieder: klaar om 15.05 · pauze 16.20",
        "7 turns to go · 1½ min each: done 15:05 · break 16:20",
    ),
    (
        turns_run_over,
        "zoals het nu gaat: ronde 20 min later · voor het slot 30 van 37 min · [l]",
        "at this pace: round 20 min later · 30 of 37 min left for the closing · [l]",
    ),
    (
        late_before_the_break,
        "pauze 16.25, 5 min later · maaltijd en slot blijven op tijd",
        "break 16:25, 5 min later · meal and closing stay on time",
    ),
    (
        closing_threatened,
        "voor het slot nog 28 van 37 min · maaltijd 12 min later · [l] inkorten",
        "28 of 37 min left for the closing · meal 12 min later · [l] shorten",
    ),
    (
        closing_gone,
        "geen tijd meer voor het slot · klaar om 20.24, 24 min later · [l] inkorten",
        "no time left for the closing · ends 20:24, 24 min later · [l] shorten",
    ),
    (
        no_end_known,
        "nog 12 min · pauze 16.05 · einde onbekend: 2 onderdelen zonder duur",
        "12 min left · break 16:05 · end unknown: 2 parts have no length",
    ),
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("situation", "nl", "en"), SITUATIONS, ids=[row[0].__name__ for row in SITUATIONS])
def test_eight_situations_word_for_word(
    language: str, situation: Callable[[Afternoon], None], nl: str, en: str
) -> None:
    texts.use(language)
    own = situation is no_end_known
    afternoon = Afternoon(OPEN[language] if own else SECOND[language])
    situation(afternoon)
    expected = nl if language == "nl" else en
    # Where digits tell how long the part has still, the line does not.
    assert afternoon.line(digits=Digits.NONE if own else Digits.CALM) == expected


def twice_as_long() -> Iterator[tuple[int, str]]:
    """Everybody in the first round takes twice their guide: each minute of the clock, and what the line says then."""
    it = Afternoon(SECOND["en"]).forward(0)
    turn_ends: float | None = None
    for minute in range(36):
        while (turn_ends is not None and turn_ends <= minute * MINUTE) or (turn_ends is None and minute == 6):
            it.now = int(turn_ends or minute * MINUTE)
            it.do(actions.forward)
            if it.session.floor is None and it.session.form.turns_taken == 0:
                it.do(actions.forward)  # the round begins, and the first one speaks at once
            turn_ends = None if it.session.guide is None else it.now + 2 * it.session.guide
            if turn_ends is None:
                break
        yield minute, it.at(minute).line()


HANDMADE = """
 0  30 min left of the part · break 16:20 · ends 19:57
 3  27 min left of the part · break 16:20 · ends 19:57
 5  25 min left of the part · break 16:20 · ends 19:57
 6  9 turns to go · 2 min each: done 14:26 · break 16:20
 7  9 turns to go · 2 min each: done 14:26 · break 16:20
 8  9 turns to go · 2 min each: done 14:26 · break 16:20
 9  9 turns to go · 2 min each: done 14:27 · break 16:20
10  8 turns to go · 2 min each: done 14:28 · break 16:20
11  8 turns to go · 2 min each: done 14:28 · break 16:20
12  8 turns to go · 2 min each: done 14:28 · break 16:20
13  8 turns to go · 2 min each: done 14:29 · break 16:20
14  7 turns to go · 2 min each: done 14:30 · break 16:20
15  7 turns to go · 2 min each: done 14:30 · break 16:20
16  7 turns to go · 2 min each: done 14:30 · break 16:20
17  7 turns to go · 2 min each: done 14:30 · break 16:20
18  at this pace: round 16 min later · 34 of 37 min left for the closing · [l]
19  at this pace: round 16 min later · 34 of 37 min left for the closing · [l]
20  at this pace: round 16 min later · 34 of 37 min left for the closing · [l]
21  at this pace: round 16 min later · 34 of 37 min left for the closing · [l]
22  at this pace: round 14 min later · 36 of 37 min left for the closing · [l]
23  at this pace: round 14 min later · 36 of 37 min left for the closing · [l]
24  at this pace: round 14 min later · 36 of 37 min left for the closing · [l]
25  at this pace: round 11 min later · break 16:26, 6 min later · [l] shorten
26  at this pace: round 11 min later · break 16:26, 6 min later · [l] shorten
27  at this pace: round 8 min later · break 16:23, 3 min later · [l] shorten
28  at this pace: round 8 min later · break 16:23, 3 min later · [l] shorten
29  at this pace: round 6 min later · break 16:21, 1 min later · [l] shorten
30  at this pace: round 6 min later · break 16:21, 1 min later · [l] shorten
31  at this pace: round 5 min later · break 16:20 · [l] shorten
32  at this pace: round 5 min later · break 16:20 · [l] shorten
33  at this pace: round 5 min later · break 16:20 · [l] shorten
34  at this pace: round 5 min later · break 16:20 · [l] shorten
35  part 5 min past its time · break 16:20 · ends 19:57
"""
"""By hand, from the rules. Turns begin at, with guide (min:sec): 6:00 2:00, 10:00 2:00, 14:00 2:00 (sixteen for eight),
18:00 1:43 (twelve for seven), 21:26 1:26, 24:17 1:09, 26:34 1:00 (3:26 for four: half is 1:00), 28:34, 30:34 and 32:34
1:00; each takes twice as long, and the round is over at 34:34. When all have run over for three turns, at 18:00, the
means are 4:00, from then on 3:49, 3:26, 2:51, 2:23, 2:06 and 2:00, of the turn that goes on too: done at 46:00, 44:17,
41:26, 38:00, 35:43, 34:46 and 34:34. There were thirty. The break waits for 16:20 up to 5 minutes, the meal for 17:40
five more, the end three more; what is over that the closing loses.
"""


def test_an_opening_round_in_which_everybody_takes_twice_as_long() -> None:
    texts.use("en")
    by_hand = dict(line.strip().split("  ", 1) for line in HANDMADE.strip().splitlines())
    told = {str(minute): line for minute, line in twice_as_long() if str(minute) in by_hand}
    assert told == by_hand


@pytest.mark.parametrize("begun", [False, True])
def test_tried_out_in_the_evening_nothing_is_late(begun: bool) -> None:
    texts.use("nl")
    it = Afternoon(SECOND["nl"]).at(450)  # half past nine in the evening
    if begun:
        it.forward(450)
    assert "later" not in it.line()
    assert "slot" not in it.line()
    # What is pinned moved along, and the break and the meal wait for it as they do in the afternoon.
    assert "pauze 23.50 · klaar om 03.27" in it.line()


def test_begun_up_to_three_hours_late_it_is_that_afternoon_still() -> None:
    texts.use("nl")
    it = Afternoon(SECOND["nl"]).at(179)
    assert "geen tijd meer voor het slot" in it.line()
    assert "geen tijd meer voor het slot" in it.forward(179).at(200).line()


def test_what_began_as_planned_is_late_also_late_in_the_evening() -> None:
    texts.use("nl")
    assert "geen tijd meer voor het slot" in Afternoon(SECOND["nl"]).forward(0).at(450).line()
