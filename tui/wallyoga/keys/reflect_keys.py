"""The keys of a reflection, after a practice and later."""

from __future__ import annotations

from wallyoga.keys.action import Action

REFLECT = (
    Action("reflect.next", "enter", "next", "Answer, and go to the next question; at the last, keep it"),
    Action("reflect.up", "up", "question", "Go to the question above (shift+tab from the note)"),
    Action("reflect.down", "down", "question", "Go to the question below (or tab)"),
    Action("reflect.line", "ctrl+j", "", "Begin a new line in the note"),
    Action("reflect.save", "ctrl+s", "", "Keep the session with what you said, from any question"),
    Action("reflect.skip", "escape", "done", "Keep the session without what you say here", 0),
)

REVISE = (
    Action("revise.next", "enter", "next", "Answer, and go to the next question; at the last, keep it"),
    Action("revise.up", "up", "question", "Go to the question above (shift+tab from the note)"),
    Action("revise.down", "down", "question", "Go to the question below (or tab)"),
    Action("revise.line", "ctrl+j", "", "Begin a new line in the note"),
    Action("revise.save", "ctrl+s", "", "Keep what you wrote, from any question"),
    Action("revise.skip", "escape", "leave as it was", "Leave the session as it was", 0),
)


def list_reflection_actions(
    actions: tuple[Action, ...], *, is_at_last: bool, is_pointing: bool, keeps: bool
) -> tuple[Action, ...]:
    """Return the key line's actions during a reflection.

    They say what enter does in the last question and where the arrows point at an answer, how to begin a line, and
    what escape does.
    """
    labels = {"next": "keep", "line": "new line"} if is_at_last else {"next": "answer"} if is_pointing else {}
    if not keeps:
        labels["skip"] = "do not keep"
    return tuple(action._replace(label=labels.get(action.method, action.label)) for action in actions)
