"""A few words of which one can be chosen."""

from __future__ import annotations

import pytest

from wallyoga.widgets.choice import Choice

from .widget_driver import read_rows, show_alone

WORDS = ("wound up", "tense", "even", "calm", "at ease")


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ((), None),
        (("right",), "even"),
        (("left",), "even"),
        (("right", "left"), "tense"),
        (("right", "left", "left", "left"), "wound up"),
        (("right", "right", "right", "right"), "at ease"),
        (("right", "backspace"), None),
        (("right", "delete", "right"), "even"),
    ],
)
async def test_the_arrows_point(keys: tuple[str, ...], word: str | None) -> None:
    """Arrows choose nothing until it is taken; the first is at the middle, and they stop at the ends."""
    choice = Choice(WORDS, confirmed=True)
    async with show_alone(choice) as pilot:
        await pilot.press("tab", *keys)
        assert choice.word is None
        choice.take()
        assert choice.word == word


async def test_arrows_and_numbers_choose_alike() -> None:
    """Where nothing needs to be confirmed, what an arrow chooses looks like what its number chooses."""
    rows = []
    for key in ("right", "3"):
        choice = Choice(WORDS, numbered=True)
        async with show_alone(choice, width=60) as pilot:
            await pilot.press("tab", key)
            assert choice.word == "even"
            rows += read_rows(choice)
    assert rows[0] == rows[1]


async def test_the_word_that_is_pointed_at_is_set_off() -> None:
    """What the arrows point at is in brackets beside what is chosen, and only where the keys are."""
    choice = Choice(WORDS, "calm", confirmed=True)
    async with show_alone(choice, width=60) as pilot:
        await pilot.press("tab", "left")
        assert read_rows(choice)[0].split() == ["wound", "up", "tense", "[even]▐CALM▌", "at", "ease"]
        choice.blur()
        await pilot.pause()
        assert "[" not in read_rows(choice)[0]


async def test_the_chosen_word_is_marked_without_colour() -> None:
    """The chosen word alone is in capitals, and set off where the keys are, which needs no colour."""
    choice = Choice(WORDS, "calm")
    async with show_alone(choice, width=60) as pilot:
        await pilot.press("tab")
        assert read_rows(choice)[0].split() == ["wound", "up", "tense", "even", "▐CALM▌", "at", "ease"]


@pytest.mark.parametrize(("keys", "word"), [(("4",), "calm"), (("4", "2"), "tense"), (("0", "6"), None)])
async def test_numbers_choose(keys: tuple[str, ...], word: str | None) -> None:
    """With numbers before the words each number chooses its word, and other numbers nothing."""
    choice = Choice(WORDS, numbered=True)
    async with show_alone(choice, width=60) as pilot:
        assert "1 wound up" in read_rows(choice)[0]
        await pilot.press("tab", *keys)
        assert choice.word == word


async def test_a_word_that_is_not_there_is_none() -> None:
    """A choice that is given a word it does not have starts with nothing chosen."""
    choice = Choice(WORDS, "furious")
    async with show_alone(choice):
        assert choice.word is None
