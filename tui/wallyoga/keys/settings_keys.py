"""The keys of the settings, the cautions and one's own breath."""

from __future__ import annotations

from wallyoga.keys.action import Action, Foot

SETTINGS = (
    Action("settings.before", "left", "change", "Take the value before"),
    Action("settings.after", "right", "change", "Take the value after"),
    Action("settings.take", "space,enter", "mark", "Mark a caution as yours, or not; else the value after"),
    Action("settings.follow", "f", "follow", "Find your own breath by tapping along with it", 2, "tap pace"),
    Action("settings.back", "escape,q,s", "back", "Return to the practices", 0, "quit close"),
)

TURNING: Foot = {
    "settings.before": ("change", 0),
    "settings.after": ("change", 0),
    "settings.follow": ("follow", 2),
    "settings.back": ("back", 0),
}
"""The key line of the settings on a value."""

OPENING: Foot = {"settings.take": ("open", 0), "settings.follow": ("follow", 2), "settings.back": ("back", 0)}
"""The key line of the settings on what has a card of its own."""

YOURS: Foot = {"settings.take": ("mark", 0), "settings.follow": ("follow", 2), "settings.back": ("back", 0)}
"""The key line of the settings on a caution."""

CAUTIONS = (
    Action("cautions.up", "up", "move", "Go to the line above"),
    Action("cautions.down", "down", "move", "Go to the line below"),
    Action("cautions.take", "space", "mark", "Mark what is yours, or not"),
    Action("cautions.choose", "enter", "go on", "Mark what is yours, or not; on the last line: go on"),
    Action("cautions.back", "escape,q", "go on", "Go on to the practices"),
)

MOVING: Foot = {"cautions.up": ("move", 0), "cautions.down": ("move", 0)}
"""The keys of the cursor, with which the key line begins."""

MARKING: Foot = {**MOVING, "cautions.take": ("mark", 0), "cautions.choose": ("mark", 0), "cautions.back": ("go on", 0)}
"""The key line on a caution."""

GOING_ON: Foot = {**MOVING, "cautions.take": ("mark", 0), "cautions.choose": ("go on", 0)}
"""The key line on the way on."""

FOLLOW = (
    Action("follow.tap", "space", "breath in", "Count an inhale"),
    Action("follow.use", "enter", "use it", "Take this as your breath"),
    Action("follow.again", "r", "again", "Begin again"),
    Action("follow.back", "escape,q", "back", "Leave your breath as it is"),
)

OWN_BREATH = (
    Action("own_breath.use", "enter", "use it", "Take this as your breath"),
    Action("own_breath.back", "escape", "back", "Leave your breath as it is"),
)

OWN_COMMAND = (
    Action("own_command.use", "enter", "use it", "Run this command"),
    Action("own_command.back", "escape", "back", "Leave the command as it is"),
)

RUNS_FOLDER = (
    Action("runs_folder.use", "enter", "use it", "Look for runs in this folder"),
    Action("runs_folder.back", "escape", "back", "Leave the folder as it is"),
)
