"""The keys before a practice: those of the practices, of one made for a person, and of the card."""

from __future__ import annotations

from wallyoga.keys.action import ELSEWHERE, Action, Foot, group_actions

PRACTISE = "Practise"
"""The title above the keys that lead to a practice."""

CHOOSE = (
    *group_actions(
        PRACTISE,
        Action("choose.begin", "enter", "begin", "Prepare the chosen practice", 0, "start"),
        Action("choose.today", "d", "", "Prepare what is offered today", words="offer suggestion"),
        Action("choose.last", "l", "", "Prepare the practice you did last", words="again repeat"),
    ),
    *group_actions(
        "Find one",
        Action("choose.find", "slash", "find", "Show the practices that have these words", words="search"),
        Action("choose.time", "t", "time", "Say how long you have got, and fit every practice to it", words="minutes"),
        Action("choose.goal", "g", "goal", "Show the practices for one goal", 2, "filter"),
        Action("choose.props", "p", "props", "Show what can be done with the props at hand", 3, "filter strap"),
        Action("choose.order", "o", "", "Order them: as listed, most used, or not done lately first", words="sort"),
        Action("choose.all", "escape", "", "Show every practice again", words="clear back reset"),
    ),
    *group_actions(
        "Your own",
        Action("choose.make", "m", "made for you", "Have a practice made for you", 1, "compose suggest goals"),
        Action("choose.new", "n", "", "Build a practice of your own", words="new create add"),
        Action("choose.copy", "c", "", "Build on a copy of this practice", words="duplicate"),
        Action("choose.edit", "e", "", "Change a practice of your own", words="rename"),
    ),
    *group_actions(
        ELSEWHERE,
        Action("choose.guide", "i", "poses", "Look poses up, one by one", 2, "guide pose teacher about"),
        Action(
            "choose.history",
            "h",
            "history",
            "Look at what you have practised",
            words="sessions past journal trends statistics charts export csv delete undo restore",
        ),
        Action(
            "choose.settings",
            "s",
            "settings",
            "Your cautions, hamstrings and breath, and how things look",
            2,
            "preferences options config theme sound voice mute volume quiet pace injury knee",
        ),
        Action("choose.look", "v", "", "Draw the figures in another look", words="solid ascii outline"),
        Action("choose.quit", "q", "quit", "Leave wallyoga", 0, "exit close"),
    ),
)

MAKE = (
    Action("make.begin", "enter", "begin", "Prepare the practice that was made", 0, "start"),
    Action("make.before", "left", "change", "Take the value before"),
    Action("make.after", "right,space", "change", "Take the value after, or mark and unmark a line"),
    Action("make.another", "r", "another", "Make another practice of the same", 1, "again other shuffle"),
    Action("make.keep", "c", "keep", "Keep it as a practice of your own, which you can change", 0, "save build"),
    Action("make.back", "escape,q,m", "back", "Return to the practices", 0, "quit close"),
)

PREPARE = (
    Action("prepare.begin", "enter", "begin", "Come to the wall, then it begins; enter again: at once", 0, "start"),
    Action("prepare.tick", "space", "tick", "Tick the next thing you have within reach", 0, "bring props"),
    Action("prepare.follow", "f", "follow my breath", "Find your own breath, and practise at its pace", 3, "tap pace"),
    Action("prepare.cautions", "c", "care", "Read all of the care, or one line of it", words="cautions doctor"),
    Action("prepare.sound", "m", "sound", "Choose what you hear, and hear it", 2, "tones voice mute quiet soundcheck"),
    Action("prepare.look", "v", "", "Draw the figure in another look", words="solid ascii outline"),
    Action("prepare.up", "up", "", "Read further up"),
    Action("prepare.down", "down", "", "Read further down"),
    Action("prepare.back", "escape", "back", "Return to the card, or to the practices", 0),
)

READING: Foot = {
    "prepare.begin": ("read on", 0),
    "prepare.up": ("read", 1),
    "prepare.down": ("read", 1),
    "prepare.tick": ("tick", 2),
    "prepare.back": ("back", 0),
}
"""The key line of the prepare screen while there is care to read that does not fit."""

LYING_DOWN: Foot = {"prepare.begin": ("begin now", 0), "prepare.back": ("not yet", 0)}
"""The key line of the prepare screen while there is time to come to the wall."""


def name_begin(actions: tuple[Action, ...], goal: str) -> tuple[Action, ...]:
    """Return the actions, the first named by its goal where it has one."""
    return (actions[0]._replace(label=goal), *actions[1:]) if goal else actions
