"""Plans made for one person: their cautions, their pace, their time."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.studios import make_studio, shipped_library
from wallyoga.cli import main
from wallyoga.practice.breath import Pattern
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.sequence import SequenceStep
from wallyoga.settings import Settings
from wallyoga.studio import Studio

LIBRARY = shipped_library()
PLAIN = Settings()
LEGS_UP = LIBRARY.sequences["legs-up-the-wall"]
RESET = LIBRARY.sequences["runners-wall-reset"]


@pytest.fixture
def home() -> Path:
    """Return the folder of everything, with settings that have a caution."""
    folder = Path(os.environ["WALLYOGA_HOME"])
    folder.mkdir()
    (folder / "settings.toml").write_text('flags = ["eyes"]\n', encoding="utf-8")
    return folder


def studio(folder: Path, settings: Settings = PLAIN) -> Studio:
    """Return a studio of a person with these settings."""
    return make_studio(folder, settings, library=LIBRARY)


def poses(plan: Plan) -> list[str]:
    """Return the poses that are held."""
    return [step.pose for step in plan.steps if step.kind is Kind.HOLD]


def test_changes_come_first(tmp_path: Path) -> None:
    """What cautions changed is said before what the time changed, and the time is measured against that."""
    plan = studio(tmp_path, Settings(flags=("eyes",))).plan(LEGS_UP, 8)
    assert poses(plan) == ["legs-on-a-chair"]
    assert plan.notes == (
        "Legs on a chair instead of Legs up the wall, for glaucoma.",
        "6 minutes instead of 10 in Legs on a chair.",
    )


def test_the_pace_without_holds(tmp_path: Path) -> None:
    """One's own pace loses its holds too under the flag that forbids them."""
    box = Pattern.parse("box")
    held = studio(tmp_path, Settings(pace=box)).plan(RESET)
    free = studio(tmp_path, Settings(pace=box, flags=("breath-holds",))).plan(RESET)
    patterns = [{s.pattern for step in plan.steps for s in step.breathing if step.pair == 1} for plan in (held, free)]
    assert Pattern.parse("4:4") in patterns[1]
    assert box in patterns[0]
    assert box not in patterns[1]


def test_at_another_pace(tmp_path: Path) -> None:
    """A plan can be made again at the pace it was made at, whatever the settings say now."""
    now = studio(tmp_path, Settings(pace=Pattern.parse("5:5")))
    assert now.planner()._replace(pace=None).plan(RESET) == studio(tmp_path).plan(RESET)
    assert now.planner()._replace(pace=Pattern.parse("5:5")).plan(RESET, 20) == now.plan(RESET, 20)


def test_reach(tmp_path: Path) -> None:
    """How far a practice reaches is how far it does for this person."""
    least, most = studio(tmp_path, Settings(flags=("eyes",))).planner().find_reach(RESET)
    assert studio(tmp_path).planner().find_reach(RESET)[1] > most > least
    assert studio(tmp_path, Settings(flags=("eyes",))).plan(RESET, 1).seconds == least


def test_reach_without_holds(tmp_path: Path) -> None:
    """How far a practice reaches is told for a breath without holds, where those are not for the person."""
    one = studio(tmp_path, Settings(pace=Pattern.parse("4-7-8"), flags=("breath-holds",)))
    assert one.planner().find_reach(RESET)[0] == one.plan(RESET, 1).seconds


def test_nothing_left(tmp_path: Path) -> None:
    """A practice of which nothing is left is refused by name."""
    straps = RESET._replace(steps=(SequenceStep(pose="strap-hamstring"),))
    with pytest.raises(PlanError, match="Runner's Wall Reset has nothing left that goes with glaucoma"):
        studio(tmp_path, Settings(flags=("eyes",))).plan(straps)


def test_show(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`show` says what was changed, and shows the plan that was changed."""
    assert main(["show", "legs-up-the-wall"]) == 0
    out = capsys.readouterr().out
    assert home.exists()
    assert "Legs on a chair instead of Legs up the wall, for glaucoma." in out
    assert "  Legs on a chair  [4:8 x 5, then natural]" in out


def test_list(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`list` has the length and the props for this person, and says which practice is not for them."""
    straps = 'name = "Straps"\nsummary = "S."\nsteps = [{ pose = "strap-hamstring" }]\n'
    (home / "practices").mkdir()
    (home / "practices" / "straps.toml").write_text(straps, encoding="utf-8")
    assert main(["list", "--json"]) == 0
    listed = {practice["id"]: practice for practice in json.loads(capsys.readouterr().out)}
    assert listed["legs-up-the-wall"]["props"] == ["chair or couch", "folded blanket or towel"]
    assert listed["straps"]["seconds"] is None
    assert main(["list"]) == 0
    assert "not for you" in capsys.readouterr().out


def test_new(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`new` prints the path of a practice that `check` has nothing against, and never writes over one."""
    path = home / "practices" / "my-rest.toml"
    assert main(["new", "My Rest", "--from", "chair-rest"]) == 0
    assert capsys.readouterr().out == f"{path}\n"
    before = path.read_bytes()
    assert main(["new", "my rest"]) == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert main(["check"]) == 0
    assert main(["new", "x", "--from", "xyzzy"]) == 1
    assert not (home / "practices" / "x.toml").exists()
