"""The public part of an agenda, which participants may see, as plain text."""

from collections.abc import Iterator

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.public import PublicBlock, public_agenda
from inspiratie_tui.texts.details import details_line
from inspiratie_tui.texts.titles import title_words


def public_text(agenda: Agenda) -> str:
    """Return exactly the words that participants may see, as `core.agenda.public` decides, in lines."""
    allowed = public_agenda(agenda)
    blocks = [_block(allowed.title, allowed.quotes, (), "")]
    for part in allowed.parts:
        blocks.append(_of(part, ""))
        blocks.extend(_of(activity, "  ") for activity in part.activities)
    return "\n".join(block for block in blocks if block)


def _of(block: PublicBlock, indent: str) -> str:
    title, details = title_words(block.title), details_line(block.details)
    steps = (
        _block(title_words(step.title), (), step.questions, f"{indent}  ", details_line(step.details))
        for step in block.steps
    )
    return "\n".join([_block(title, block.quotes, block.questions, indent, details), *steps])


def _block(title: str, quotes: tuple[str, ...], questions: tuple[str, ...], indent: str, details: str = "") -> str:
    lines = [indent + title] if title else []
    lines += [f"{indent}  {details}"] if details else []
    lines += [f"{indent}  > {line}" for line in _lines(quotes)]
    lines += [f"{indent}  - {line}" for line in _lines(questions)]
    return "\n".join(lines)


def _lines(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from text.split("\n")
