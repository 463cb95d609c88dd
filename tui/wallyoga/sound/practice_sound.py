"""The sound of one practice: its sound process and its conductor, for either front end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from wallyoga.practice.plan import Plan
from wallyoga.practice.session_state import Now
from wallyoga.practice.sound_choice import Ears, Talk
from wallyoga.settings import Settings
from wallyoga.sound.conductor import Conductor
from wallyoga.sound.cues import list_preparations
from wallyoga.sound.sounder import Sounder, SoundState
from wallyoga.sound.tones import Chime, Ear
from wallyoga.text.spoken_words import make_speakable

ANNOUNCED = 8.0
"""The most seconds an announcement may begin late."""

Tell = Callable[[SoundState], None]
"""A function that says why nothing is heard. It is called once in a practice."""


class PracticeSound:
    """The sound of a practice, which is quiet until it is unmuted."""

    def __init__(self, sounder: Sounder, plan: Plan, ears: Ears, *, speed: float) -> None:
        self.is_muted = True
        self._sounder = sounder
        self._plan = plan
        self._speed = speed
        self._ears = ears if not plan.bells else Ears(chimes=ears.chimes, breath=ears.breath.OFF)
        self._tell: Tell | None = None
        self._ring: Callable[[], None] | None = None
        self._started = False
        self._conductor = Conductor(self._send, self._ears, speed=speed, softer=plan.dim)

    @property
    def has_trouble(self) -> bool:
        """Whether the sound process cannot be heard."""
        return bool(self._sounder.state.trouble)

    @property
    def is_rendering(self) -> bool:
        """Whether the voice takes its time to render what will be said."""
        return self._sounder.state.is_rendering

    def watch(self, notice: Callable[[], None]) -> None:
        """Call a function at each change of how it stands.

        It is called from a thread, until a front end is attached.
        """
        self._sounder.tell = lambda _: notice()

    def attach(self, tell: Tell, ring: Callable[[], None]) -> None:
        """Tell a front end why nothing is heard, once, be it now or later.

        It rings its bell where nothing else can sound.
        """
        self._tell, self._ring = tell, ring
        self._sounder.tell = self._take_state
        self._take_state(self._sounder.state)

    def prepare(self) -> None:
        """Start the sound process, and have it render what will be heard."""
        if not self._started:
            self._started = True
            self._sounder.start()
            self._sounder.send(*list_preparations(self._plan, self._ears, speed=self._speed))

    def unmute(self) -> None:
        """Be heard from now on."""
        self.is_muted = False
        self.prepare()

    def mute(self) -> None:
        """Be silent from now on."""
        self._send("hush")
        self.is_muted = True

    def attend(self, now: Now) -> None:
        """Sound what is due now."""
        self._conductor.attend(now, self._sounder.state.latency)

    def announce(self, words: str) -> None:
        """Say something that no step says, after a chime.

        Each is heard where the person chose to hear such things.
        """
        if self._ears.chimes:
            self._send(f"chime {Chime.QUESTION} {Ear.BOTH}")
        if self._ears.talk is not Talk.NOTHING:
            self._send(f"say {ANNOUNCED:g} {Ear.BOTH} {make_speakable(words)}")

    def close(self) -> None:
        """End the sound process, if there is one."""
        if self._started:
            self._sounder.close()

    def let_go(self) -> None:
        """End the sound process, which is not waited for."""
        Thread(target=self.close, daemon=True).start()

    def _take_state(self, state: SoundState) -> None:
        if state.trouble and self._tell is not None:
            self._tell(state)
            self._tell = None

    def _send(self, order: str) -> None:
        if self.is_muted:
            return
        if not self._sounder.state.trouble:
            self._sounder.send(order)
        elif order.startswith("chime") and self._ring is not None:
            self._ring()


def make_sound(plan: Plan, settings: Settings, cache: Path, *, speed: float) -> PracticeSound:
    """Return the sound of a practice by a person's settings, muted at first."""
    ears = settings.ears
    sounder = Sounder(find_sound_folder(cache), rate=settings.voice_rate, speaks=ears.talk is not Talk.NOTHING)
    sounder.send(f"loudness tone {settings.loudness}", f"loudness voice {settings.voice_loudness}")
    return PracticeSound(sounder, plan, ears, speed=speed)


def describe_trouble(state: SoundState) -> str:
    """Return in words what is heard instead, where the sound process cannot be."""
    return f"No sound: {state.trouble}. The terminal's bell rings at changes; `wallyoga soundcheck` says what helps."


def find_sound_folder(cache: Path) -> Path:
    """Return the folder of what is rendered, in the cache."""
    return cache / "sound"
