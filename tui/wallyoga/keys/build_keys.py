"""The keys of the builder, its name card and its pose picker."""

from __future__ import annotations

from wallyoga.keys.action import Action

BUILD = (
    Action("build.add", "a", "add", "Pick a pose and add it after this step"),
    Action("build.earlier", "less_than_sign,shift+up", "move", "Move this step up"),
    Action("build.later", "greater_than_sign,shift+down", "move", "Move this step down"),
    Action("build.remove", "x,delete", "remove", "Remove this step"),
    Action("build.undo", "u", "undo", "Take the latest change of the steps back", 2),
    Action("build.save", "ctrl+s", "save", "Save the practice among yours", 0),
    Action("build.back", "escape,q", "back", "Return to the steps, and from there to the practices", 0),
    Action("build.longer", "plus,equals_sign", "", "Hold this step one breath, or half a minute, longer"),
    Action("build.shorter", "minus", "", "Hold it one breath, or half a minute, shorter"),
    Action("build.numbers", "enter,right", "", "Go to the numbers of this step"),
    Action("build.name", "n", "", "Go to the name, what it is for, and its usual minutes"),
    Action("build.look", "v", "", "Draw the figure in another look"),
    Action("build.edit", "e", "", "Save, and open the file in your own editor"),
    Action("build.up", "up", "", "Go to the line above"),
    Action("build.down", "down", "", "Go to the line below"),
)

NAME = (
    Action("name.use", "enter", "save", "Save the practice under this name"),
    Action("name.back", "escape", "back", "Do not save now"),
)

PICK = (
    Action("pick.take", "enter", "add", "Add this pose to your practice"),
    Action("pick.find", "slash", "find", "Show the poses that have these words"),
    Action("pick.copy", "c", "copy", "Make a pose of your own from this one, and open it in your own editor"),
    Action("pick.edit", "e", "edit", "Open a pose of your own in your own editor"),
    Action("pick.look", "v", "", "Draw the figure in another look"),
    Action("pick.back", "escape,q", "back", "Show every pose again, or return without one", 0),
    Action("pick.up", "up", "", "Move up in the list while you type"),
    Action("pick.down", "down", "", "Move down in the list while you type"),
)
