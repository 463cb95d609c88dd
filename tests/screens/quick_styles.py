"""Textual's styles without working out twice what is the same: stylesheets, and the rules of a widget in its place."""

# ruff: noqa: SLF001 - there are no public names for what is asked of Textual here

from __future__ import annotations

from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

_parse = Stylesheet._parse_rules
_apply = Stylesheet.apply
_replace_rules = Stylesheet.replace_rules

ORDER = {"first-of-type", "last-of-type", "first-child", "last-child", "empty"}
OF_APP = {"dark", "light", "ansi", "nocolor", "inline"}
"""The pseudo-classes that hold for all widgets of an app or for none."""
PARITY = {"odd", "even"}


def parse_stylesheets_once(patched: pytest.MonkeyPatch) -> None:
    """Keep what each stylesheet says with each set of colours, which every app would parse anew."""
    parsed: dict[Any, list[RuleSet]] = {}
    sets: dict[frozenset[tuple[str, str]], frozenset[tuple[str, str]]] = {}
    last: dict[str, str] = {}
    colours = frozenset(last.items())

    def find_colours(variables: dict[str, str]) -> frozenset[tuple[str, str]]:
        """Return a set of colours, the same object for the same ones, and worked out once for many sheets in a row."""
        nonlocal last, colours
        if variables is not last:
            each = frozenset(variables.items())
            last, colours = variables, sets.setdefault(each, each)
        return colours

    def parse_rules(
        sheet: Stylesheet,
        css: str,
        read_from: Any,
        is_default_rules: bool = False,
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        key = (css, read_from, is_default_rules, tie_breaker, scope, find_colours(sheet._variables))
        if key not in parsed:
            parsed[key] = _parse(sheet, css, read_from, is_default_rules, tie_breaker, scope)
        return parsed[key]

    patched.setattr(Stylesheet, "_parse_rules", parse_rules)
    # A rule is told by its id either way, here without a call of Python for each rule and each part of a widget.
    patched.setattr(RuleSet, "__hash__", object.__hash__)


class RuleFinder:
    """The rules of a widget by where it is, found once for all apps that have the like of it there."""

    def __init__(self) -> None:
        self._sheets: dict[tuple[int, ...], int] = {}
        self._asked: dict[tuple[int, frozenset[str]], frozenset[str]] = {}
        self._matches: dict[tuple[Any, ...], RulesMap | None] = {}
        self._settled: dict[int, RulesMap] = {}
        """The rules as styles keep them, by the identity of those that matched."""
        self._sought: tuple[Any, ...] = ()

    def apply(self, sheet: Stylesheet, node: DOMNode, *, animate: bool) -> None:
        """Apply a stylesheet to a widget, or to a component of one."""
        number = self._number(sheet)
        asked = self._find_asked(sheet, number, node)
        path = node.css_path_nodes
        everywhere, here = [name for name in asked if name in OF_APP], [name for name in asked if name not in OF_APP]
        place = [
            (type(each), each._id, frozenset(each._classes), *[name for name in here if _is(each, name)])
            for each in path
        ]
        key = number, *[name for name in everywhere if _is(path[0], name)], *place
        if key not in self._matches:
            self._matches[key], self._sought = None, key
            _apply(sheet, node, animate=animate)
            return
        node._has_hover_style, node._has_focus_within = "hover" in asked, "focus-within" in asked
        node._has_order_style, node._has_odd_or_even = not ORDER.isdisjoint(asked), not PARITY.isdisjoint(asked)
        if rules := self._matches[key]:
            self._replace(node, rules, animate=animate)
        sheet._process_component_classes(node)

    def replace_rules(self, node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        """Note the rules that match, and give them to the widget."""
        self._matches[self._sought] = rules
        self._replace(node, rules, animate=animate)

    def _replace(self, node: DOMNode, rules: RulesMap, *, animate: bool) -> None:
        """Give a widget its rules, where they are others than it has."""
        styles, settled = node.styles.base, self._settled.get(id(rules))
        is_new, moves = not (styles._rules or node._is_mounted), animate and "transitions" in rules
        if settled is None or moves:
            _replace_rules(node, rules, animate=moves)
            if not moves:
                self._settled[id(rules)] = styles._rules.copy()
            return
        if is_new:
            styles.merge_rules(settled)
        elif styles._rules != settled:
            for name in styles._rules.keys() | settled.keys():
                if styles._rules.get(name) != settled.get(name):
                    setattr(styles, name, rules.get(name))
        node.notify_style_update()

    def _number(self, sheet: Stylesheet) -> int:
        """Return a number for what a stylesheet says, the same for sheets with the same rules."""
        rules, settled = sheet.rules, vars(sheet).get("numbered")
        if not settled or settled[0] is not rules:
            settled = rules, self._sheets.setdefault(tuple(map(id, rules)), len(self._sheets))
            vars(sheet)["numbered"] = settled
        return int(settled[1])

    def _find_asked(self, sheet: Stylesheet, number: int, node: DOMNode) -> frozenset[str]:
        """Return the pseudo-classes that the rules for such widgets ask for."""
        names = frozenset(node._selector_names)
        if (number, names) not in self._asked:
            rules = sheet.rules_map
            self._asked[number, names] = frozenset(
                each for name in rules.keys() & names for rule in rules[name] for each in rule.pseudo_classes
            )
        return self._asked[number, names]


def _is(node: Any, pseudo_class: str) -> bool:
    check = node._PSEUDO_CLASSES.get(pseudo_class)
    return bool(check and check(node))


def find_rules_once(patched: pytest.MonkeyPatch) -> None:
    """Keep which rules hold for a widget where it is, which every app would find anew, and so at every focus."""
    finder = RuleFinder()

    def apply(sheet: Stylesheet, node: DOMNode, *, animate: bool = False, **_: Any) -> None:
        finder.apply(sheet, node, animate=animate)

    patched.setattr(Stylesheet, "apply", apply)
    patched.setattr(Stylesheet, "replace_rules", finder.replace_rules)
