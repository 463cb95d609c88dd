"""The errand offer: after the end of the command, and of a breath, to come out."""

from __future__ import annotations

from wallyoga.errand.breath_end import BreathEnd
from wallyoga.errand.output_file import read_last_words
from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import Now
from wallyoga.screens.practice.errand_card import ErrandCard
from wallyoga.screens.practice.practice_audio import PracticeAudio
from wallyoga.studio import Studio
from wallyoga.text.errand_words import describe_end

LOOKS = 2
"""The looks in a second at the errand, while a practice stands still too."""


class ErrandOffer:
    """The offer to come out, made once."""

    def __init__(self, studio: Studio, audio: PracticeAudio) -> None:
        self._studio = studio
        self._errand = studio.errand
        self._audio = audio
        self._breath: BreathEnd | None = None
        self._is_made = False
        if self._errand:
            self._errand.has_company = True

    def make_when_due(self, now: Now) -> ErrandCard | None:
        """Return the card on which it is made, or None: inside a breath, or where one comes out already."""
        end = self._errand.look() if self._errand and not self._is_made else None
        if self._errand is None or end is None:
            return None
        if self._breath is None:
            self._breath = BreathEnd(now)
            self._audio.announce(describe_end(self._errand.name, end))
        if now.step.kind in (Kind.LEAVE, Kind.SETTLE) or not self._breath.is_over(now):
            return None
        self._is_made = True
        return ErrandCard(self._studio, self._errand.name, end, read_last_words(self._errand.output))
