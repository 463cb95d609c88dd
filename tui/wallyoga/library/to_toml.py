"""Writer of practices as TOML, the way a person would write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import tomli_w

from wallyoga.library.toml_folder import SHIPPED
from wallyoga.practice.pose import Range
from wallyoga.practice.sequence import DEEP, Breathing, Sequence, SequenceStep

PRACTICE_SCHEMA = "practice.schema.json"
POSE_SCHEMA = "pose.schema.json"
"""The JSON Schemas that ship beside the practices, for editors that complete and check."""

HINTS = """
# A practice of your own. Its id is the name of this file; `wallyoga check` reads it over.
# A step has a pose (`wallyoga pose` lists them) and, where its own number will not do,
# `breaths` or `minutes`: one number, or the least and the most, such as [8, 10].
# A pose with sides is done on both, alike; `revisit = [6, 10]` offers the tighter one more.
# `optional = true` goes first when time is short. The way in and the way out are added for you.
"""


def make_practice_id(name: str) -> str:
    """Return a name as an id in kebab case: lower-case letters of the English alphabet, digits and hyphens.

    It is empty where nothing of the name is left.
    """
    plain = unicodedata.normalize("NFKD", name.replace("'", "").replace("\u2019", ""))
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower()).strip("-")


def format_schema_line(schema: str = PRACTICE_SCHEMA) -> str:
    """Return the schema comment, the first line of a file.

    With it editors check the file against a schema that ships with wallyoga.
    """
    return f"#:schema {SHIPPED / schema}"


def format_practice(sequence: Sequence, *, hints: bool = False) -> str:
    """Return a practice as TOML; read again, it is the same practice.

    With `hints` it begins with the line that names its schema and says how a practice is written.
    """
    about: dict[str, object] = {"name": sequence.name, "summary": sequence.summary}
    if sequence.goals:
        about["goals"] = list(sequence.goals)
    if sequence.pace != DEEP:
        about["pace"] = str(sequence.pace)
    if sequence.place is not None:
        about["place"] = sequence.place
    if sequence.minutes is not None:
        about["minutes"] = _format_number(sequence.minutes)
    if sequence.dim:
        about["dim"] = True
    if sequence.bells:
        about["bells"] = True
    parts = [f"{format_schema_line()}\n{HINTS.lstrip()}"] if hints else []
    parts.append(_format_lines(about))
    parts += (f"[[steps]]\n{''.join(_format_step(step))}" for step in sequence.steps)
    if not sequence.steps:
        parts[-1] += "steps = []\n"
    return "\n".join(parts)


def _format_step(step: SequenceStep) -> Iterator[str]:
    yield _format_lines({"pose": step.pose})
    for key, amount in (("breaths", step.breaths), ("minutes", step.minutes)):
        if amount is not None:
            yield f"{key} = {_format_range(amount)}\n"
    if step.breathing:
        yield f"breathing = [{', '.join(map(_format_breathing, step.breathing))}]\n"
    if step.first is not None:
        yield f'first = "{step.first}"\n'
    if step.revisit is not None:
        yield f"revisit = {_format_range(step.revisit)}\n"
    if step.optional:
        yield "optional = true\n"
    if step.enter:
        yield _format_lines({"enter": list(step.enter)})
    if step.short_enter:
        yield _format_lines({"short_enter": list(step.short_enter)})
    if step.enter_seconds is not None:
        yield f"enter_seconds = {_format_number(step.enter_seconds)}\n"


def _format_breathing(part: Breathing) -> str:
    breaths = f", breaths = {part.breaths}" if part.breaths is not None else ""
    return f'{{ pattern = "{part.pattern}"{breaths} }}'


def _format_lines(values: dict[str, object]) -> str:
    """Return keys with values that need quoting, a line each.

    Lists are on one line where they are short.
    """
    lines = []
    for key, value in values.items():
        whole = tomli_w.dumps({key: value})
        flat = re.sub(r"\[\n\s*", "[", re.sub(r",\n\]", "]", re.sub(r",\n\s+(?=\S)", ", ", whole)))
        lines.append(flat if len(flat) <= 100 else whole)
    return "".join(lines)


def _format_range(amount: Range) -> str:
    if amount.low == amount.high:
        return str(_format_number(amount.low))
    return f"[{_format_number(amount.low)}, {_format_number(amount.high)}]"


def _format_number(number: float) -> float:
    """Return a number as people write it: a whole one without a point."""
    return int(number) if number == int(number) else number
