"""The keys of the pose guide."""

from __future__ import annotations

from functools import cache

from wallyoga.keys.action import ELSEWHERE, Action, Foot, group_actions, name_actions

GUIDE = (
    *group_actions(
        "This pose",
        Action("guide.practise", "enter", "practise", "Practise this pose alone", 0, "begin start"),
        Action("guide.page", "tab", "page", "The next page: how, feel, care, about, goes with"),
        Action("guide.page_before", "shift+tab", "", "The page before"),
        Action("guide.left", "left", "side", "The pose on the left side", 2),
        Action("guide.right", "right", "side", "The pose on the right side", 2),
        Action("guide.gentler", "g", "gentler", "Draw the gentler way, or the pose as it is again", 2, "easier"),
        Action("guide.read", "space", "more", "Read on, and from the end the beginning again", 1, "scroll"),
        Action("guide.look", "v", "", "Draw the figure in another look", words="ascii solid outline"),
    ),
    *group_actions(
        "Find one",
        Action("guide.find", "slash", "find", "Find poses by words: a name, a body part, a prop", 2, "search"),
        Action("guide.filter", "f", "", "Show the poses for one body part, or with one prop", words="props"),
        Action("guide.order", "o", "order", "Order them: in groups, by English or by Sanskrit name", 4, "sort"),
    ),
    *group_actions(
        ELSEWHERE,
        Action("guide.back", "escape,q", "back", "Show every pose again, or return", 0, "quit close"),
    ),
)

GUIDE_IN_PRACTICE: Foot = {
    "guide.back": ("back to your practice", 0),
    "guide.page": ("page", 1),
    "guide.left": ("side", 2),
    "guide.right": ("side", 2),
    "guide.gentler": ("gentler", 3),
    "guide.read": ("more", 2),
    "guide.find": ("find", 4),
}
"""The key line of the guide over a practice that stands still."""


@cache
def list_guide_actions(*, has_sides: bool, has_gentler: bool, is_gentle: bool, practises: bool) -> tuple[Action, ...]:
    """Return the key line's actions on a pose of the guide."""
    actions = GUIDE if practises else name_actions(GUIDE, GUIDE_IN_PRACTICE)
    idle = (set() if has_sides else {"left", "right"}) | (set() if has_gentler else {"gentler"})
    labels = {"gentler": "the pose again"} if is_gentle else {}
    return tuple(
        action._replace(label=labels.get(action.method, action.label))
        for action in actions
        if action.method not in idle
    )
