"""What is left of a text on a screen."""

import unicodedata

from support.strange.kinds import BIDI

_LONG = 60
"""A text longer than this may be seen in part without an ellipsis: it goes on below the edge."""
_LEAST = 3
"""Letters of a name that are seen in the narrowest place, the ring."""


def assert_calm(text: str) -> None:
    """Nothing in `text` would act on a terminal."""
    bad = {ascii(one) for one in text if unicodedata.category(one) in ("Cc", "Cs") and one != "\n"}
    bad |= {ascii(one) for one in text if one in BIDI or one in "\u200b\u2060\ufeff\xad"}
    assert not bad, f"{bad} in\n{text}"


def assert_seen(text: str, expected: str) -> None:
    """`expected`, or a beginning of it, stands in `text`; white space does not count, for lines are wrapped."""
    assert_calm(text)
    screen, wanted = _squashed(text), _squashed(expected)
    best = next((size for size in range(len(wanted), 0, -1) if wanted[:size] in screen), 0)
    if best == len(wanted):
        return
    after = {screen[at + best] for at in _places(screen, wanted[:best]) if at + best < len(screen)}
    cut = "…" in after and best >= min(_LEAST, len(wanted))
    assert cut or (len(wanted) > _LONG and best >= _LONG // 2), f"{best} letters of {expected[:80]!a} in\n{text}"


def _places(screen: str, part: str) -> list[int]:
    return [at for at in range(len(screen)) if screen.startswith(part, at)]


def _squashed(text: str) -> str:
    return "".join(text.split())
