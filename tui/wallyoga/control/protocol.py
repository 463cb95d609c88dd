"""The protocol between a running practice and what steers it: lines of words in, lines of JSON out.

A request is a verb, `status`, or `watch`, which is answered again at each change; where a secret is needed it comes
before, with a space. A reply has `refused`, `words` and `status`. A connection may carry several requests.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wallyoga.control.verb import Answer

Status = Mapping[str, Any]
"""The status of a practice; its keys and their meaning stand in the README."""

NONE: Status = {"state": "none", "text": "", "tooltip": "No practice is running.", "class": "none", "percentage": 0}
"""The status where no practice is running."""

STATUS, WATCH = "status", "watch"
"""The requests that change nothing."""

LONGEST = 200
"""The most bytes of a request, with its secret."""

LONGEST_REPLY = 100_000
"""The most bytes of a reply."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The reply of a running practice: its answer, and its status then."""

    answer: Answer
    status: Status


def write_reply(reply: Reply) -> bytes:
    """Return the line of a reply."""
    answer = reply.answer
    table = {"refused": answer.is_refused, "words": answer.words, "status": reply.status}
    return json.dumps(table, ensure_ascii=False).encode() + b"\n"


def read_reply(line: bytes) -> Reply:
    """Return the reply a line holds.

    Raises:
        ValueError: it holds none.
    """
    match json.loads(line):
        case {"refused": bool(refused), "words": str(words), "status": dict(status)}:
            return Reply(Answer(words, refused), status)
    raise ValueError("no reply")
