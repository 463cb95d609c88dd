"""A practice as a media player, for media keys and the buttons of headsets: MPRIS 2.2, without its bus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wallyoga.control.verb import Verb
from wallyoga.practice.plan import Plan
from wallyoga.practice.session_state import Now, State
from wallyoga.text.amounts import format_title

PATH = "/org/mpris/MediaPlayer2"
ROOT, PLAYER = "org.mpris.MediaPlayer2", "org.mpris.MediaPlayer2.Player"

MICROSECONDS = 1_000_000

VERBS = {
    "PlayPause": Verb.TOGGLE,
    "Play": Verb.RESUME,
    "Pause": Verb.PAUSE,
    "Stop": Verb.PAUSE,
    "Next": Verb.NEXT,
    "Previous": Verb.BACK,
}
"""The verbs of a player's buttons. Stop is mild: it pauses."""

IDLE = frozenset({"Raise", "Quit", "Seek", "SetPosition", "OpenUri"})
"""The methods that every player has and that do nothing here."""

STATES = {State.RUNNING: "Playing", State.PAUSED: "Paused"}

Properties = Mapping[str, tuple[str, Any]]
"""The properties of an interface, each with its D-Bus signature."""

ROOT_PROPERTIES: Properties = {
    "Identity": ("s", "wallyoga"),
    "CanQuit": ("b", False),
    "CanRaise": ("b", False),
    "HasTrackList": ("b", False),
    "SupportedUriSchemes": ("as", []),
    "SupportedMimeTypes": ("as", []),
}


def make_player_properties(plan: Plan, now: Now, speed: float) -> Properties:
    """Return the properties of a player at a moment: each step is a track."""
    step = now.step
    title = format_title(step)
    return {
        "PlaybackStatus": ("s", STATES.get(now.state, "Stopped")),
        "Metadata": (
            "a{sv}",
            {
                "mpris:trackid": ("o", f"/wallyoga/step/{now.index}"),
                "mpris:length": ("x", round(step.seconds * MICROSECONDS)),
                "xesam:title": ("s", title),
                "xesam:album": ("s", plan.name),
                "xesam:artist": ("as", ["wallyoga"]),
            },
        ),
        "Position": ("x", round(now.elapsed * MICROSECONDS)),
        "Rate": ("d", speed),
        "MinimumRate": ("d", speed),
        "MaximumRate": ("d", speed),
        "Volume": ("d", 1.0),
        "CanGoNext": ("b", True),
        "CanGoPrevious": ("b", True),
        "CanPlay": ("b", True),
        "CanPause": ("b", True),
        "CanSeek": ("b", False),
        "CanControl": ("b", True),
    }
