"""Words that are typed in a drawn year, each with what it was meant to say."""

import random
from datetime import date, timedelta

TOKEN = r"zq[a-z]{3}"
"""What a word looks like that stands in one note and nowhere else."""
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
OUTSIDERS = ("mijn zus", "Karel", "oom Piet")


class Tokens:
    """Gives words that nobody wrote before."""

    def __init__(self) -> None:
        self._count = 0

    def next(self) -> str:
        self._count += 1
        return "zq" + "".join(chr(97 + self._count // 26**place % 26) for place in (2, 1, 0))


def drawn_day(chance: random.Random, today: date) -> tuple[str, date | None]:
    """Words that name a day after `today`, and which one; no words for none."""
    weekday = chance.randrange(7)
    match chance.randrange(5):
        case 0:
            day = today + timedelta(days=chance.randint(1, 60))
            return f"{day.day} {_MONTHS[day.month - 1]}", day
        case 1:
            day = today + timedelta(days=1)
            while day.weekday() != weekday:
                day += timedelta(days=1)
            return _WEEKDAYS[weekday], day
        case 2:
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=1)
            return f"volgende week {_WEEKDAYS[weekday]}", monday + timedelta(days=weekday)
        case 3:
            weeks = chance.randint(2, 5)
            return f"over {weeks} weken", today + timedelta(weeks=weeks)
        case _:
            return "", None
