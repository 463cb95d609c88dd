"""The warnings about likely mistakes in a pose or a practice.

wallyoga can use it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from wallyoga.figure.body_limits import problems as figure_problems
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import place
from wallyoga.figure.prop_names import PROPS
from wallyoga.figure.way_in import list_stops
from wallyoga.files.problems import Problem, quote_value, suggest_word
from wallyoga.practice.errors import PlanError
from wallyoga.practice.personal_words import DISTANCE
from wallyoga.practice.planner import find_reach, make_plan
from wallyoga.practice.pose import OTHER, SHORT_LINES, SIDE_POSE, Pose, Sides
from wallyoga.practice.sequence import Sequence

LONGEST = 3600
"""The longest practice one lies still for, in seconds."""

INVERSION_CAUTIONS = ("eyes", "blood-pressure")
"""The cautions under which inversions are left out."""

LEGS_UP = 0.6
"""The height of heels above the hips, in metres, beyond which legs are up. On a chair they are lower."""

HEAD_DOWN = 0.25
"""The depth of a head below the hips, in metres, beyond which it hangs."""

_BRACES = re.compile(r"\{[^}]*\}")

_BREATH_WORD = re.compile(r"\b(in|out|ease|rest)\b", re.IGNORECASE)
"""A word that is large where one breathes or rests: alone on a row it would be taken for that."""


def find_pose_doubts(pose: Pose, figure: Figure | None, poses: Mapping[str, Pose]) -> Iterator[Problem]:
    """Yield what is likely wrong with a pose among `poses`, at its key."""
    yield from _check_sides(pose)
    yield from _check_texts(pose)
    yield from _check_props(pose, poses.values())
    for number, avoid in enumerate(pose.avoid, 1):
        if avoid.instead and _leads_back(pose.id, avoid.caution, poses):
            circle = f"{quote_value(avoid.instead)}, which leads back to {quote_value(pose.id)}"
            yield Problem(f"avoid[{number}].instead", circle, "a way to a gentler pose")
    if figure is not None:
        yield from _check_figure(pose, figure)


def find_sequence_doubts(sequence: Sequence, poses: Mapping[str, Pose]) -> Iterator[Problem]:
    """Yield the warnings about a practice, each at its key.

    Its poses are among `poses`.
    """
    for number, step in enumerate(sequence.steps, 1):
        pose = poses.get(step.pose)
        has_side = not (pose and pose.sides is Sides.TOGETHER)
        if not has_side:
            for key, there in (("revisit", step.revisit), ("first", step.first)):
                if there:
                    yield Problem(f"steps[{number}].{key}", "a pose that has no sides", f"no {key}")
        for key, lines in (("enter", step.enter), ("short_enter", step.short_enter)):
            yield from _check_braces(f"steps[{number}].{key}", lines, has_side=has_side)
        yield from _check_count(f"steps[{number}].short_enter", step.short_enter, "enter", step.enter)
        yield from _check_breath_words(f"steps[{number}].short_enter", step.short_enter)
    try:
        seconds = make_plan(sequence, poses).seconds
        least, most = (round(end / 60) for end in find_reach(sequence, poses))
    except PlanError:
        return
    if seconds > LONGEST:
        yield Problem("minutes", f"{seconds / 60:.0f} minutes in all", "an hour at most")
    if sequence.minutes is not None and not least <= sequence.minutes <= most:
        reach = f"{least} to {most}" if least < most else str(least)
        yield Problem("minutes", f"{sequence.minutes:g}", f"{reach}, which is what its steps take")


def _check_sides(pose: Pose) -> Iterator[Problem]:
    """Yield the warnings about the sides of a pose.

    They are what would make them unequal, or leave the person without knowing which one it is.
    """
    if pose.sides is Sides.EACH:
        if not pose.change:
            yield Problem("change", "no way from one side to the other", "lines that say how to change over")
        if not any("{" in line for line in pose.enter):
            yield Problem("enter", "no {side}", "the side it is, because the pose is done on each")
        return
    for key, there in (("change", pose.change), ("revisit", pose.revisit)):
        if there:
            yield Problem(key, "a pose that is done together", 'sides = "each", or no such key')
    for key, parts in (("stretches", pose.stretches), ("works", pose.works)):
        for part in parts:
            if part.startswith(OTHER):
                yield Problem(f'{key}."{part}"', "a pose that has no other side", quote_value(part.removeprefix(OTHER)))


def _check_texts(pose: Pose) -> Iterator[Problem]:
    each = pose.sides is Sides.EACH
    for key in ("enter", "short_enter", "cues", "short_cues", "ease", "short_ease", "change", "short_change"):
        yield from _check_braces(key, getattr(pose, key), has_side=each)
    # The way out is said after both sides, so that it has none.
    for key in ("leave", "short_leave"):
        yield from _check_braces(key, getattr(pose, key), has_side=False)
    for short, key in SHORT_LINES.items():
        yield from _check_count(short, getattr(pose, short), key, getattr(pose, key))
        yield from _check_breath_words(short, getattr(pose, short))
    for variant, words in pose.variants.items():
        for key in ("enter", "short_enter", "cues", "ease"):
            yield from _check_braces(f"{variant}.{key}", getattr(words, key), has_side=each)
        yield from _check_count(f"{variant}.short_enter", words.short_enter, "enter", words.enter or pose.enter)
        yield from _check_breath_words(f"{variant}.short_enter", words.short_enter)


def _check_count(short: str, lines: tuple[str, ...], key: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    """Yield the warning about too few or too many short lines."""
    if lines and len(lines) != len(texts):
        yield Problem(short, f"{len(lines)} lines", f"{len(texts)}, one for each of {quote_value(key)}")


def _check_breath_words(key: str, lines: tuple[str, ...]) -> Iterator[Problem]:
    """Yield the short lines with a word that is the breath's or the rest's."""
    for number, line in enumerate(lines, 1):
        if word := _BREATH_WORD.search(line):
            yield Problem(f"{key}[{number}]", quote_value(word[0]), "other words, for alone on a row it is the breath")


def _check_braces(key: str, lines: tuple[str, ...], *, has_side: bool) -> Iterator[Problem]:
    """Yield the unknown placeholders, braces in these lines that nobody fills.

    `has_side` is whether there is a side to say.
    """
    for number, line in enumerate(lines, 1):
        for braces in _BRACES.findall(line):
            if re.fullmatch(DISTANCE, braces):
                continue
            if braces not in ("{side}", "{other}"):
                yield Problem(
                    f"{key}[{number}]", quote_value(braces), "{side}, {other}, or a distance such as {10-13 cm}"
                )
            elif not has_side:
                yield Problem(f"{key}[{number}]", quote_value(braces), "no side, because there is none to say here")


def _check_props(pose: Pose, poses: Iterable[Pose]) -> Iterator[Problem]:
    """Yield the props nobody knows: neither another pose nor a figure has them."""
    others = (prop for other in poses if other.id != pose.id for prop in other.props)
    names = sorted({*PROPS, *(name for prop in others for name in (prop.name, *prop.stand_ins))})
    for number, prop in enumerate(pose.props, 1):
        if prop.name not in names:
            yield Problem(f"props[{number}].name", quote_value(prop.name), suggest_word(prop.name, names))


def _leads_back(pose_id: str, caution: str, poses: Mapping[str, Pose]) -> bool:
    """Return whether swaps of a pose go round in a circle.

    That is when swapping it under one caution, again and again, comes back to it.
    """
    seen: set[str] = set()
    at: str | None = pose_id
    while at is not None and at not in seen:
        seen.add(at)
        avoids = poses[at].avoid if at in poses else ()
        at = next((avoid.instead for avoid in avoids if avoid.caution == caution), None)
    return at == pose_id


def _check_figure(pose: Pose, figure: Figure) -> Iterator[Problem]:
    wrong = figure_problems(figure)
    for problem in wrong:
        yield Problem("figure", problem, "what a body can do")
    for line, stop in enumerate(list_stops(figure), 1):
        for problem in figure_problems(stop):
            yield Problem(f"figure.enter[{line}]", problem, "what a body can do")
    if wrong or not _is_inverted(figure):
        return
    avoided = {avoid.caution for avoid in pose.avoid}
    for caution in INVERSION_CAUTIONS:
        if caution not in avoided:
            yield Problem(
                "avoid", f"legs up or head down, and no {quote_value(caution)}", f"caution = {quote_value(caution)}"
            )
    if not pose.by_the_side and _is_lying(figure) and pose.id != SIDE_POSE:
        yield Problem("by_the_side", "legs up and no way out by the side", "true, or no such key")


def _is_lying(figure: Figure) -> bool:
    joints = place(figure).places
    return joints["left ankle"][1] > joints["left hip"][1]


def _is_inverted(figure: Figure) -> bool:
    """Return whether a figure is inverted.

    Its legs are up the wall then, or its head is below its hips.
    """
    if figure.view == "wall":
        return "wall" in figure.props
    joints = place(figure).places
    hips = joints["left hip"][1]
    heels = max(joints["left ankle"][1], joints["right ankle"][1])
    return figure.view == "side" and (heels - hips > LEGS_UP or hips - joints["head"][1] > HEAD_DOWN)
