"""How long a block takes with so many people."""

from inspiratie_tui.core.agenda.model import Block, Part


def heads(block: Block, participants: int, facilitators: int) -> int:
    """Return how many people take a turn in `block`."""
    return participants + (facilitators if block.with_facilitators else 0)


def silences(block: Block, turns: int) -> int:
    """Return the ms of silence between so many `turns` in `block`: one between every two."""
    return block.silence * max(0, turns - 1)


def turns_length(block: Block, each: int, turns: int) -> int:
    """Return the ms of so many `turns` of `each` ms in `block`, with the silences between them."""
    return each * turns + silences(block, turns)


def block_length(block: Block, participants: int, facilitators: int) -> int | None:
    """Return the ms the agenda gives `block`, else a turn for everyone who takes one, else the sum of its steps.

    None without any of these.
    """
    if block.length is not None:
        return block.length
    if block.each is not None:
        return turns_length(block, block.each, heads(block, participants, facilitators))
    return steps_length(block) if block.steps else None


def steps_length(block: Block) -> int:
    """Return the ms of all steps in one repeat of `block`; 0 without any."""
    return sum(step.length for step in block.steps)


def repeat_length(block: Block, participants: int, facilitators: int) -> int | None:
    """Return the ms of one repeat of `block`, the 12 minutes of `2 x 12 min`: all of its length where there is one."""
    length = block_length(block, participants, facilitators)
    return None if length is None else length // block.repeats


def half_turns(block: Block, participants: int, facilitators: int) -> int:
    """Return the ms that half a turn takes for everyone who takes one in a repeat of `block`; 0 without such turns.

    The silences between them are whole.
    """
    if block.each is None:
        return 0
    return turns_length(block, block.each // 2, heads(block, participants, facilitators))


def least_length(part: Part, participants: int, facilitators: int) -> int:
    """Return the ms that a part with turns takes however short it is made; 0 for a part without any.

    Everyone has half a turn, and what lies around the turns takes its length, change-overs too.
    """
    if not part.activities:
        turns = half_turns(part, participants, facilitators) * part.repeats
        return turns + change_overs(part) if part.each is not None else 0
    around, turns = change_overs(part), 0
    has_turns = False
    for activity in part.activities:  # asked of each part at every tick
        if activity.each is None:
            around += steps_length(activity) if activity.length is None else activity.length
        else:
            has_turns = True
            turns += half_turns(activity, participants, facilitators) * activity.repeats
    return around + turns if has_turns else 0


def length_to_come(part: Part, participants: int, facilitators: int) -> int | None:
    """Return the ms that a part to come will take: its length, or what its turns take at least; None without either."""
    length = part_length(part, participants, facilitators)
    return None if length is None else max(length, least_length(part, participants, facilitators))


def part_length(part: Part, participants: int, facilitators: int) -> int | None:
    """Return what `block_length` does, else the sum of the activities when each of them has a length; in ms.

    Change-overs come on top of repeats and of activities; a part that says its own length has those of the activities
    within it.
    """
    own = block_length(part, participants, facilitators)
    if part.activities:
        return activities_length(part, participants, facilitators) if own is None else own
    return None if own is None else own + change_overs(part)


def change_overs(part: Part) -> int:
    """Return the ms of all change-overs in `part`: one between every two of its places."""
    if not part.change_over:
        return 0
    places = sum(activity.repeats for activity in part.activities) if part.activities else part.repeats
    return part.change_over * (places - 1)


def activities_length(part: Part, participants: int, facilitators: int) -> int | None:
    """Return the ms of the activities with the change-overs between them, 0 when there are none.

    None as soon as one has no length.
    """
    if not part.activities:
        return 0
    total = change_overs(part)
    for activity in part.activities:
        length = block_length(activity, participants, facilitators)
        if length is None:
            return None
        total += length
    return total
