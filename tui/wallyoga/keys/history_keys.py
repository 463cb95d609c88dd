"""The keys of the history, its trends and its export."""

from __future__ import annotations

from wallyoga.keys.action import ELSEWHERE, Action, Foot, group_actions

HISTORY = (
    *group_actions(
        "Find",
        Action("history.open", "enter", "read", "Read the session in full, scrolling with the arrows", words="open"),
        Action(
            "history.find",
            "slash",
            "find",
            "Look for words: notes, tags, practices, or dates such as nov or 2026-10",
            words="search",
        ),
        Action("history.filter", "f", "practice", "Show the sessions of one practice", 3),
        Action(
            "history.year", "tab,shift+tab", "year", "Go to the year of days, and back to the list", words="calendar"
        ),
        Action("history.trends", "t", "trends", "See what your sessions say together", words="statistics charts"),
    ),
    *group_actions(
        "Change",
        Action("history.edit", "e", "edit", "Edit what you said of this session", 2, "reflection"),
        Action(
            "history.delete", "d,delete", "delete", "Delete this session; u brings it back for thirty days", 3, "remove"
        ),
        Action("history.undo", "u", "", "Bring back what was deleted last", words="undo restore"),
        Action(
            "history.export",
            "x",
            "export",
            "Write every session to a file: a table, everything, or a calendar",
            4,
            "csv json ics save",
        ),
    ),
    *group_actions(
        ELSEWHERE,
        Action("history.back", "escape", "back", "Back to the list, then to all sessions, then to the practices", 0),
        Action("history.leave", "q,h", "", "Return to the practices", words="quit close"),
    ),
)

READING_SESSION: Foot = {
    "history.back": ("back to the list", 0),
    "history.edit": ("edit", 1),
    "history.delete": ("delete", 1),
    "history.trends": ("trends", 2),
}
"""The key line of the history in the detail of a session."""

IN_THE_YEAR: Foot = {
    "history.year": ("back to the list", 0),
    "history.find": ("find", 1),
    "history.filter": ("practice", 1),
    "history.trends": ("trends", 1),
}
"""The key line of the history in the year."""

TRENDS = (
    Action("trends.plain", "p", "in words", "The same as plain sentences, or as pictures again", words="text"),
    Action("trends.up", "up,k", "scroll", "Read further up"),
    Action("trends.down", "down,j", "scroll", "Read further down"),
    Action("trends.page_up", "pageup,home", "", "A page up"),
    Action("trends.page_down", "pagedown,space,end", "", "A page down"),
    Action("trends.sessions", "escape,t", "back", "Return to the sessions", 0, "history sessions"),
    Action("trends.leave", "q,h", "", "Return to the practices", words="quit close"),
)

EXPORT = (
    Action("export.write", "enter", "write it", "Write the sessions to this file"),
    Action("export.up", "up,shift+tab", "field", "Go to the field above"),
    Action("export.down", "down,tab", "field", "Go to the field below"),
    Action("export.back", "escape", "back", "Write nothing", 0),
)
