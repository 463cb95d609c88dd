"""Files as they go wrong: a document with odd values in odd places, and a text with pieces gone, doubled or strange."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, time, timedelta, timezone
from math import inf, nan
from typing import Any

import tomli_w
from hypothesis import strategies as st

Path = tuple[str | int, ...]
"""The place of a value in a document: keys of tables and places in lists, from the outside in."""

MARK = "@raw "
"""The beginning of a text that stands for characters no library writes: a number of thousands of digits, say."""

RAW = (
    "9" * 5_000,
    "0x" + "F" * 5_000,
    "1" + "0" * 400,
    "-" + "9" * 25,
    "1e400",
    "-1e-400",
    "[" * 60 + "]" * 60,
    "[" * 5_000 + "]" * 5_000,
    "{a=" * 60 + "1" + "}" * 60,
    "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59.999999-23:59",
    "2026-11-22T07:30:00+00:00",
    "07:30:00.1234567",
)
"""Values as only a hand, or another program, writes them."""

ODD: tuple[Any, ...] = (
    *(f"{MARK}{number}" for number in range(len(RAW))),
    *(True, False, 0, -1, 1, 2, 3, 7, 240, 241, 10_000, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 10**12, 10**30),
    *(0.0, -0.0, 0.5, 1.5, 1e-9, 5e-324, 1e15, 1e300, 1.7e308, -1e300, inf, -inf, nan, 90.0, 180.0, 360.0, 1e-300),
    *("", " ", "-", "x", "left", "right", "natural", "even", "4:8", "1e400:1", "0:0", "nan:nan", "together", "each"),
    *("../../x", "/", "a/b", ".", "..", "a\0b", "\x1b]0;title\x07", "\u202eabc", "\x9b31m", "a\nb", "a\r\nb", "\ufeff"),
    *("{side}", "{other}", "{10-13 cm}", "{}", "{0}", "%s", "x" * 300, "é" * 5_000, "🧘" * 40, "1" * 5_000),
    *("legs-up-the-wall", "wall-figure-four", "knees-to-chest", "calm", "tense", "20261122T063000Z-1a2b3c"),
    *([], [[]], [1], [1, 2], [2, 1], [1, 2, 3], [0, 0], [-1, 1], [1.5, 1e300], ["a"], [{}], ["next", 1.0]),
    list(range(500)),
    *({}, {"a": 1}, {"": ""}, {"a": {"b": {"c": []}}}, {"a.b": 1}, {"[1]": 1}, {"$toml": "1"}, {"$toml": {"$toml": 1}}),
    *(date(2026, 11, 22), time(7, 30), datetime(2026, 11, 22, 7, 30), datetime(1, 1, 1, tzinfo=UTC)),  # noqa: DTZ001
    *(datetime.max.replace(tzinfo=UTC), datetime(2026, 11, 22, tzinfo=timezone(timedelta(hours=23, minutes=59)))),
)  # fmt: skip
"""Values that are of another kind, too large, too small, or mean something somewhere else."""

KEYS = ("", "a", "name", "id", "steps", "minutes", "a.b", "[1]", '"', "\0", "\x1b[31m", "x" * 2_000, "ключ", "$toml")
"""Keys that are unknown, or belong elsewhere."""

SCRAPS = (b"", b"\0", b"\xff", b"\xc3", b'"', b"'''", b'"""', b"[", b"]", b"[[", b"{", b"}", b"=", b".", b",", b"#",
          b"\n", b"\r", b"\\", b"\xef\xbb\xbf", b"\n[a]\n", b"\n[[a]]\n", b"a." * 60, b"a." * 5_000, b"[" * 5_000,
          b"\x1b[2J", b"\xed\xa0\x80", b"null", b"1e999", b"0x" + b"F" * 5_000, b"9" * 5_000)  # fmt: skip
"""The bytes that can come into a text by mistake."""


@st.composite
def documents(draw: st.DrawFn, good: dict[str, Any]) -> dict[str, Any]:
    """Return a document like a good one, with one to four things wrong in it."""
    document = deepcopy(good)
    for _ in range(draw(st.integers(1, 4))):
        harm = draw(st.sampled_from((_replace, _replace, _replace, _remove, _add, _rename, _repeat, _bury)))
        paths = list(_paths(document))
        if paths:
            harm(draw, document, draw(st.sampled_from(paths)))
    return document


@st.composite
def texts(draw: st.DrawFn, good: bytes) -> bytes:
    """Return a text like a good one, with one to three pieces of it gone, doubled or replaced."""
    raw = good
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.sampled_from((0, 0, 1, 1, 2, 5, 40, 100_000))))
        scrap = draw(st.sampled_from((*SCRAPS, raw[start:end] * 2, raw[:40], raw[-40:])) | st.binary(max_size=4))
        raw = raw[:start] + scrap + raw[end:]
    return raw


def toml_files(good: dict[str, Any]) -> st.SearchStrategy[bytes]:
    """Return TOML files like a good one with things wrong in them."""
    return documents(good).map(to_toml) | texts(to_toml(good)) | documents(good).map(to_toml).flatmap(texts)


def json_files(good: list[Any]) -> st.SearchStrategy[bytes]:
    """Return JSON files like a good one with things wrong in them."""
    whole = documents({"": good}).map(lambda document: to_json(document.get("")))
    return whole | texts(to_json(good)) | whole.flatmap(texts)


def to_toml(document: dict[str, Any]) -> bytes:
    """Return a document as TOML, also one that no reader takes."""
    return _strip_marks(tomli_w.dumps(document))


def to_json(document: Any) -> bytes:
    """Return a document as JSON, also one that no reader takes."""
    return _strip_marks(json.dumps(document, default=str, ensure_ascii=False))


def _strip_marks(text: str) -> bytes:
    for number in reversed(range(len(RAW))):
        text = text.replace(f'"{MARK}{number}"', RAW[number])
    return text.encode()


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    inner: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*path, key)
        yield from _paths(item, (*path, key))


def _holder(document: Any, path: Path) -> Any:
    for key in path[:-1]:
        document = document[key]
    return document


def _replace(draw: st.DrawFn, document: Any, path: Path) -> None:
    _holder(document, path)[path[-1]] = deepcopy(draw(st.sampled_from(ODD)))


def _remove(_draw: st.DrawFn, document: Any, path: Path) -> None:
    del _holder(document, path)[path[-1]]


def _add(draw: st.DrawFn, document: Any, path: Path) -> None:
    holder, value = _holder(document, path), deepcopy(draw(st.sampled_from(ODD)))
    if isinstance(holder, dict):
        holder[draw(st.sampled_from(KEYS))] = value
    else:
        holder.insert(draw(st.integers(0, len(holder))), value)


def _rename(draw: st.DrawFn, document: Any, path: Path) -> None:
    holder = _holder(document, path)
    if isinstance(holder, dict):
        holder[draw(st.sampled_from(KEYS))] = holder.pop(path[-1])


def _repeat(draw: st.DrawFn, document: Any, path: Path) -> None:
    holder, times = _holder(document, path), draw(st.sampled_from((2, 30, 300)))
    if isinstance(holder, list):
        holder += [deepcopy(holder[int(path[-1])]) for _ in range(times)]
    else:
        holder[path[-1]] = [deepcopy(holder[path[-1]]) for _ in range(times)]


def _bury(draw: st.DrawFn, document: Any, path: Path) -> None:
    holder, depth = _holder(document, path), draw(st.sampled_from((1, 2, 49, 60, 200)))
    value = holder[path[-1]]
    for level in range(depth):
        value = [value] if level % 2 else {"a": value}
    holder[path[-1]] = value
