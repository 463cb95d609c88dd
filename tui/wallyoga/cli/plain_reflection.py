"""The reflection in plain lines, once the session is kept: each answer a line, or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from wallyoga.cli.keyboard import Keyboard
from wallyoga.history.record import FEELINGS, Reflection
from wallyoga.history.recorder import SessionRecorder
from wallyoga.history.reflection_merge import Words
from wallyoga.practice.pose import Pose

PATIENCE = 30.0
"""The longest wait for an answer, in seconds. Who walks away has answered."""

SIDES = {"l": "left", "left": "left", "r": "right", "right": "right", "s": "same", "same": "same"}

Say = Callable[[str], None]


def ask_reflection(recorder: SessionRecorder, poses: Mapping[str, Pose], keyboard: Keyboard, say: Say) -> None:
    """Ask for the reflection: feeling, tighter sides and a note, and write what is answered.

    Raises:
        FileError, SaveError: the session could not be written; it stays as it was kept.
    """
    if recorder.path is None or not keyboard.is_open:
        return
    opened = Words.of(recorder.record())
    reflection = _ask_all(
        opened.reflection, {pose: poses[pose].name for pose in recorder.list_asked_poses()}, keyboard, say
    )
    if reflection != opened.reflection:
        recorder.history.revise_words(recorder.path, Words(reflection, opened.arrived))
        say("Kept with it.")


def _ask_all(reflection: Reflection, sides: Mapping[str, str], keyboard: Keyboard, say: Say) -> Reflection:
    """Return the reflection with what was answered, until a question stays without an answer."""
    choices = ", ".join(f"{number} {feeling}" for number, feeling in enumerate(FEELINGS, 1))
    say(f"How do you feel now? {choices}. Enter leaves any of these open.")
    answer = keyboard.take_line(PATIENCE)
    if answer is None:
        return reflection
    reflection = replace(reflection, left=read_feeling(answer))
    for pose, name in sides.items():
        say(f"Which side was tighter in {name}? left, right or same.")
        answer = keyboard.take_line(PATIENCE)
        if answer is None:
            return reflection
        side = SIDES.get(answer.lower())
        reflection = replace(reflection, tighter={**reflection.tighter, **({pose: side} if side else {})})
    say("A note for yourself?")
    return replace(reflection, notes=keyboard.take_line(PATIENCE) or "")


def read_feeling(line: str) -> str | None:
    """Return the feeling a line names by its number or its word, or None."""
    if line.isdecimal() and 1 <= int(line) <= len(FEELINGS):
        return FEELINGS[int(line) - 1]
    return line.lower() if line.lower() in FEELINGS else None
