"""A person's own practices and poses beside the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from wallyoga.library.library import Library, UnknownError, load_library, load_own_practices
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Range
from wallyoga.practice.sequence import Sequence

from .own import POSE, PRACTICE, Own


def test_nothing_of_ones_own(own: Own, library: Library) -> None:
    """Without folders of one's own, everything is as it is shipped."""
    assert own.library() == library
    assert library.own == frozenset()
    assert library.problems == ()


def test_a_practice_of_ones_own(own: Own) -> None:
    """A practice is known by its file's name and marked as the person's."""
    own.practice("tuesday", PRACTICE)
    library = own.library()
    assert library.sequences["tuesday"].name == "Tuesday hips"
    assert library.own == {"tuesday"}
    assert library.problems == ()


def test_in_place_of_a_shipped_practice(own: Own, library: Library) -> None:
    """A practice with the id of a shipped one takes its place, and is marked as the person's."""
    own.practice("legs-up-the-wall", PRACTICE)
    mine = own.library()
    assert mine.sequences["legs-up-the-wall"].name == "Tuesday hips"
    assert mine.own == {"legs-up-the-wall"}
    assert mine.sequences.keys() == library.sequences.keys()


def test_in_place_of_a_shipped_pose(own: Own, library: Library) -> None:
    """A pose with the id of a shipped one takes its place in every practice."""
    own.pose("wall-figure-four", POSE)
    mine = own.library()
    assert mine.poses["wall-figure-four"].name == "Wall stand"
    assert mine.poses.keys() == library.poses.keys()
    plan = make_plan(mine.sequences["runners-wall-reset"], mine.poses)
    assert "Wall stand" in {step.name for step in plan.steps}


def test_the_figure_stays_where_ones_own_pose_has_none(own: Own, library: Library) -> None:
    """A pose in place of a shipped one that is words alone keeps the figure there is; another pose has none."""
    own.pose("wall-figure-four", POSE)
    own.pose("stand", POSE)
    mine = own.library()
    assert mine.figures.get("wall-figure-four") == library.figures["wall-figure-four"]
    assert mine.figures.get("stand") is None


def test_a_pose_of_ones_own_in_a_practice_of_ones_own(own: Own) -> None:
    """Own practices can use own poses, whose numbers count where the practice gives none."""
    own.pose("stand", POSE)
    own.practice("tuesday", PRACTICE.replace("wall-figure-four", "stand"))
    library = own.library()
    assert library.problems == ()
    assert library.poses["stand"].breaths == Range(5, 5)
    plan = make_plan(library.sequences["tuesday"], library.poses)
    assert [step.breaths for step in plan.steps if step.pose == "stand" and step.kind.is_hold] == [5]


def test_poses_that_name_each_other(own: Own) -> None:
    """An own pose can be swapped for another own pose, whichever is read first."""
    own.pose("a", f'avoid = [{{ caution = "eyes", instead = "b" }}]\n{POSE}')
    own.pose("b", POSE)
    assert own.library().problems == ()


def test_broken_files(own: Own, library: Library) -> None:
    """Broken files are problems; what they would have replaced stays, and good ones beside them are used."""
    broken = {
        own.practice("legs-up-the-wall", "name = 3"),
        own.practice("empty", ""),
        own.pose("wall-figure-four", POSE.replace("breaths = 5", "breaths = -5")),
    }
    own.practice("tuesday", PRACTICE)
    mine = own.library()
    assert {error.file for error in mine.problems} == set(map(str, broken))
    assert mine.own == {"tuesday"}
    assert mine.sequences["legs-up-the-wall"] == library.sequences["legs-up-the-wall"]
    assert mine.poses == library.poses


def test_a_practice_of_a_broken_pose(own: Own) -> None:
    """A practice whose own pose is broken is one as well."""
    own.pose("stand", "name = 3")
    own.practice("tuesday", PRACTICE.replace("wall-figure-four", "stand"))
    assert [error.name for error in own.library().problems] == ["stand.toml", "tuesday.toml"]


def test_other_files(own: Own) -> None:
    """Other files in the folders, also those that editors hide there, are nobody's problem."""
    own.practice(".#tuesday", "name = ")
    own.practices.joinpath("notes.txt").write_text("hips", encoding="utf-8")
    own.practices.joinpath("old").mkdir()
    assert own.library().problems == ()


def test_a_folder_with_the_name_of_a_file(own: Own) -> None:
    """A folder where a file is expected is a problem of its own."""
    own.practices.joinpath("odd.toml").mkdir(parents=True)
    assert own.problems() == ["found Is a directory, expected a file that can be read"]


def test_a_folder_that_cannot_be_listed(library: Library) -> None:
    """A folder the system does not let us list is a problem, and the shipped library is whole."""
    folder = Path("x" * 300)
    mine = load_library(folder, folder)
    assert [error.file for error in mine.problems] == [str(folder), str(folder)]
    assert mine.sequences == library.sequences


def test_by_id_or_name(library: Library) -> None:
    """A practice and a pose are found by id, or by name in any case."""
    assert library.sequence("legs-up-the-wall") is library.sequence("LEGS up the wall")
    assert library.pose("side-rest") is library.pose("Side Rest")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("legs-up", 'Did you mean "legs-up-the-wall"?'),
        ("runer", 'Did you mean "runners-wall-reset"?'),
        ("Runners wall reset", 'Did you mean "runners-wall-reset"?'),
        ("xyzzy", "`wallyoga list` shows all."),
    ],
)
def test_an_unknown_practice(name: str, hint: str, library: Library) -> None:
    """What is not there is answered with the nearest there is, or with where to look."""
    with pytest.raises(UnknownError, match=f'There is no practice "{name}"') as unknown:
        library.sequence(name)
    assert str(unknown.value).endswith(hint)


def test_what_to_bring(own: Own) -> None:
    """Each prop of a practice is named once, with what can stand in for it."""
    own.practice(
        "tuesday", PRACTICE.replace("}]", '}, { pose = "strap-hamstring" }, { pose = "strap-hamstring-across" }]')
    )
    library = own.library()
    assert library.props(library.sequences["tuesday"]) == ("wall", "strap, belt or towel")


def test_what_to_be_careful_about(library: Library) -> None:
    """The cautions of a practice are those of its poses, in the order of their file, each once."""
    cautions = [caution.short for caution in library.list_cautions(library.sequences["legs-up-the-wall"])]
    assert cautions == ["glaucoma", "high blood pressure", "reflux", "pregnancy", "neck or back trouble"]


def test_practices_in_the_background(own: Own, library: Library) -> None:
    """A person's practices can be read one at a time beside a library that is shown already, and joined to it."""
    own.practice("a", PRACTICE)
    own.practice("b", "name = ")
    own.practice("c", PRACTICE)
    shown = load_library(None, own.poses)
    reading = load_own_practices(own.practices, shown.poses)
    first = next(reading)
    assert isinstance(first, Sequence)
    assert shown.join_own([first]).own == {"a"}
    joined, whole = shown.join_own([first, *reading]), own.library()
    assert (joined.sequences, joined.own) == (whole.sequences, whole.own)
    assert list(map(str, joined.problems)) == list(map(str, whole.problems))
    assert shown.own == frozenset()
    assert shown == library


COPIES = (
    "tuesday hips (Anna's conflicted copy 2026-11-23)",
    "tuesday hips (conflicted copy 2026-11-22 073000)",
    "tuesday hips.sync-conflict-20261123-070000-ABCDEFG",
    "tuesday hips_conflict-20261123-070000",
)


@pytest.mark.parametrize("name", COPIES)
def test_copies_of_a_conflict(own: Own, name: str) -> None:
    """A copy that a program for sharing folders left beside a practice or pose is named as one, and is no second."""
    own.practice("tuesday hips", PRACTICE)
    own.practice("tuesday", PRACTICE)
    own.practice(name, PRACTICE)
    own.pose("tuesday hips", POSE)
    own.pose(name, POSE)
    library = own.library()
    assert library.own == {"tuesday hips", "tuesday"}
    assert [error.name for error in library.problems] == [f"{name}.toml"] * 2
    problems = {str(problem) for error in library.problems for problem in error.problems}
    [problem] = problems
    assert problem.startswith("found a copy of tuesday hips.toml, as sharing a folder leaves them, expected one file")


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_alone(own: Own, name: str) -> None:
    """A copy whose first file is gone is the practice."""
    own.practice(name, PRACTICE)
    library = own.library()
    assert library.own == {name}
    assert library.problems == ()


def test_a_practice_that_is_called_so(own: Own) -> None:
    """A practice called after a conflict is no copy of one whose name it begins with."""
    own.practice("inner", PRACTICE)
    own.practice("inner-conflict", PRACTICE)
    own.practice("solving conflicts", PRACTICE)
    assert own.library().problems == ()
