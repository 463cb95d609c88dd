"""The action: something a person can do on a screen, and its name in a key line."""

from collections.abc import Mapping
from typing import NamedTuple

ELSEWHERE = "Go elsewhere"
"""The title of the actions that lead to another screen."""


class Action(NamedTuple):
    """An action: something a person can do on a screen."""

    id: str
    """The id that the settings remap; its last part names the method."""
    keys: str
    """The keys by Textual's names, separated by commas."""
    label: str
    """The name in the key line. Neighbours of one label share a place, and an empty one is not shown there."""
    help: str
    rank: int = 1
    """The rank by which the key line goes without it in little room: 0 never, and of others the highest first."""
    words: str = ""
    """The other words the palette finds it by."""
    group: str = ""
    """The title it stands below in the help."""

    @property
    def method(self) -> str:
        """The name of the action method, without its `action_`."""
        return self.id.rpartition(".")[2]


Foot = Mapping[str, tuple[str, int]]
"""The key line in a state: label and rank by the ids of actions, in their order there."""


def group_actions(title: str, *actions: Action) -> tuple[Action, ...]:
    """Return actions that stand below one title in the help."""
    return tuple(action._replace(group=title) for action in actions)


def name_actions(actions: tuple[Action, ...], foot: Foot) -> tuple[Action, ...]:
    """Return the actions of a foot, under the names they have there."""
    by_id = {action.id: action for action in actions}
    return tuple(by_id[name]._replace(label=label, rank=rank) for name, (label, rank) in foot.items())
