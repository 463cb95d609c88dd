"""The keys that hold everywhere in the app."""

from __future__ import annotations

from wallyoga.keys.action import Action

EVERYWHERE = (
    Action("app.help", "question_mark,f1", "help", "Show the keys of this screen", 0, "keys shortcuts"),
    Action("app.palette", "ctrl+p", "", "Search everything that can be done here", words="commands palette"),
    Action("app.suspend", "ctrl+z", "", "Put wallyoga in the background; a running practice pauses"),
    Action("app.interrupt", "ctrl+c", "", "Leave at once; a running practice is kept", words="quit exit close"),
)

AT_ANY_TIME = frozenset({"app.suspend", "app.interrupt"})
"""The actions that are done from wherever one is: also where one types, and over whatever is asked."""
