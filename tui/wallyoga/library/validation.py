"""Validation of poses, practices and settings, beyond the kind of each value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from wallyoga.files.problems import Problem, quote_value, suggest_word
from wallyoga.practice.pose import BODY_PARTS, GOALS, MOST, SHORT_LINES, Pose, Range, Side, fill_in_side
from wallyoga.practice.sequence import Breathing, Sequence, SequenceStep
from wallyoga.settings import COMMANDS, Settings

LONGEST_MOVE = 600
"""The longest way into or out of a pose, in seconds."""

LONGEST_SHORT = 22
"""The most letters of a line read from the floor, with its side filled in."""

MOST_STEPS = 100
"""The most steps of a practice."""

WHOLE_NUMBERS = {
    "day_starts": (range(24), "an hour"),
    "lie_down": (range(LONGEST_MOVE + 1), "whole seconds"),
    "loudness": (range(101), "percent"),
    "voice_loudness": (range(101), "percent"),
    "voice_rate": (range(80, 301), "words a minute"),
}
"""The settings that are whole numbers: which there can be, and their unit."""

PARTS = frozenset({*BODY_PARTS, *(f"other {part}" for part in BODY_PARTS)})
"""The parts of the body a pose can stretch or work."""


def find_pose_problems(pose: Pose, poses: Collection[str], cautions: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with a pose; `poses` and `cautions` are the ids there are."""
    yield from _check_name(pose.name)
    if pose.breaths and pose.minutes:
        yield Problem("", "breaths and minutes", "one of them")
    elif not (pose.breaths or pose.minutes):
        yield Problem("", "no count", "breaths or minutes")
    yield from _check_whole("breaths", pose.breaths)
    yield from _check_usual(pose)
    yield from _check_whole("revisit", pose.revisit)
    for key, lines in (("enter", pose.enter), ("cues", pose.cues), ("leave", pose.leave)):
        if not lines:
            yield Problem(key, "an empty list", "at least one line")
    yield from _check_letters("short_name", pose.short_name)
    yield from _check_short(pose)
    for key in ("enter_seconds", "change_seconds", "leave_seconds"):
        if not 1 <= getattr(pose, key) <= LONGEST_MOVE:
            yield Problem(key, quote_value(getattr(pose, key)), f"1 to {LONGEST_MOVE} seconds")
    yield from _check_strengths("stretches", pose.stretches)
    yield from _check_strengths("works", pose.works)
    others = [other for other in poses if other != pose.id]
    yield from _check_each("goals", pose.goals, GOALS, "the goal of a pose, such as hips")
    yield from _check_each("preparations", pose.preparations, others, "the id of another pose")
    yield from _check_each("counter_poses", pose.counter_poses, others, "the id of another pose")
    yield from _check_each("alike", pose.alike, others, "the id of another pose")
    yield from _check_each("at_ease", pose.at_ease, PARTS, "a part of the body")
    for number, avoid in enumerate(pose.avoid, 1):
        yield from _check_word(f"avoid[{number}].caution", avoid.caution, cautions, "the id of a caution")
        if avoid.instead is not None:
            yield from _check_word(f"avoid[{number}].instead", avoid.instead, others, "the id of another pose")


def find_sequence_problems(sequence: Sequence, poses: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with a practice; `poses` are the ids there are."""
    yield from _check_name(sequence.name)
    if sequence.minutes is not None and not 1 <= sequence.minutes <= MOST:
        yield Problem("minutes", quote_value(sequence.minutes), f"1 to {MOST}")
    if not sequence.steps:
        yield Problem("steps", "none", "at least one")
    elif len(sequence.steps) > MOST_STEPS:
        yield Problem("steps", quote_value(len(sequence.steps)), f"at most {MOST_STEPS}")
    for number, step in enumerate(sequence.steps, 1):
        place = f"steps[{number}]"
        yield from _check_word(f"{place}.pose", step.pose, poses, "the id of a pose")
        yield from _check_length(place, step)
        yield from _check_whole(f"{place}.revisit", step.revisit)
        yield from _check_breathing(f"{place}.breathing", step.breathing)
        yield from _check_lines(f"{place}.short_enter", step.short_enter)
        if step.enter_seconds is not None and not 1 <= step.enter_seconds <= LONGEST_MOVE:
            yield Problem(f"{place}.enter_seconds", quote_value(step.enter_seconds), f"1 to {LONGEST_MOVE} seconds")


def find_settings_problems(settings: Settings, cautions: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with settings; `cautions` are the ids there are."""
    for key, (allowed, unit) in WHOLE_NUMBERS.items():
        value = getattr(settings, key)
        if value not in allowed:
            yield Problem(key, quote_value(value), f"{unit} from {allowed[0]} to {allowed[-1]}")
    for key in COMMANDS:
        if getattr(settings, key) and not getattr(settings, key)[0]:
            yield Problem(f"{key}[1]", quote_value(""), "the program to run")
    for number, flag in enumerate(settings.flags, 1):
        if flag not in cautions:
            yield Problem(f"flags[{number}]", quote_value(flag), suggest_word(flag, cautions))


def _check_name(name: str) -> Iterator[Problem]:
    if not name.strip():
        yield Problem("name", quote_value(name), "a name that can be seen")


def _check_usual(pose: Pose) -> Iterator[Problem]:
    """Yield what is wrong with the usual length of a pose that has one."""
    span = pose.breaths or pose.minutes
    if pose.usual is None or span is None:
        return
    if pose.breaths and pose.usual % 1:
        yield from _check_whole("usual", Range(pose.usual, pose.usual))
    elif not span.low <= pose.usual <= span.high:
        yield Problem("usual", quote_value(pose.usual), f"{span.low:g} to {span.high:g}, as its range has it")


def _check_length(place: str, step: SequenceStep) -> Iterator[Problem]:
    if step.breaths and step.minutes:
        yield Problem(place, "breaths and minutes", "one of them")
    yield from _check_whole(f"{place}.breaths", step.breaths)


def _check_breathing(place: str, breathing: tuple[Breathing, ...]) -> Iterator[Problem]:
    for number, part in enumerate(breathing, 1):
        if part.breaths is None and number < len(breathing):
            yield Problem(f"{place}[{number}]", "no breaths", "breaths, which only the last pattern goes without")
        elif part.breaths is not None and not 1 <= part.breaths <= MOST:
            yield Problem(f"{place}[{number}].breaths", quote_value(part.breaths), f"1 to {MOST}")


def _check_whole(place: str, breaths: Range | None) -> Iterator[Problem]:
    if breaths is not None and not (breaths.low.is_integer() and breaths.high.is_integer()):
        yield Problem(place, "part of a breath", "whole breaths")


def _check_short(pose: Pose) -> Iterator[Problem]:
    variants = {f"{key}.short_enter": words.short_enter for key, words in pose.variants.items()}
    for key, lines in ({key: getattr(pose, key) for key in SHORT_LINES} | variants).items():
        yield from _check_lines(key, lines)


def _check_lines(key: str, lines: tuple[str, ...]) -> Iterator[Problem]:
    for number, line in enumerate(lines, 1):
        yield from _check_letters(f"{key}[{number}]", line)


def _check_letters(place: str, short: str) -> Iterator[Problem]:
    """Yield a short text if it is too long to be drawn large."""
    if len(fill_in_side(short, Side.RIGHT)) > LONGEST_SHORT:
        yield Problem(place, quote_value(short), f"at most {LONGEST_SHORT} letters")


def _check_strengths(place: str, parts: Mapping[str, int]) -> Iterator[Problem]:
    for part, strength in parts.items():
        yield from _check_word(f'{place}."{part}"', part, PARTS, "a part of the body")
        if not 1 <= strength <= 3:
            yield Problem(f'{place}."{part}"', quote_value(strength), "1, 2 or 3")


def _check_each(key: str, names: tuple[str, ...], there: Collection[str], what: str) -> Iterator[Problem]:
    for number, name in enumerate(names, 1):
        yield from _check_word(f"{key}[{number}]", name, there, what)


def _check_word(place: str, name: str, names: Iterable[str], what: str) -> Iterator[Problem]:
    names = sorted(names)
    if name not in names:
        yield Problem(place, quote_value(name), suggest_word(name, names, what))
