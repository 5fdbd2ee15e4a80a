"""Names of folders and files: readable, and never the same when made apart."""

import os
import re
import unicodedata
from datetime import date

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that are mistaken for each other when read out
_LONGEST = 30


def token() -> str:
    """Return four random letters and digits: the only chance there is in a name."""
    # Not the module secrets: with the hashes it brings along it is most of a megabyte.
    number = int.from_bytes(os.urandom(8), "big")
    return "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(4))


def slug(name: str, longest: int) -> str:
    """Return `name` in lower-case ASCII letters, digits and hyphens, fit for any file system; empty if it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].rstrip("-")


def group_id(name: str, token: str) -> str:
    """Return `<slug>-<token>`."""
    return f"{slug(name, _LONGEST) or 'group'}-{token}"


def session_id(day: date, token: str) -> str:
    """Return `<ISO date>-<token>`."""
    return f"{day.isoformat()}-{token}"
