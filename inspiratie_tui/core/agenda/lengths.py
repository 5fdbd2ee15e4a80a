"""How long a block takes with so many people."""

from inspiratie_tui.core.agenda.model import Block, Part


def heads(block: Block, participants: int, facilitators: int) -> int:
    """Return how many people take a turn in `block`."""
    return participants + (facilitators if block.with_facilitators else 0)


def block_length(block: Block, participants: int, facilitators: int) -> int | None:
    """Return the ms the agenda gives `block`, else a turn for everyone who takes one; None without either."""
    if block.length is not None:
        return block.length
    if block.each is not None:
        return block.each * heads(block, participants, facilitators)
    return None


def part_length(part: Part, participants: int, facilitators: int) -> int | None:
    """Return what `block_length` does, else the sum of the activities when each of them has a length; in ms."""
    own = block_length(part, participants, facilitators)
    if own is not None or not part.activities:
        return own
    return activities_length(part, participants, facilitators)


def activities_length(part: Part, participants: int, facilitators: int) -> int | None:
    """Return the sum of the activities in ms, 0 when there are none; None as soon as one has no length."""
    total = 0
    for activity in part.activities:
        length = block_length(activity, participants, facilitators)
        if length is None:
            return None
        total += length
    return total
