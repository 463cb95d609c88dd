"""The care reader: enter leads through the care before it leads on."""

from __future__ import annotations

from textual import on

from wallyoga.keys.action import Action, name_actions
from wallyoga.keys.choose_keys import READING
from wallyoga.screens.base import Page
from wallyoga.screens.prepare.care_card import CareCard
from wallyoga.widgets.choice import Choice


class CareReader(Page[None]):
    """A care reader, a page with a care card.

    While there is unread care that does not fit, nothing is asked.
    """

    def list_keys(self) -> tuple[Action, ...]:
        """Return the keys of the care while that is read."""
        return name_actions(self.ACTIONS, READING) if self.is_reading else super().list_keys()

    def action_cautions(self) -> None:
        """Read the care in full, or in one line again."""
        self.query_one(CareCard).turn()

    def action_up(self) -> None:
        """Read further up."""
        self.query_one(CareCard).scroll_up(animate=False)

    def action_down(self) -> None:
        """Read further down."""
        self.query_one(CareCard).scroll_down(animate=False)

    def close_care(self) -> bool:
        """Close the care where a key opened it, and return whether one had."""
        card = self.query_one(CareCard)
        was_opened = card.is_opened
        if was_opened:
            card.turn()
        return was_opened

    @property
    def is_reading(self) -> bool:
        """Whether enter reads on, because there is unread care that does not fit."""
        return self.has_class("-reading")

    @on(CareCard.Turned)
    def make_room(self) -> None:
        """Give the care its room, which is little where it is one line."""
        card = self.query_one(CareCard)
        was_reading = self.has_class("-reading")
        self.set_class(card.is_reading, "-reading")
        self.set_class(not card.in_full and not self.has_class("-lying"), "-brief")
        if card.is_reading:
            self.set_focus(None)
        elif was_reading:
            self.call_after_refresh(self._ask_again)
        self.show_keys()

    def _ask_again(self) -> None:
        """Go on to the question how one arrives. Care that is one line again is seen from its beginning."""
        card = self.query_one(CareCard)
        if card.in_full:
            card.scroll_end(animate=False)
        else:
            card.scroll_home(animate=False)
        self.query_one(Choice).focus(scroll_visible=False)
