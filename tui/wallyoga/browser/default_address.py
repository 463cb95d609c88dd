"""The default address, which the command line shows without loading what serves."""

from __future__ import annotations

LOOPBACK = "127.0.0.1"
"""The usual host: nobody but this computer reaches it."""

PORT = 9255
"""The usual port: WALL, on the keys of a telephone."""
