"""Practices written as TOML, and new ones in a person's folder."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wallyoga.files.printable import UNPRINTABLE
from wallyoga.files.text_file import read_text
from wallyoga.library.from_toml import read_practice
from wallyoga.library.library import Library
from wallyoga.library.own_files import NameTakenError, write_new_practice
from wallyoga.library.to_toml import format_practice, make_practice_id
from wallyoga.practice.breath import NATURAL, Pattern
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.pose import Range, Side
from wallyoga.practice.sequence import Breathing, Sequence, SequenceStep

from .own import Own

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).filter(
    lambda text: not re.search(UNPRINTABLE, text)
)
LENGTHS = st.integers(0, 600).map(lambda tenths: tenths / 10)
LONG = st.integers(10, 600).map(lambda tenths: tenths / 10)
PATTERNS = st.one_of(st.just(NATURAL), st.builds(Pattern, LONG, LENGTHS, LONG, LENGTHS, paced=st.just(True)))
AMOUNTS = st.floats(0, 240, exclude_min=True)
RANGES = st.tuples(AMOUNTS, AMOUNTS).map(lambda ends: Range(min(ends), max(ends)))
COUNTS = st.tuples(st.integers(1, 240), st.integers(1, 240)).map(lambda ends: Range(float(min(ends)), float(max(ends))))
STEPS = st.builds(
    SequenceStep,
    pose=TEXTS,
    breaths=st.none() | COUNTS,
    minutes=st.none() | RANGES,
    breathing=st.lists(st.builds(Breathing, PATTERNS, st.none() | st.integers(1, 240)), max_size=3).map(tuple),
    first=st.none() | st.sampled_from(Side),
    revisit=st.none() | COUNTS,
    optional=st.booleans(),
    enter=st.lists(TEXTS, max_size=3).map(tuple),
    short_enter=st.lists(TEXTS, max_size=3).map(tuple),
    enter_seconds=st.none() | st.floats(1, 600),
)
SEQUENCES = st.builds(
    Sequence,
    id=st.just("any"),
    name=TEXTS,
    summary=TEXTS,
    goals=st.lists(TEXTS, max_size=3).map(tuple),
    pace=PATTERNS,
    minutes=st.none() | st.floats(1, 240),
    dim=st.booleans(),
    bells=st.booleans(),
    steps=st.lists(STEPS, max_size=3).map(tuple),
)


@settings(max_examples=40, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(SEQUENCES, st.booleans())
def test_read_again(sequence: Sequence, hints: bool) -> None:
    """Whatever a practice is, what is written of it reads as the same practice."""
    assert read_practice(tomllib.loads(format_practice(sequence, hints=hints)), "any", "") == sequence


def test_as_a_person_would_write_it() -> None:
    """Whole numbers have no point, a range of one number is one, and short lists stand on a line."""
    opening = (Breathing(Pattern.parse("4:8"), 5), Breathing(NATURAL))
    step = SequenceStep(pose="wall", minutes=Range(2, 5), breathing=opening, revisit=Range(8, 8), optional=True)
    text = format_practice(Sequence(id="x", name="X", summary="Y.", goals=("a", "b"), minutes=10, steps=(step,)))
    assert text == (
        'name = "X"\nsummary = "Y."\ngoals = ["a", "b"]\nminutes = 10\n\n[[steps]]\npose = "wall"\nminutes = [2, 5]\n'
        'breathing = [{ pattern = "4:8", breaths = 5 }, { pattern = "natural" }]\nrevisit = 8\noptional = true\n'
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Tuesday's  hips!", "tuesdays-hips"), ("Hüften & mehr", "huften-mehr"), ("--7--", "7"), ("脚", ""), ("", "")],
)
def test_ids(name: str, expected: str) -> None:
    """An id is what a name has of plain letters and digits, in kebab case."""
    assert make_practice_id(name) == expected


def test_a_new_practice(own: Own) -> None:
    """A new practice has a schema for editors and hints, and can be used at once."""
    path = write_new_practice(own.practices, "Tuesday's hips")
    assert path == own.practices / "tuesdays-hips.toml"
    first, *rest = read_text(path).splitlines()
    assert first.startswith("#:schema ")
    assert Path(first.removeprefix("#:schema ")).is_file()
    assert rest[0].startswith("# ")
    library = own.library()
    assert library.problems == ()
    assert library.sequences["tuesdays-hips"].name == "Tuesday's hips"


def test_from_another(own: Own, library: Library) -> None:
    """A new practice from another is that one under a new name."""
    source = library.sequences["runners-wall-reset"]
    write_new_practice(own.practices, "Mine", source)
    assert own.library().sequences["mine"] == source._replace(id="mine", name="Mine", place=None)


def test_never_over_another(own: Own) -> None:
    """A file that is there stays as it is."""
    path = own.practice("mine", "# precious")
    with pytest.raises(NameTakenError, match=r"mine\.toml is there already"):
        write_new_practice(own.practices, "Mine")
    assert path.read_text(encoding="utf-8") == "# precious"


@pytest.mark.parametrize("name", ["!!", "脚", "a\x1b[31m", ""])
def test_no_name(name: str, own: Own) -> None:
    """A name without a letter or digit, or with control characters, is refused in words that are safe to print."""
    with pytest.raises(WallyogaError, match="makes no file name") as refused:
        write_new_practice(own.practices, name)
    assert not re.search(UNPRINTABLE, str(refused.value))
    assert not own.practices.exists()
