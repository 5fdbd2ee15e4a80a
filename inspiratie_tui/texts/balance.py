"""The balance of a session in words and bars: who had the floor how long, and of how much that is known."""

from inspiratie_tui.core.view.balance import BAR, BalanceRow, BalanceSlice
from inspiratie_tui.texts import _, ngettext
from inspiratie_tui.texts.cells import cells, cut, padded
from inspiratie_tui.texts.lengths import rounded

_WIDEST_NAME = 14
"""The most cells of a name."""
_BETWEEN = "  "
_SHORTEST_BAR = 4
"""The fewest cells in which bars can be told apart."""
_CELL = "━"
"""One cell of a bar; neither colour nor anything else says what would be much or little."""


def balance_title() -> str:
    """Return what stands above it."""
    return _("Who had the floor how long")


def balance_lines(shown: BalanceSlice, width: int) -> list[str]:
    """Return how much was measured, then a line for each person, in the order in which they sit.

    The bars take what is left of `width` cells; where that is next to nothing there are none.
    """
    if not shown.measured:
        return [_("It was not kept who had the floor.")]
    about = _("Kept for {measured} of {whole} outside breaks.")
    lines = [about.format(measured=rounded(shown.measured), whole=rounded(shown.gone_on))]
    names = [cut(row.name, _WIDEST_NAME) for row in shown.rows]
    room = max(map(cells, names), default=0)
    had = [_had(row, ended=shown.ended) for row in shown.rows]
    bar = min(BAR, width - room - max(map(cells, had), default=0) - 2 * len(_BETWEEN))
    for name, row, words in zip(names, shown.rows, had, strict=True):
        bars = [padded(_bar(row, bar), bar)] if bar >= _SHORTEST_BAR else []
        lines.append(_BETWEEN.join((padded(name, room), *bars, words)))
    if shown.some_were_away:
        lines += ["", _("For whoever came later or left earlier, only the time they were here counts.")]
    return lines


def _bar(row: BalanceRow, width: int) -> str:
    return _CELL * max(min(1, row.cells), row.cells * width // BAR)


def _had(row: BalanceRow, *, ended: bool) -> str:
    if not row.turns:
        return _("no turn") if ended else _("no turn yet")
    share = f"{row.percent:>3}%  {rounded(row.spoken)}"
    turns = ngettext("{count} turn", "{count} turns", row.turns).format(count=row.turns)
    # Translators: the longest of somebody's turns, behind how many there were.
    longest = "" if row.turns == 1 else _(", longest {length}").format(length=rounded(row.longest))
    return f"{share} · {turns}{longest}"
