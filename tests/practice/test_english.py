"""Words in a row."""

from __future__ import annotations

import pytest

from wallyoga.practice.english import join_words


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_is_a_sentence(items: list[str], words: str) -> None:
    """Several words are joined as in a sentence."""
    assert join_words(items) == words
