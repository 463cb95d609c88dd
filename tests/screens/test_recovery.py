"""After a crash: what was cut off is offered once wallyoga opens again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.drafts.owner import Writer
from wallyoga.history.session_files import History
from wallyoga.practice.plan import PlanStep
from wallyoga.practice.session import Session
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.practice.screen import Practice
from wallyoga.screens.practice.title import Title
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio

from .app_driver import OFTEN, RUNNERS, open_app

DONE = 400.0
"""The seconds that were practised before it was cut off."""


@pytest.fixture(autouse=True)
def end_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that wrote a journal be one that is there no more."""
    monkeypatch.setattr(Writer, "runs", False)


@pytest.fixture
def step(studio: Studio) -> PlanStep:
    """Practise for a while with a skipped step, lose it all but the journal, and return the step it was in."""
    session = Session(studio.plan(studio.library.sequence(RUNNERS)))
    recorder = studio.begin_recorder(session, minutes=None, arrived="tense")
    clock = studio.clock
    session.start(clock.now())
    session.next(clock.now())
    while session.look(clock.now()).practised < DONE:
        clock.sleep(OFTEN)
    recorder.note()
    recorder.write_down()
    clock.sleep(3600)
    return session.look(clock.now()).step


def list_abandoned(studio: Studio) -> tuple[SessionDraft, ...]:
    """Return what can still be offered."""
    return studio.journal.list_abandoned()


async def test_it_says_what_was_cut_off(studio: Studio, step: PlanStep) -> None:
    """The question names the practice, when it began and how much of it was done."""
    assert step
    async with open_app(studio) as driver:
        driver.on(Question)
        words = driver.read_words()
        assert "Runner's Wall Reset, 22 Nov 07:30, 7 min done" in words


async def test_going_on_from_that_breath(studio: Studio, step: PlanStep) -> None:
    """Go on opens the practice paused before the way up the wall and into the pose; then the hold goes on."""
    async with open_app(studio) as driver:
        assert "Go on from that breath: first the way into the pose" in driver.read_words()
        await driver.press("enter")
        driver.on(Practice)
        way = [studio.poses[pose] for pose in ("legs-up-the-wall", step.pose)]
        assert driver.app.screen.query_one(Title).text.name == way[0].name
        assert way[0].enter[0].partition(",")[0] in driver.read_words()
        assert "space go on" in driver.lines()[-1]
        await driver.press("space")
        await driver.wait(3 + way[0].enter_seconds + 1)
        assert way[1].enter[0].partition(",")[0] in driver.read_words()
        await driver.wait(way[1].enter_seconds)
        assert "+- breath" in driver.lines()[-1]
        await driver.press("q", "down", "enter")
        driver.on(Reflect)
        assert "you arrived tense" in driver.read_screen()
    (document,) = studio.history.documents()
    assert document["practised_seconds"] == DONE + sum(pose.enter_seconds for pose in way) + 1
    assert not list_abandoned(studio)


async def test_going_on_by_the_time_to_come_to_the_wall(studio: Studio, step: PlanStep) -> None:
    """The question says how long one has to come to the wall, and that is what space leads to."""
    studio.settings = studio.settings._replace(lie_down=30)
    async with open_app(studio) as driver:
        assert "Go on from that breath: first 30 s to come to the wall" in driver.read_words()
        await driver.press("enter", "space")
        assert step.name in driver.app.screen.query_one(Title).text.name
        assert "Come to the wall, and put what you need within reach." in driver.read_words()
        await driver.wait(3 + 29)
        assert "Come to the wall, and put what you need within reach." in driver.read_words()
        await driver.wait(1)
        assert studio.poses["legs-up-the-wall"].enter[0].partition(",")[0] in driver.read_words()


async def test_keeping_what_was_done(studio: Studio, step: PlanStep) -> None:
    """Keep puts what was done into the history, as a session that was stopped, and the journal is gone."""
    assert step
    async with open_app(studio) as driver:
        await driver.press("down", "enter")
        driver.on(Choose)
    (document,) = studio.history.documents()
    assert (document["outcome"], document["practised_seconds"], document["arrived"]) == ("stopped", DONE, "tense")
    assert not list_abandoned(studio)


async def test_discarding_it(studio: Studio, step: PlanStep) -> None:
    """Discard leaves nothing, neither in the history nor to be offered again."""
    assert step
    async with open_app(studio) as driver:
        await driver.press("end", "enter")
        driver.on(Choose)
    assert not list(studio.history.entries())
    assert not list_abandoned(studio)


async def test_deciding_later(studio: Studio, step: PlanStep) -> None:
    """Later, which escape is as well, leaves it to be offered next time."""
    assert step
    async with open_app(studio) as driver:
        assert "Decide later" in driver.read_screen()
        await driver.press("escape")
        driver.on(Choose)
    assert not list(studio.history.entries())
    assert [draft.practised for draft in list_abandoned(studio)] == [DONE]


async def test_a_practice_that_has_changed_can_still_be_kept(studio: Studio, step: PlanStep) -> None:
    """Where the plan has become another one, going on is refused in words, and the journal stays."""
    assert step
    (draft,) = list_abandoned(studio)
    studio.journal.write(
        SessionDraft(draft.record, draft.minutes, draft.pace, draft.plan_seconds + 1, draft.practised, draft.deeds)
    )
    async with open_app(studio) as driver:
        await driver.press("enter")
        driver.on(Choose)
        assert "changed since" in driver.read_notices()
    assert list_abandoned(studio)


def refuse(*_: object) -> None:
    """Refuse to write or to remove."""
    raise SaveError("[a].toml", "Read-only file system")


@pytest.mark.parametrize(("what", "of", "key"), [(History, "add", ("down",)), (Journal, "discard", ("end",))])
async def test_a_disk_that_refuses_is_said(
    studio: Studio,
    step: PlanStep,
    monkeypatch: pytest.MonkeyPatch,
    what: type,
    of: str,
    key: tuple[str, ...],
) -> None:
    """When keeping or discarding is refused the reason is on the screen, the app goes on, and nothing is lost."""
    assert step
    monkeypatch.setattr(what, of, refuse)
    async with open_app(studio) as driver:
        await driver.press(*key, "enter")
        driver.on(Choose)
        assert "[a].toml could not be written: Read-only file system" in driver.read_notices()
    assert list_abandoned(studio)


async def test_nothing_is_asked_where_nothing_was_cut_off(studio: Studio) -> None:
    """Without a journal the app opens on the practices."""
    async with open_app(studio) as driver:
        driver.on(Choose)


async def test_it_is_asked_over_a_card_as_well(studio: Studio, step: PlanStep) -> None:
    """Where wallyoga opens on the card of a practice, the question stands over it, to be seen and answered."""
    assert step
    plan = studio.plan(studio.library.sequence(RUNNERS))
    async with open_app(studio, start=plan) as driver:
        driver.on(Question)
        assert "A practice was cut off" in driver.read_screen()
        await driver.press("escape")
        driver.on(Prepare)


@pytest.mark.parametrize("keys", [("enter",), ("down", "enter"), ("end", "enter")])
async def test_what_another_window_took_is_said(studio: Studio, step: PlanStep, keys: tuple[str, ...]) -> None:
    """Whatever is answered, a practice that another window has kept meanwhile is not gone on with or kept again."""
    assert step
    async with open_app(studio) as driver:
        (draft,) = list_abandoned(studio)
        other = Journal(studio.places.state)
        assert other.claim(draft.record.id)
        studio.history.add(draft.record)
        other.discard(draft.record.id)
        await driver.press(*keys)
        driver.on(Choose)
        assert "Another window has taken this up" in driver.read_notices()
    assert len(list(studio.history.documents())) == 1
    assert not list_abandoned(studio)


async def test_what_another_window_added_is_kept(studio: Studio, step: PlanStep) -> None:
    """Where another window went on with it and was cut off in its turn, what that did is kept, and not less."""
    assert step
    async with open_app(studio) as driver:
        (draft,) = list_abandoned(studio)
        longer = replace(draft, record=replace(draft.record, practised_seconds=1000), practised=1000.0)
        studio.journal.write(longer)
        await driver.press("down", "enter")
    (document,) = studio.history.documents()
    assert document["practised_seconds"] == 1000


async def test_the_cautions_of_then_hold(studio: Studio, step: PlanStep) -> None:
    """A practice is gone on with under the cautions it was begun with, although nobody knows them now."""
    assert step
    (draft,) = list_abandoned(studio)
    studio.settings = studio.settings._replace(flags=("pregnancy",))
    then = studio.plan(studio.library.sequence("chair-rest"))
    record = replace(draft.record, practice="chair-rest")
    studio.journal.write(replace(draft, record=record, plan_seconds=then.seconds, deeds=(), flags=("pregnancy",)))
    studio.settings = studio.settings._replace(flags=())
    studio.places.settings.write_text("flags = [", encoding="utf-8")
    async with open_app(studio) as driver:
        await driver.press("enter")
        practice = driver.on(Practice)
        assert "Cautions of yours may be missing here" in driver.read_notices()
        await driver.press("r")
        assert practice.query_one(Title).text.below == "Side rest"
        await driver.press("q", "down", "enter")
