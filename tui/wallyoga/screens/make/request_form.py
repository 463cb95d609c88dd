"""The form of a practice to be made: its lines, and what each can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from wallyoga.making.request import Request
from wallyoga.practice.pose import GOALS, Liveliness
from wallyoga.widgets.grouped_list import Group, Line

MINUTES = (5, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60)
"""The lengths to choose from."""

TIME, LIVELY, GOAL, PROP = "time", "lively", "for ", "with "
"""The ids of the lines; those of goals and props go on with their names."""

LIVELY_WORDS = {Liveliness.REST: "rest", Liveliness.EASY: "easy", Liveliness.FULL: "full"}

MARKED, UNMARKED = "●", "○"
"""The marks of a goal or a prop that is in it, and is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form as it is filled in."""

    minutes: int = 15
    lively: Liveliness = Liveliness.EASY
    goals: tuple[str, ...] = ("hips",)
    props: frozenset[str] = frozenset()
    again: int = 0
    """The number of times another one was asked for."""

    def turn(self, line: str, by: int) -> Form:
        """Return the form with a value of a line that is `by` places further.

        A mark is set, or taken away.
        """
        asked = replace(self, again=0)
        if line == TIME:
            place = min(max(MINUTES.index(self.minutes) + by, 0), len(MINUTES) - 1)
            return replace(asked, minutes=MINUTES[place])
        if line == LIVELY:
            levels = list(Liveliness)
            return replace(asked, lively=levels[(levels.index(self.lively) + by) % len(levels)])
        if line.startswith(PROP):
            return replace(asked, props=self.props ^ {line.removeprefix(PROP)})
        goals = frozenset(self.goals) ^ {line.removeprefix(GOAL)}
        return replace(asked, goals=tuple(goal for goal in GOALS if goal in goals)) if goals else self

    def make_request(self, day: date) -> Request:
        """Return what is asked for."""
        return Request(
            minutes=self.minutes, goals=self.goals, props=self.props, lively=self.lively, day=day, again=self.again
        )

    def list_groups(self, props: dict[str, str]) -> tuple[Group, ...]:
        """Return the lines; `props` has what stands beside each prop."""
        return (
            Group(
                "",
                (
                    Line(TIME, "How long", f"{self.minutes} min"),
                    Line(LIVELY, "How lively", LIVELY_WORDS[self.lively]),
                ),
            ),
            Group("For", tuple(Line(GOAL + goal, _mark(goal, goal in self.goals), "") for goal in GOALS)),
            Group(
                "At hand",
                tuple(Line(PROP + name, _mark(words, name in self.props), "") for name, words in props.items()),
            ),
        )


def _mark(words: str, marked: bool) -> str:
    return f"{MARKED if marked else UNMARKED} {words}"
