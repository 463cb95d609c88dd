"""The key row of a card, at its foot."""

from __future__ import annotations

from textual.widgets import Static

from wallyoga.keys.key_pairs import KeyPair
from wallyoga.widgets.ascii_lines import ASCII
from wallyoga.widgets.key_line import spell_keys, write_keys


class KeyRow(Static):
    """The keys of a card, in a row that stays as it is."""

    def __init__(self, pairs: list[KeyPair]) -> None:
        super().__init__(id="keys")
        self._pairs = pairs

    def on_mount(self) -> None:
        """Show the keys."""
        self.update(write_keys(spell_keys(self._pairs) if self.app.has_class(ASCII) else self._pairs))
