"""The keys of every screen together, and the key line where one types."""

from __future__ import annotations

from functools import cache

from wallyoga.keys.action import Action, Foot, name_actions
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.build_keys import BUILD, NAME, PICK
from wallyoga.keys.choose_keys import CHOOSE, MAKE, PREPARE
from wallyoga.keys.guide_keys import GUIDE
from wallyoga.keys.history_keys import EXPORT, HISTORY, TRENDS
from wallyoga.keys.practice_keys import ERRAND, PRACTICE, QUESTION, STOP_SIGNS
from wallyoga.keys.reflect_keys import REFLECT, REVISE
from wallyoga.keys.settings_keys import CAUTIONS, FOLLOW, OWN_BREATH, OWN_COMMAND, RUNS_FOLDER, SETTINGS

ALL = {
    "app": EVERYWHERE,
    "choose": CHOOSE,
    "make": MAKE,
    "prepare": PREPARE,
    "practice": PRACTICE,
    "question": QUESTION,
    "reflect": REFLECT,
    "revise": REVISE,
    "history": HISTORY,
    "trends": TRENDS,
    "export": EXPORT,
    "settings": SETTINGS,
    "cautions": CAUTIONS,
    "follow": FOLLOW,
    "own_breath": OWN_BREATH,
    "own_command": OWN_COMMAND,
    "runs_folder": RUNS_FOLDER,
    "stop_signs": STOP_SIGNS,
    "errand": ERRAND,
    "build": BUILD,
    "guide": GUIDE,
    "name": NAME,
    "pick": PICK,
}
"""The actions on each screen, and everywhere, by what the ids begin with."""

WHILE_TYPING: dict[str, Foot] = {
    "choose": {"choose.begin": ("to the list", 0), "choose.all": ("every practice", 0)},
    "history": {"history.open": ("to the list", 0), "history.back": ("every session", 0)},
    "build": {
        "build.up": ("line", 1),
        "build.down": ("line", 1),
        "build.save": ("save", 0),
        "build.back": ("to the steps", 0),
    },
    "pick": {
        "pick.up": ("pose", 1),
        "pick.down": ("pose", 1),
        "pick.take": ("to the list", 0),
        "pick.back": ("every pose", 0),
    },
    "guide": {"guide.practise": ("to the list", 0), "guide.back": ("every pose", 0)},
}
"""The key line in a text field, by what a screen's ids begin with."""


@cache
def list_typing_actions(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Return the key line's actions in a field where one types."""
    screen = actions[0].id.partition(".")[0] if actions else ""
    return name_actions(actions, WHILE_TYPING[screen]) if screen in WHILE_TYPING else actions
