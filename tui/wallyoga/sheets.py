"""What the command line prints: each function returns a text, or a document for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from wallyoga.figure import Picture, Tone
from wallyoga.history.store import Entry, Unreadable
from wallyoga.library.library import Library
from wallyoga.outline import span
from wallyoga.paths import Places
from wallyoga.posture import Look, posture
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.practice.pose import Pose, Side, Sides, sided
from wallyoga.practice.sequence import Sequence
from wallyoga.studio import Studio
from wallyoga.words import KIND_WORDS, amount, clock_time, felt, minutes, moment

if TYPE_CHECKING:
    from wallyoga.history.export import Export
    from wallyoga.history.importing import Imported

COLOURS = {
    Tone.STRETCH_1: "\x1b[33m",
    Tone.STRETCH_2: "\x1b[33m",
    Tone.STRETCH_3: "\x1b[1;33m",
    Tone.EFFORT_1: "\x1b[34m",
    Tone.EFFORT_2: "\x1b[34m",
    Tone.EFFORT_3: "\x1b[1;34m",
    Tone.PROP: "\x1b[32m",
    Tone.GROUND: "\x1b[90m",
}
"""The terminal's own colours, so that they fit whatever it looks like."""

PLAIN = "\x1b[0m"


def practices(studio: Studio) -> str:
    """Return every practice with its id, its length for this person, its goals and its props."""
    library, rows = studio.library, []
    for sequence in library.sequences.values():
        seconds, props = _fitting(studio, sequence)
        length = "not for you" if seconds is None else minutes(seconds)
        yours = "  (yours)" if sequence.id in library.own else ""
        rows.append(f"{sequence.id:24} {length:>7}  {sequence.name}{yours}")
        rows.append(f"{'':33} {', '.join(sequence.goals)}; {' · '.join(props)}")
    return "\n".join(rows)


def practices_json(studio: Studio) -> list[dict[str, Any]]:
    """Return every practice as `wallyoga list --json` prints it; one the cautions leave nothing of has no seconds."""
    listed = []
    for sequence in studio.library.sequences.values():
        seconds, props = _fitting(studio, sequence)
        yours = sequence.id in studio.library.own
        about = {"goals": list(sequence.goals), "props": list(props), "yours": yours}
        listed.append({"id": sequence.id, "name": sequence.name, "seconds": seconds, **about})
    return listed


def _fitting(studio: Studio, sequence: Sequence) -> tuple[float | None, tuple[str, ...]]:
    """Return how long a practice takes this person, and what to bring; None where their cautions leave nothing."""
    try:
        return studio.plan(sequence).seconds, studio.library.props(studio.adapted(sequence).sequence)
    except PlanError:
        return None, ()


def plan(plan: Plan) -> str:
    """Return a plan, a line a step, with its clock times; what only an answer adds stands in brackets."""
    lines = [f"{plan.name}, {clock_time(plan.seconds)}", *plan.notes, ""]
    for start, step in zip(plan.starts, plan.steps, strict=True):
        lines.append(f"{clock_time(start):>6}  {_line(step)}")
        revisit = _revisit(step)
        if revisit:
            lines.append(f"{'':6}  {f'({KIND_WORDS[revisit.kind]})':24} {amount(revisit):>10}  {revisit.name}")
    return "\n".join(lines)


def plan_json(plan: Plan) -> dict[str, Any]:
    """Return a plan as `wallyoga show --json` prints it; a revisit has no side or start until it is answered."""
    steps = []
    for start, step in zip(plan.starts, plan.steps, strict=True):
        steps.append(_step_json(step, start))
        revisit = _revisit(step)
        if revisit:
            steps.append({**_step_json(revisit, None), "side": None, "optional": True})
    return {"id": plan.practice, "name": plan.name, "seconds": plan.seconds, "steps": steps}


def poses(library: Library) -> str:
    """Return every pose with its id and its Sanskrit name."""
    return "\n".join(f"{pose.id:28} {pose.name}, {pose.sanskrit}" for pose in library.poses.values())


def pose(studio: Studio, name: str, side: str | None, look: Look) -> str:
    """Return a pose: its figure, and everything there is to say of it; in colour unless the look is dotted."""
    found = studio.wording.pose(studio.library.pose(name))
    shown = Side(side) if side else found.first if found.sides is Sides.EACH else None
    return "\n".join(_pose_lines(studio.library, found, shown, look))


def sessions(found: Iterable[Entry | Unreadable]) -> str:
    """Return past sessions, a line each; a copy is named as one, a file that cannot be read with its reason."""
    lines = []
    for item in found:
        match item:
            case Entry(record=record):
                felt = " → ".join(word for word in (record.arrived, record.reflection.left) if word)
                when = f"{record.started:%Y} {moment(record.started)}"
                lines.append(f"{when}  {record.name:28} {minutes(record.practised_seconds):>7}  {felt}".rstrip())
                if item.conflict:
                    lines[-1] += f"  (a copy after a conflict: {item.path.name})"
            case Unreadable(path=path, reason=reason):
                lines.append(f"{path}: cannot be read: {reason}")
    return "\n".join(lines) or "Nothing here yet. Your first practice will be."


def left_out(exported: Export) -> Iterator[str]:
    """Yield a line for each file whose session is not in an export."""
    for copy in exported.copies:
        yield f"{copy}: left out, for it is a copy of another session"
    for file in exported.unreadable:
        yield f"{file.path}: left out, for it cannot be read: {file.reason}"


def imported(result: Imported) -> str:
    """Return what became of the entries of an import."""
    parts = [f"{sessions_count(result.added)} added", f"{result.skipped} there already"]
    if result.refused:
        parts.append(f"{len(result.refused)} refused")
    return ", ".join(parts) + "."


def refused(file: str, result: Imported) -> Iterator[str]:
    """Yield a line for everything that is wrong in an imported file."""
    for each in result.refused:
        yield from (f"{file}: session {each.number}: {problem}" for problem in each.problems)


def sessions_count(count: int) -> str:
    """Return a count of sessions with its noun."""
    return f"{count} session" if count == 1 else f"{count} sessions"


def paths(where: Places) -> str:
    """Return where everything is kept."""
    return "\n".join(f"{field.name:10} {getattr(where, field.name)}" for field in fields(where))


def _revisit(step: PlanStep) -> PlanStep | None:
    added = next(iter(step.branches.values()), ())
    return next((branch for branch in added if branch.kind is Kind.REVISIT), None)


def _line(step: PlanStep) -> str:
    name = f"{step.name}, {step.side}" if step.side else step.name
    return f"{KIND_WORDS[step.kind]:24} {amount(step):>10}  {name}{_breathing(step)}"


def _breathing(step: PlanStep) -> str:
    if not step.kind.is_hold:
        return ""
    stages = [
        str(stage.pattern)
        if stage.breaths is None or len(step.breathing) == 1
        else f"{stage.pattern} x {stage.breaths}"
        for stage in step.breathing
    ]
    return f"  [{', then '.join(stages)}]"


def _step_json(step: PlanStep, starts: float | None) -> dict[str, Any]:
    return {
        "kind": step.kind.value,
        "pose": step.pose,
        "side": step.side.value if step.side else None,
        "breaths": step.breaths,
        "seconds": step.seconds,
        "starts": starts,
        "breathing": [
            {"pattern": str(stage.pattern), "breaths": stage.breaths, "seconds": stage.seconds}
            for stage in step.breathing
        ],
        "optional": step.optional,
    }


def _pose_lines(library: Library, pose: Pose, side: Side | None, look: Look) -> Iterator[str]:
    drawn = posture(library, pose.id, side)
    picture = drawn.drawn(look) if drawn else None
    if picture:
        yield from picture.text.splitlines() if look.dotted else _coloured(picture)
        yield ""
    yield f"{pose.name} ({pose.sanskrit})" + (f", {side} side" if side else "")
    if pose.meaning:
        yield f"{pose.pronunciation}: {pose.meaning}"
    held = f"{span(pose.breaths)} breaths" if pose.breaths else f"{span(pose.minutes)} minutes" if pose.minutes else ""
    yield from _part("Hold", (held,) if held else ())
    yield from _part("Into it", pose.enter, side)
    yield from _part("In it", pose.cues, side)
    yield from _part("Gentler", pose.ease, side)
    yield from _part("To the other side", pose.change, side.other if side else None)
    yield from _part("Out of it", pose.leave, side)
    yield from _part("Bring", tuple(map(str, pose.props)))
    where = felt(pose, side)
    yield from _part("Where", (f"{where}.",) if where else ())
    yield from _part("Leave it out, or ask first", tuple(_avoided(library, pose)))
    yield from _part("From", (pose.source,) if pose.source else ())


def _coloured(picture: Picture) -> Iterator[str]:
    """Yield the rows of a picture with the terminal's colours."""
    for row in range(len(picture.lines)):
        pieces = (f"{COLOURS[tone]}{text}{PLAIN}" if tone in COLOURS else text for text, tone in picture.runs(row))
        yield "".join(pieces).rstrip()


def _avoided(library: Library, pose: Pose) -> Iterator[str]:
    for avoid in pose.avoid:
        gentler = library.poses.get(avoid.instead or "")
        instead = f": {gentler.name} instead" if gentler else ""
        yield f"{library.cautions.by_id[avoid.caution].name}{instead}"


def _part(title: str, lines: tuple[str, ...], side: Side | None = None) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        for line in lines:
            yield f"  {sided(line, side)}"
