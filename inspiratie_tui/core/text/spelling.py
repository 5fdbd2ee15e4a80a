"""What somebody probably meant: the known word that is one slip of a finger away."""

from collections.abc import Iterable


def nearest(text: str, words: Iterable[str]) -> str | None:
    """Return the first of `words` that is exactly one edit from `text`; None when there is none."""
    return next((word for word in words if one_edit(text, word)), None)


def one_edit(text: str, other: str) -> bool:
    """Tell whether one letter more, less, other, or two swapped neighbours make `text` into `other`."""
    if abs(len(text) - len(other)) > 1:
        return False
    short, long = sorted((text, other), key=len)
    if short == long:
        return False
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    swapped = short[same : same + 2] == long[same : same + 2][::-1] and short[same + 2 :] == long[same + 2 :]
    return swapped or short[same + 1 :] == long[same + 1 :]
