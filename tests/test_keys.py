"""The registry of keys: one declaration for bindings, key line, help and palette."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

import pytest

from wallyoga import keys
from wallyoga.keys.action import Action
from wallyoga.keys.all_keys import ALL
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.key_names import format_key
from wallyoga.keys.key_pairs import KeyPair, fit_key_line, make_key_line
from wallyoga.keys.practice_keys import NARROW, PRACTICE, PRACTICE_FOOT, QUESTION, Moment, list_practice_actions

MARGINS = 2 * 2
"""The columns beside a key line."""


HOLDS = (Moment.HOLD, Moment.TIMED, Moment.NATURAL)
"""The moments in which a pose is held."""


def write_line(actions: tuple[Action, ...], columns: int) -> str:
    """Return the key line of a screen of so many columns."""
    pairs = make_key_line((*actions, *EVERYWHERE), {})
    return "  ".join(f"{pair.key} {pair.label}" for pair in fit_key_line(pairs, columns - MARGINS, 2))


def test_every_group_is_among_all() -> None:
    """Whatever can be done on a screen is among all there is, so that its keys are checked and known to settings."""
    modules = [import_module(module.name) for module in iter_modules(keys.__path__, f"{keys.__name__}.")]
    values = [value for module in modules for value in vars(module).values()]
    groups = {value for value in values if isinstance(value, tuple) and value and isinstance(value[0], Action)}
    assert groups == set(ALL.values())


def test_every_action_is_declared_once() -> None:
    """No two actions have the same id, so that a remapped key means one thing."""
    ids = Counter(action.id for actions in ALL.values() for action in actions)
    assert [name for name, times in ids.items() if times > 1] == []


def test_a_key_does_one_thing_on_a_screen() -> None:
    """No key is given to two actions of one screen, nor to one of them and one that is everywhere."""
    for group in ALL:
        actions = ALL[group] if group == "app" else (*ALL[group], *EVERYWHERE)
        used = Counter(key for action in actions for key in action.keys.split(","))
        assert [key for key, times in used.items() if times > 1] == [], group


def test_every_action_says_what_it_does() -> None:
    """Each action has a sentence for the help, and an id that begins with its screen."""
    for group in ALL:
        for action in ALL[group]:
            assert action.help, group
            assert action.help[0].isupper(), group
            assert action.id.split(".")[0] == group, group


@pytest.mark.parametrize("columns", [60, 80])
def test_the_key_line_fits_and_has_the_way_back(columns: int) -> None:
    """At the foot of a screen are whole pairs, the way back and help last among them, at 60 columns too."""
    for group in sorted(set(ALL) - {"app", "practice", "question"}):
        line = write_line(ALL[group], columns)
        assert len(line) <= columns - MARGINS, group
        ways = [action for action in ALL[group] if action.label and {"escape", "q"} & set(action.keys.split(","))]
        assert any(f"{format_key(action, {})} {action.label}" in line for action in ways), group
        assert line.endswith("? help"), group


@pytest.mark.parametrize("paused", [False, True])
def test_the_key_line_of_a_practice_fits(*, paused: bool) -> None:
    """At 60 columns there is the way out at every moment, in a hold what eases it too; at 80 the break, at 110 all."""
    for moment in Moment:
        actions = list_practice_actions(moment, paused=paused, bigger=False)
        medium, large = (write_line(actions, columns) for columns in (80, 110))
        small = write_line(list_practice_actions(moment, paused=paused, bigger=False, narrow=True), 60)
        assert len(small) <= 60 - MARGINS, moment
        assert "x out" in small or "q quit" in small, moment
        if moment in HOLDS:
            assert {"x out", "s signs", "g gentler"} <= set(small.split("  ")), moment
            assert "r break" in medium.split("  "), moment
        assert len(large) <= 110 - MARGINS, moment
        assert len(large.split("  ")) == len({label for label, _ in PRACTICE_FOOT[moment].values()}) + 1, moment


@pytest.mark.parametrize("bigger", [False, True])
@pytest.mark.parametrize("columns", [60, 80, 110])
def test_the_first_keys_of_a_practice_keep_their_places(columns: int, *, bigger: bool) -> None:
    """In a move and in a hold the line begins with the same keys, the way to the floor and back among them."""
    narrow = columns < NARROW
    figure = "z back" if narrow else "z figure"
    first = ["space pause", "x out" if narrow else "x come out", figure if bigger else "z floor"]
    for moment in (*HOLDS, Moment.MOVE):
        actions = list_practice_actions(moment, paused=False, bigger=bigger, narrow=narrow)
        assert write_line(actions, columns).split("  ")[:3] == first


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("bigger", [False, True])
def test_no_pair_of_a_hold_is_cut(*, bigger: bool, paused: bool) -> None:
    """In a hold and in its gentler ways help, signs and gentler have key and word, from 60 columns on."""
    for columns in (60, NARROW - 1, NARROW, 80):
        for moment in (*HOLDS, Moment.GENTLER):
            narrow = columns < NARROW
            actions = list_practice_actions(moment, paused=paused, bigger=bigger, narrow=narrow)
            line = write_line(actions, columns).split("  ")
            eased = "g the pose again" if moment is Moment.GENTLER else "g gentler"
            assert {"s signs", eased, "? help"} <= set(line), (columns, moment)


def test_what_the_key_line_of_a_practice_names_can_be_done() -> None:
    """No moment names an action that a practice does not have."""
    ids = {action.id for action in (*PRACTICE, *QUESTION)}
    assert {name for foot in PRACTICE_FOOT.values() for name in foot} <= ids


def test_where_one_types_keys_that_write_nothing_are_shown() -> None:
    """In a field a key is shown that is no letter, where the action has one."""
    action = Action("a.help", "question_mark,f1", "help", "Help")
    assert format_key(action, {}) == "?"
    assert format_key(action, {}, types=True) == "f1"


def test_neighbours_of_one_label_share_a_place() -> None:
    """Two keys that belong together stand before one word, and an action without a label is left out."""
    actions = (
        Action("a.less", "minus,underscore", "count", "Less"),
        Action("a.more", "plus", "count", "More"),
        Action("a.quiet", "m", "", "Quiet"),
        Action("a.go", "enter", "go", "Go"),
    )
    assert make_key_line(actions, {}) == [KeyPair("-+", "count", 1), KeyPair("⏎", "go", 1)]


def test_a_person_reads_symbols() -> None:
    """Keys are shown as people know them: the first alone, or every one."""
    action = Action("a.up", "up,k,pageup", "up", "Up")
    assert format_key(action, {}) == "↑"
    assert format_key(action, {}, every=True) == "↑ k pgup"


def test_the_persons_keys_are_shown() -> None:
    """Where the settings give an action other keys, those are shown in place of ours."""
    action = Action("a.up", "up", "up", "Up")
    assert format_key(action, {"a.up": "ctrl+u, w"}, every=True) == "ctrl+u w"
    assert make_key_line((action,), {"a.up": "w"}) == [KeyPair("w", "up", 1)]


def test_the_last_part_of_an_id_is_the_method() -> None:
    """The method of an action is named by the end of its id."""
    assert Action("practice.come_out", "x", "", "Out").method == "come_out"
