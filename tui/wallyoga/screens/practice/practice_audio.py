"""The sound of the practice screen: what is heard, and a display that stays awake."""

from __future__ import annotations

from typing import ClassVar

from textual.widget import Widget

from wallyoga.practice.plan import Plan
from wallyoga.practice.session_state import Now
from wallyoga.practice.sound_choice import Sound
from wallyoga.sound.practice_sound import PracticeSound, make_sound
from wallyoga.sound.sounder import SoundState
from wallyoga.studio import Studio
from wallyoga.terminal.awake_display import AwakeDisplay

HEARD = {Sound.QUIET: "Tones are on.", Sound.TONES: "Tones are on.", Sound.VOICE: "Tones and voice are on."}
QUIET = "The sound is off."
TROUBLE = "No sound: the bell rings. See wallyoga soundcheck."
"""The words for a sound that cannot be heard, in one line of 60 columns."""

TITLE = "sound"
"""The title of what is said of the sound: of being heard and of trouble with it only the later is true."""


class PracticeAudio(Widget):
    """A widget that is heard and not seen, as long as its screen is there."""

    DEFAULT_CSS: ClassVar[str] = "PracticeAudio { display: none; }"

    def __init__(self, studio: Studio, plan: Plan, sound: PracticeSound | None = None) -> None:
        """Make the widget, with the sound that was made ready, if one was."""
        super().__init__()
        self._studio = studio
        self._choice = studio.settings.sound or Sound.QUIET
        self._display: AwakeDisplay | None = None
        self._sound = sound or make_sound(plan, studio.settings, studio.places.cache, speed=studio.clock.speed)

    def on_mount(self) -> None:
        """Be heard, where the person chose to hear something, and keep the display awake."""
        self._display = AwakeDisplay()
        self._sound.attach(self._tell, self._ring)
        if self._choice is not Sound.QUIET and not self._studio.is_muted:
            self._sound.unmute()

    def on_unmount(self) -> None:
        """Fall silent. The process is not waited for."""
        if self._display is not None:
            self._display.let_go()
        self._sound.let_go()

    def attend(self, now: Now) -> None:
        """Sound what is due now."""
        self._sound.attend(now)

    def announce(self, words: str) -> None:
        """Say something that no step says."""
        self._sound.announce(words)

    def toggle(self) -> None:
        """Be heard, or quiet, and say which."""
        if self._sound.is_muted:
            self._sound.unmute()
            self._say(TROUBLE if self._sound.has_trouble else HEARD[self._choice])
        else:
            self._sound.mute()
            self._say(QUIET)

    def _say(self, words: str) -> None:
        self.notify(words, title=TITLE, severity="warning" if words is TROUBLE else "information")

    def _tell(self, _state: SoundState) -> None:
        """Say that nothing is heard, from a thread."""
        self._say(TROUBLE)

    def _ring(self) -> None:
        self.app.bell()
