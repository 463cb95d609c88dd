"""The sound card: what to hear in a practice, with a key to hear it now."""

from __future__ import annotations

from threading import Thread
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from wallyoga.keys.key_pairs import KeyPair
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.modals import Dialog
from wallyoga.sound.practice_sound import find_sound_folder
from wallyoga.sound.sounder import Sounder, SoundState
from wallyoga.studio import Studio
from wallyoga.widgets.key_row import KeyRow
from wallyoga.widgets.vim_list import VimList

QUESTION = "What would you like to hear?"

CHOICES = {
    Sound.TONES: "Tones: a bowl at changes, and the first breaths",
    Sound.VOICE: "Tones and voice: you are told what comes next",
    Sound.QUIET: "Quiet",
}

SAMPLES = {
    Sound.TONES: ("chime change left", "breath in 3 both"),
    Sound.VOICE: ("chime change left", "say 8 both Strap hamstring, left side. Ten breaths."),
    Sound.QUIET: (),
}
"""The sounds that are played to hear a choice, as orders to the sound process."""

KEYS = [KeyPair("↑↓", "move", 0), KeyPair("space", "hear it", 0), KeyPair("⏎", "choose", 0), KeyPair("esc", "back", 0)]

MISSING = "This computer cannot play sound yet."

HELP = "wallyoga soundcheck says what to install.\nUntil then the bell rings at changes."
"""The words below that, each sentence in a line of its own."""

NO_VOICE = "Nobody speaks: install espeak-ng for a voice."

LOOKING = "Looking for what can be heard here."


class SoundCard(Dialog[Sound | None]):
    """The sound card. Escape answers None, by which nothing changes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "back", "back", show=False),
        Binding("space", "hear", "hear", show=False, priority=True),
    ]

    class Answered(Message):
        """The message that the sound process said how it stands."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._chosen = studio.settings.sound
        self._sounder = Sounder(find_sound_folder(studio.places.cache), self._tell, rate=studio.settings.voice_rate)

    def compose(self) -> ComposeResult:
        """Lay out the question above its answers, and what plays them."""
        with Vertical():
            yield Static(QUESTION, id="question")
            yield VimList(*(Option(Content(words)) for words in CHOICES.values()))
            yield Static(LOOKING, id="detail")
            yield KeyRow(KEYS)

    def on_mount(self) -> None:
        """Point at what is chosen, and make the samples ready."""
        choices = list(CHOICES)
        self.query_one(VimList).highlighted = choices.index(self._chosen) if self._chosen in choices else 0
        self._sounder.start()
        self._sounder.send(*(f"ahead {order}" for orders in SAMPLES.values() for order in orders))

    def on_unmount(self) -> None:
        """Let the sound process end. It is not waited for."""
        Thread(target=self._sounder.close, daemon=True).start()

    @on(OptionList.OptionSelected)
    def answer(self, event: OptionList.OptionSelected) -> None:
        """Return what was chosen."""
        self.dismiss(list(CHOICES)[event.option_index])

    @on(Answered)
    def describe(self) -> None:
        """Say what plays and what speaks. Where nothing does, quiet is pointed at, unless a choice was made."""
        state = self._sounder.state
        self.query_one("#detail", Static).update(describe_state(state))
        if state.trouble and self._chosen is None:
            self.query_one(VimList).highlighted = list(CHOICES).index(Sound.QUIET)

    def action_hear(self) -> None:
        """Play what is under the cursor."""
        self._sounder.send("hush", *SAMPLES[list(CHOICES)[self.query_one(VimList).highlighted or 0]])

    def action_back(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    def _tell(self, _state: SoundState) -> None:
        """Take up how it stands, in a thread of the sounder."""
        self.post_message(self.Answered())


def describe_state(state: SoundState) -> Content:
    """Return in words what plays and what speaks."""
    if state.trouble:
        return Content.assemble((MISSING, "$care"), f"\n{HELP}")
    if not state.player:
        return Content(LOOKING)
    return Content(f"Played by {state.player}.\n{f'Spoken by {state.voice}.' if state.voice else NO_VOICE}")
