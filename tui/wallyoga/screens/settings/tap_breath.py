"""The tap breath card: a tap for each inhale, and the pace they make. So you find your own breath."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from wallyoga.keys.key_names import format_key
from wallyoga.keys.settings_keys import FOLLOW
from wallyoga.practice.breath import Pattern
from wallyoga.practice.tapped_breath import TIMES, measure_breath
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.screens.settings.unusual_breath import ask_about_breath
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_breath, format_rate
from wallyoga.widgets.floor_text import FloorText

QUICKEST = 1.0
"""The seconds within which two taps are one: nobody breathes in twice in that time."""


class Follow(Card[Pattern | None]):
    """The tap breath card, which counts five inhales and gives their breath.

    It counts by the studio's clock, and gives None where the breath is not taken.
    """

    ACTIONS = FOLLOW
    BINDINGS = make_bindings(FOLLOW)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._times: list[float] = []

    def body(self) -> ComposeResult:
        """Lay out what to do above the count, and what it comes to."""
        key = format_key(FOLLOW[0], self.studio.settings.keys)
        yield Static(Content(f"Press {key} each time a breath comes in, five times"), id="title")
        yield FloorText(id="count")
        yield Static(id="result")

    def on_mount(self) -> None:
        """Begin with nothing counted."""
        self._show()

    def action_tap(self) -> None:
        """Count an inhale. After the last one there is nothing more to count."""
        at = self.studio.clock.now()
        if len(self._times) == TIMES or (self._times and at - self._times[-1] < QUICKEST):
            return
        self._times.append(at)
        self._show()

    def action_use(self) -> None:
        """Give the breath, once there is one; an unusual one is asked about first."""
        if len(self._times) < TIMES:
            return
        pattern = measure_breath(self._times)
        if pattern.is_unusual:
            self.open(ask_about_breath(pattern), self._answer)
        else:
            self.dismiss(pattern)

    def _answer(self, answer: bool | None) -> None:
        """Give the unusual breath, or begin again."""
        if answer:
            self.dismiss(measure_breath(self._times))
        elif answer is False:
            self.action_again()

    def action_again(self) -> None:
        """Begin again."""
        self._times.clear()
        self._show()

    def action_back(self) -> None:
        """Give none."""
        self.dismiss(None)

    def _show(self) -> None:
        self.query_one("#count", FloorText).show(str(len(self._times)))
        self.query_one("#result", Static).update(Content(self._result()))

    def _result(self) -> str:
        if not self._times:
            return "Let your breath be as it is. The count begins when you do."
        if len(self._times) < TIMES:
            return f"{len(self._times)} of {TIMES}. Stay with your breath; there is no hurry."
        pattern = measure_breath(self._times)
        return f"About {format_rate(pattern)}: {format_breath(pattern)}.\nUse it as your breath?"
