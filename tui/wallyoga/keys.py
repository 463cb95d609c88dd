"""The keys of wallyoga, each declared once.

Bindings, key line, help and palette are drawn from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache


@dataclass(frozen=True, slots=True)
class Action:
    """An action: something a person can do on a screen."""

    id: str
    """What the settings remap; its last part names the method."""
    keys: str
    """Textual's key names, separated by commas."""
    label: str
    """The name in the key line; neighbours of one label share a place, and an empty one is not shown there."""
    help: str

    @property
    def method(self) -> str:
        """The name of the action method, without its `action_`."""
        return self.id.rpartition(".")[2]


EVERYWHERE = (
    Action("app.help", "question_mark,f1", "help", "Show the keys of this screen"),
    Action("app.palette", "ctrl+p", "", "Search everything that can be done here"),
    Action("app.suspend", "ctrl+z", "", "Put wallyoga in the background; a running practice pauses"),
    Action("app.interrupt", "ctrl+c", "", "Leave at once; a running practice is kept"),
)

AT_ANY_TIME = frozenset({"app.suspend", "app.interrupt"})
"""What is done from wherever one is, also where one types, and over whatever is asked."""

CHOOSE = (
    Action("choose.begin", "enter", "begin", "Prepare the chosen practice"),
    Action("choose.find", "slash", "find", "Show the practices that have these words"),
    Action("choose.time", "t", "time", "Say how long you have got, and fit every practice to it"),
    Action("choose.goal", "g", "goal", "Show the practices for one goal"),
    Action("choose.history", "h", "history", "Look at what you have practised"),
    Action("choose.props", "p", "", "Show what can be done with the props at hand"),
    Action("choose.order", "o", "", "Order them: as listed, most used, or not done lately first"),
    Action("choose.today", "d", "", "Prepare what is suggested today"),
    Action("choose.last", "l", "", "Prepare the practice you did last"),
    Action("choose.all", "escape", "", "Show every practice again"),
    Action("choose.new", "n", "", "Build a practice of your own"),
    Action("choose.copy", "c", "", "Build on a copy of this practice"),
    Action("choose.look", "v", "", "Draw the figures in another look"),
    Action("choose.edit", "e", "", "Change a practice of your own"),
    Action("choose.settings", "s", "", "Your cautions, hamstrings and breath, and how things look"),
    Action("choose.quit", "q", "", "Leave wallyoga"),
)

PREPARE = (
    Action("prepare.begin", "enter", "begin", "Start; you have time to get into place"),
    Action("prepare.follow", "f", "follow my breath", "Find your own breath, and practise at its pace"),
    Action("prepare.back", "escape", "back", "Return to the practices"),
    Action("prepare.up", "up", "", "Read further up"),
    Action("prepare.down", "down", "", "Read further down"),
)

PRACTICE = (
    Action("practice.pause", "space", "pause", "Pause, and go on with three seconds to settle"),
    Action("practice.come_out", "x", "come out", "Come out now: the way out is shown, and what you did is kept"),
    Action("practice.back", "left", "step", "Begin this step again; twice: the step before (or answer left)"),
    Action("practice.next", "right", "step", "Go on to the next step (or answer right)"),
    Action("practice.bigger", "z", "bigger", "Bigger count and breath, without the figure"),
    Action(
        "practice.more",
        "plus",
        "breaths",
        "One breath more on this side and the other, or more time; on the second side, at most what the first had",
    ),
    Action("practice.fewer", "minus", "breaths", "One breath fewer on this side and the other to come, or less time"),
    Action("practice.look", "v", "", "Draw the figure in another look"),
    Action("practice.gentler", "g", "", "Show gentler ways to do this pose, or the pose as it is again"),
    Action("practice.rest", "r", "", "Rest now, and come back to this pose"),
    Action("practice.stop_signs", "s", "", "The signs to stop at, and what helps against tingling feet"),
    Action("practice.same", "equals_sign", "", "Answer that both sides were the same"),
    Action("practice.leave", "q,escape", "", "Leave: keep what you did, discard it, or go on"),
)

WHILE_ASKED = {
    "practice.back": "left",
    "practice.next": "right",
    "practice.same": "the same",
    "practice.come_out": "come out",
    "practice.pause": "pause",
}
"""What the keys of a practice are called while it asks which side was tighter."""

REFLECT = (
    Action("reflect.next", "enter", "next", "Go to the next question; at the last, keep what you said"),
    Action("reflect.up", "up", "question", "Go to the question above (shift+tab from the note)"),
    Action("reflect.down", "down", "question", "Go to the question below (or tab)"),
    Action("reflect.line", "ctrl+j", "", "Begin a new line in the note"),
    Action("reflect.save", "ctrl+s", "", "Keep the session with what you said, from any question"),
    Action("reflect.skip", "escape", "keep, without words", "Keep the session without what you say here"),
)

REVISE = (
    Action("revise.next", "enter", "next", "Go to the next question; at the last, keep what you wrote"),
    Action("revise.up", "up", "question", "Go to the question above (shift+tab from the note)"),
    Action("revise.down", "down", "question", "Go to the question below (or tab)"),
    Action("revise.line", "ctrl+j", "", "Begin a new line in the note"),
    Action("revise.save", "ctrl+s", "", "Keep what you wrote, from any question"),
    Action("revise.skip", "escape", "leave as it was", "Leave the session as it was"),
)

HISTORY = (
    Action("history.open", "enter", "open", "Read the session in full, scrolling with the arrows"),
    Action("history.year", "tab,shift+tab", "year", "Go to the year of days, and back to the list"),
    Action("history.find", "slash", "find", "Look for words: notes, tags, practices, or dates such as nov or 2026-10"),
    Action("history.edit", "e", "edit", "Edit what you said of this session"),
    Action("history.trends", "t", "trends", "See what your sessions say together"),
    Action("history.filter", "f", "", "Show the sessions of one practice"),
    Action("history.delete", "d,delete", "", "Delete this session; u brings it back for thirty days"),
    Action("history.undo", "u", "", "Bring back what was deleted last"),
    Action("history.export", "x", "", "Write every session to a file: a table, everything, or a calendar"),
    Action("history.back", "escape", "", "Back to the list, then to all sessions, then to the practices"),
    Action("history.leave", "q,h", "", "Return to the practices"),
)

TRENDS = (
    Action("trends.sessions", "t,escape", "sessions", "Return to the sessions"),
    Action("trends.plain", "p", "in words", "The same as plain sentences, or as pictures again"),
    Action("trends.up", "up,k", "scroll", "Read further up"),
    Action("trends.down", "down,j", "scroll", "Read further down"),
    Action("trends.page_up", "pageup,home", "", "A page up"),
    Action("trends.page_down", "pagedown,space,end", "", "A page down"),
    Action("trends.leave", "q,h", "", "Return to the practices"),
)

EXPORT = (
    Action("export.write", "enter", "write it", "Write the sessions to this file"),
    Action("export.up", "up,shift+tab", "field", "Go to the field above"),
    Action("export.down", "down,tab", "field", "Go to the field below"),
    Action("export.back", "escape", "back", "Write nothing"),
)

SETTINGS = (
    Action("settings.before", "left", "change", "Take the value before"),
    Action("settings.after", "right", "change", "Take the value after"),
    Action("settings.take", "space,enter", "mark", "Mark a caution as yours, or not; else the value after"),
    Action("settings.follow", "f", "follow", "Find your own breath by tapping along with it"),
    Action("settings.back", "escape,q,s", "back", "Return to the practices"),
)

CAUTIONS = (
    Action("cautions.take", "space,enter", "mark", "Mark what is yours, or not; on the first line: go on"),
    Action("cautions.back", "escape,q", "go on", "Go on to the practices"),
)

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

STOP_SIGNS = (
    Action("stop_signs.come_out", "x", "come out now", "Come out now: the way out is shown"),
    Action("stop_signs.back", "escape,s,q", "go on", "Return to the practice"),
)

BUILD = (
    Action("build.add", "a", "add", "Pick a pose and add it after this step"),
    Action("build.earlier", "K,shift+up", "move", "Move this step up"),
    Action("build.later", "J,shift+down", "move", "Move this step down"),
    Action("build.remove", "x,delete", "remove", "Remove this step"),
    Action("build.save", "ctrl+s", "save", "Save the practice among yours"),
    Action("build.back", "escape,q", "back", "Return to the steps, and from there to the practices"),
    Action("build.longer", "plus,equals_sign", "", "Hold this step one breath, or half a minute, longer"),
    Action("build.shorter", "minus", "", "Hold it one breath, or half a minute, shorter"),
    Action("build.numbers", "enter,right", "", "Go to the numbers of this step"),
    Action("build.name", "n", "", "Go to the name, what it is for and its usual minutes"),
    Action("build.undo", "u", "", "Take the latest change of the steps back"),
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
    Action("pick.back", "escape,q", "back", "Show every pose again, or return without one"),
    Action("pick.up", "up", "", "Move up in the list while you type"),
    Action("pick.down", "down", "", "Move down in the list while you type"),
)

ALL = {
    "app": EVERYWHERE,
    "choose": CHOOSE,
    "prepare": PREPARE,
    "practice": PRACTICE,
    "reflect": REFLECT,
    "revise": REVISE,
    "history": HISTORY,
    "trends": TRENDS,
    "export": EXPORT,
    "settings": SETTINGS,
    "cautions": CAUTIONS,
    "follow": FOLLOW,
    "own_breath": OWN_BREATH,
    "stop_signs": STOP_SIGNS,
    "build": BUILD,
    "name": NAME,
    "pick": PICK,
}
"""What can be done on each screen, and everywhere, by what the ids begin with."""

LISTS = (("↑ ↓  j k", "Move in a list"), ("home end", "To its first or last line"), ("pgup pgdn", "A page up or down"))

SYMBOLS = {
    "enter": "⏎",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "question_mark": "?",
    "escape": "esc",
    "slash": "/",
}
"""How keys are written where they are not written as Textual names them."""


@cache
def list_practice_actions(*, asks: bool, paused: bool) -> tuple[Action, ...]:
    """Return the key line's actions during a practice.

    They are what it offers at a moment, under the names they have then.
    """
    labels = WHILE_ASKED if asks else {action.id: action.label for action in PRACTICE if action.label}
    labels = labels | ({"practice.pause": "go on"} if paused else {})
    known = {action.id: action for action in PRACTICE}
    return tuple(replace(known[name], label=label) for name, label in labels.items())


def list_reflection_actions(actions: tuple[Action, ...], *, is_at_last: bool, keeps: bool) -> tuple[Action, ...]:
    """Return the key line's actions during a reflection.

    They say what enter does in the last question, and how to begin a line there, and what escape does.
    """
    labels = {"next": "keep", "line": "new line"} if is_at_last else {}
    if not keeps:
        labels["skip"] = "do not keep"
    return tuple(replace(action, label=labels.get(action.method, action.label)) for action in actions)


def format_key(action: Action, keymap: Mapping[str, str], *, every: bool = False) -> str:
    """Return the key of an action as a person reads it.

    With `every` it is all of its keys; they are those of the person's keymap.
    """
    keys = keymap.get(action.id, action.keys).split(",")
    return " ".join(SYMBOLS.get(key.strip(), key.strip()) for key in (keys if every else keys[:1]))


def make_key_line(actions: tuple[Action, ...], keymap: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the key line at the foot of a screen.

    It is pairs of keys and label, neighbours of one label as one.
    """
    line: list[tuple[str, str]] = []
    for action in actions:
        if not action.label:
            continue
        key = format_key(action, keymap)
        if line and line[-1][1] == action.label:
            line[-1] = (f"{line[-1][0]} {key}", action.label)
        else:
            line.append((key, action.label))
    return line
