"""Makes readers of Markdown that the screen and the thread beside it may use at the same time."""

from collections.abc import Mapping, Sequence

from markdown_it import MarkdownIt


def shared_reader(
    options: Mapping[str, int] | None = None, *, without: Sequence[str] = (), also: Sequence[str] = ()
) -> MarkdownIt:
    """Return a reader of CommonMark with `options`, without the rules named in `without`, complete from the start.

    `also` names rules that CommonMark does not have, as `table`.

    markdown-it-py gathers its rules when it first reads. A second thread that came just then found none of them, and
    the text could not be read.
    """
    reader = MarkdownIt("commonmark", options or {}).disable(list(without)).enable(list(also))
    for ruler in (reader.core.ruler, reader.block.ruler, reader.inline.ruler, reader.inline.ruler2):
        ruler.getRules()
    return reader
