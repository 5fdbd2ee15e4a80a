"""What somebody probably meant: the known word that is one slip of a finger away."""

from collections.abc import Iterable


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The first of `known` that is exactly one edit from `text`."""
    return next((word for word in known if one_edit(text, word)), None)


def one_edit(one: str, other: str) -> bool:
    """Whether one letter more, less, other, or two swapped neighbours make `one` into `other`."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    swapped = short[same : same + 2] == long[same : same + 2][::-1] and short[same + 2 :] == long[same + 2 :]
    return swapped or short[same + 1 :] == long[same + 1 :]
