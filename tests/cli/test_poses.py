"""Poses on the command line: names that are not quite right, pictures and words."""

from __future__ import annotations

import re

import pytest

from .command_driver import run_badly, run_well


@pytest.mark.parametrize("command", ["show", "start"])
def test_an_unknown_practice(command: str) -> None:
    """An unknown practice is answered with the nearest there is."""
    assert run_badly(command, "legs-up-the-wal") == (
        'There is no practice "legs-up-the-wal". Did you mean "legs-up-the-wall"?\n'
    )


def test_an_unknown_pose() -> None:
    """An unknown pose is answered with the nearest there is, and with the list where there is none near."""
    assert 'Did you mean "wall-butterfly"?' in run_badly("pose", "butterfly wall")
    assert "`wallyoga pose` shows all." in run_badly("pose", "xyzzy")


def test_poses() -> None:
    """Without a pose, all of them are listed, with their Sanskrit names."""
    assert re.search(r"^wall-figure-four +Wall figure four, Sucirandhrasana$", run_well("pose").out, re.MULTILINE)


def test_a_pose_without_a_sanskrit_name() -> None:
    """Where a pose has no Sanskrit name, nothing stands in its place."""
    assert re.search(r"^constructive-rest +Constructive rest$", run_well("pose").out, re.MULTILINE)
    assert re.search("^Constructive rest$", run_well("pose", "constructive-rest").out, re.MULTILINE)


def test_a_pose() -> None:
    """A pose shows its picture and says what to do, for the side it begins on; its name will do for its id."""
    out = run_well("pose", "WALL figure four").out
    assert "Wall figure four (Sucirandhrasana), left side" in out
    assert "Cross your left ankle over your right thigh" in out
    assert re.search(r"^Hold\n  12-16 breaths on each side", out, re.MULTILINE)
    assert out.index("Into it") < out.index("In it") < out.index("Gentler") < out.index("Out of it")
    assert "Knee injury: Reclined butterfly instead" in out
    assert re.findall(r"^[A-Z][A-Z ]+$", out, re.MULTILINE) == ["HOW", "FEEL", "CARE", "ABOUT", "GOES WITH"]
    assert "left glute, strongly" in out
    assert "Runner's Wall Reset" in out
    assert "Done:" not in out


def test_the_other_side_of_a_pose() -> None:
    """The side asked for is the one stretched, in the words and in the picture."""
    left, right_side = (run_well("pose", "wall-figure-four", "--side", side).out for side in ("left", "right"))
    assert "Cross your right ankle over your left thigh" in right_side
    assert picture(left) != picture(right_side)


@pytest.mark.parametrize("size", ["30x12", "60x20", "100x40"])
def test_the_size_of_a_picture(size: str) -> None:
    """A picture has room in the columns and rows that were asked for, and uses at least half of them."""
    columns, rows = map(int, size.split("x"))
    drawn = picture(run_well("pose", "legs-up-the-wall", "--size", size).out)
    assert rows / 2 <= len(drawn) <= rows
    assert max(map(len, drawn)) <= columns


def picture(out: str) -> list[str]:
    """Return the lines of the picture above a pose's name."""
    lines = out.splitlines()
    name = next(number for number, line in enumerate(lines) if re.match(r"\w.*\(\w", line))
    return [line for line in lines[:name] if line.strip()]
