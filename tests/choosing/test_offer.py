"""The offer: what there is to choose from, and what has to be measured for it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.studios import make_studio
from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import Past, Wish, find_reasons
from wallyoga.library.library import load_library
from wallyoga.paths import find_places
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.settings import Settings

MINE = 'name = "{name}"\nsummary = "Mine."\n[[steps]]\npose = "corpse-pose"\nminutes = {minutes}\n'


@pytest.fixture
def offer(tmp_path: Path) -> Offer:
    """Return what a person with two practices of their own can choose from, one of them short."""
    where = find_places({"WALLYOGA_HOME": str(tmp_path)})
    where.practices.mkdir(parents=True)
    for name, minutes in (("short", 2), ("long", 20)):
        text = MINE.format(name=name, minutes=minutes)
        (where.practices / f"{name}.toml").write_text(text, encoding="utf-8")
    studio = make_studio(tmp_path, library=load_library(where.practices))
    return Offer(studio)


def ids(offer: Offer) -> list[str]:
    """Return the ids of what is found."""
    return [sequence.id for sequence in offer.list_fitting()]


def test_a_goal_that_is_looked_for_is_reason_enough(offer: Offer) -> None:
    """A word that is in a goal needs no pose as a reason besides; one that is in neither name nor goal has its pose."""
    library = offer.studio.library
    runners = library.sequence("runners-wall-reset")
    assert find_reasons(library, runners, "runner hamstring") == ("hamstrings",)
    assert find_reasons(library, runners, "hamstring figure") == ("hamstrings", "Wall figure four")


def test_everything_is_found_at_once(offer: Offer) -> None:
    """Without a wish every practice is there, and only the lengths nobody wrote down are measured."""
    assert {"short", "long", "desk-break"} <= set(ids(offer))
    sequences = offer.studio.library.sequences.values()
    assert sorted(each.id for each in sequences if offer.takes(each) is None) == ["long", "short"]
    for practice in offer.list_unmeasured():
        offer.measure(practice)
    assert offer.list_unmeasured() == []
    assert offer.takes(offer.studio.library.sequences["short"]) == "4 min"


def test_a_length_is_what_the_steps_take(tmp_path: Path) -> None:
    """Minutes that a person wrote, and that the steps cannot take, are not told as the length of their practice."""
    folder = tmp_path / "practices"
    folder.mkdir()
    text = MINE.format(name="hasty", minutes="[10, 20]").replace("[[", "minutes = 4\n[[")
    (folder / "hasty.toml").write_text(text, encoding="utf-8")
    offer = Offer(make_studio(tmp_path, library=load_library(folder)))
    offer.measure("hasty")
    assert offer.takes(offer.studio.library.sequences["hasty"]) == "12 min"


def test_what_fits_is_told_by_measuring(offer: Offer) -> None:
    """With a time, what is shipped is told at once, and one's own once it is measured."""
    offer.wish = Wish(minutes=5)
    assert sorted(ids(offer)) == ["chair-rest", "desk-break", "legs-up-the-wall"]
    assert {"short", "long"} <= set(offer.list_unmeasured())
    for practice in offer.list_unmeasured():
        offer.measure(practice)
    assert "short" in ids(offer)
    assert "long" not in ids(offer)
    assert offer.list_unmeasured() == []


def test_details_are_for_this_person(offer: Offer) -> None:
    """What a practice needs and whether it is changed are those of the practice as the cautions leave it."""
    sequence = offer.studio.library.sequences["runners-wall-reset"]
    offer.measure(sequence.id)
    assert (offer.details(sequence).needs, offer.details(sequence).is_changed) == (("strap",), False)
    assert offer.describe_changes(sequence) == ""
    offer.studio.settings = Settings(flags=("eyes",))
    offer.forget()
    offer.measure(sequence.id)
    assert "chair" in offer.details(sequence).needs
    assert offer.details(sequence).is_changed
    assert offer.describe_changes(sequence) == "5 poses"


def test_forgotten_measures_are_taken_anew(offer: Offer) -> None:
    """After a change of settings everything is measured again, as it is now."""
    sequence = offer.studio.library.sequences["legs-up-the-wall"]
    offer.studio.settings = Settings(flags=("knee",))
    offer.measure(sequence.id)
    assert offer.takes(sequence) == "12 min"
    offer.forget()
    assert offer.takes(sequence) is None


def test_a_practice_that_is_gone_is_no_matter(offer: Offer) -> None:
    """A practice that was deleted before its turn to be measured came is passed over."""
    offer.measure("deleted")
    assert "deleted" not in ids(offer)


def test_nothing_is_suggested_where_that_is_turned_off(offer: Offer) -> None:
    """A person who wants no practice for today has none, and has one again when they do."""
    offer.past = Past({"chair-rest": 1}, {"chair-rest": offer.studio.clock.date() - timedelta(days=1)}, 1)
    offer.suggest()
    assert offer.suggestion
    offer.studio.settings = offer.studio.settings._replace(today=False)
    offer.suggest()
    assert offer.suggestion is None


def test_what_is_done_is_said_only_where_something_is_offered(offer: Offer) -> None:
    """What was practised today is known as done, and is not where nothing is to be offered."""
    now = offer.studio.clock.date()
    offer.past = Past({}, {"chair-rest": now - timedelta(hours=2), "desk-break": now - timedelta(hours=1)}, 2)
    offer.suggest()
    assert (offer.suggestion, offer.done) == (None, "desk-break")
    offer.studio.settings = offer.studio.settings._replace(today=False)
    offer.suggest()
    assert offer.done is None


def test_nothing_is_suggested_that_cautions_leave_nothing_of(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A practice that cannot be planned for this person is passed over for the next that can."""
    now, plan = offer.studio.clock.date(), offer.studio.plan

    def refuse(sequence: Sequence, minutes: float | None = None) -> Plan:
        if sequence.id == "chair-rest":
            raise PlanError(sequence.id)
        return plan(sequence, minutes)

    monkeypatch.setattr(offer.studio, "plan", refuse)
    offer.past = Past({}, {"chair-rest": now - timedelta(days=1), "desk-break": now - timedelta(days=2)}, 2)
    offer.suggest()
    assert offer.suggestion
    assert offer.suggestion.practice == "desk-break"


def test_a_plan_is_of_now(offer: Offer) -> None:
    """The plan of a practice is the one for the wish and the settings there are."""
    usual = offer.plan("legs-up-the-wall")
    offer.wish = offer.wish._replace(minutes=20)
    longer = offer.plan("legs-up-the-wall")
    assert isinstance(usual, Plan)
    assert isinstance(longer, Plan)
    assert (usual.seconds, longer.seconds) == (720, 1200)
