"""Times and counts as people say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import ceil

from wallyoga.practice.breath import Pattern
from wallyoga.practice.english import MONTHS, WEEKDAYS, join_words
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import OTHER, SIDE_POSE, Pose, Side

KIND_WORDS = {
    Kind.READY: "get ready",
    Kind.ENTER: "into the pose",
    Kind.HOLD: "hold",
    Kind.SWITCH: "change sides",
    Kind.ASK: "which side was tighter?",
    Kind.REVISIT: "the tighter side again",
    Kind.REST: "rest",
    Kind.LEAVE: "come out",
    Kind.SETTLE: "settle",
}

LEGEND_COLON, LEGEND_GAP = "  ", " · "
"""The separators of a legend: between a word and its parts, and before the next word."""

UNANSWERED = "Without an answer it goes on, and you can still answer as you move."
"""The words for a question which side was tighter that nobody answers."""

ONE_OF = {
    "ankles": "ankle",
    "arms": "arm",
    "calves": "calf",
    "feet": "foot",
    "glutes": "glute",
    "hands": "hand",
    "hips": "hip",
    "inner thighs": "inner thigh",
    "shoulders": "shoulder",
}
"""The name of a part on one side, where it differs from that on both."""

MOST_FELT = 2
"""The most parts named in the short line on what a pose stretches."""

MIDDLE = frozenset({"neck", "chest", "abdomen", "low back", "groin"})
"""The parts there is one of."""


def format_clock_time(seconds: float) -> str:
    """Return a length as minutes and seconds, such as 3:05, rounded up to whole seconds."""
    whole = ceil(seconds - 1e-6)
    return f"{whole // 60}:{whole % 60:02d}"


def format_minutes(seconds: float) -> str:
    """Return a length in whole minutes, such as 12 min.

    Less than half of one is told as less than one.
    """
    return f"{max(1, round(seconds / 60))} min" if seconds >= 30 else "< 1 min"


def format_breaths(count: int) -> str:
    """Return a count of breaths with its noun."""
    return f"{count} breath" if count == 1 else f"{count} breaths"


def format_sessions(count: int) -> str:
    """Return a count of sessions with its noun."""
    return f"{count} session" if count == 1 else f"{count} sessions"


def format_amount(step: PlanStep) -> str:
    """Return the length of a step, in breaths where they are counted, else in time.

    Of one that was begun before a rest it is what is left.
    """
    left = step.breaths_left
    amount = format_clock_time(step.seconds - step.begun) if left is None else format_breaths(left)
    return f"{amount} to go" if step.begun else amount


def format_title(step: PlanStep) -> str:
    """Return the title of a step above its figure: the pose with its side, or what is done."""
    match step.kind:
        case Kind.READY:
            return f"Get ready · {step.name}"
        case Kind.SETTLE:
            return "Settle"
        case Kind.LEAVE:
            return f"Coming out · {step.name}"
        case _:
            return f"{step.name} · {step.side.upper()} side" if step.side else step.name


def list_titles(step: PlanStep) -> tuple[str, ...]:
    """Return the title of a step and shorter ones, down to its pose alone."""
    title, (name, short) = format_title(step), list_names(step)
    shorter = name if step.side else title.replace(name, short)
    return title, title.removesuffix(" side"), shorter, name, short


def list_names(step: PlanStep) -> tuple[str, str]:
    """Return the name of a step's pose, and its short one: without its own what comes before a comma."""
    return step.name, step.short_name or step.name.partition(", ")[0]


def describe_felt(pose: Pose, side: Side | None) -> str:
    """Return in words where a pose is felt and what works in it.

    The strongest comes first; the text is empty where nothing is felt.
    """
    stretches, works = _parts(pose.stretches, side), _parts(pose.works, side)
    parts = [f"Feel it in your {stretches}" if stretches else "", f"your {works} at work" if works else ""]
    return "; ".join(filter(None, parts))


def describe_most_felt(pose: Pose, side: Side | None, room: int = 80) -> str:
    """Return in one short line where a pose is felt most.

    In a `room` of few columns it goes without the side, or names one part alone. It is empty where nothing is felt.
    """
    strongest: list[str] = []
    for part in sorted(pose.stretches, key=lambda name: -pose.stretches[name]):
        # "Outer hamstrings and hamstrings" would name them twice.
        if not part.startswith(OTHER) and not any(name.endswith(part) for name in strongest):
            strongest.append(part)
    if not strongest:
        return ""
    shares = ({part: pose.stretches[part] for part in strongest[:most]} for most in (MOST_FELT, 1))
    names = [_parts(share, each) for share in shares for each in (side, None)]
    # Inner and outer parts are told apart where there is room.
    bare = names[-1], names[-1].rpartition("er ")[2]
    texts = *(f"Feel it in your {name}." for name in names), *(f"Feel it in {name}." for name in bare)
    return next((text for text in texts if len(text) <= room), "")


def list_felt(pose: Pose) -> str:
    """Return the parts a pose stretches, the strongest first."""
    return ", ".join(_once(pose.stretches))


def list_legend(
    stretches: Mapping[str, int], works: Mapping[str, int], room: int | None = None
) -> tuple[tuple[str, str], ...]:
    """Return the legend of a figure: a word for each colour, and its parts.

    The strongest parts come first. In a `room` of so many columns those that do not fit are left out, the weakest of
    the longer list first.
    """
    named = [(word, list(_once(parts))) for word, parts in (("stretching", stretches), ("working", works)) if parts]
    while room is not None and named and _measure_legend(named) > room:
        longest = max(named, key=lambda each: len(each[1]))[1]
        if len(longest) > 1:
            longest.pop()
        else:
            named.pop()
    return tuple((word, ", ".join(parts)) for word, parts in named)


def _measure_legend(named: Sequence[tuple[str, Sequence[str]]]) -> int:
    """Return the number of columns a legend takes."""
    return len(LEGEND_GAP.join(f"{word}{LEGEND_COLON}{', '.join(parts)}" for word, parts in named))


def find_felt_most(pose: Pose, side: Side) -> str:
    """Return the part most felt on one side of a pose, such as left hip."""
    part = max(pose.stretches, key=lambda name: pose.stretches[name], default="side")
    return f"{side} {ONE_OF.get(part, part)}"


def _parts(parts: Mapping[str, int], side: Side | None) -> str:
    """Return the parts, the strongest first, those of one side after its name."""
    names = sorted(parts, key=lambda name: -parts[name])
    if side is None:
        return join_words(_once(parts))
    own = [ONE_OF.get(name, name) for name in names if not name.startswith(OTHER) and name not in MIDDLE]
    others = [name.removeprefix(OTHER) for name in names if name.startswith(OTHER)]
    groups = ((f"{side} ", own), (f"{side.other} ", [ONE_OF.get(name, name) for name in others]))
    middle = ("", [name for name in names if name in MIDDLE])
    return " and your ".join(f"{which}{join_words(group)}" for which, group in (*groups, middle) if group)


def _once(parts: Mapping[str, int]) -> list[str]:
    """Return the parts of either side by their names, the strongest first."""
    names = sorted(parts, key=lambda name: -parts[name])
    return list(dict.fromkeys(name.removeprefix(OTHER) for name in names))


def describe_next(step: PlanStep | None) -> str:
    """Return what comes next, in a few words that follow "next"."""
    if step is None:
        return "the end"
    side = f"{step.side.upper()} " if step.side else ""
    match step.kind:
        case Kind.ENTER:
            words = f"{step.side.upper()}, {step.name}" if step.side else step.name
        case Kind.SWITCH:
            words = f"{side}side, {step.seconds:.0f} s to change"
        case Kind.REVISIT:
            words = f"{side}again, {format_amount(step)}"
        case Kind.LEAVE if step.pose == SIDE_POSE:
            words = "sit up" if step.breaths is None else "rest on your side"
        case Kind.LEAVE:
            words = f"come out, {step.seconds:.0f} s"
        case Kind.HOLD | Kind.REST:
            words = f"{step.kind.value} {side}".rstrip() + f", {format_amount(step)}"
        case _:
            words = KIND_WORDS[step.kind]
    return words


def format_day(date: datetime) -> str:
    """Return a date as people write it, such as Sunday 22 November."""
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]}"


def format_moment(date: datetime) -> str:
    """Return a date with its time of day, such as 22 Nov 07:30."""
    return f"{date.day:2} {MONTHS[date.month - 1][:3]} {date:%H:%M}"


def format_breath(pattern: Pattern) -> str:
    """Return a breath in words, such as in for 4, out for 6.

    Its holds are told only where it has them: in for 4, hold for 2, out for 6.
    """
    parts = (("in", pattern.inhale), ("hold", pattern.hold_full), ("out", pattern.exhale), ("hold", pattern.hold_empty))
    return ", ".join(f"{what} for {seconds:g}" for what, seconds in parts if seconds)


def format_rate(pattern: Pattern) -> str:
    """Return the breaths a minute of a pattern, such as 5.5 breaths a minute.

    They are told to the nearest half.
    """
    if pattern.seconds > 60:
        return "less than one breath a minute"
    often = round(2 * 60 / pattern.seconds) / 2
    return f"{often:g} {'breath' if often == 1 else 'breaths'} a minute"


def find_pose_name(poses: Mapping[str, Pose], pose_id: str) -> str:
    """Return the name of a pose. It is the id where there is no such pose any more."""
    return poses[pose_id].name if pose_id in poses else pose_id
