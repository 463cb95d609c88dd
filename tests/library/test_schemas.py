"""The JSON Schemas for practices and poses, by which editors complete and check."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from wallyoga.figure.figure_model import Figure
from wallyoga.library.figure_toml import ANGLE, GAPS, SHARES
from wallyoga.library.library import Library
from wallyoga.library.validation import MOST_STEPS
from wallyoga.practice.pose import BODY_PARTS, Pose
from wallyoga.practice.sequence import Sequence, SequenceStep

from .own import POSE, PRACTICE

SHIPPED = files("wallyoga.sequences")


@cache
def schema(name: str) -> Any:
    """Return a schema, which is one."""
    document = json.loads((SHIPPED / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(document)
    return document


def valid(name: str, text: str) -> bool:
    """Return whether a TOML text fits a schema."""
    return Draft202012Validator(schema(name)).is_valid(tomllib.loads(text))


def names(kind: type) -> set[str]:
    """Return the keys that are read into a class."""
    return set(kind.__annotations__) - {"id"}


def test_shipped_practices(library: Library) -> None:
    """Every shipped practice fits."""
    for practice in library.sequences:
        assert valid("practice", (SHIPPED / f"{practice}.toml").read_text(encoding="utf-8")), practice


def test_shipped_poses(library: Library) -> None:
    """Every shipped pose fits."""
    for pose in library.poses:
        assert valid("pose", (SHIPPED / "poses" / f"{pose}.toml").read_text(encoding="utf-8")), pose


@pytest.mark.parametrize(
    "change",
    [
        ("name", "nam"),
        ('"Hips."', "3"),
        ("}]", ", breaths = [8, 9, 10] }]"),
        ("}]", ", breaths = 2.5 }]"),
        ("}]", ", breaths = 0 }]"),
        ("}]", ", breaths = 241 }]"),
        ("}]", ", breaths = 3, minutes = 3 }]"),
        ("}]", ", optional = 1 }]"),
        ("}]", ', breathing = [{ pattern = "slow" }] }]'),
        ("}]", ', side = "left" }]'),
        ('[{ pose = "wall-figure-four" }]', "[]"),
    ],
)
def test_broken_practices(change: tuple[str, str]) -> None:
    """A practice that wallyoga refuses does not fit."""
    assert valid("practice", PRACTICE)
    assert not valid("practice", PRACTICE.replace(*change))


@pytest.mark.parametrize(
    "change",
    [
        ("breaths = 5", ""),
        ("breaths = 5", "breaths = 5\nminutes = 5"),
        ('["Stand."]', "[]"),
        ("breaths", 'sides = "both"\nbreaths'),
        ("breaths", "stretches = { calfs = 1 }\nbreaths"),
        ("breaths", "stretches = { hips = 4 }\nbreaths"),
        ("breaths", 'avoid = [{ caution = "eye" }]\nbreaths'),
        ("breaths", "enter_seconds = 0\nbreaths"),
        ("breaths", 'figure = { view = "side" }\nbreaths'),
    ],
)
def test_broken_poses(change: tuple[str, str]) -> None:
    """A pose that wallyoga refuses does not fit."""
    assert valid("pose", POSE)
    assert not valid("pose", POSE.replace(*change, 1))


def test_every_key_is_described(library: Library) -> None:
    """The schemas know the keys, parts, cautions and poses that wallyoga knows, and no others."""
    practice, pose = schema("practice"), schema("pose")
    step = practice["$defs"]["step"]["properties"]
    assert set(practice["properties"]) == names(Sequence)
    assert set(step) == names(SequenceStep)
    assert set(pose["properties"]) == names(Pose) | {"figure"}
    assert set(pose["$defs"]["figure"]["properties"]) == names(Figure)
    assert step["pose"]["anyOf"][0]["enum"] == sorted(library.poses)
    avoid = pose["properties"]["avoid"]["items"]["properties"]
    assert avoid["caution"]["enum"] == list(library.cautions.by_id)
    assert avoid["instead"]["anyOf"][0]["enum"] == sorted(library.poses)
    assert set(pose["properties"]["works"]["propertyNames"]["enum"]) == {
        *BODY_PARTS,
        *(f"other {part}" for part in BODY_PARTS),
    }


def test_numbers_have_the_same_ends() -> None:
    """The schemas let a figure's numbers, and the steps of a practice, go as far as wallyoga does."""
    pose, steps = schema("pose")["$defs"], schema("practice")["properties"]["steps"]
    share, gap = pose["figure"]["properties"]["lengths"]["additionalProperties"], pose["figure"]["properties"]["gap"]
    assert (pose["angle"]["minimum"], pose["angle"]["maximum"]) == (-ANGLE, ANGLE)
    assert (share["minimum"], share["maximum"]) == SHARES
    assert (gap["minimum"], gap["maximum"]) == GAPS
    assert steps["maxItems"] == MOST_STEPS
