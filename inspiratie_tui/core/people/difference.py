"""What two changes of one group, made without knowing of each other, both say, and differently."""

from msgspec import Struct

from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.group import PersonId


class Difference(Struct, frozen=True):
    """Something that both changed, and differently."""

    code: GroupCode
    """What it is about."""
    here: str
    """The name or date as it is wanted, by which it stands on a page; "" when it does not. The role, of an order."""
    kept: str
    """What is kept: a name, a role, a date, or names in order."""
    person: PersonId | None = None
    """Whom it is about, when it is about one person."""
