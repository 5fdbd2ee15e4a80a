"""Makes names of folders and files that are readable and unique."""

import os
import re
import unicodedata
from datetime import date

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that are mistaken for each other when read aloud
_LONGEST = 30


def token() -> str:
    """Return four random letters and digits, which make a name unique."""
    # Not the module `secrets`: with the hashes it imports it takes most of a megabyte.
    number = int.from_bytes(os.urandom(8), "big")
    return "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(4))


def slug(name: str, longest: int) -> str:
    """Return `name` as at most `longest` lower-case ASCII letters, digits and hyphens; "" when it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].rstrip("-")


def group_id(name: str, token: str) -> str:
    """Return the id of a group called `name`: `<slug>-<token>`."""
    return f"{slug(name, _LONGEST) or 'group'}-{token}"


def session_id(day: date, token: str) -> str:
    """Return the id of a session made on `day`: `<ISO date>-<token>`."""
    return f"{day.isoformat()}-{token}"
