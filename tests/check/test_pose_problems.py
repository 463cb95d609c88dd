"""The problems of pose files: mistakes that are reported, although the pose could be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.check.personal_files import POSE, PRACTICE, list_problems, write_file
from wallyoga.library.library import load_library
from wallyoga.paths import Places

FIGURE = """
[figure]
view = "side"
torso = 180
left_leg = [90, 90, 165]
right_leg = [90, 90, 165]
left_arm = [345, 358]
right_arm = [345, 358]
"""


def test_a_pose_with_steps(where: Places, tmp_path: Path) -> None:
    """What says how to get in is a pose wherever it is, and its steps are the mistake."""
    pose = write_file(tmp_path / "stand.toml", POSE + '[[steps]]\npose = "corpse-pose"\n')
    assert [line.split(", expected")[0] for line in list_problems(where, pose)] == [
        "line 6: steps: found a key nobody reads"
    ]


def test_a_pose_that_is_broken_itself(where: Places) -> None:
    """A practice is not blamed for a pose whose own file is wrong."""
    write_file(where.poses / "stand.toml", POSE.replace("breaths = 5", "breaths = -5"))
    write_file(where.practices / "mine.toml", PRACTICE.replace("wall-figure-four", "stand"))
    assert [line.split(": ")[0] for line in list_problems(where)] == ["line 2"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda t: t + 'sides = "each"\n', "line 1: change: found no way from one side to the other, expected lines"),
        (lambda t: t + 'sides = "each"\nchange = ["x"]\n', "line 3: enter: found no {side}, expected the side it is"),
        (
            lambda t: t + '[tight]\nenter = ["Lie {5-9 cm} off, {sid}."]\n',
            'line 7: tight.enter[1]: found "{sid}", expected',
        ),
        (lambda t: t.replace("Stay.", "Stay {side}."), 'line 4: cues[1]: found "{side}", expected no side'),
        (
            lambda t: t.replace("Stay.", "Stay {sid}."),
            'line 4: cues[1]: found "{sid}", expected {side}, {other}, or a distance such as {10-13 cm}',
        ),
        (lambda t: t.replace("away.", "{side}."), 'line 5: leave[1]: found "{side}", expected no side'),
        (
            lambda t: t + 'short_leave = ["One.", "Two."]\n',
            'line 6: short_leave: found 2 lines, expected 1, one for each of "leave"',
        ),
        (lambda t: t + 'short_leave = ["{side}"]\n', 'line 6: short_leave[1]: found "{side}", expected no side'),
        (
            lambda t: t + '[tight]\nshort_enter = ["One.", "Two."]\n',
            'line 7: tight.short_enter: found 2 lines, expected 1, one for each of "enter"',
        ),
        (
            lambda t: t + 'short_cues = ["Scoot in"]\n',
            'line 6: short_cues[1]: found "in", expected other words',
        ),
        (
            lambda t: t + '[tight]\nshort_enter = ["Rest"]\n',
            'line 7: tight.short_enter[1]: found "Rest", expected other words',
        ),
        (lambda t: t + "revisit = 3\n", "line 6: revisit: found a pose that is done together"),
        (lambda t: t + 'works = { "other hips" = 1 }\n', 'line 6: works."other hips": found a pose that has no other'),
        (lambda t: t.replace('["Step away."]', "[]"), "line 5: leave: found an empty list, expected at least one line"),
        (lambda t: t + FIGURE, 'line 1: avoid: found legs up or head down, and no "eyes", expected caution'),
        (lambda t: t + "by_the_side = false\n" + FIGURE, "line 6: by_the_side: found legs up and no way out"),
        (lambda t: t + FIGURE.replace("[90, 90, 165]", "[90, 270, 165]"), "line 7: figure: found left knee: bends"),
        (lambda t: t + FIGURE.replace('"side"', '"sid"'), 'line 8: figure.view: found "sid", expected "side"'),
        (lambda t: t + FIGURE + 'props = ["walll"]\n', 'line 14: figure.props: found "walll", expected "wall"'),
        (lambda t: t + '[[props]]\nname = "bolstr"\n', 'line 7: props[1].name: found "bolstr", expected "bolster"'),
        (lambda t: t + '[[props]]\nname = "xyz"\n', 'line 7: props[1].name: found "xyz", expected one of belt, block'),
    ],
)
def test_a_pose(change: Callable[[str], str], problem: str, where: Places) -> None:
    """What is most likely a mistake in a pose is said, although the pose could be used."""
    write_file(where.poses / "stand.toml", change(POSE))
    assert any(line.startswith(problem) for line in list_problems(where)), list_problems(where)


def test_a_pose_with_everything_wrong(where: Places) -> None:
    """What is wrong with the figure hides nothing of the rest, and a missing name is told once."""
    text = POSE.replace('["Stay."]', "[]") + '[[props]]\nnam = "wall"\n' + FIGURE.replace('"side"', '"sid"')
    write_file(where.poses / "stand.toml", text + 'front = ["left lg"]\n')
    assert list_problems(where) == [
        "line 4: cues: found an empty list, expected at least one line",
        "line 6: props[1].name: expected this key, which is missing",
        'line 7: props[1].nam: found a key nobody reads, expected "name"',
        'line 10: figure.view: found "sid", expected "side"',
        'line 16: figure.front: found "left lg", expected "left leg"',
    ]


def test_a_loop_of_swaps(where: Places) -> None:
    """Poses that stand in for one another in a circle are told, each at its key; wallyoga still works."""
    for one, other in (("a", "b"), ("b", "a")):
        avoid = f'[[avoid]]\ncaution = "eyes"\ninstead = "{other}"\n'
        write_file(where.poses / f"{one}.toml", POSE + avoid)
    assert list_problems(where) == [
        'line 8: avoid[1].instead: found "b", which leads back to "a", expected a way to a gentler pose',
        'line 8: avoid[1].instead: found "a", which leads back to "b", expected a way to a gentler pose',
    ]
    assert load_library(None, where.poses).problems == ()
