"""A document that comes from a file has every text in it cleaned, and is otherwise as it was."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.moments import EARLIEST
from inspiratie_tui.store.file.clean_values import clean_document, cleaned
from inspiratie_tui.store.file.lines import CRC, document_of, line_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(["plain", "a\x7fb", "é", "a\\b", 'a"b', ""])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | TEXTS,
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.sampled_from(["text", "name"]), values),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["text", "title", "quotes", "rest"]), VALUES))
def test_a_line_that_needs_no_cleaning_is_as_a_cleaned_one(document: dict[str, Any]) -> None:
    line = line_of("notes", 1, document)
    assert clean_document(line) == cleaned(document_of(line))


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"title": "a\x1b[1mb\nc", "text": "a\x1b[1mb\nc"}, {"title": "a[1mb c", "text": "a[1mb\nc"}),
        ({"part": {"title": "é\x7f", "guidance": ["e\u0301\n", 1]}}, {"part": {"title": "é", "guidance": ["é\n", 1]}}),
        ({"rest": [None, True, 1.5, "\u202ex"]}, {"rest": [None, True, 1.5, "x"]}),
    ],
)
def test_every_text_is_cleaned(document: dict[str, Any], expected: dict[str, Any]) -> None:
    read = clean_document(line_of("notes", 1, document))
    del read[CRC]
    assert read == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"stamp": {"utc": 10**18, "boot": -1}}, {"stamp": {"utc": 10**14, "boot": 0}}),
        (
            {"at": -5, "number": 10**30, "by": [-300_000, -(10**30)]},
            {"at": 0, "number": 10**14, "by": [-300_000, -(10**14)]},
        ),
        ({"at": 5, "since": -720_000, "to": -720_000}, {"at": 5, "since": -720_000, "to": -720_000}),
        ({"since": -(10**9), "to": -(10**9)}, {"since": EARLIEST, "to": EARLIEST}),
        ({"utc": 1_795_435_200_000, "flag": True}, {"utc": 1_795_435_200_000, "flag": True}),
    ],
)
def test_every_number_is_within_reason(document: dict[str, Any], expected: dict[str, Any]) -> None:
    read = clean_document(line_of("notes", 1, document))
    del read[CRC]
    assert read == expected
