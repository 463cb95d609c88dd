"""The registry of keys: one declaration for bindings, key line, help and palette."""

from __future__ import annotations

from collections import Counter

import pytest

from wallyoga import keys
from wallyoga.keys import ALL, EVERYWHERE, Action, format_key, make_key_line

ROOM = 80 - 2 * 2
"""The columns of a key line on a screen of 80, beside its margins."""


def test_every_group_is_among_all() -> None:
    """Whatever can be done on a screen is among all there is, so that its keys are checked and known to settings."""
    groups = [value for value in vars(keys).values() if isinstance(value, tuple) and isinstance(value[0], Action)]
    assert groups == list(ALL.values())


def test_every_action_is_declared_once() -> None:
    """No two actions have the same id, so that a remapped key means one thing."""
    ids = Counter(action.id for actions in ALL.values() for action in actions)
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("group", ALL)
def test_a_key_does_one_thing_on_a_screen(group: str) -> None:
    """No key is given to two actions of one screen, nor to one of them and one that is everywhere."""
    actions = ALL[group] if group == "app" else (*ALL[group], *EVERYWHERE)
    used = Counter(key for action in actions for key in action.keys.split(","))
    assert [key for key, times in used.items() if times > 1] == []


@pytest.mark.parametrize("group", ALL)
def test_every_action_says_what_it_does(group: str) -> None:
    """Each action has a sentence for the help, and an id that begins with its screen."""
    for action in ALL[group]:
        assert action.help
        assert action.help[0].isupper()
        assert action.id.split(".")[0] == group


@pytest.mark.parametrize("group", ALL)
def test_the_key_line_fits_at_80_columns(group: str) -> None:
    """What stands at the foot of a screen is at most six keys, which fit into 80 columns, help last."""
    line = make_key_line((*ALL[group], *EVERYWHERE) if group != "app" else EVERYWHERE, {})
    assert len(line) <= 6
    assert len("   ".join(f"{key} {label}" for key, label in line)) <= ROOM
    assert line[-1] == ("?", "help")


def test_neighbours_of_one_label_share_a_place() -> None:
    """Two keys that belong together stand before one word, and an action without a label is left out."""
    actions = (
        Action("a.less", "minus,underscore", "count", "Less"),
        Action("a.more", "plus", "count", "More"),
        Action("a.quiet", "m", "", "Quiet"),
        Action("a.go", "enter", "go", "Go"),
    )
    assert make_key_line(actions, {}) == [("- +", "count"), ("⏎", "go")]


def test_a_person_reads_symbols() -> None:
    """Keys are shown as people know them: the first alone, or every one."""
    action = Action("a.up", "up,k,pageup", "up", "Up")
    assert format_key(action, {}) == "↑"
    assert format_key(action, {}, every=True) == "↑ k pageup"


def test_the_persons_keys_are_shown() -> None:
    """Where the settings give an action other keys, those are shown in place of ours."""
    action = Action("a.up", "up", "up", "Up")
    assert format_key(action, {"a.up": "ctrl+u, w"}, every=True) == "ctrl+u w"
    assert make_key_line((action,), {"a.up": "w"}) == [("w", "up")]


def test_the_last_part_of_an_id_is_the_method() -> None:
    """The method of an action is named by the end of its id."""
    assert Action("practice.come_out", "x", "", "Out").method == "come_out"
