"""The order of the poses of a made practice."""

from __future__ import annotations

from tests.practice.small_plans import PLAIN
from wallyoga.making.step_order import order_poses
from wallyoga.practice.pose import Pose, Position


def make_pose(name: str, position: Position | None = Position.LYING, strength: int = 1, *before: str) -> Pose:
    """Return a pose of a name, in a position, that stretches the hips so strongly, after those that prepare it."""
    return PLAIN._replace(id=name, position=position, stretches={"hips": strength}, preparations=before)


def name_in_order(poses: list[Pose], opening: Position | None = Position.WALL, least: str = "") -> list[str]:
    """Return the names of poses in their order, after an opening pose; of `least` the person had least."""
    ordered = order_poses(poses, make_pose("opening", opening), lambda pose: float(pose.id != least))
    return [pose.id for pose in ordered]


def test_one_gets_up_little() -> None:
    """What is done in the position of the opening comes first, and then the others, from the wall upwards."""
    poses = [make_pose(position.value, position) for position in reversed(Position)]
    assert name_in_order(poses) == ["wall", "lying", "sitting", "standing"]
    assert name_in_order(poses, Position.STANDING) == ["standing", "wall", "lying", "sitting"]


def test_a_pose_without_a_position_is_done_lying() -> None:
    """A pose that names no position comes among those that are done lying."""
    poses = [make_pose("b", Position.SITTING), make_pose("c", None), make_pose("a", Position.WALL)]
    assert name_in_order(poses) == ["a", "c", "b"]


def test_what_had_least_comes_first() -> None:
    """In one position the one of which a person had least is first, however strong, and then the milder one."""
    poses = [make_pose("mild", strength=1), make_pose("strong", strength=3), make_pose("middling", strength=2)]
    assert name_in_order(poses) == ["mild", "middling", "strong"]
    assert name_in_order(poses, least="strong") == ["strong", "mild", "middling"]


def test_what_prepares_comes_before() -> None:
    """A pose that prepares another one in its position comes before it; one elsewhere makes nobody get up for it."""
    prepared, easy = make_pose("a", Position.LYING, 1, "z"), make_pose("m")
    assert name_in_order([prepared, easy, make_pose("z", strength=3)]) == ["m", "z", "a"]
    assert name_in_order([prepared, easy, make_pose("z", Position.SITTING)]) == ["a", "m", "z"]


def test_poses_that_prepare_each_other() -> None:
    """Two poses that each ask for the other first are both done."""
    poses = [make_pose("a", Position.LYING, 1, "b"), make_pose("b", Position.LYING, 1, "a")]
    assert name_in_order(poses) == ["a", "b"]
