"""Ids of sessions as parts of file names, whatever an id from outside holds."""

from __future__ import annotations

import re
from hashlib import sha256

HASHED = "hash-"
"""How the name of an id begins that is none itself."""

PLAIN = re.compile(rf"(?!{HASHED})[A-Za-z0-9_-]{{1,80}}")
"""An id that is a name everywhere, such as those we make ourselves; no other id has the name of one."""


def file_part(record_id: str) -> str:
    """Return the part of a file's name that stands for an id: it never leads to another folder, and is the id's own."""
    if PLAIN.fullmatch(record_id):
        return record_id
    return HASHED + sha256(record_id.encode(errors="surrogatepass")).hexdigest()[:32]
