"""Every kind of file there is: what a good one holds, and everything that reads it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, partial
from io import StringIO
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.studios import make_studio
from wallyoga import keys
from wallyoga.check.file_check import Sort, inspect_file
from wallyoga.check.report import check_settings
from wallyoga.cli import poses as cli_poses
from wallyoga.cli import practices as cli_practices
from wallyoga.cli import sessions as cli_sessions
from wallyoga.cli.terminal_colours import Depth
from wallyoga.figure.drawing import forget
from wallyoga.figure.look import Look
from wallyoga.figure.setup import HAMSTRINGS, Setup
from wallyoga.files.parsed_cache import NOTHING_KEPT
from wallyoga.files.printable import UNPRINTABLE
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.exchange.export import Format, export
from wallyoga.history.exchange.import_json import import_sessions
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.index.query import Search
from wallyoga.history.record import Reflection, from_document
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.statistics import trends
from wallyoga.library.library import Library, load_library, load_own_practices
from wallyoga.library.loader import SHIPPED, load_own_pose, load_settings, salvage_settings
from wallyoga.library.pose_figure import find_posture
from wallyoga.library.posture import Canvas, Posture
from wallyoga.library.posture_pictures import draw_between, draw_posture
from wallyoga.library.to_toml import format_practice
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import PlanError, WallyogaError
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Pose
from wallyoga.practice.session import Session
from wallyoga.studio import Studio
from wallyoga.text import amounts

from .figures import FIGURES
from .mutations import json_files, to_toml, toml_files

TODAY = datetime(2026, 11, 23, 12, tzinfo=UTC)

SESSION: dict[str, Any] = {
    "schema": 1,
    "id": "20261122T063000Z-1a2b3c",
    "practice": "runners-wall-reset",
    "name": "Runner's Wall Reset",
    "started": datetime.fromisoformat("2026-11-22T07:30:00+01:00"),
    "ended": datetime.fromisoformat("2026-11-22T07:57:12+01:00"),
    "outcome": "completed",
    "practised_seconds": 1587,
    "arrived": "tense",
    "weather": {"rain": 0.5, "since": date(2026, 11, 21)},
    "holds": [
        {"pose": "legs-up-the-wall", "planned_seconds": 120, "seconds": 118},
        {
            "pose": "strap-hamstring-across",
            "side": "left",
            "planned_breaths": 10,
            "breaths": 9,
            "planned_seconds": 100,
            "seconds": 94,
            "revisit": True,
        },
    ],
    "reflection": {
        "left": "calm",
        "tags": ["after a run"],
        "notes": "Long day.\nSlept well.",
        "tighter": {"strap-hamstring-across": "left"},
    },
}
"""A session with one of everything, and keys of a person's own."""

SETTINGS: dict[str, Any] = {
    "theme": "dawn",
    "pace": "5:5",
    "hamstrings": "tight",
    "units": "inches",
    "support": "bolster",
    "motion": False,
    "flags": ["eyes", "knee"],
    "asked": True,
    "day_starts": 4,
    "today": False,
    "streak": True,
    "keys": {"practice.pause": "p", "practice": {"next": "n,right"}},
}
"""Settings with every key there is."""

OVER = 2**22 + 1
"""A number that is no process on any usual system."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what can be in one, and what reads it, in a home of its own."""

    name: str
    files: st.SearchStrategy[bytes]
    read: Callable[[Path, bytes], None]


class MisreportedError(Exception):
    """An error of ours that does not say what it should."""


def kinds() -> Iterator[Kind]:
    """Yield every kind of file that is text."""
    shipped = SHIPPED
    for name in ("runners-wall-reset", "legs-up-the-wall"):
        yield Kind(f"practice {name}", toml_files(_document(shipped / f"{name}.toml")), read_practice)
    for name in ("legs-up-the-wall", "wall-figure-four", "strap-hamstring-across", "easy-pose"):
        yield Kind(f"pose {name}", toml_files(_document(shipped / "poses" / f"{name}.toml")), read_pose)
    easy = _document(shipped / "poses" / "easy-pose.toml")
    yield Kind("pose of any numbers", FIGURES.map(lambda figure: to_toml({**easy, "figure": figure})), read_pose)
    yield Kind("cautions", toml_files(_document(shipped / "cautions.toml")), read_cautions)
    yield Kind("settings", toml_files(SETTINGS), read_settings)
    yield Kind("session", toml_files(SESSION), read_session)
    yield Kind("journal", toml_files(_journal()), read_journal)
    yield Kind("draft", toml_files(_draft()), read_draft)
    yield Kind("import", json_files([_plain(), {**_plain(), "id": "another"}]), read_import)


def read_practice(home: Path, raw: bytes) -> None:
    """Load, check, plan, show and write a practice."""
    path = home / "practices" / "mine.toml"
    _write(path, raw)
    studio = make_studio(home, library=_library().joined(load_own_practices(path.parent, _library().poses)))
    _try(lambda: inspect_file(path, Sort.PRACTICE, _library().poses, _library().cautions.by_id))
    _is_told(studio.library.problems)
    list(cli_practices.list_practices(studio))
    json.dumps(cli_practices.make_practices_json(studio), allow_nan=False)
    if "mine" in studio.library.own:
        sequence = studio.library.sequences["mine"]
        tomllib.loads(format_practice(sequence, hints=True))
        for minutes in (None, 1, 20, 240):
            try:
                plan = studio.plan(sequence, minutes)
            except PlanError:
                return
            list(cli_practices.list_plan(plan))
            json.dumps(cli_practices.make_plan_json(plan), allow_nan=False)


def read_pose(home: Path, raw: bytes) -> None:
    """Load and check a pose, plan with it, and draw it in every way."""
    path = home / "poses" / "mine.toml"
    _write(path, raw)
    known = _library()
    _try(lambda: inspect_file(path, Sort.POSE, known.poses, known.cautions.by_id))
    try:
        pose, figure = load_own_pose(NOTHING_KEPT, path, {*known.poses, "mine"}, known.cautions.by_id)
    except FileError as error:
        _is_told((error,))
        return
    library = replace(known, poses={**known.poses, "mine": pose}, figures={**known.figures, "mine": figure})
    studio = make_studio(home, library=library)
    forget()
    list(cli_poses.list_poses(library))
    for side in ("left", "right", None):
        shown = cli_poses.find_pose(studio, "mine", side)
        list(cli_poses.describe_pose(studio, *shown))
        canvas = Canvas(40, 20, look=Look.SOLID)
        with redirect_stdout(StringIO()):
            cli_poses.draw_pose(find_posture(library, shown[0].id, shown[1]), canvas, Depth.FULL, "dusk")
    sequence = next(iter(studio.library.sequences.values()))
    make_plan(sequence, {**studio.library.poses, sequence.steps[0].pose: studio.library.poses["mine"]})
    drawn = find_posture(studio.library, "mine", None)
    if drawn:
        _draw(studio.library, drawn)


def _draw(library: Library, drawn: Posture) -> None:
    for hamstrings in HAMSTRINGS:
        for gentle in (False, True):
            draw_posture(drawn, Canvas(20, 8, Setup(hamstrings, "bolster", gentle), dotted=True), 1.0)
    for look in Look:
        draw_posture(drawn, Canvas(110, 45, look=look), 0.5)
    other = find_posture(library, "wall-figure-four", "left")
    assert other
    for fraction in (0.3, 0.7):
        draw_between(drawn, other, fraction, Canvas(20, 8))
        draw_between(other, drawn, fraction, Canvas(20, 8))


def read_cautions(home: Path, raw: bytes) -> None:
    """Check cautions."""
    path = home / "cautions.toml"
    _write(path, raw)
    _try(lambda: inspect_file(path, Sort.CAUTIONS, {}, ()))


def read_settings(home: Path, raw: bytes) -> None:
    """Load, check, take over and change settings, and show the keys they give."""
    studio = make_studio(home, library=_library())
    path = studio.places.settings
    _write(path, raw)
    _try(lambda: check_settings(path, _library().cautions.by_id))
    salvage_settings(path)
    studio.refresh()
    if studio.unread:
        _is_told((studio.unread,))
        return
    settings = load_settings(path)
    assert studio.settings == settings
    try:
        studio.change(motion=not settings.motion, theme="dusk")
    except WallyogaError as error:
        _is_told((error,))
        return
    assert load_settings(path) == replace(settings, motion=not settings.motion, theme="dusk")
    for actions in keys.ALL.values():
        for action in actions:
            keys.format_key(action, settings.keys, every=True)
    for sequence in _library().sequences.values():
        try:
            studio.plan(sequence)
        except PlanError:
            continue


def read_session(home: Path, raw: bytes) -> None:
    """List, index, search, count, export and revise a session, beside one that is well."""
    studio = make_studio(home, library=_library())
    history = studio.history
    history.put(SESSION, from_document(SESSION, ""))
    path = history.folder / "2026" / "2026-11-21T073000+0100-mine.toml"
    _write(path, raw)
    _look_back(studio)
    try:
        history.revise_words(path, Words(Reflection(left="calm", tags=("x",), notes="Well."), "even"))
    except WallyogaError as error:
        _is_told((error,))
        return
    assert isinstance(history.entry(path), Entry)


def _look_back(studio: Studio) -> None:
    """Do with the history everything that is done with it."""
    history, catalogue = studio.history, Catalogue(studio.history, studio.places.cache)
    for each in history.entries():
        if isinstance(each, Unreadable):
            _is_clean(each.reason)
    list(cli_sessions.list_sessions(history.entries()))
    json.dumps(list(history.documents()), allow_nan=False)
    for form in Format:
        exported = export(history, form)
        exported.text.encode()
        list(cli_sessions.list_left_out(exported))
    catalogue.refresh()
    look_back(catalogue, studio.poses)


def look_back(catalogue: Catalogue, poses: Mapping[str, Pose]) -> None:
    """Ask a catalogue everything there is to ask."""
    for row in (
        *catalogue.page(0, 50),
        *catalogue.page(0, 50, Search("long 2026")),
        *catalogue.page(1, 2, Search(practice="x")),
    ):
        amounts.format_minutes(row.practised_seconds)
        if row.started:
            amounts.format_moment(row.started)
    catalogue.count()
    catalogue.count(Search("22 november"))
    catalogue.practices()
    catalogue.tags()
    first, last = date(1, 1, 1), date(9999, 1, 1)
    days = catalogue.days(first, last)
    found = list(catalogue.records(first, last))
    trends.make_trends(found, poses, TODAY.date(), catalogue.total(), day_starts=4, days=days)


def read_journal(home: Path, raw: bytes) -> None:
    """Offer what was cut off, go on with it, and keep it."""
    studio = make_studio(home, library=_library())
    _write(studio.places.state / "journal-x.toml", raw)
    for draft in studio.journal.abandoned():
        amounts.format_moment(draft.record.started)
        amounts.format_minutes(draft.record.practised_seconds)
        try:
            sequence = studio.library.sequence(draft.record.practice)
            pace = Pattern.parse(draft.pace) if draft.pace else None
            plan = replace(studio.planner(draft.flags), pace=pace).plan(sequence, draft.minutes)
        except WallyogaError:
            continue
        session = Session.replayed(plan, draft.deeds, draft.practised, 100.0)
        session.look(100.0)
        assert all(hold.seconds >= 0 for hold in session.holds)
        _keep(studio, partial(studio.history.add, draft.record))


def read_draft(home: Path, raw: bytes) -> None:
    """Offer a reflection that was cut off, and keep it."""
    studio = make_studio(home, library=_library())
    path = studio.history.put(SESSION, from_document(SESSION, ""))
    _write(studio.places.state / "reflection-x.toml", raw.replace(b"/session.toml", str(path).encode()))
    for draft in studio.reflections.abandoned():
        studio.reflections.take(draft.id)
        _keep(studio, partial(studio.history.revise_words, path, Words(draft.reflection, draft.arrived)))


def _keep(studio: Studio, keep: Callable[[], object]) -> None:
    try:
        keep()
    except SaveError as error:
        _is_told((error,))
    _look_back(studio)
    assert not any(isinstance(each, Unreadable) for each in studio.history.entries())


def read_import(home: Path, raw: bytes) -> None:
    """Import sessions, and read what was imported."""
    studio = make_studio(home, library=_library())
    path = home / "export.json"
    _write(path, raw)
    try:
        result = import_sessions(path, studio.history)
    except FileError as error:
        _is_told((error,))
        return
    cli_sessions.describe_import(result)
    list(cli_sessions.list_refused(str(path), result))
    entries = list(studio.history.entries())
    assert sum(isinstance(each, Entry) for each in entries) == result.added, entries
    _look_back(studio)
    again = import_sessions(path, studio.history)
    assert again.added == 0, again


def _write(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def _try(read: Callable[[], object]) -> None:
    try:
        read()
    except FileError as error:
        _is_told((error,))


def _is_told(errors: tuple[Exception, ...]) -> None:
    """Hold errors to be ours, short, and safe to print."""
    for error in errors:
        if not isinstance(error, WallyogaError):
            raise MisreportedError(repr(error)[:300])
        _is_clean(str(error))


def _is_clean(text: str) -> None:
    if not text.strip() or len(text) > 100_000 or UNPRINTABLE.search(text.replace("\n", "")):
        raise MisreportedError(repr(text)[:300])


@cache
def _library() -> Library:
    return load_library()


def _document(path: Any) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _plain() -> dict[str, Any]:
    """Return the session as an export has it."""
    weather = {"rain": 0.5, "since": {"$toml": "2026-11-21"}}
    times = {key: SESSION[key].isoformat() for key in ("started", "ended")}
    return {**SESSION, **times, "weather": weather}


def _journal() -> dict[str, Any]:
    """Return a journal that can be gone on with."""
    plan = make_plan(_library().sequences["runners-wall-reset"], _library().poses, minutes=20)
    resume = {"minutes": 20.0, "plan_seconds": plan.seconds, "practised": 400.5}
    deeds = [["more", 50.0], ["next", 60.5], ["restart", 70.0], ["left", 300.0]]
    return {"process": OVER, "record": {**SESSION, "outcome": "stopped"}, "resume": {**resume, "deeds": deeds}}


def _draft() -> dict[str, Any]:
    """Return a reflection on a session that is there."""
    said = {**SESSION["reflection"], "left": "at ease"}
    return {"process": OVER, "id": SESSION["id"], "path": "/session.toml", "arrived": "even", "reflection": said}
