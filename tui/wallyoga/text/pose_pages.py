"""The pages of a pose, which the guide shows and the command line prints."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wallyoga.library.library import Library
from wallyoga.practice.pose import OTHER, Pose, Side, Sides, fill_in_side
from wallyoga.text.amounts import MIDDLE, ONE_OF
from wallyoga.text.plan_outline import format_span


class PageName(StrEnum):
    """The name of a page, as it is shown."""

    HOW = "How"
    FEEL = "Feel"
    CARE = "Care"
    ABOUT = "About"
    GOES_WITH = "Goes with"


class Hue(StrEnum):
    """The hue of a part of a page, which says what it is about."""

    PLAIN = "plain"
    STRETCH = "stretch"
    WORK = "work"
    CARE = "care"


STRENGTHS = {
    Hue.STRETCH: {1: "gently", 2: "clearly", 3: "strongly"},
    Hue.WORK: {1: "a little", 2: "steadily", 3: "hard"},
}
"""The words for how strongly a part of the body stretches or works."""

YOURS = "yours"

DOT = " · "
"""The separator of short things in one line."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a page: a line of it."""

    text: str
    mark: str = ""
    """The mark before it, such as its number."""
    strength: int = 0
    """The strength a part of the body is felt with, 1 to 3, else 0."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: a few lines under a title."""

    title: str
    items: tuple[Item, ...]
    hue: Hue = Hue.PLAIN


Pages = Mapping[PageName, tuple[Part, ...]]


def write_pages(
    library: Library, pose: Pose, side: Side | None, flags: Collection[str] = (), past: Iterable[str] = ()
) -> Pages:
    """Return the pages of a pose on a side.

    `flags` are the person's cautions, and `past` what is to be told of when they did it.
    """
    return {
        PageName.HOW: tuple(filter(_has_items, _write_how(pose, side))),
        PageName.FEEL: tuple(filter(_has_items, _write_feel(pose, side))),
        PageName.CARE: tuple(filter(_has_items, _write_care(library, pose, flags))),
        PageName.ABOUT: tuple(filter(_has_items, _write_about(pose))),
        PageName.GOES_WITH: tuple(filter(_has_items, _write_company(library, pose, past))),
    }


def describe_strength(part: Part, item: Item) -> str:
    """Return the word for how strongly a part of the body is felt."""
    return STRENGTHS.get(part.hue, {}).get(item.strength, "")


def describe_hold(pose: Pose) -> str:
    """Return the length of the hold of a pose.

    It is such as 12-16 breaths on each side, then 6-10 on the tighter one.
    """
    amount = (
        f"{format_span(pose.breaths)} breaths"
        if pose.breaths
        else f"{format_span(pose.minutes)} minutes"
        if pose.minutes
        else ""
    )
    sides = " on each side" if amount and pose.sides is Sides.EACH else ""
    again = f", then {format_span(pose.revisit)} on the tighter one" if pose.revisit else ""
    return f"{amount}{sides}{again}"


def _write_how(pose: Pose, side: Side | None) -> Iterator[Part]:
    props = DOT.join(map(str, pose.props))
    yield _list("Hold", filter(None, (describe_hold(pose), f"with {props}" if props else "")))
    yield _number("Into it", pose.enter, side)
    yield _list("In it", (fill_in_side(line, side) for line in pose.cues))
    yield _list("Gentler", (fill_in_side(line, side) for line in pose.ease))
    yield _number("To the other side", pose.change, side.other if side else None)
    yield _number("Out of it", pose.leave, side)


def _write_feel(pose: Pose, side: Side | None) -> Iterator[Part]:
    yield Part("Stretching", _list_felt(pose.stretches, side), Hue.STRETCH)
    yield Part("Working", _list_felt(pose.works, side), Hue.WORK)
    yield _list("Relaxed", (_name_part(part, None) for part in pose.at_ease), DOT)
    yield _list("What happens", filter(None, (pose.anatomy,)))


def _write_care(library: Library, pose: Pose, flags: Collection[str]) -> Iterator[Part]:
    cautions = library.cautions
    lines = []
    for avoid in pose.avoid:
        gentler = library.poses.get(avoid.instead or "")
        instead = f"{gentler.name} instead" if gentler else "it is left out"
        lines.append(Item(f"{cautions.by_id[avoid.caution].name}: {instead}", YOURS if avoid.caution in flags else ""))
    yield Part("Leave it out, or ask first", tuple(lines), Hue.CARE)
    yield _list("Come out if you notice", cautions.stop_signs)
    yield _list("Tingling feet", filter(None, (cautions.tingling,)))


def _write_about(pose: Pose) -> Iterator[Part]:
    name = f"{pose.sanskrit}: {pose.meaning}" if pose.sanskrit and pose.meaning else pose.sanskrit
    spoken = f"said {pose.pronunciation}" if pose.pronunciation else ""
    yield _list("Sanskrit", filter(None, (name, spoken)))
    yield _list("Word by word", (f"{word}: {meaning}" for word, meaning in pose.words.items()), DOT)
    yield _list("Kind of pose", filter(None, (pose.kind,)))
    for source in dict.fromkeys(claim.source for claim in pose.said_to):
        claims = (claim.text for claim in pose.said_to if claim.source == source)
        yield _list(f"It is said, in {source}, to", claims)
    yield _list("Words and numbers from", filter(None, (pose.source,)))


def _write_company(library: Library, pose: Pose, past: Iterable[str]) -> Iterator[Part]:
    yield _list("You", past)
    yield _list("Its place", filter(None, (pose.order_note,)))
    for title, ids in (("Before it", pose.preparations), ("After it", pose.counter_poses), ("Much alike", pose.alike)):
        yield _list(title, (library.poses[other].name for other in ids if other in library.poses), DOT)
    yield _list("Practices with it", (each.name for each in library.list_practices_with(pose.id)), DOT)


def _list(title: str, lines: Iterable[str], between: str = "") -> Part:
    """Return a part with a line each, or with all of them in one line."""
    lines = tuple(lines)
    return Part(title, tuple(map(Item, (between.join(lines),) if between and lines else lines)))


def _number(title: str, lines: Iterable[str], side: Side | None) -> Part:
    numbered = enumerate((fill_in_side(line, side) for line in lines), 1)
    return Part(title, tuple(Item(line, str(number)) for number, line in numbered))


def _list_felt(parts: Mapping[str, int], side: Side | None) -> tuple[Item, ...]:
    """Return the parts of the body, the strongest first, each once."""
    strongest = {_name_part(part, side): parts[part] for part in sorted(parts, key=lambda part: parts[part])}
    return tuple(Item(name, strength=strength) for name, strength in reversed(strongest.items()))


def _name_part(part: str, side: Side | None) -> str:
    """Return the name of a body part, with its side where there is one."""
    name = part.removeprefix(OTHER)
    if side is None or name in MIDDLE:
        return name
    return f"{side.other if part.startswith('other ') else side} {ONE_OF.get(name, name)}"


def _has_items(part: Part) -> bool:
    return bool(part.items)
