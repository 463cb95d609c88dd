"""The reader of GPX files, which goes through a file once.

It builds no tree of it. A file that declares entities is refused before it can use one, so that none grows.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from xml.parsers import expat

from wallyoga.files.problems import FileError, Problem, quote_value
from wallyoga.runs.run import Run, choose_newest
from wallyoga.runs.track import Point, Track

AT_ONCE = 8192
"""The bytes that are read between two pauses."""

LONGEST_TEXT = 64
"""The most characters of a time or a height that are looked at."""

HIGHEST = 20_000.0
"""The most metres of height, up or down, that can be one."""

YEARS = range(1980, 2200)
"""The years a run can be in: there were no satellites to tell the place before."""

CUT_OFF = frozenset(
    expat.errors.codes[getattr(expat.errors, name)]
    for name in ("XML_ERROR_NO_ELEMENTS", "XML_ERROR_UNCLOSED_TOKEN", "XML_ERROR_PARTIAL_CHAR")
)
"""The errors of a file that ends too soon."""


class _Refusal(Exception):  # noqa: N818 - it says what is refused
    """The refusal of something in a file."""

    def __init__(self, actual: str, expected: str) -> None:
        super().__init__(actual)
        self.problem = Problem("", actual, expected)


def read_gpx(raw: bytes, file: str, pause: Callable[[], None]) -> Run:
    """Return the newest run in a GPX file.

    `file` is the name shown, and `pause` is called now and then.

    Raises:
        FileError: it is no GPX file, is cut off, or holds no run.
    """
    reader = _Reader()
    parser = reader.parser
    try:
        for start in range(0, len(raw), AT_ONCE):
            parser.Parse(raw[start : start + AT_ONCE], False)
            pause()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise FileError(file, (_describe_break(error, raw),)) from None
    except _Refusal as refusal:
        raise FileError(file, (refusal.problem._replace(line=parser.CurrentLineNumber),)) from None
    except (LookupError, ValueError):
        raise FileError(file, (Problem("", "an encoding nobody knows here", "UTF-8"),)) from None
    run = choose_newest(reader.runs)
    if run is None:
        raise FileError(file, (reader.describe_nothing(),))
    return replace(run, tracks=len(reader.runs))


def _describe_break(error: expat.ExpatError, raw: bytes) -> Problem:
    """Return the problem of a file that stops being XML."""
    if not raw.strip():
        return Problem("", "nothing in it", "a GPX file with a track")
    if error.code in CUT_OFF:
        return Problem("", "the end in the middle of it: it is cut off", "the whole file", error.lineno)
    return Problem("", "something that is no XML", "a GPX file that is whole", error.lineno, error.offset + 1)


class _Reader:
    """The reader of one file: it is told of each element as it comes."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = _refuse_document_type
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._take
        self._track = Track()
        self._point: Point | None = None
        self._text: str | None = None
        self._is_root = True
        self._points = 0

    def describe_nothing(self) -> Problem:
        """Return the problem of a file in which no run is."""
        if self._points:
            return Problem("", "a track without times", "a run that was done: this is a route that is planned")
        return Problem("", "no track", "a GPX file with a track")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(" ")[2]
        if self._is_root and element != "gpx":
            raise _Refusal(quote_value(f"<{element}>"), "<gpx>, as a GPX file begins")
        self._is_root = False
        match element:
            case "trk":
                self._track = Track()
            case "trkpt":
                self._point = Point(
                    latitude=_read_degrees(attributes.get("lat", ""), 90),
                    longitude=_read_degrees(attributes.get("lon", ""), 180),
                )
            case "ele" | "time" if self._point is not None:
                self._text = ""

    def _take(self, text: str) -> None:
        if self._text is not None and len(self._text) < LONGEST_TEXT:
            self._text += text

    def _end(self, name: str) -> None:
        match name.rpartition(" ")[2]:
            case "ele" if self._point is not None:
                self._point = replace(self._point, height=_read_height(self._text or ""))
            case "time" if self._point is not None:
                self._point = replace(self._point, moment=_read_moment(self._text or ""))
            case "trkpt" if self._point is not None:
                self._track.add(self._point)
                self._points += 1
                self._point = None
            case "trkseg":
                self._track.pause()
            case "trk":
                self.runs += filter(None, [self._track.make_run()])
        self._text = None


def _refuse_document_type(*_: object) -> None:
    raise _Refusal("a document type, which no GPX file has", "a GPX file without one")


def _read_degrees(text: str, most: float) -> float:
    """Return degrees, or refuse them."""
    with suppress(ValueError):
        if abs(degrees := float(text)) <= most:
            return degrees
    raise _Refusal(quote_value(text), f"degrees from -{most:g} to {most:g}")


def _read_height(text: str) -> float | None:
    """Return a height in metres, or None where it is none."""
    with suppress(ValueError):
        if abs(height := float(text)) <= HIGHEST:
            return height
    return None


def _read_moment(text: str) -> datetime:
    """Return a time, or refuse it. Without a zone it is UTC."""
    with suppress(ValueError):
        moment = datetime.fromisoformat(text.strip())
        if moment.year in YEARS:
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    raise _Refusal(quote_value(text), "a time such as 2026-11-22T07:30:00Z")
