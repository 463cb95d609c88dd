"""Times, counts and names as people say them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.library.library import Library
from wallyoga.practice.breath import NATURAL, Pattern, Stage
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import SIDE_POSE, Pose, Side
from wallyoga.text import amounts


def step(kind: Kind, side: Side | None = None, *, pose: str = "tree", breaths: int | None = None) -> PlanStep:
    """Return a step of 75 s, or of so many breaths."""
    stage = Stage.of_seconds(75) if breaths is None else Stage.of_breaths(Pattern.parse("4:6"), breaths)
    return PlanStep(id=0, kind=kind, pose=pose, name="Tree", side=side, breathing=(stage,), text_every=1)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0:00"), (0.2, "0:01"), (59.0000001, "0:59"), (59.5, "1:00"), (185, "3:05"), (3600, "60:00")],
)
def test_a_length_is_rounded_up_to_seconds(seconds: float, words: str) -> None:
    """A length stands there in minutes and seconds, never shorter than it is, and not longer by a rounding error."""
    assert amounts.format_clock_time(seconds) == words


@given(st.floats(0, 100_000), st.floats(0, 100_000))
def test_a_longer_time_never_looks_shorter(one: float, other: float) -> None:
    """Of two lengths the longer one is said as at least as long."""
    shorter, longer = sorted((one, other))
    parts = [[int(part) for part in amounts.format_clock_time(length).split(":")] for length in (shorter, longer)]
    assert parts[0] <= parts[1]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "< 1 min"), (29, "< 1 min"), (30, "1 min"), (89, "1 min"), (91, "2 min"), (1620, "27 min")],
)
def test_minutes_are_whole(seconds: float, words: str) -> None:
    """A length is a whole number of minutes, and never none: what is less than half of one is less than one."""
    assert amounts.format_minutes(seconds) == words


@pytest.mark.parametrize(("count", "words"), [(1, "1 breath"), (2, "2 breaths"), (0, "0 breaths")])
def test_breaths_have_their_noun(count: int, words: str) -> None:
    """One breath is a breath, and more are breaths."""
    assert amounts.format_breaths(count) == words


@pytest.mark.parametrize(
    ("kind", "side", "words"),
    [
        (Kind.READY, None, "Get ready · Tree"),
        (Kind.ENTER, Side.LEFT, "Tree · LEFT side"),
        (Kind.HOLD, Side.RIGHT, "Tree · RIGHT side"),
        (Kind.HOLD, None, "Tree"),
        (Kind.LEAVE, None, "Coming out · Tree"),
        (Kind.SETTLE, None, "Settle"),
    ],
)
def test_the_title_names_pose_and_side(kind: Kind, side: Side | None, words: str) -> None:
    """Above the figure stands the pose with the side that is stretched, or what is done."""
    assert amounts.format_title(step(kind, side)) == words


def test_a_title_has_shorter_forms_in_whole_words() -> None:
    """A title goes without what else tells: first the word side, then the side, and last what tells poses apart."""
    across = step(Kind.HOLD, Side.RIGHT)._replace(name="Tree, across")
    assert list(dict.fromkeys(amounts.list_titles(across))) == [
        "Tree, across · RIGHT side",
        "Tree, across · RIGHT",
        "Tree, across",
        "Tree",
    ]
    assert amounts.list_titles(across._replace(short_name="Across"))[-1] == "Across"
    assert "Get ready · Tree" in amounts.list_titles(across._replace(kind=Kind.READY, side=None))


@pytest.mark.parametrize(
    ("following", "words"),
    [
        (None, "the end"),
        (step(Kind.SWITCH, Side.LEFT), "LEFT side, 75 s to change"),
        (step(Kind.ENTER, Side.RIGHT), "RIGHT, Tree"),
        (step(Kind.ENTER), "Tree"),
        (step(Kind.HOLD, breaths=8), "hold, 8 breaths"),
        (step(Kind.HOLD), "hold, 1:15"),
        (step(Kind.HOLD, Side.LEFT, breaths=8), "hold LEFT, 8 breaths"),
        (step(Kind.REVISIT, Side.RIGHT, breaths=8), "RIGHT again, 8 breaths"),
        (step(Kind.HOLD, breaths=8)._replace(begun=50.0), "hold, 3 breaths to go"),
        (step(Kind.HOLD)._replace(begun=60.0), "hold, 0:15 to go"),
        (step(Kind.REST, breaths=1), "rest, 1 breath"),
        (step(Kind.ASK), "which side was tighter?"),
        (step(Kind.LEAVE), "come out, 75 s"),
        (step(Kind.LEAVE, pose=SIDE_POSE, breaths=3), "rest on your side"),
        (step(Kind.LEAVE, pose=SIDE_POSE), "sit up"),
        (step(Kind.SETTLE), "settle"),
    ],
)
def test_what_is_next_is_said_in_a_few_words(following: PlanStep | None, words: str) -> None:
    """Each kind of step is announced by what there is to do."""
    assert amounts.describe_next(following) == words


def test_every_kind_of_step_has_its_words() -> None:
    """No step is without a name for what is done in it."""
    assert set(amounts.KIND_WORDS) == set(Kind)


@pytest.mark.parametrize(
    ("date", "day", "moment"),
    [
        (datetime(2026, 11, 22, 7, 30, tzinfo=UTC), "Sunday 22 November", "22 Nov 07:30"),
        (datetime(2027, 1, 1, 0, 5, tzinfo=UTC), "Friday 1 January", " 1 Jan 00:05"),
    ],
)
def test_dates_are_english(date: datetime, day: str, moment: str) -> None:
    """Days and months are said in English, a lone digit of the day in its column."""
    assert (amounts.format_day(date), amounts.format_moment(date)) == (day, moment)


def test_where_a_pose_is_felt_names_the_side(library: Library) -> None:
    """A pose with sides is felt on the side it is done on, and other parts on the other."""
    pose = Pose(
        id="tree",
        name="Tree",
        enter=("Stand.",),
        cues=("Stay.",),
        leave=("Sit.",),
        stretches={"calves": 1, "hamstrings": 3, "other quadriceps": 2, "low back": 1},
        works={"feet": 1},
    )
    left = amounts.describe_felt(pose, Side.LEFT)
    assert left.startswith("Feel it in your left hamstrings and calf")
    assert "right quadriceps" in left
    assert "your low back" in left
    assert left.endswith("your left foot at work")
    swapped = left.replace("left", "?").replace("right", "left").replace("?", "right")
    assert amounts.describe_felt(pose, Side.RIGHT) == swapped
    for shipped in library.poses.values():
        for side in (shipped.first, None):
            assert "other " not in amounts.describe_felt(shipped, side)
    assert amounts.describe_felt(library.poses["strap-hamstring"], None).endswith("your arms and quadriceps at work")


@pytest.mark.parametrize(
    ("room", "words"),
    [
        (48, "Feel it in your right inner hamstrings and calf."),
        (47, "Feel it in your inner hamstrings and calves."),
        (43, "Feel it in your right inner hamstrings."),
        (38, "Feel it in your inner hamstrings."),
        (32, "Feel it in inner hamstrings."),
        (23, "Feel it in hamstrings."),
        (20, ""),
    ],
)
def test_where_a_pose_is_felt_most_fits_in_a_line(library: Library, room: int, words: str) -> None:
    """In fewer columns the line goes without the side, the second part, and what tells parts apart at last."""
    assert amounts.describe_most_felt(library.poses["strap-hamstring"], Side.RIGHT, room) == words


@pytest.mark.parametrize("room", [23, 43])
def test_every_pose_says_where_it_is_felt_most(library: Library, room: int) -> None:
    """At 60x20 and at 80x24 there is a line for every pose that is felt somewhere."""
    for pose in library.poses.values():
        for side in (None, Side.LEFT, Side.RIGHT):
            text = amounts.describe_most_felt(pose, side, room)
            assert len(text) <= room
            assert bool(text) is bool(pose.stretches), pose.id


def test_a_pose_that_is_felt_nowhere_says_nothing() -> None:
    """Where nothing stretches or works there are no words."""
    assert amounts.describe_felt(Pose(id="a", name="A", enter=("B.",), cues=("C.",), leave=("D.",)), None) == ""


@pytest.mark.parametrize(
    ("pattern", "words", "rate"),
    [
        ("4:6", "in for 4, out for 6", "6 breaths a minute"),
        ("4-7-8", "in for 4, hold for 7, out for 8", "3 breaths a minute"),
        ("4:4:4:4", "in for 4, hold for 4, out for 4, hold for 4", "4 breaths a minute"),
        ("5:6", "in for 5, out for 6", "5.5 breaths a minute"),
        ("25:35", "in for 25, out for 35", "1 breath a minute"),
        ("26:35", "in for 26, out for 35", "less than one breath a minute"),
    ],
)
def test_a_breath_is_said_in_words(pattern: str, words: str, rate: str) -> None:
    """A pattern is what one does in turn, and how often a minute."""
    breath = Pattern.parse(pattern)
    assert (amounts.format_breath(breath), amounts.format_rate(breath)) == (words, rate)


def test_a_pose_that_is_gone_is_named_by_its_id(library: Library) -> None:
    """A session can be of a pose whose file is there no more."""
    names = [amounts.find_pose_name(library.poses, pose) for pose in ("wall-figure-four", "my-own")]
    assert names == ["Wall figure four", "my-own"]


def test_amounts_are_breaths_where_they_are_counted() -> None:
    """A counted step is so many breaths, also natural ones, and a timed one so long."""
    assert amounts.format_amount(step(Kind.HOLD, breaths=3)) == "3 breaths"
    assert amounts.format_amount(step(Kind.HOLD)) == "1:15"
    natural = PlanStep(
        id=0, kind=Kind.REST, pose="a", name="A", breathing=(Stage.of_breaths(NATURAL, 5),), text_every=1
    )
    assert amounts.format_amount(natural) == "5 breaths"
