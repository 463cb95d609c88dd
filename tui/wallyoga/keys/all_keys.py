"""The keys of every screen together."""

from __future__ import annotations

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
