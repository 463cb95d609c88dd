"""The notices about an errand, on whichever screen one is.

After a practice whose command has ended, wallyoga ends as well.
"""

from __future__ import annotations

from textual.app import App

from wallyoga.errand.errand_news import Errand
from wallyoga.text.errand_words import RUNS, STILL_RUNS, describe_end, shorten_command

LOOKS = 5
"""The looks in a second at the command, and at where one is."""


class ErrandNotices:
    """The notices of an app about an errand."""

    def __init__(self, app: App[None], errand: Errand) -> None:
        self._app = app
        self._errand = errand
        self._command = shorten_command(errand.name)
        self._has_ended = False
        self._was_away = False

    def begin(self) -> None:
        """Say that the command runs, and look after it from now on."""
        self._app.notify(RUNS.format(command=self._command))
        self._app.set_interval(1 / LOOKS, self.look)

    def look(self) -> None:
        """Say once how the command ended, and leave where a practice is over after that."""
        end = self._errand.look()
        if end and not self._has_ended:
            self._has_ended = True
            leaves = "" if self._errand.has_company else " q leaves."
            self._app.notify(f"{describe_end(self._errand.name, end)}{leaves}")
        is_away = len(self._app.screen_stack) > 1
        if self._was_away and not is_away and self._errand.has_company:
            self._return()
        self._was_away = is_away

    def _return(self) -> None:
        """Leave after a practice, or say that the command still runs."""
        if self._errand.end:
            self._app.exit()
        else:
            self._app.notify(STILL_RUNS.format(command=self._command))
