"""The errors of practices and poses that cannot be used: at which key, what was found, what is expected."""

from __future__ import annotations

import re

import pytest

from .own import POSE, PRACTICE, Own

RANGE = "a number up to 240, or two, the least and the most, such as [8, 10]"
PATTERN = '"natural", "in:out" such as "4:8", or "in:hold:out:hold"'

STEP = '{ pose = "wall-figure-four" }'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{ pose = 'wall-figure-for' }", 'steps[1].pose: found "wall-figure-for", expected "wall-figure-four"'),
        ("{ pose = 'xyzzy' }", 'steps[1].pose: found "xyzzy", expected the id of a pose'),
        ("{ pose = 'side-rest', breath = 3 }", 'steps[1].breath: found a key nobody reads, expected "breaths"'),
        ("{ }", "steps[1].pose: expected this key, which is missing"),
        (
            "{ pose = 'side-rest', breaths = 3, minutes = 1 }",
            "steps[1]: found breaths and minutes, expected one of them",
        ),
        (
            "{ pose = 'side-rest', breaths = [10, 8] }",
            f"steps[1].breaths: found [10, 8], expected {RANGE}",
        ),
        (
            "{ pose = 'side-rest', breaths = [8, 9, 10] }",
            f"steps[1].breaths: found [8, 9, 10], expected {RANGE}",
        ),
        (
            "{ pose = 'side-rest', minutes = 0 }",
            f"steps[1].minutes: found 0, expected {RANGE}",
        ),
        (
            "{ pose = 'side-rest', breaths = 241 }",
            f"steps[1].breaths: found 241, expected {RANGE}",
        ),
        (
            "{ pose = 'side-rest', breaths = true }",
            f"steps[1].breaths: found true, expected {RANGE}",
        ),
        (
            "{ pose = 'side-rest', breaths = [8.5, 10] }",
            "steps[1].breaths: found part of a breath, expected whole breaths",
        ),
        (
            "{ pose = 'side-rest', revisit = 2.5 }",
            "steps[1].revisit: found part of a breath, expected whole breaths",
        ),
        (
            "{ pose = 'side-rest', optional = 'yes' }",
            'steps[1].optional: found "yes", expected true or false',
        ),
        (
            "{ pose = 'side-rest', breathing = [{ pattern = '4:80' }] }",
            'steps[1].breathing[1].pattern: found "4:80", expected 0 to 60 seconds for each part of a breath',
        ),
        (
            "{ pose = 'side-rest', breathing = [{ pattern = 'slow' }] }",
            f'steps[1].breathing[1].pattern: found "slow", expected {PATTERN}',
        ),
        (
            "{ pose = 'side-rest', breathing = [{ pattern = 48 }] }",
            'steps[1].breathing[1].pattern: found 48, expected a breath pattern such as "4:8"',
        ),
        (
            "{ pose = 'side-rest', breathing = [{ pattern = '4:8', breaths = 0 }] }",
            "steps[1].breathing[1].breaths: found 0, expected 1 to 240",
        ),
        (
            "{ pose = 'side-rest', breathing = [{ pattern = '4:8' }, { pattern = 'natural' }] }",
            "steps[1].breathing[1]: found no breaths, expected breaths, which only the last pattern goes without",
        ),
    ],
)
def test_a_step(text: str, problem: str, own: Own) -> None:
    """A wrong step is pointed at by its number, counted from one."""
    own.practice("tuesday", PRACTICE.replace(STEP, text))
    assert own.problems() == [problem]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('id = "tuesday"', "id: found this key, expected none: the file's name is the id"),
        ('sumary = "Hips."', 'sumary: found a key nobody reads, expected "summary"'),
        ("minutes = -4", "minutes: found -4.0, expected 1 to 240"),
        ('minutes = "ten"', 'minutes: found "ten", expected a number'),
        ('goals = "hips"', 'goals: found "hips", expected a list'),
        ('goals = ["hips", 3]', "goals[2]: found 3, expected a text"),
        ('pace = "0:8"', 'pace: found "0:8", expected an inhale and an exhale of at least a second each'),
        ('pace = "61:8"', 'pace: found "61:8", expected 0 to 60 seconds for each part of a breath'),
    ],
)
def test_a_practice(line: str, problem: str, own: Own) -> None:
    """A wrong key of a practice is named."""
    own.practice("tuesday", f"{line}\n{PRACTICE}")
    assert own.problems() == [problem]


@pytest.mark.parametrize("name", ["", "   "])
def test_no_name(name: str, own: Own) -> None:
    """A practice and a pose have a name that can be seen in a list."""
    own.practice("tuesday", PRACTICE.replace("Tuesday hips", name))
    own.pose("stand", POSE.replace("Wall stand", name))
    assert own.problems() == [f'name: found "{name}", expected a name that can be seen'] * 2


def test_no_steps(own: Own) -> None:
    """A practice has at least one step."""
    own.practice("tuesday", PRACTICE.replace(STEP, ""))
    assert own.problems() == ["steps: found none, expected at least one"]


def test_everything_at_once(own: Own) -> None:
    """All that is wrong with a file is said in one go, with the file's name."""
    path = own.practice(
        "tuesday", PRACTICE.replace(STEP, "{ pose = 'side-rst' }, { pose = 'side-rest', breaths = 1, minutes = 1 }")
    )
    (error,) = own.library().problems
    assert str(error).splitlines() == [
        f'{path}: line 4: steps[1].pose: found "side-rst", expected "side-rest"',
        f"{path}: line 4: steps[2]: found breaths and minutes, expected one of them",
    ]
    assert error.name == "tuesday.toml"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('id = "stand"', "id: found this key, expected none: the file's name is the id"),
        ("minutes = [1, 2]", "found breaths and minutes, expected one of them"),
        ("revisit = [1.5, 2]", "revisit: found part of a breath, expected whole breaths"),
        ("usual = 6", "usual: found 6.0, expected 5 to 5, as its range has it"),
        ("usual = 5.5", "usual: found part of a breath, expected whole breaths"),
        ('sides = "both"', 'sides: found "both", expected "together" or "each"'),
        ('goals = ["x"]', 'goals[1]: found "x", expected the goal of a pose, such as hips'),
        ("enter_seconds = 0", "enter_seconds: found 0.0, expected 1 to 600 seconds"),
        ("leave_seconds = 601", "leave_seconds: found 601.0, expected 1 to 600 seconds"),
        ("works = { calfs = 1 }", 'works."calfs": found "calfs", expected "calves"'),
        ('stretches = { "other hips" = 4 }', 'stretches."other hips": found 4, expected 1, 2 or 3'),
        ('stretches = { hips = "much" }', 'stretches.hips: found "much", expected a whole number'),
        (
            'props = [{ name = "wall", stand_in = [] }]',
            'props[1].stand_in: found a key nobody reads, expected "stand_ins"',
        ),
        ('goals = ["hip"]', 'goals[1]: found "hip", expected "hips"'),
        ('lively = "wild"', 'lively: found "wild", expected "rest" or "easy" or "full"'),
        ('counter_poses = ["stand"]', 'counter_poses[1]: found "stand", expected the id of another pose'),
        ('preparations = ["side-rst"]', 'preparations[1]: found "side-rst", expected "side-rest"'),
        ('alike = ["side-rst"]', 'alike[1]: found "side-rst", expected "side-rest"'),
        ('at_ease = ["bely"]', 'at_ease[1]: found "bely", expected a part of the body'),
        ('said_to = [{ text = "calm" }]', "said_to[1].source: expected this key, which is missing"),
        ('avoid = [{ caution = "eye" }]', 'avoid[1].caution: found "eye", expected "eyes"'),
        (
            'avoid = [{ caution = "eyes", instead = "side-rst" }]',
            'avoid[1].instead: found "side-rst", expected "side-rest"',
        ),
        (
            'avoid = [{ caution = "eyes", instead = "stand" }]',
            'avoid[1].instead: found "stand", expected the id of another pose',
        ),
        ("figure = 3", "figure: found 3, expected a table"),
    ],
)
def test_a_pose(line: str, problem: str, own: Own) -> None:
    """A wrong key of a pose is named."""
    own.pose("stand", f"{line}\n{POSE}")
    assert own.problems() == [problem]


@pytest.mark.parametrize("key", ["enter", "cues", "leave"])
def test_a_pose_without_words(key: str, own: Own) -> None:
    """A pose says how to get in, what to do there, and how to get out."""
    own.pose("stand", re.sub(rf"^{key} = .*$", f"{key} = []", POSE, flags=re.MULTILINE))
    assert own.problems() == [f"{key}: found an empty list, expected at least one line"]


@pytest.mark.parametrize("key", ["short_enter", "short_change", "short_cues", "short_ease", "short_leave"])
def test_a_short_line_that_is_long(key: str, own: Own) -> None:
    """A line that is read from the floor has at most 22 letters, its side filled in."""
    own.pose("stand", f'{key} = ["Let the {{side}} leg rest", "Twenty-three letters..."]\n{POSE}')
    assert own.problems() == [f'{key}[2]: found "Twenty-three letters...", expected at most 22 letters']


def test_a_short_line_of_a_variant_that_is_long(own: Own) -> None:
    """So has the way in for tight hamstrings."""
    own.pose("stand", f'{POSE}\n[tight]\nshort_enter = ["Twenty-three letters..."]')
    assert own.problems() == ['tight.short_enter[1]: found "Twenty-three letters...", expected at most 22 letters']


def test_a_pose_without_a_count(own: Own) -> None:
    """A pose says how long it is held."""
    own.pose("stand", POSE.replace("breaths = 5", ""))
    assert own.problems() == ["found no count, expected breaths or minutes"]


def test_a_figure(own: Own) -> None:
    """A wrong key of a figure is named with the table it is in."""
    own.pose("stand", f"{POSE}\n[figure]\nvieuw = 'side'\ntorso = 90\n")
    assert 'figure.vieuw: found a key nobody reads, expected "view"' in own.problems()
    assert "figure.left_leg: expected this key, which is missing" in own.problems()


FIGURE = """
[figure]
view = "side"
torso = 90
left_leg = [270, 270, 0]
right_leg = [270, 270, 0]
left_arm = [270, 270]
right_arm = [270, 270]
"""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('lengths = { "left foot" = "0.8" }', 'figure.lengths.left foot: found "0.8", expected a number'),
        ("lengths = [1]", "figure.lengths: found [1], expected a table"),
        ('lengths = { "left foot" = 0 }', "figure.lengths.left foot: found 0.0, expected 0.05 to 2"),
        ('lengths = { "left foot" = 1e300 }', "figure.lengths.left foot: found 1e+300, expected 0.05 to 2"),
        ("hands = { left = 3 }", "figure.hands.left: found 3, expected a text"),
        (
            'gentle = { "left leg" = [1] }',
            "figure: found a table, expected two or three angles for the left leg, not 1",
        ),
        ('gentle = { "left leg" = 3 }', "figure.gentle.left leg: found 3, expected a list"),
        ('gentle = { "left leg" = [1, "2"] }', 'figure.gentle.left leg[2]: found "2", expected a number'),
        (
            'gentle = { "left leg" = [1, 1e9] }',
            "figure.gentle.left leg: found 1000000000.0, expected an angle from -720 to 720",
        ),
        (
            'enter = [{ "left leg" = [1, 1e9] }]',
            "figure.enter[1].left leg: found 1000000000.0, expected an angle from -720 to 720",
        ),
        ("gap = 1e300", "figure.gap: found 1e+300, expected -1 to 2"),
        ("head = -721", "figure.head: found -721.0, expected an angle from -720 to 720"),
    ],
)
def test_values_in_the_tables_of_a_figure(own: Own, text: str, problem: str) -> None:
    """A value of another kind, or a number no picture can be made of, is named at its key, and stops nothing else."""
    own.pose("stand", f"{POSE}{FIGURE}{text}\n")
    assert own.problems() == [problem]


def test_more_steps_than_a_practice_has(own: Own) -> None:
    """A practice of more steps than anyone does is refused, because measuring it would take long."""
    own.practice("mine", f"{PRACTICE.splitlines()[1]}\nsummary = 'x'\nsteps = [{', '.join([STEP] * 101)}]")
    assert own.problems() == ["steps: found 101, expected at most 100"]
