"""The printable part of a text."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.files.json_text import escape_json
from wallyoga.files.printable import UNPRINTABLE, escape_lines, escape_text

TEXTS = st.text(st.one_of(st.characters(), st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
"""Any texts, with halves of characters too, and many that hold what is not seen."""


@given(TEXTS)
def test_on_one_line(text: str) -> None:
    """Whatever a text holds, nothing is left that a terminal obeys, and it stays on its line."""
    assert not re.search(UNPRINTABLE, escape_text(text))
    assert len(escape_text(text).splitlines()) <= 1


@given(TEXTS)
def test_in_lines(text: str) -> None:
    """Lines and tabs stay as they are, and everything else is as on one line."""
    lines = escape_lines(text)
    assert [escape_text(line) for line in text.split("\n")] == [escape_text(line) for line in lines.split("\n")]
    assert {match[0] for match in re.finditer(UNPRINTABLE, lines)} <= {"\n", "\t"}


WHOLE = TEXTS.filter(lambda text: not re.search("[\ud800-\udfff]", text))
"""Texts that a file can hold."""


@given(st.recursive(WHOLE, lambda inner: st.lists(inner) | st.dictionaries(WHOLE, inner), max_leaves=5))
def test_json_loses_nothing(value: object) -> None:
    """JSON that can be shown is read as the very same value."""
    text = escape_json(value)
    assert json.loads(text) == value
    assert {match[0] for match in re.finditer(UNPRINTABLE, text)} <= {"\n"}


@pytest.mark.parametrize(
    "text", ["Prénom", "عربي", "می‌خواهم", "क्‍ष", "각", "🧘‍♀️", "👩🏽‍🤝‍👩🏻", "Z͑alg", "a\u00adb", "↑ ▸ █ …"]
)
def test_words_of_any_language(text: str) -> None:
    """Names are shown as they are written, with what joins and marks their letters."""
    assert escape_text(text) == escape_lines(text) == text
    assert text in escape_json(text)


@pytest.mark.parametrize(
    "text",
    ["\x1b[2J", "a\nb", "\x7f", "\x9b1m", "\u202e", "\u2067", "\u200f", "\u2028", "\u200b", "\ufeff", "\U000e0041"],
)
def test_what_is_written_as_an_escape(text: str) -> None:
    """Controls, marks of direction and what is not seen are there to be seen."""
    assert escape_text(text).isascii()
    assert "\\" in escape_text(text)
