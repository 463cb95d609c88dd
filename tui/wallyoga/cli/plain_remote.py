"""The remote of a practice in plain lines."""

from __future__ import annotations

from wallyoga.cli.output import complain
from wallyoga.control.remote import Remote
from wallyoga.history.recorder import SessionRecorder
from wallyoga.studio import Studio


def open_remote(studio: Studio, recorder: SessionRecorder) -> Remote:
    """Return the open remote of a practice in plain lines.

    Nothing wakes the narrator, who looks for orders by itself.
    """
    remote = Remote(recorder, studio.places.runtime, wake=lambda: None, tell=lambda words: complain([words]))
    remote.open()
    return remote
