"""The pages of a pose: what stands on each, on the side it is done."""

from __future__ import annotations

from tests.studios import shipped_library
from wallyoga.practice.pose import Pose, Range, Side
from wallyoga.text.pose_pages import Hue, PageName, Part, describe_strength, write_pages

LIBRARY = shipped_library()

FOUR = LIBRARY.poses["wall-figure-four"]


def parts(page: PageName, side: Side = Side.LEFT, **more: tuple[str, ...]) -> dict[str, Part]:
    """Return the parts of a page of wall figure four by their titles."""
    pages = write_pages(LIBRARY, FOUR, side, **more)
    return {part.title: part for part in pages[page]}


def lines(part: Part) -> list[str]:
    """Return the lines of a part."""
    return [item.text for item in part.items]


def test_how() -> None:
    """How it is done says how long, into it on this side, and how to change to the other one."""
    how = parts(PageName.HOW, Side.RIGHT)
    assert lines(how["Hold"]) == ["12-16 breaths on each side, then 6-10 on the tighter one", "with wall"]
    assert "Cross your right ankle over your left thigh, near the knee." in lines(how["Into it"])
    assert "Cross your left ankle over your right thigh, near the knee." in lines(how["To the other side"])
    assert [item.mark for item in how["Into it"].items] == ["1", "2", "3", "4"]
    assert list(how)[-1] == "Out of it"


def test_feel() -> None:
    """Where it is felt is told by side and strength, the strongest first, and what is relaxed in one line."""
    feel = parts(PageName.FEEL)
    stretching, working = feel["Stretching"], feel["Working"]
    assert (stretching.hue, working.hue) == (Hue.STRETCH, Hue.WORK)
    assert [(item.text, describe_strength(stretching, item)) for item in stretching.items] == [
        ("left glute", "strongly"),
        ("left hip", "clearly"),
    ]
    assert lines(working) == ["right foot"]
    assert lines(feel["Relaxed"]) == ["neck · shoulders · abdomen"]


def test_care() -> None:
    """Care names who leaves it out and what stands in, marks what is the person's own, and has the stop signs."""
    care = parts(PageName.CARE, flags=("knee",))
    [*others, knee] = care["Leave it out, or ask first"].items
    assert (knee.text, knee.mark) == ("Knee injury: Reclined butterfly instead", "yours")
    assert not any(item.mark for item in others)
    assert "dizziness" in lines(care["Come out if you notice"])


def test_about() -> None:
    """What it is said to do stands below who says so."""
    about = parts(PageName.ABOUT)
    assert lines(about["Word by word"]) == ["suci: needle · randhra: eye · asana: pose"]
    assert "open the glutes" in lines(about["It is said, in a runner's article on wall inversions, to"])[0]


def test_goes_with() -> None:
    """It goes with poses before and after it, the practices that have it, and what the person did of it."""
    company = parts(PageName.GOES_WITH, past=("Done: 3 times",))
    assert lines(company["You"]) == ["Done: 3 times"]
    assert lines(company["After it"]) == ["Knees to chest"]
    assert "Runner's Wall Reset" in lines(company["Practices with it"])[0]


def test_an_own_pose_with_little_said() -> None:
    """A pose that says no more than it has to has pages without empty parts."""
    bare = Pose(id="own", name="Own", breaths=Range(5, 5), enter=("Lie down.",), cues=("Rest.",), leave=("Get up.",))
    pages = write_pages(LIBRARY, bare, None)
    assert all(part.items for page in pages.values() for part in page)
    assert not pages[PageName.ABOUT]
