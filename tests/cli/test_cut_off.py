"""Practices that were cut off, named and taken up again on the command line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.studios import make_studio
from wallyoga.history.drafts.owner import Writer
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.record import Reflection
from wallyoga.making.composer import compose_practice
from wallyoga.making.ledger import Ledger
from wallyoga.making.request import Request
from wallyoga.practice.session import Session
from wallyoga.studio import Studio
from wallyoga.terminal.way_out import WayOut

from .command_driver import ask_in_process, read_session, run_well, traces

CUT_OFF = "Cut off: Runner's Wall Reset, 22 Nov 07:30, 20 min done."


@pytest.fixture
def studio(monkeypatch: pytest.MonkeyPatch) -> Studio:
    """Return the studio of a process that was killed, twenty minutes into a practice."""
    studio = make_studio(Path(os.environ["WALLYOGA_HOME"]))
    session = Session(studio.plan(studio.library.sequence("runners-wall-reset")))
    recorder = studio.begin_recorder(session, minutes=None, arrived="tense")
    session.start(0)
    while session.look(studio.clock.now()).practised < 1200:
        studio.clock.sleep(5)
    recorder.note_at_once()
    monkeypatch.setattr(Writer, "runs", False)
    monkeypatch.setattr(WayOut, "watch", lambda _way_out, **_how: None)
    return studio


@pytest.mark.usefixtures("studio")
def test_the_history_names_what_was_cut_off() -> None:
    """The history, also as JSON, says apart from itself what was cut off and how to take it up."""
    for command in (["history"], ["history", "--json"]):
        answer = ask_in_process(*command)
        assert answer.status == 0
        assert answer.err.splitlines()[0] == CUT_OFF
        assert "`wallyoga resume --keep`" in answer.err
        assert "Cut off" not in answer.out


@pytest.mark.usefixtures("studio")
def test_a_practice_in_plain_lines_names_what_was_cut_off() -> None:
    """Before another practice begins it is said what the one before left, which stays as it is."""
    answer = ask_in_process("start", "legs-up-the-wall", "--plain", "--speed", "1000", "--minutes", "5")
    assert answer.err.splitlines()[0] == CUT_OFF
    assert answer.status == 0
    assert ask_in_process("history").err.splitlines()[0] == CUT_OFF


@pytest.mark.usefixtures("studio")
def test_keeping_it(home: Path) -> None:
    """What was done is kept as stopped, as it was, and it is not offered again."""
    out = run_well("resume", "--keep").out
    session = read_session(home)
    assert out.startswith(f"Kept as {home / 'sessions'}")
    assert (session["outcome"], session["practised_seconds"], session["arrived"]) == ("stopped", 1200, "tense")
    assert ask_in_process("resume", "--keep").err == "Nothing was cut off.\n"
    assert ask_in_process("resume").status == 1


@pytest.mark.usefixtures("studio")
def test_letting_it_go(home: Path) -> None:
    """It is said what was let go, and nothing of it is left."""
    assert run_well("resume", "--discard").out == f"Discarded: {CUT_OFF.removeprefix('Cut off: ')}\n"
    assert traces(home) == []


@pytest.mark.usefixtures("studio")
def test_going_on(home: Path) -> None:
    """It goes on in plain lines by the way to the wall and into the pose, and is kept as one practice."""
    out = run_well("resume", "--speed", "1000").out.splitlines()
    assert out[0] == "Runner's Wall Reset goes on. ctrl+c comes out; what you did is kept."
    assert out[1].startswith("space pause")
    assert out[3] == "Get ready · Wall figure four: 0:30"
    assert "Legs up the wall: 0:40" in out
    assert "Done." in out
    session = read_session(home)
    assert session["outcome"] == "completed"
    assert session["practised_seconds"] > 1500
    assert session["started"].isoformat() == "2026-11-22T07:30:00+00:00"


def test_a_composed_practice_goes_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A practice that was made for the person, and is in no file, goes on as it was made."""
    studio = make_studio(home)
    request = Request(minutes=15, goals=("hips",), day=studio.clock.date().date())
    studio.composed = compose_practice(request, studio.planner(), Ledger()).sequence
    session = Session(studio.plan(studio.composed))
    recorder = studio.begin_recorder(session, minutes=None, arrived=None)
    session.start(0)
    while session.look(studio.clock.now()).practised < 300:
        studio.clock.sleep(5)
    recorder.note_at_once()
    monkeypatch.setattr(Writer, "runs", False)
    monkeypatch.setattr(WayOut, "watch", lambda _way_out, **_how: None)
    assert run_well("resume", "--speed", "1000").out.splitlines()[0].startswith("Sunday hips goes on.")
    record = read_session(home)
    assert (record["name"], record["outcome"]) == ("Sunday hips", "completed")
    assert record["practised_seconds"] > round(session.plan.seconds)


def test_taken_by_another_window(studio: Studio, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another window takes at the same moment is not taken twice, and that is said."""
    monkeypatch.setattr(type(studio.journal), "claim", lambda _journal, _record_id: None)
    for options in ([], ["--keep"], ["--discard"]):
        answer = ask_in_process("resume", *options)
        assert (answer.status, answer.out) == (1, "")
        assert answer.err == "Another window has taken this up meanwhile, or it is kept already.\n"
    assert len(traces(home)) == 1


def test_a_practice_that_has_changed(studio: Studio, home: Path) -> None:
    """Where the plan is another one by now it does not go on, but can still be kept."""
    studio.change(flags=("knee",))
    answer = ask_in_process("resume")
    assert (answer.status, answer.out) == (1, "")
    assert "what you did can still be kept" in answer.err
    assert run_well("resume", "--keep").out
    assert len(list((home / "sessions").rglob("*.toml"))) == 1


def test_words_that_were_not_saved(studio: Studio) -> None:
    """Words about a session that were cut off are named with it, and where they can be had."""
    (draft,) = studio.journal.list_abandoned()
    path = studio.history.add(draft.record)
    studio.reflections.write(ReflectionDraft(draft.record.id, path, Reflection(notes="soft")))
    (line,) = ask_in_process("history").err.splitlines()
    assert line.startswith("Not saved: what you wrote about Runner's Wall Reset, 22 Nov 07:30.")
