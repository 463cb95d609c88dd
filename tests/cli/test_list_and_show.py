"""The practices there are, what is wrong with the person's own, and the plans made of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from .command_driver import ask_in_process, run_badly, run_well, write_own

LIST_KEYS = {"id", "name", "seconds", "goals", "props", "yours"}
STEP_KEYS = {"kind", "pose", "side", "breaths", "seconds", "starts", "breathing", "optional"}
KINDS = {"ready", "enter", "hold", "switch", "ask", "revisit", "rest", "leave", "settle"}

BROKEN = """
name = "Broken"
summary = "A pose that is misspelt, and a range the wrong way round."
steps = [{ pose = "wall-buterfly", breaths = [16, 12] }]
"""
MISSPELT = BROKEN.replace("[16, 12]", "[12, 16]")

OWN = """
name = "Tuesday hips"
summary = "Hips."
goals = ["hips"]
steps = [{ pose = "wall-figure-four" }]
"""


def list_holds(steps: list[dict[str, Any]], pose: str) -> dict[str, dict[str, Any]]:
    """Return the holds of a pose by side, from a plan as JSON."""
    return {step["side"]: step for step in steps if (step["kind"], step["pose"]) == ("hold", pose)}


def test_list() -> None:
    """The list has a practice's id, its name, its length and what to bring."""
    out = run_well("list").out
    assert re.search(r"^runners-wall-reset +27 min +Runner's Wall Reset$", out, re.MULTILINE)
    assert "wall · strap, belt or towel" in out


def test_list_as_json() -> None:
    """The list as JSON has the keys of the contract, and no others."""
    listed = run_well("list", "--json").json
    assert all(set(practice) == LIST_KEYS for practice in listed)
    legs_up = next(practice for practice in listed if practice["id"] == "legs-up-the-wall")
    assert legs_up["name"] == "Legs Up the Wall"
    assert legs_up["seconds"] == 720
    assert legs_up["props"] == ["wall"]
    assert legs_up["yours"] is False
    assert "rest" in legs_up["goals"]


def test_own_practices_are_marked(home: Path) -> None:
    """The list says which practices are the person's own."""
    write_own(home / "practices", "tuesday-hips.toml", OWN)
    yours = {practice["id"]: practice["yours"] for practice in run_well("list", "--json").json}
    assert yours["tuesday-hips"] is True
    assert yours["legs-up-the-wall"] is False
    assert re.search(r"^tuesday-hips .* Tuesday hips  \(yours\)$", run_well("list").out, re.MULTILINE)


def test_nothing_is_said_where_a_practice_says_nothing(home: Path) -> None:
    """A practice for no goal has no line of it, or the line of what it needs alone."""
    write_own(home / "practices", "bare.toml", OWN.replace('goals = ["hips"]\n', ""))
    write_own(home / "practices", "still.toml", 'name = "Still"\nsummary = ""\nsteps = [{ pose = "corpse-pose" }]\n')
    *_, bare, needs, still = run_well("list").out.splitlines()
    assert bare.startswith("bare ")
    assert needs.strip() == "wall"
    assert still.startswith("still ")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (BROKEN, [":4:36: steps[1].breaths: found [16, 12], expected a number up to 240, or two"]),
        (MISSPELT, [':4:12: steps[1].pose: found "wall-buterfly", expected "wall-butterfly"']),
        (
            'nam = "x"\nsteps = []\n',
            [':1:1: nam: found a key nobody reads, expected "name"', ":1:1: summary: expected this"],
        ),
        ("name = \n", [":1:8: found invalid value, expected TOML"]),
    ],
)
def test_a_broken_practice(text: str, places: list[str], home: Path) -> None:
    """A broken file is named with its key, what was found and what is expected; everything else is listed."""
    path = write_own(home / "practices", "broken.toml", text)
    answer = ask_in_process("list")
    assert answer.status == 0
    assert all(f"{path}{place}" in answer.err for place in places)
    assert "broken" not in answer.out
    assert "legs-up-the-wall" in answer.out


def test_a_broken_setting(home: Path) -> None:
    """A broken setting that a command needs is named, with its key, what was found and what is expected."""
    path = write_own(home, "settings.toml", 'pace = "fast"\n')
    assert run_badly("show", "legs-up-the-wall").startswith(f'{path}:1:1: pace: found "fast", expected ')


def test_show() -> None:
    """A plan is shown step by step, with the time each starts at, its kind, length, pose, side and breath."""
    lines = [re.split(r" {2,}", line.strip()) for line in run_well("show", "runners-wall-reset").out.splitlines()]
    assert lines[0] == ["Runner's Wall Reset, 26:55"]
    assert ["0:50", "hold", "5:00", "Legs up the wall, straight", "[4:8 x 5, then natural]"] in lines
    assert ["18:45", "hold", "16 breaths", "Wall figure four, left", "[4:6]"] in lines
    assert ["(the tighter side again) 10 breaths", "Wall figure four"] in lines
    assert lines[-1] == ["26:35", "settle", "0:20", "Easy pose"]


def test_show_as_json() -> None:
    """A plan as JSON has the keys and kinds of the contract, and its steps follow one another without a gap."""
    shown = run_well("show", "runners-wall-reset", "--json").json
    assert set(shown) == {"id", "name", "seconds", "steps"}
    assert (shown["id"], shown["name"]) == ("runners-wall-reset", "Runner's Wall Reset")
    assert all(set(step) == STEP_KEYS for step in shown["steps"])
    assert {step["kind"] for step in shown["steps"]} == KINDS
    planned = [step for step in shown["steps"] if step["kind"] != "revisit"]
    starts = 0.0
    for step in planned:
        assert step["starts"] == starts
        assert step["seconds"] == sum(stage["seconds"] for stage in step["breathing"])
        assert all(set(stage) == {"pattern", "breaths", "seconds"} for stage in step["breathing"])
        starts += step["seconds"]
    assert shown["seconds"] == starts


def test_a_revisit_waits_for_its_answer() -> None:
    """The tighter side again is in the plan, with no side and no start before anyone has said which it is."""
    steps = run_well("show", "runners-wall-reset", "--json").json["steps"]
    revisits = [step for step in steps if step["kind"] == "revisit"]
    assert [step["pose"] for step in revisits] == ["strap-hamstring-across", "wall-figure-four"]
    assert all((step["side"], step["starts"], step["optional"]) == (None, None, True) for step in revisits)


def test_both_sides_are_equal() -> None:
    """Strap poses take 8 to 10 breaths a side, figure four 12 to 16, both sides the same."""
    steps = run_well("show", "runners-wall-reset", "--json").json["steps"]
    for pose, low, high in (
        ("strap-hamstring", 8, 10),
        ("strap-hamstring-across", 8, 10),
        ("wall-figure-four", 12, 16),
    ):
        holds = list_holds(steps, pose)
        assert set(holds) == {"left", "right"}
        assert holds["left"]["breathing"] == holds["right"]["breathing"]
        assert low <= holds["left"]["breaths"] <= high


def test_legs_up_the_wall() -> None:
    """Legs up the wall opens with five breaths of 4:8, exactly a minute, goes on naturally, and is held ten minutes."""
    shown = run_well("show", "legs-up-the-wall", "--json").json
    (hold,) = (step for step in shown["steps"] if step["kind"] == "hold")
    assert hold["breathing"] == [
        {"pattern": "4:8", "breaths": 5, "seconds": 60.0},
        {"pattern": "natural", "breaths": None, "seconds": 540.0},
    ]
    assert (hold["seconds"], hold["breaths"], hold["side"], hold["optional"]) == (600, None, None, False)


@pytest.mark.parametrize(("minutes", "seconds"), [("5", 300), ("12.5", 750), ("40", 2400)])
def test_minutes(minutes: str, seconds: float) -> None:
    """The time there is, is the time it takes in all."""
    assert run_well("show", "legs-up-the-wall", "--minutes", minutes, "--json").json["seconds"] == seconds


def test_more_minutes_than_a_practice_has() -> None:
    """A length a practice cannot have is answered with the nearest, and said."""
    assert (
        "The nearest this practice comes to 120 minutes is"
        in run_well("show", "legs-up-the-wall", "--minutes", "120").out
    )


def test_own_pace(home: Path) -> None:
    """The person's own breath takes the place of the practice's."""
    write_own(home, "settings.toml", 'pace = "5:5"\n')
    steps = run_well("show", "runners-wall-reset", "--json").json["steps"]
    assert list_holds(steps, "strap-hamstring")["left"]["breathing"][0]["pattern"] == "5:5"
