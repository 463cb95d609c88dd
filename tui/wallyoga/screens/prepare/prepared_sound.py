"""The sound that is made ready before a practice, while one reads and lies down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wallyoga.practice.plan import Plan
from wallyoga.screens import routes
from wallyoga.settings import Settings
from wallyoga.studio import Studio

if TYPE_CHECKING:
    from wallyoga.sound.practice_sound import PracticeSound


class PreparedSound:
    """The sound of the practice that is prepared.

    There is none where the person is to hear nothing. It begins with the card, because a good voice takes longer than
    one takes to come to the wall.
    """

    def __init__(self, studio: Studio, notice: Callable[[], None]) -> None:
        """Make the sound, of nothing yet.

        It calls `notice` from a thread when it stands differently.
        """
        self._studio = studio
        self._notice = notice
        self._sound: PracticeSound | None = None
        self._ready_for: tuple[Plan, Settings] | None = None

    @property
    def is_rendering(self) -> bool:
        """Whether the voice takes its time."""
        return self._sound is not None and self._sound.is_rendering

    def make_ready(self, plan: Plan) -> None:
        """Make the sound of a plan ready from now on, and no other."""
        if self._sound is not None and self._ready_for == (plan, self._studio.settings):
            return
        self.drop()
        self._ready_for = plan, self._studio.settings
        self._sound = routes.prepare_sound(self._studio, plan)
        if self._sound is not None:
            self._sound.watch(self._notice)

    def hand_over(self) -> PracticeSound | None:
        """Return the sound to who is heard from now on."""
        sound, self._sound = self._sound, None
        return sound

    def drop(self) -> None:
        """End the sound, if there is one. It is not waited for."""
        if (sound := self.hand_over()) is not None:
            sound.let_go()
