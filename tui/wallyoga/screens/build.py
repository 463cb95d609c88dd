"""Building a practice of one's own: its name, its poses in order, and how long each is held."""

from __future__ import annotations

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.markup import escape
from textual.widgets import Input, OptionList, Static

from wallyoga import amounts, authoring, building, keys
from wallyoga.building import Draft
from wallyoga.files import SaveError
from wallyoga.library.checking import MOST_MINUTES, sequence_problems
from wallyoga.library.doubts import sequence_doubts
from wallyoga.outline import span
from wallyoga.posture import posture
from wallyoga.practice.errors import PlanError
from wallyoga.practice.pose import Pose, Sides
from wallyoga.practice.sequence import SequenceStep
from wallyoga.screens.editing import edit
from wallyoga.screens.page import Page, bindings
from wallyoga.screens.pick import Pick
from wallyoga.screens.question import Question
from wallyoga.strict import UNPRINTABLE, FileError
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.head import Head
from wallyoga.widgets.step_fields import StepFields
from wallyoga.widgets.step_list import Row, StepList
from wallyoga.words import minutes

FIRST = "Press a to add the first pose."

GONE = "There is no such pose now. Press x to remove it."

CHANGING = "+ - or a number"

LEAVING = {"on": "Go on building", "save": "Save it, and leave", "discard": "Leave without saving"}

OVER_COMMENTS = {"on": "Do not save now", "save": "Save it without them"}


class Build(Page[str]):
    """A form above the steps and the figure of the one under the cursor; it ends with the id of what was saved."""

    ACTIONS = keys.BUILD
    BINDINGS = bindings(keys.BUILD)
    CSS_PATH = "build.tcss"

    def __init__(self, studio: Studio, draft: Draft, path: Path | None = None) -> None:
        """Build on `draft`, which is kept in `path` (None: in no file yet)."""
        super().__init__(studio)
        self._draft = draft
        self._path = path
        self._result: str | None = None
        self._comments_may_go = False

    def body(self) -> ComposeResult:
        """Lay out the head, the form, and the steps beside what is under the cursor."""
        sequence = self._draft.sequence
        yield Head(id="where")
        with Vertical(id="about"):
            for name, label, value in (
                ("name", "Name", sequence.name),
                ("summary", "For", sequence.summary),
                ("minutes", "Minutes", f"{sequence.minutes:g}" if sequence.minutes else ""),
            ):
                with Horizontal():
                    yield Static(label, classes="label")
                    yield self._input(name, value)
        with Horizontal(id="panels"):
            yield StepList(id="steps")
            with Vertical(id="step"):
                yield FigureView(self.studio.setup, motion=False)
                yield Static(id="none")
                yield StepFields()

    def on_mount(self) -> None:
        """Begin with the name where there is none yet, else with the steps."""
        self.query_one(StepList).border_title = "Steps"
        self._show()
        self.query_one("#steps" if self._draft.sequence.name else "#name").focus()

    @on(Input.Changed)
    def describe(self) -> None:
        """Take in what is written, as it is typed."""
        name, summary, usual = (self.query_one(f"#{which}", Input).value for which in ("name", "summary", "minutes"))
        self._take(building.described(self._draft, _line(name), _line(summary), _minutes(usual)))

    @on(Input.Submitted)
    def action_down(self) -> None:
        """Go to what is below."""
        self.focus_next()

    def action_up(self) -> None:
        """Go to what is above."""
        self.focus_previous()

    @on(OptionList.OptionHighlighted)
    def go(self, event: OptionList.OptionHighlighted) -> None:
        """Show the step under the cursor."""
        self._take(building.gone_to(self._draft, event.option_index))

    @on(OptionList.OptionSelected)
    def action_numbers(self) -> None:
        """Go to the numbers of the step under the cursor."""
        if self._pose():
            self.query_one(StepFields).focus()

    def on_descendant_focus(self) -> None:
        """Say beside the numbers which keys change them."""
        self.query_one("#step").border_subtitle = CHANGING if self.query_one(StepFields).has_focus else ""

    @on(StepFields.Changed)
    def put(self, event: StepFields.Changed) -> None:
        """Take in other numbers."""
        self._take(building.put(self._draft, event.step))

    @work
    async def action_add(self) -> None:
        """Pick a pose, and put it after the one under the cursor."""
        pose = await self.app.push_screen_wait(Pick(self.studio))
        if pose in self.studio.library.poses:
            self._take(building.added(self._draft, pose))
            self.query_one(StepList).focus()

    def action_remove(self) -> None:
        """Remove the step under the cursor."""
        if self._draft.step:
            pose = self._pose()
            name = pose.name if pose else self._draft.step.pose
            self._take(building.removed(self._draft))
            self.notify(f"{name} is out; u brings it back.", timeout=4, markup=False)

    def action_undo(self) -> None:
        """Take the latest change of the steps back."""
        self._take(building.undone(self._draft))

    def action_earlier(self) -> None:
        """Move the step up."""
        self._take(building.moved(self._draft, -1))

    def action_later(self) -> None:
        """Move the step down."""
        self._take(building.moved(self._draft, 1))

    def action_longer(self) -> None:
        """Hold the step one longer."""
        self._lengthen(1)

    def action_shorter(self) -> None:
        """Hold the step one shorter."""
        self._lengthen(-1)

    def action_name(self) -> None:
        """Go to the name."""
        self.query_one("#name").focus()

    @work(exclusive=True)
    async def action_save(self) -> None:
        """Write the practice to its file."""
        if await self._save():
            doubts = sequence_doubts(self._draft.sequence, self.studio.library.poses)
            self.notify("\n".join(("Saved.", *map(str, doubts))), timeout=5, markup=False)

    @work(exclusive=True)
    async def action_edit(self) -> None:
        """Save, and open the file in the person's own editor."""
        if (self._draft.unsaved or self._path is None) and not await self._save():
            return
        path = self._path
        if path is None:
            return
        await edit(self.app, self.studio, path)
        self._comments_may_go = False
        if path.stem in self.studio.library.own:
            self._fill(building.opened(self.studio.library.sequences[path.stem]))
        else:
            self.dismiss(self._result)

    @work(exclusive=True)
    async def action_back(self) -> None:
        """Go back to the steps, and from there leave; what is not saved is asked about."""
        steps = self.query_one(StepList)
        if not steps.has_focus:
            steps.focus()
            return
        if self._draft.unsaved:
            match await self.app.push_screen_wait(Question("There are changes you have not saved", LEAVING)):
                case "save":
                    if not await self._save():
                        return
                case "discard":
                    pass
                case _:
                    return
        self.dismiss(self._result)

    async def _save(self) -> bool:
        """Write the draft, or say why not yet; return whether it is written."""
        missing = self._missing()
        if missing:
            self.notify(missing, timeout=6, markup=False)
            return False
        try:
            if self._path and not await self._may_write_over(self._path):
                return False
            self._write()
        except (SaveError, FileError) as error:
            self.notify(f"{error}\nNothing is lost while you stay here.", severity="warning", timeout=20, markup=False)
            return False
        self.studio.reload()
        return True

    def _missing(self) -> str:
        """Return what it takes before the draft can be saved, and go where that is done."""
        sequence = self._draft.sequence
        if not sequence.name:
            self.action_name()
            return "It needs a name first."
        self.query_one(StepList).focus()
        if not sequence.steps:
            return "It needs a pose first; a adds one."
        return "\n".join(map(str, sequence_problems(sequence, self.studio.library.poses)))

    def _write(self) -> None:
        sequence = self._draft.sequence
        if self._path:
            authoring.keep(self._path, sequence)
        else:
            places, known = self.studio.places, self.studio.library.sequences
            self._path, sequence = authoring.keep_new(places.practices, sequence, known)
        self._result = self._path.stem
        self._take(building.saved(self._draft, sequence))

    async def _may_write_over(self, path: Path) -> bool:
        """Return whether the file holds no comments of the person's, or they let them go."""
        if not self._comments_may_go and authoring.commented(path):
            question = Question(
                "The comments in your file would go", OVER_COMMENTS, f"{path.name} has lines of your own after a #."
            )
            self._comments_may_go = await self.app.push_screen_wait(question) == "save"
            return self._comments_may_go
        return True

    def _lengthen(self, by: int) -> None:
        step, pose = self._draft.step, self._pose()
        if step and pose:
            self._take(building.put(self._draft, amounts.longer(step, pose, by)))

    def _pose(self) -> Pose | None:
        """Return the pose under the cursor, if there is any; its file may be gone since."""
        step = self._draft.step
        return self.studio.library.poses.get(step.pose) if step else None

    def _fill(self, draft: Draft) -> None:
        """Show another draft, in the form too."""
        sequence = draft.sequence
        self._draft = draft
        for which, value in (("name", sequence.name), ("summary", sequence.summary)):
            self.query_one(f"#{which}", Input).value = value
        self.query_one("#minutes", Input).value = f"{sequence.minutes:g}" if sequence.minutes else ""
        self._show()

    def _take(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._show()

    def _show(self) -> None:
        """Show the draft as it is now."""
        draft = self._draft
        self.query_one("#where", Head).show(
            draft.sequence.name or "A new practice", "not saved" if draft.unsaved else "", self._times()
        )
        self.query_one(StepList).show(tuple(map(self._row, draft.sequence.steps)), draft.at)
        pose = self._pose()
        about = self.query_one("#step")
        about.border_title = escape(pose.name) if pose else ""
        about.set_class(pose is None, "-none")
        self.query_one("#none", Static).update("" if pose else GONE if draft.step else FIRST)
        self.query_one(StepFields).show(draft.step, pose)
        self.query_one(FigureView).show(
            posture(self.studio.library, pose.id, pose.first if pose.sides is Sides.EACH else None) if pose else None
        )

    def _times(self) -> str:
        """Return how long it takes, and between which ends it can be fitted."""
        sequence = self._draft.sequence
        if not sequence.steps:
            return ""
        try:
            seconds = self.studio.plan(sequence).seconds
            least, most = (round(end / 60) for end in self.studio.reach(sequence))
        except PlanError:
            return "no time can be told"
        return minutes(seconds) + (f", from {least} to {most}" if least < most else "")

    def _row(self, step: SequenceStep) -> Row:
        """Return a step's pose, in brackets where it may go, and its amount."""
        pose = self.studio.library.poses.get(step.pose)
        if pose is None:
            return Row(step.pose, "?", "?")
        unit, length = amounts.length(step, pose)
        name = f"({pose.name})" if step.optional else pose.name
        each, times = ("each side  ", "2 × ") if pose.sides is Sides.EACH else ("", "")
        return Row(name, f"{each}{span(length)} {unit.noun}", f"{times}{span(length)} {unit.short}")

    @staticmethod
    def _input(name: str, value: str) -> Input:
        """Return a line to write in, whose cursor stands still."""
        made = Input(value, id=name, compact=True, restrict=r"\d{0,3}(\.\d{0,2})?" if name == "minutes" else None)
        made.placeholder = {"name": "Tuesday hips", "summary": "what it is good for", "minutes": "as its steps take"}[
            name
        ]
        made.cursor_blink = False
        return made


def _line(text: str) -> str:
    """Return what was written as one line that can be shown."""
    return UNPRINTABLE.sub(" ", text).strip()


def _minutes(text: str) -> float | None:
    """Return what was written as minutes a practice can take, or None where it is none."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 1 <= number <= MOST_MINUTES else None
