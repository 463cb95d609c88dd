"""Words in a row."""

from __future__ import annotations

import pytest

from wallyoga.practice.english import join_words


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_is_a_sentence(items: list[str], said: str) -> None:
    """Several words are joined as in a sentence."""
    assert join_words(items) == said
