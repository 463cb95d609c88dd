"""Words on one session from two windows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.history.record import FEELINGS, TIGHTER, Reflection
from wallyoga.history.reflection_merge import Merged, Words, join_notes, merge_words, take_theirs

FEELING = st.sampled_from([None, *FEELINGS[:2]])
TAGS = st.lists(st.sampled_from("abc"), unique=True).map(tuple)
SIDES = st.dictionaries(st.sampled_from(["strap", "four"]), st.sampled_from(TIGHTER))
NOTES = st.sampled_from(["", "One.", "Two.\n\nThree."])
WORDS = st.builds(Words, st.builds(Reflection, FEELING, TAGS, NOTES, SIDES), FEELING)

BEFORE = Words(Reflection("calm", ("run",), "Slow.\n", {"strap": "left"}), "tense")


def test_each_field_by_itself() -> None:
    """What one side changed and what the other changed are both there, of the tags and of each pose's sides too."""
    here = Words(Reflection("calm", ("run", "rain"), "Slow.", {"strap": "right"}), "even")
    there = Words(Reflection("even", ("work",), "Slow.\n", {"strap": "left", "four": "same"}), "tense")
    both = Words(Reflection("even", ("work", "rain"), "Slow.\n", {"strap": "right", "four": "same"}), "even")
    assert merge_words(BEFORE, here, there) == Merged(both)


def test_what_is_disputed() -> None:
    """A field that both changed, each otherwise, is named; each answer decides it and leaves the rest as it is."""
    here = Words(replace(BEFORE.reflection, notes="Here.", left="even", tighter={"strap": "right"}), "calm")
    there = Words(Reflection("tense", ("run", "work"), "There.", {"strap": "same"}), "even")
    merged = merge_words(BEFORE, here, there)
    assert set(merged.disputed) == {"left", "notes", "strap", "arrived"}
    assert merged.words == Words(replace(here.reflection, tags=("run", "work")), "calm")
    assert take_theirs(merged, there) == there
    assert join_notes(merged, there).reflection.notes == "There.\n\nHere."


@given(WORDS, WORDS, WORDS)
def test_theirs_is_taken_only_where_it_is_disputed(before: Words, here: Words, there: Words) -> None:
    """Who lets the other side decide loses none of what is not disputed: not the feelings, notes, tags or any side."""
    merged = merge_words(before, here, there)
    taken, ours, theirs = take_theirs(merged, there), merged.words.reflection, there.reflection
    for name in ("left", "notes"):
        assert getattr(taken.reflection, name) == getattr(theirs if name in merged.disputed else ours, name)
    for pose in ("strap", "four"):
        decided = theirs if pose in merged.disputed else ours
        assert taken.reflection.tighter.get(pose) == decided.tighter.get(pose)
    assert taken.reflection.tags == ours.tags
    assert taken.arrived == (there if "arrived" in merged.disputed else merged.words).arrived


@pytest.mark.parametrize("blank", ["Slow.", "\nSlow.\r\n"])
def test_what_a_form_does_to_any_text_is_no_change(blank: str) -> None:
    """Blank lines around notes, and the kind of their line ends, are nobody's change."""
    there = Words(replace(BEFORE.reflection, notes="Slow, and more."), "tense")
    here = Words(replace(BEFORE.reflection, notes=blank), "tense")
    assert merge_words(BEFORE, here, there) == Merged(there)


@given(WORDS, WORDS)
def test_one_side_alone(before: Words, after: Words) -> None:
    """What only one side changed is as that side has it, whichever it is."""
    assert merge_words(before, after, before) == Merged(after)
    assert merge_words(before, before, after) == Merged(after)


@given(WORDS, WORDS, WORDS)
def test_nothing_is_lost_unasked(before: Words, here: Words, there: Words) -> None:
    """Whatever a side changed is in the result, or named as disputed."""
    merged = merge_words(before, here, there)
    result = merged.words.reflection
    for side in (here, there):
        for name in ("left", "notes"):
            if getattr(side.reflection, name) != getattr(before.reflection, name):
                assert getattr(result, name) == getattr(side.reflection, name) or name in merged.disputed
        assert set(side.reflection.tags) - set(before.reflection.tags) <= set(result.tags)
        assert not (set(before.reflection.tags) - set(side.reflection.tags)) & set(result.tags)
        for pose in ("strap", "four"):
            if side.reflection.tighter.get(pose) != before.reflection.tighter.get(pose):
                assert result.tighter.get(pose) == side.reflection.tighter.get(pose) or pose in merged.disputed
