"""The twelve practices, and every number of the design against the poses as they are loaded."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from tests.studios import shipped_library
from wallyoga.check.warnings import find_pose_doubts, find_sequence_doubts
from wallyoga.practice.breath import Pattern, Stage
from wallyoga.practice.caution_swaps import adapt
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import find_reach, make_plan
from wallyoga.practice.pose import SHORT_LINES, Range, Side, Sides, fill_in_side
from wallyoga.practice.sequence import Sequence
from wallyoga.widgets.floor_type import THIN_SPACE, TypeSize, find_size

LIBRARY = shipped_library()
CAUTIONS = LIBRARY.cautions.by_id

TO_THE_OTHER = "to the {other}"
"""The end of a short line that says where a limb goes."""

EACH, TOGETHER = Sides.EACH, Sides.TOGETHER

NUMBERS: dict[str, tuple[str, Sides, Range | None, Range | None, Range | None]] = {
    "legs-up-the-wall": ("Viparita Karani", TOGETHER, None, Range(10, 30), None),
    "legs-up-the-wall-supported": ("Viparita Karani", TOGETHER, None, Range(10, 30), None),
    "legs-on-a-chair": ("Viparita Karani", TOGETHER, None, Range(10, 30), None),
    "strap-hamstring": ("Supta Padangusthasana", EACH, Range(8, 10), None, None),
    "strap-hamstring-across": ("Parivrtta Supta Padangusthasana", EACH, Range(8, 10), None, Range(8, 10)),
    "wall-butterfly": ("Baddha Konasana", TOGETHER, Range(12, 16), None, None),
    "wall-figure-four": ("Sucirandhrasana", EACH, Range(12, 16), None, Range(6, 10)),
}
"""Sanskrit, sides, breaths, minutes, and what the tighter side may have on top."""

NAMES = {
    "legs-up-the-wall-straight": "Viparita Karani",
    "knees-to-chest": "Apanasana",
    "reclined-butterfly": "Supta Baddha Konasana",
    "standing-forward-fold": "Uttanasana",
    "corpse-pose": "Savasana",
    "easy-pose": "Sukhasana",
    "supported-bridge": "Setu Bandha Sarvangasana",
    "wall-straddle": "Upavistha Konasana",
    "wall-happy-baby": "Ananda Balasana",
    "reclined-wall-squat": "Malasana",
    "reclined-twist": "Supta Matsyendrasana",
    "floor-figure-four": "Sucirandhrasana",
    "wall-hamstring": "Supta Padangusthasana",
    "half-moon-on-the-back": "Supta Ardha Chandrasana",
    "doorway-leg-stretch": "Supta Padangusthasana",
    "ankles-at-the-wall": "Viparita Karani",
    "puppy-at-the-wall": "Uttana Shishosana",
    "seated-forward-fold": "Paschimottanasana",
    "wide-knee-childs-pose": "Balasana",
}
"""The poses without a number in the design."""

ADDED = (
    "wall-straddle",
    "wall-happy-baby",
    "reclined-wall-squat",
    "reclined-twist",
    "one-leg-up",
    "floor-figure-four",
    "calf-stretch-at-the-wall",
    "wall-hamstring",
    "half-moon-on-the-back",
    "doorway-leg-stretch",
    "ankles-at-the-wall",
    "puppy-at-the-wall",
    "seated-forward-fold",
    "wide-knee-childs-pose",
)

PRACTICES: dict[str, tuple[str, list[str]]] = {
    "legs-up-the-wall": ("Legs Up the Wall", ["legs-up-the-wall"]),
    "runners-wall-reset": (
        "Runner's Wall Reset",
        [
            "legs-up-the-wall-straight",
            "strap-hamstring",
            "strap-hamstring-across",
            "knees-to-chest",
            "wall-butterfly",
            "wall-figure-four",
            "knees-to-chest",
        ],
    ),
    "wind-down-for-bed": ("Wind Down for Bed", ["reclined-butterfly", "legs-up-the-wall-supported", "corpse-pose"]),
    "heavy-legs-ten-minutes": (
        "Heavy Legs, Ten Minutes",
        ["legs-up-the-wall", "wall-butterfly", "legs-up-the-wall"],
    ),
    "hips-and-low-back": (
        "Hips and Low Back",
        ["legs-on-a-chair", "wall-figure-four", "knees-to-chest", "reclined-twist"],
    ),
    "chair-rest": ("Chair Rest", ["legs-on-a-chair"]),
    "hamstrings-both-sides": (
        "Hamstrings, Both Sides",
        ["legs-up-the-wall-straight", "strap-hamstring", "strap-hamstring-across", "knees-to-chest"],
    ),
    "desk-break": ("Desk Break", ["standing-forward-fold", "legs-on-a-chair"]),
    "the-long-rest": ("The Long Rest", ["legs-up-the-wall-supported"]),
    "evening": (
        "Evening, Feet Up",
        [
            "seated-forward-fold",
            "wide-knee-childs-pose",
            "legs-up-the-wall",
            "half-moon-on-the-back",
            "constructive-rest",
        ],
    ),
    "hotel-room": (
        "Hotel Room, No Props",
        [
            "puppy-at-the-wall",
            "calf-stretch-at-the-wall",
            "legs-up-the-wall-straight",
            "wall-hamstring",
            "wall-butterfly",
            "floor-figure-four",
        ],
    ),
    "after-a-long-flight": (
        "After a Long Flight",
        [
            "calf-stretch-at-the-wall",
            "ankles-at-the-wall",
            "legs-up-the-wall",
            "floor-figure-four",
            "reclined-twist",
        ],
    ),
}

MINUTES = {
    "legs-up-the-wall": (5, 12, 40),
    "runners-wall-reset": (16, 27, 27),
    "wind-down-for-bed": (16, 20, 45),
    "heavy-legs-ten-minutes": (10, 10, 15),
    "hips-and-low-back": (13, 18, 24),
    "chair-rest": (5, 12, 40),
    "hamstrings-both-sides": (11, 15, 16),
    "desk-break": (5, 5, 14),
    "the-long-rest": (23, 27, 32),
    "evening": (13, 20, 33),
    "hotel-room": (11, 20, 25),
    "after-a-long-flight": (14, 22, 31),
}
"""The minutes of each: the least it can be fitted to, its usual length, and the most."""

HOLDS = {
    ("legs-up-the-wall", "legs-up-the-wall"): 600,
    ("the-long-rest", "legs-up-the-wall-supported"): 1500,
}
"""Seconds of a hold in a practice as it usually is."""

SMALL = 56
"""The columns there are for a line in the smallest window that everything is designed for."""

BESIDE_PACER = 45
"""The columns there are for a cue above the figure, in a window of 80 columns."""

BESIDE_SIDE = 55
"""The columns there are for a name, and for air beside it, in a window of 100 columns."""

NO_INVERSION = ("chair-rest",)
"""Practices that no caution against inversions changes."""


def test_numbers() -> None:
    """A pose has the design's Sanskrit name, sides, breaths or minutes, and revisit."""
    for pose_id, numbers in NUMBERS.items():
        pose = LIBRARY.poses[pose_id]
        assert (pose.sanskrit, pose.sides, pose.breaths, pose.minutes, pose.revisit) == numbers, pose_id


def test_names() -> None:
    """A pose without a number in the design has its Sanskrit name."""
    for pose_id, sanskrit in NAMES.items():
        assert LIBRARY.poses[pose_id].sanskrit == sanskrit, pose_id


def test_every_pose() -> None:
    """The table has every pose there is, once; additions are held for 5 to 16 breaths."""
    assert set(LIBRARY.poses) == {*NUMBERS, *NAMES, *ADDED, "side-rest", "constructive-rest"}
    for pose_id in ADDED:
        breaths = LIBRARY.poses[pose_id].breaths
        assert breaths is not None
        assert 5 <= breaths.low <= breaths.high <= 16


def test_short_lines() -> None:
    """Each line of a pose has a short one, which can be drawn large on one line of the smallest window designed for."""
    for pose in LIBRARY.poses.values():
        pairs = [(getattr(pose, short), getattr(pose, key)) for short, key in SHORT_LINES.items()]
        pairs += [
            (words.short_enter or pose.short_enter, words.enter or pose.enter) for words in pose.variants.values()
        ]
        for shorts, texts in pairs:
            assert len(shorts) == len(texts), pose.id
            for short in shorts:
                for side in Side:
                    assert find_size(fill_in_side(short, side), SMALL, TypeSize.NARROW.rows), short


def test_cues_fit_beside_the_pacer() -> None:
    """Cues, gentler ways and the way into a rest can be drawn large above the figure in a window of 80 columns."""
    for pose in LIBRARY.poses.values():
        for short in (*pose.short_cues, *pose.short_ease, *(pose.short_enter if pose.rest else ())):
            for side in Side:
                assert find_size(fill_in_side(short, side), BESIDE_PACER, TypeSize.NARROW.rows), short


def test_a_short_name_is_short_enough() -> None:
    """A name has room in floor type at 100 columns, by its short name where it must, and that at 80 columns too."""
    for pose in LIBRARY.poses.values():
        large = find_size(pose.short_name or pose.name.partition(", ")[0], BESIDE_SIDE, TypeSize.NARROW.rows)
        assert large, pose.id
        closer = pose.short_name.replace(" ", THIN_SPACE)
        assert not closer or find_size(closer, BESIDE_PACER - 2, TypeSize.NARROW.rows), pose.id


def test_no_two_poses_are_alike_from_the_floor() -> None:
    """Whatever room there is, no letters of floor type stand for two poses."""
    counts = Counter(
        words
        for pose in LIBRARY.poses.values()
        for words in {pose.name, pose.short_name or pose.name.partition(", ")[0]}
    )
    assert not [words for words, count in counts.items() if count > 1]


def test_short_lines_leave_the_breath_its_words() -> None:
    """No short line of a pose or a practice has in, out, ease or rest: alone on a large row it is the breath's."""
    doubts = [doubt for pose in LIBRARY.poses.values() for doubt in find_pose_doubts(pose, None, LIBRARY.poses)]
    doubts += [
        doubt for practice in LIBRARY.sequences.values() for doubt in find_sequence_doubts(practice, LIBRARY.poses)
    ]
    assert not [doubt for doubt in doubts if "short_" in doubt.place]


def test_short_lines_name_one_side() -> None:
    """A short line stands large below the side that is stretched: it names the other only as where a limb goes."""
    for pose in LIBRARY.poses.values():
        shorts = [short for key in SHORT_LINES for short in getattr(pose, key)]
        shorts += [short for words in pose.variants.values() for short in words.short_enter]
        for short in shorts:
            assert not names_another_side(short), short


def names_another_side(short: str) -> bool:
    """Return whether a short line names a side that is not stretched, but for where a limb goes, or an unnamed one."""
    words = set(short.lower().replace(TO_THE_OTHER, "").replace(",", "").split())
    return bool({"{other}", "left", "right", "that"} & words) or "the other way" in short


@pytest.mark.parametrize("pose_id", ["reclined-twist", "half-moon-on-the-back", "strap-hamstring-across"])
def test_where_a_limb_goes_is_said_large(pose_id: str) -> None:
    """Where limbs move away from the stretched side, whose name is largest, a large line says to which side they go."""
    pose = LIBRARY.poses[pose_id]
    steps = [step for practice in LIBRARY.sequences.values() for step in practice.steps if step.pose == pose_id]
    for shorts in (pose.short_enter, pose.short_change, *(step.short_enter for step in steps if step.enter)):
        assert any(short.endswith(TO_THE_OTHER) for short in shorts), shorts


@pytest.mark.parametrize("practice", LIBRARY.sequences.values(), ids=lambda practice: practice.id)
def test_own_ways_in_have_short_lines(practice: Sequence) -> None:
    """Each line of a way in that a practice brings itself has a short one, as large, that names no other side."""
    for step in practice.steps:
        assert len(step.short_enter) == len(step.enter)
        for short in step.short_enter:
            assert not names_another_side(short), short
            for side in Side:
                assert find_size(fill_in_side(short, side), SMALL, TypeSize.NARROW.rows), short


def test_sides_and_rests() -> None:
    """The strap begins on the right, figure four on the left, and rests are rests."""
    poses = LIBRARY.poses
    assert [poses[name].first for name in ("strap-hamstring-across", "wall-figure-four")] == [Side.RIGHT, Side.LEFT]
    assert {pose.id for pose in poses.values() if pose.rest} == {"knees-to-chest", "side-rest"}
    assert poses["legs-up-the-wall"].pronunciation == "vip-par-EE-tah kah-RAH-nee"


def test_the_twelve_practices() -> None:
    """There are twelve practices, each with the design's name and poses in their order."""
    practices = {each.id: (each.name, [step.pose for step in each.steps]) for each in LIBRARY.sequences.values()}
    assert practices == PRACTICES


@pytest.mark.parametrize("practice", MINUTES)
def test_lengths(practice: str) -> None:
    """A practice can be fitted as far as the design says, and usually takes what its name or the design says."""
    sequence = LIBRARY.sequences[practice]
    least, usual, most = MINUTES[practice]
    low, high = find_reach(sequence, LIBRARY.poses)
    assert low <= least * 60
    assert high >= most * 60 - 60
    assert make_plan(sequence, LIBRARY.poses).seconds == pytest.approx(usual * 60, abs=60)


@pytest.mark.parametrize(("practice", "pose"), HOLDS)
def test_holds(practice: str, pose: str) -> None:
    """Legs Up the Wall holds ten minutes by default, The Long Rest 20 to 30."""
    plan = make_plan(LIBRARY.sequences[practice], LIBRARY.poses)
    held = next(step for step in plan.steps if step.kind is Kind.HOLD and step.pose == pose)
    assert held.seconds == pytest.approx(HOLDS[practice, pose], abs=60)
    assert LIBRARY.sequences["the-long-rest"].steps[0].minutes == Range(20, 30)


def test_only_the_long_rest_has_bells_alone() -> None:
    """Where there is nothing to follow, nothing is heard but bells at the changes."""
    assert [each.id for each in LIBRARY.sequences.values() if each.bells] == ["the-long-rest"]


def test_only_the_evening_is_dim() -> None:
    """Wind Down for Bed keeps its screen dark, the others as it is."""
    assert [each.id for each in LIBRARY.sequences.values() if each.dim] == ["wind-down-for-bed"]


def test_every_pose_can_be_in_a_made_practice() -> None:
    """Every pose says what it is for and where one is in it, so that a practice made for a person can have it."""
    assert [pose.id for pose in LIBRARY.poses.values() if not (pose.goals and pose.position)] == []


@pytest.mark.parametrize("practice", sorted(set(PRACTICES) - {"the-long-rest"}))
def test_the_opening(practice: str) -> None:
    """Where legs go up, the first minute is five breaths of 4 in and 8 out."""
    plan = make_plan(LIBRARY.sequences[practice], LIBRARY.poses)
    first = next(step for step in plan.steps if step.kind is Kind.HOLD and step.pose.startswith("legs"))
    assert first.breathing[0] == Stage(Pattern.parse("4:8"), 5, 60.0)


@pytest.mark.parametrize("practice", PRACTICES)
def test_for_everyone(practice: str) -> None:
    """Whatever a person's cautions, something is left of every practice, and nothing that they speak against."""
    sequence = LIBRARY.sequences[practice]
    for many in (1, 2, 3, len(CAUTIONS)):
        for flags in combinations(CAUTIONS, many):
            left = adapt(sequence, LIBRARY.poses, {flag: CAUTIONS[flag] for flag in flags}).sequence
            cautions = {avoid.caution for step in left.steps for avoid in LIBRARY.poses[step.pose].avoid}
            assert left.steps
            assert cautions.isdisjoint(flags)


def test_a_hotel_room_asks_for_nothing() -> None:
    """Hotel Room, No Props has poses that need a wall at most."""
    poses = [LIBRARY.poses[step.pose] for step in LIBRARY.sequences["hotel-room"].steps]
    assert {prop.name for pose in poses for prop in pose.props} == {"wall"}


@pytest.mark.parametrize("caution", ["eyes", "blood-pressure"])
def test_figure_four_on_the_floor(caution: str) -> None:
    """Without inversions Hips and Low Back still has figure four, on the floor, and as many poses as before."""
    sequence = LIBRARY.sequences["hips-and-low-back"]
    left = adapt(sequence, LIBRARY.poses, {caution: CAUTIONS[caution]}).sequence
    assert left.steps[1].pose == "floor-figure-four"
    assert left.steps[1].revisit == Range(6, 10)
    assert len({step.pose for step in left.steps}) == len(sequence.steps)


@pytest.mark.parametrize("practice", NO_INVERSION)
def test_without_inversions(practice: str) -> None:
    """These are practices for people who keep their legs down, as they are."""
    for flags in ({"eyes"}, {"blood-pressure"}, {"reflux"}, {"back"}):
        adapted = adapt(LIBRARY.sequences[practice], LIBRARY.poses, {flag: CAUTIONS[flag] for flag in flags})
        assert adapted.changes == ()


@pytest.mark.parametrize("practice", PRACTICES)
def test_words(practice: str) -> None:
    """Every line of a practice fits, and shouts at nobody."""
    sequence = LIBRARY.sequences[practice]
    lines = [sequence.summary, *(line for step in sequence.steps for line in step.enter)]
    assert all(len(line) <= 68 and "!" not in line and "just" not in line for line in lines)
