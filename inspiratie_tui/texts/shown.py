"""What participants may be shown of an agenda: titles without parentheses, quotes, and questions. Nothing else."""

from collections.abc import Iterator

from inspiratie_tui.core.agenda import Agenda, Block


def shown_to_participants(agenda: Agenda) -> str:
    """Exactly what may be shown, as plain text: a blank line before every heading that follows text."""
    blocks = [_block(agenda.shown_title, agenda.quotes, (), "")]
    for part in agenda.parts:
        blocks.append(_of(part, ""))
        blocks.extend(_of(activity, "  ") for activity in part.activities)
    return "\n".join(block for block in blocks if block)


def _of(block: Block, indent: str) -> str:
    return _block(block.shown_title, block.quotes, block.questions, indent)


def _block(title: str, quotes: tuple[str, ...], questions: tuple[str, ...], indent: str) -> str:
    lines = [indent + title] if title else []
    lines += [f"{indent}  > {line}" for line in _lines(quotes)]
    lines += [f"{indent}  - {line}" for line in _lines(questions)]
    return "\n".join(lines)


def _lines(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from text.split("\n")
