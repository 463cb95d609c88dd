"""The builder screen: a practice's name, its poses in order, and their lengths.

A length is how long a pose is held.
"""

from __future__ import annotations

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, OptionList

from wallyoga import keys
from wallyoga.building import draft as building
from wallyoga.building import own_copies, step_numbers
from wallyoga.building.draft import Draft
from wallyoga.check.warnings import find_sequence_doubts
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.library.validation import find_sequence_problems
from wallyoga.practice.errors import PlanError
from wallyoga.practice.pose import Pose
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.build.about_form import AboutForm
from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.build.step_card import StepCard
from wallyoga.screens.build.step_fields import StepFields
from wallyoga.screens.build.step_list import StepList, make_row
from wallyoga.screens.file_editor import edit, has_editor
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.head import Head

LEAVING = {"on": "Go on building", "save": "Save it, and leave", "discard": "Leave without saving"}

OVER_COMMENTS = {"on": "Do not save now", "save": "Save it without them"}

OVER_ANOTHER = {"on": "Do not save now", "new": "Save yours as another practice", "save": "Save yours in its place"}


class Build(Page[str]):
    """The builder screen: a form above the steps, and the step's figure.

    The figure is of the step under the cursor; the screen ends with the id of what was saved.
    """

    ACTIONS = keys.BUILD
    BINDINGS = make_bindings(keys.BUILD)
    CSS_PATH = "build.tcss"

    def __init__(self, studio: Studio, draft: Draft, path: Path | None = None) -> None:
        """Build on `draft`, which is kept in `path` (None: in no file yet)."""
        super().__init__(studio)
        self._draft = draft
        self._path = path
        self._read_as = own_copies.read_written(path)
        self._result: str | None = None
        self._comments_may_go = False
        self._times = ""

    def body(self) -> ComposeResult:
        """Lay out the head, the form, and the steps beside what is under the cursor."""
        yield Head(id="where")
        yield AboutForm(self._draft.sequence)
        with Horizontal(id="panels"):
            yield StepList(id="steps")
            yield StepCard(self.studio)

    def on_mount(self) -> None:
        """Begin with the name where there is none yet, else with the steps."""
        self.query_one(StepList).border_title = "Steps"
        self._show()
        self.query_one("#steps" if self._draft.sequence.name else "#name").focus()

    def on_screen_resume(self) -> None:
        """Take in what became of poses while another screen was shown."""
        self._show()

    @on(AboutForm.Described)
    def describe(self, event: AboutForm.Described) -> None:
        """Take in what is written, as it is typed."""
        self._take(building.describe_draft(self._draft, event.name, event.summary, event.minutes))

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
        self._take(building.move_cursor(self._draft, event.option_index))

    @on(OptionList.OptionSelected)
    def action_numbers(self) -> None:
        """Go to the numbers of the step under the cursor."""
        if self._pose():
            self.query_one(StepFields).focus()

    @on(StepFields.Changed)
    def put(self, event: StepFields.Changed) -> None:
        """Take in other numbers."""
        self._take(building.replace_step(self._draft, event.step))

    def action_add(self) -> None:
        """Pick a pose for after the step under the cursor."""
        self.open(Pick(self.studio), self._add)

    def action_remove(self) -> None:
        """Remove the step under the cursor."""
        if self._draft.step:
            pose = self._pose()
            name = pose.name if pose else self._draft.step.pose
            self._take(building.remove_step(self._draft))
            self.notify(f"{name} was removed; u brings it back.", timeout=4, markup=False)

    def action_undo(self) -> None:
        """Take the latest change of the steps back."""
        self._take(building.undo_change(self._draft))

    def action_earlier(self) -> None:
        """Move the step up."""
        self._take(building.move_step(self._draft, -1))

    def action_later(self) -> None:
        """Move the step down."""
        self._take(building.move_step(self._draft, 1))

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
            doubts = find_sequence_doubts(self._draft.sequence, self.studio.library.poses)
            self.notify("\n".join(("Saved.", *map(str, doubts))), timeout=5, markup=False)

    @work(exclusive=True)
    async def action_edit(self) -> None:
        """Save, and open the file in the person's own editor."""
        if not has_editor(self):
            return
        if (self._draft.unsaved or self._path is None) and not await self._save():
            return
        path = self._path
        if path is None:
            return
        await edit(self, path)
        self._comments_may_go = False
        self._read_as = own_copies.read_written(path)
        if path.stem in self.studio.library.own:
            self._fill(building.open_draft(self.studio.library.sequences[path.stem]))
        else:
            self.dismiss(self._result)

    @work(exclusive=True)
    async def action_back(self) -> None:
        """Go back to the steps, and from there leave. What is not saved is asked about."""
        steps = self.query_one(StepList)
        if not steps.has_focus:
            steps.focus()
            return
        if self._draft.unsaved:
            match await self.ask(Question("There are changes you have not saved", LEAVING)):
                case "save":
                    if not await self._save():
                        return
                case "discard":
                    pass
                case _:
                    return
        self.dismiss(self._result)

    def _add(self, pose: str | None) -> None:
        if pose:
            self._take(building.add_pose(self._draft, pose))
            self.query_one(StepList).focus()

    async def _save(self) -> bool:
        """Write the draft, or say why not yet; return whether it is written."""
        missing = self._missing()
        if missing:
            self.notify(missing, timeout=6, markup=False)
            return False
        try:
            if not (await self._may_replace() and await self._may_drop_comments()):
                return False
            self._write()
        except (SaveError, FileError) as error:
            self.warn(f"{error}\nNothing is lost while you stay here.")
            return False
        self.studio.reload()
        return True

    def _missing(self) -> str:
        """Return what the draft lacks before it can be saved, and go to that field."""
        sequence = self._draft.sequence
        if not sequence.name:
            self.action_name()
            return "It needs a name first."
        self.query_one(StepList).focus()
        if not sequence.steps:
            return "It needs a pose first; a adds one."
        return "\n".join(map(str, find_sequence_problems(sequence, self.studio.library.poses)))

    def _write(self) -> None:
        sequence = self._draft.sequence
        if self._path:
            own_copies.overwrite_copy(self._path, sequence)
        else:
            places, known = self.studio.places, self.studio.library.sequences
            self._path, sequence = own_copies.write_new_copy(places.practices, sequence, known)
        self._result = self._path.stem
        self._read_as = own_copies.read_written(self._path)
        self._take(building.mark_saved(self._draft, sequence))

    async def _may_replace(self) -> bool:
        """Return whether the file may be replaced.

        It is as it was read, or what another wrote into it may go, or stays beside this.
        """
        if self._path is None or own_copies.read_written(self._path) in ("", self._read_as):
            return True
        detail = f"{self._path.name} is another now than when you opened it."
        answer = await self.ask(Question("This was changed elsewhere", OVER_ANOTHER, detail))
        if answer == "new":
            self._path = None
        return answer in ("new", "save")

    async def _may_drop_comments(self) -> bool:
        """Return whether the file holds no comments of the person's, or they let them go."""
        path = self._path
        if path and not self._comments_may_go and own_copies.has_comments(path):
            question = Question(
                "The comments in your file would go", OVER_COMMENTS, f"{path.name} has lines of your own after a #."
            )
            self._comments_may_go = await self.ask(question) == "save"
            return self._comments_may_go
        return True

    def _lengthen(self, by: int) -> None:
        step, pose = self._draft.step, self._pose()
        if step and pose:
            self._take(building.replace_step(self._draft, step_numbers.lengthen_step(step, pose, by)))

    def _pose(self) -> Pose | None:
        """Return the pose under the cursor, if there is any. Its file may be gone since."""
        step = self._draft.step
        return self.studio.library.poses.get(step.pose) if step else None

    def _fill(self, draft: Draft) -> None:
        """Show another draft, in the form too."""
        self._draft = draft
        self.query_one(AboutForm).fill(draft.sequence)
        self._show()

    def _take(self, draft: Draft) -> None:
        before, self._draft = self._draft, draft
        if draft != before:
            self._show(timed=draft.sequence == before.sequence)

    def _show(self, *, timed: bool = False) -> None:
        """Show the draft as it is now. Its times are reckoned anew unless they are known."""
        draft = self._draft
        self._times = self._times if timed else self._reckoned()
        self.query_one("#where", Head).show(
            draft.sequence.name or "A new practice", "not saved" if draft.unsaved else "", self._times
        )
        poses = self.studio.library.poses
        rows = tuple(make_row(step, poses.get(step.pose)) for step in draft.sequence.steps)
        self.query_one(StepList).show(rows, draft.at)
        self.query_one(StepCard).show(draft.step, self._pose())

    def _reckoned(self) -> str:
        """Return the draft's duration, and between which ends it can be fitted."""
        sequence = self._draft.sequence
        if not sequence.steps:
            return ""
        try:
            seconds = self.studio.plan(sequence).seconds
            least, most = (round(end / 60) for end in self.studio.planner().find_reach(sequence))
        except PlanError:
            return "no time can be told"
        return format_minutes(seconds) + (f", from {least} to {most}" if least < most else "")
