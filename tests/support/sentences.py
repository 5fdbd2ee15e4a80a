"""Sentences that people type, from the agendas that come with the program."""

import random
import re

from support.fences import ROOT

_SENTENCE = re.compile(r"(?:^|[.?!] )([^\W\d_][^.?!\n]{8,70}[.?!])", re.M)


_CHANCE = random.Random(11)


def human_gap() -> int:
    """Return the ms between two keys of somebody who types: from quick to slow."""
    return _CHANCE.randint(60, 250)


def sentences(count: int) -> list[str]:
    """Return `count` sentences that begin with a letter, Dutch and English ones, in any order.

    None begins with n, which opens the field for notes; every other one begins in lower case, as somebody types.
    """
    pages = (path.read_text("utf-8") for path in sorted((ROOT / "agendas").glob("*/*.md")))
    lines = {line.strip("-*># ") for page in pages for line in page.splitlines()}
    found = sorted({sentence.strip() for line in lines for sentence in _SENTENCE.findall(line)})
    found = [sentence for sentence in found if sentence[0] not in "nN"]
    _CHANCE.shuffle(found)
    assert len(found) >= count
    return [text[0].lower() + text[1:] if number % 2 else text for number, text in enumerate(found[:count])]
